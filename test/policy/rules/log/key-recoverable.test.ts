import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-038')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'nobody who may change the policy',
    { 'Key/Properties/KeyPolicy/Statement/0': undefined },
    ['fail Key/Properties/KeyPolicy'],
  ],
  [
    'no check against lockout',
    { 'Key/Properties/BypassPolicyLockoutSafetyCheck': true },
    ['fail Key/Properties/BypassPolicyLockoutSafetyCheck'],
  ],
  [
    'a policy known only at deployment',
    { 'Key/Properties/KeyPolicy': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Key/Properties/KeyPolicy'],
  ],
  [
    'a named role instead of the root',
    { 'Key/Properties/KeyPolicy/Statement/0/Principal': { AWS: 'arn:aws:iam::111122223333:role/keys' } },
    [],
  ],
  ['no policy, which is one for the root', { 'Key/Properties/KeyPolicy': undefined }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
