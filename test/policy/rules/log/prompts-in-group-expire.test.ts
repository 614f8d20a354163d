import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-084')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'for ever',
    { Words: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/claims/bedrock-model-invocations' } } },
    ['fail Words/Properties/RetentionInDays'],
  ],
  [
    'known only at deployment',
    {
      Words: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { LogGroupName: 'model-invocation-log', RetentionInDays: { 'Fn::ImportValue': 'elsewhere' } },
      },
    },
    ['unknown Words/Properties/RetentionInDays'],
  ],
  [
    'a month',
    {
      Words: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'model-invocation-log', RetentionInDays: 30 } },
    },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
