import { changed, DENY, endpoint, policy, SCORE } from '../../../seeded/network-parts';
import { found } from './found';

const withPolicy = (document: unknown) => changed(endpoint('R'), 'REndpoint', { PolicyDocument: document });
const where = (condition: unknown) => withPolicy(policy({ ...SCORE, Condition: condition }));

test.each([
  ['anyone', where(undefined), ['fail REndpoint Properties/PolicyDocument/Statement/0']],
  [
    'anyone, spelled as a list',
    withPolicy(policy({ ...SCORE, Principal: { AWS: ['*'] }, Condition: undefined })),
    ['fail REndpoint Properties/PolicyDocument/Statement/0'],
  ],
  [
    'everyone but one',
    withPolicy(
      policy({
        ...SCORE,
        Principal: undefined,
        NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
        Condition: undefined,
      }),
    ),
    ['fail REndpoint Properties/PolicyDocument/Statement/0'],
  ],
  [
    'anyone in a network',
    where({ StringEquals: { 'aws:SourceVpc': 'vpc-0a1b2c3d' } }),
    ['fail REndpoint Properties/PolicyDocument/Statement/0'],
  ],
  [
    'a condition that holds without its key',
    where({ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
    ['fail REndpoint Properties/PolicyDocument/Statement/0'],
  ],
  [
    'a pattern for every identity',
    where({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } }),
    ['fail REndpoint Properties/PolicyDocument/Statement/0'],
  ],
  [
    'a text for the whole policy',
    withPolicy('{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}'),
    ['fail REndpoint Properties/PolicyDocument/Statement'],
  ],
  [
    'a condition known only at deployment',
    where({ 'Fn::ImportValue': 'elsewhere' }),
    ['unknown REndpoint Properties/PolicyDocument/Statement/0'],
  ],
  [
    'an organisation that deployment names',
    where({ StringEquals: { 'aws:PrincipalOrgID': { 'Fn::ImportValue': 'elsewhere' } } }),
    ['unknown REndpoint Properties/PolicyDocument/Statement/0'],
  ],
  ['an organisation', where({ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }), []],
  [
    'an account, as a pseudo parameter',
    where({ StringEquals: { 'aws:principalaccount': { Ref: 'AWS::AccountId' } } }),
    [],
  ],
  [
    'roles by name',
    withPolicy(
      policy({ ...SCORE, Principal: { AWS: 'arn:aws:iam::111122223333:role/scoring' }, Condition: undefined }),
    ),
    [],
  ],
  ['anyone whom a Deny does not turn away', withPolicy(policy(DENY, { ...SCORE, Condition: undefined })), []],
  [
    'a Deny for one action alone',
    withPolicy(policy({ ...DENY, Action: 'sagemaker:Search' }, { ...SCORE, Condition: undefined })),
    ['fail REndpoint Properties/PolicyDocument/Statement/1'],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-015', template)).toEqual(expected);
});
