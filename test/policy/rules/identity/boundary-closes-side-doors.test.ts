import { allow, deny, found, GUARDED } from './resources';

const RULE = 'ZTA-IAM-020';

const boundary = (...statements: readonly object[]) => ({
  Boundary: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: statements } } },
});
const OTHERS = { Effect: 'Allow', NotAction: ['bedrock*:*', 'iam:*', 'sagemaker:CallWithBearerToken'], Resource: '*' };
const USE = allow(['bedrock:InvokeModel', 'bedrock:ApplyGuardrail']);
const GUARD = deny('bedrock:InvokeModel', '*', { StringNotEquals: GUARDED });

test('a boundary that closes all of it', () => {
  expect(found(RULE, boundary(OTHERS, USE, GUARD))).toEqual([]);
});

test.each([
  ['the second interface', [OTHERS, USE, GUARD, allow('bedrock-mantle:CreateInference')], 3],
  ['keys of users', [OTHERS, USE, GUARD, allow('iam:CreateServiceSpecificCredential')], 3],
  ['a model without a guardrail', [OTHERS, USE, deny('bedrock:InvokeInlineAgent')], 1],
])('%s', (_what, statements, index) => {
  expect(found(RULE, boundary(...statements))).toEqual([`fail Boundary/Properties/PolicyDocument/Statement/${index}`]);
});

test('a boundary that is about something else', () => {
  expect(found(RULE, boundary(allow('*'), deny('s3:DeleteBucket')))).toEqual([]);
});
