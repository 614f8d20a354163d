import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-056')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['no statement', { 'Key/Properties/KeyPolicy/Statement/2': undefined }, ['fail Trail/Properties/KMSKeyId']],
  [
    'another service',
    { 'Key/Properties/KeyPolicy/Statement/2/Principal': { Service: 'config.amazonaws.com' } },
    ['fail Trail/Properties/KMSKeyId'],
  ],
  [
    'a policy known only at deployment',
    { 'Key/Properties/KeyPolicy': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/Properties/KMSKeyId'],
  ],
  [
    'a key of another account',
    { 'Trail/Properties/KMSKeyId': 'arn:aws:kms:eu-central-1:444455556666:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0' },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
