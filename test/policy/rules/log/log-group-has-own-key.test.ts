import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-082')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'nothing said, which is a key of CloudWatch',
    { 'Events/Properties/KmsKeyId': undefined },
    ['fail Events/Properties/KmsKeyId'],
  ],
  ['a group that nothing writes into', { Other: { Type: 'AWS::Logs::LogGroup' } }, []],
  [
    'a group of Bedrock by its name',
    { Other: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/bedrock/claims' } } },
    ['fail Other/Properties/KmsKeyId'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
