import { ACCOUNT, changed, DENY, endpoint, policy, SCORE, STORE, withStorage } from '../../../seeded/network-parts';
import { found } from './found';

const where = (condition: unknown) =>
  changed(endpoint('R'), 'REndpoint', { PolicyDocument: policy(DENY, { ...SCORE, Condition: condition }) });

test.each([
  [
    'an account',
    where({ StringEquals: { 'aws:PrincipalAccount': ACCOUNT } }),
    ['fail REndpoint Properties/PolicyDocument/Statement/1'],
  ],
  ['anyone of the account, by a Deny', where(undefined), ['fail REndpoint Properties/PolicyDocument/Statement/1']],
  [
    'a role that deployment names',
    where({ ArnEquals: { 'aws:PrincipalArn': { 'Fn::ImportValue': 'elsewhere' } } }),
    ['unknown REndpoint Properties/PolicyDocument/Statement/1'],
  ],
  ['a role', endpoint('R'), []],
  ['a tag of the role', where({ StringEquals: { 'aws:PrincipalTag/team': 'fraud' } }), []],
  ['an account, on the way to storage', withStorage('R', DENY, STORE), []],
  [
    'anyone at all, which is for another rule',
    changed(endpoint('R'), 'REndpoint', { PolicyDocument: policy({ ...SCORE, Condition: undefined }) }),
    [],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-045', template)).toEqual(expected);
});
