import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-012')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['whoever may upload', { 'LogsPolicy/Properties/PolicyDocument/Statement/1': undefined }, ['fail Logs/']],
  ['whoever may replicate', { 'LogsPolicy/Properties/PolicyDocument/Statement/2': undefined }, ['fail Logs/']],
  [
    'a Deny known only at deployment',
    { 'LogsPolicy/Properties/PolicyDocument/Statement/1/Effect': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Logs/'],
  ],
  [
    'a role that is named',
    {
      'LogsPolicy/Properties/PolicyDocument/Statement/1/Condition/ArnNotEquals': {
        'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/writes',
      },
    },
    [],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
