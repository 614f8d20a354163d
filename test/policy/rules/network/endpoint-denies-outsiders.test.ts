import { changed, DENY, endpoint, make, policy, SCORE } from '../../../seeded/network-parts';
import { found } from './found';

const withPolicy = (document: unknown) => changed(endpoint('R'), 'REndpoint', { PolicyDocument: document });
const denying = (deny: object) => withPolicy(policy({ ...DENY, ...deny }, SCORE));

test.each([
  ['no Deny', withPolicy(policy(SCORE)), ['fail REndpoint Properties/PolicyDocument']],
  ['a Deny turned into an Allow', denying({ Effect: 'Allow' }), ['fail REndpoint Properties/PolicyDocument']],
  ['a Deny of one action', denying({ Action: 'sagemaker:Search' }), ['fail REndpoint Properties/PolicyDocument']],
  [
    'a Deny on one resource',
    denying({ Resource: 'arn:aws:sagemaker:eu-central-1:111122223333:endpoint/a' }),
    ['fail REndpoint Properties/PolicyDocument'],
  ],
  [
    'a Deny on all but everything',
    denying({ Resource: undefined, NotResource: '*' }),
    ['fail REndpoint Properties/PolicyDocument'],
  ],
  ['a Deny on all but one', denying({ Resource: undefined, NotResource: 'arn:aws:s3:::layers/*' }), []],
  [
    'a Deny for one role alone',
    denying({ Principal: { AWS: 'arn:aws:iam::111122223333:role/a' } }),
    ['fail REndpoint Properties/PolicyDocument'],
  ],
  [
    'a Deny that a second test narrows',
    denying({ Condition: { ...DENY.Condition, IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }),
    ['fail REndpoint Properties/PolicyDocument'],
  ],
  [
    'a Deny for all whose account is not any',
    denying({ Condition: { StringNotLike: { 'aws:PrincipalAccount': '*' } } }),
    ['fail REndpoint Properties/PolicyDocument'],
  ],
  [
    'a Deny that spares services of AWS',
    denying({ Condition: { ...DENY.Condition, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } }),
    [],
  ],
  [
    'an organisation',
    denying({ Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    [],
  ],
  [
    'an effect known only at deployment',
    denying({ Effect: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown REndpoint Properties/PolicyDocument'],
  ],
  [
    'accounts of a pattern known only at deployment',
    denying({ Condition: { StringNotLike: { 'aws:PrincipalAccount': { 'Fn::ImportValue': 'elsewhere' } } } }),
    ['unknown REndpoint Properties/PolicyDocument'],
  ],
  [
    'an account known only at deployment',
    denying({ Condition: { StringNotEquals: { 'aws:PrincipalAccount': { 'Fn::ImportValue': 'elsewhere' } } } }),
    [],
  ],
  [
    'no Deny, for a service known only at deployment',
    {
      ...changed(withPolicy(policy(SCORE)), 'REndpoint', {
        ServiceName: { 'Fn::ImportValue': 'elsewhere' },
        VpcId: 'vpc-0a1b2c3d',
      }),
      A: make('Bedrock::Guardrail', {}),
    },
    ['unknown REndpoint Properties/ServiceName'],
  ],
  ['no policy, which is for another rule', withPolicy(undefined), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-016', template)).toEqual(expected);
});
