import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-085')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'in clear',
    {
      Words: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'model-invocation-log', RetentionInDays: 30 } },
    },
    ['fail Words/Properties/DataProtectionPolicy'],
  ],
  [
    'a policy that only some ways have',
    {
      Words: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { LogGroupName: 'model-invocation-log', DataProtectionPolicy: { 'Fn::ImportValue': 'elsewhere' } },
      },
    },
    ['unknown Words/Properties/DataProtectionPolicy'],
  ],
  ['a trail, which holds no prompts', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
