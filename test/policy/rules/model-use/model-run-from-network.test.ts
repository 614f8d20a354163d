import { AT, allow, assumedBy, deny, found, LATE, MODEL, PRIVATE, RUN, role, trusting } from '../identity/resources';

const RULE = 'ZTA-MODEL-002';

const INVOKE = allow('bedrock:InvokeModel', MODEL);
const ENDPOINT = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/fraud';

test.each([
  ['nothing asked', [INVOKE], 'fail'],
  ['nothing asked by an endpoint of the account', [allow('sagemaker:InvokeEndpoint', ENDPOINT)], 'fail'],
  ['asked only where it is there', [allow('bedrock:InvokeModel', MODEL, { StringEqualsIfExists: PRIVATE })], 'fail'],
  [
    'a network known at deployment',
    [allow('bedrock:InvokeModel', MODEL, { StringEquals: { 'aws:SourceVpce': LATE } })],
    'unknown',
  ],
])('%s', (_what, statements, outcome) => {
  expect(found(RULE, role(statements))).toEqual([`${outcome} ${AT}/0`]);
});

test.each([
  ['asked', [RUN]],
  ['a network', [allow('bedrock:InvokeModel', MODEL, { StringEquals: { 'AWS:sourcevpc': { Ref: 'Vpc' } } })]],
  [
    'others denied',
    [
      INVOKE,
      deny('bedrock:*', '*', {
        StringNotEqualsIfExists: { 'aws:SourceVpc': 'vpc-1' },
        BoolIfExists: { 'aws:ViaAWSService': 'false' },
      }),
    ],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, { ...role(statements), Vpc: { Type: 'AWS::EC2::VPC' } })).toEqual([]);
});

test('services that are in no network of the account', () => {
  expect(found(RULE, trusting(assumedBy('states.amazonaws.com'), [INVOKE]))).toEqual([]);
});
