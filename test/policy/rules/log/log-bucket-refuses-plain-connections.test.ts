import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-009')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['no such statement', { 'LogsPolicy/Properties/PolicyDocument/Statement/0': undefined }, ['fail Logs/']],
  ['no policy', { LogsPolicy: undefined }, ['fail Logs/']],
  [
    'a statement for some',
    { 'LogsPolicy/Properties/PolicyDocument/Statement/0/Principal': { AWS: 'arn:aws:iam::111122223333:role/one' } },
    ['fail Logs/'],
  ],
  [
    'a policy known only at deployment',
    { 'LogsPolicy/Properties/PolicyDocument': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Logs/'],
  ],
  [
    'a false that is no text',
    { 'LogsPolicy/Properties/PolicyDocument/Statement/0/Condition/Bool': { 'aws:SecureTransport': false } },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
