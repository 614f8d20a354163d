import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-079')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const STATEMENT = 'ToldPolicy/Properties/PolicyDocument/Statement/0';

test.each([
  ['nothing said', { [STATEMENT]: undefined }, ['fail Told/']],
  ['for one role only', { [`${STATEMENT}/Principal`]: { AWS: 'arn:aws:iam::111122223333:role/x' } }, ['fail Told/']],
  ['for those who listen only', { [`${STATEMENT}/Action`]: 'sns:Subscribe' }, ['fail Told/']],
  [
    'under a second condition',
    { [`${STATEMENT}/Condition/StringEquals`]: { 'aws:PrincipalAccount': '111122223333' } },
    ['fail Told/'],
  ],
  [
    'a condition known only at deployment',
    { [`${STATEMENT}/Condition`]: { 'Fn::ImportValue': 'x' } },
    ['unknown Told/'],
  ],
  ['refused', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
