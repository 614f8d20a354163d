import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-060')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'no log group',
    { 'Trail/Properties/CloudWatchLogsLogGroupArn': undefined },
    ['fail Trail/Properties/CloudWatchLogsLogGroupArn'],
  ],
  [
    'one that only some ways have',
    {
      'Trail/Properties/CloudWatchLogsLogGroupArn': {
        'Fn::If': ['Production', 'arn:aws:logs:eu-central-1:111122223333:log-group:trail:*', { Ref: 'AWS::NoValue' }],
      },
    },
    ['fail Trail/Properties/CloudWatchLogsLogGroupArn/Fn::If/2'],
  ],
  [
    'one known only at deployment',
    { 'Trail/Properties/CloudWatchLogsLogGroupArn': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/Properties/CloudWatchLogsLogGroupArn'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
