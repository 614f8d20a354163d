import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-077')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const STATEMENT = 'ToldPolicy/Properties/PolicyDocument/Statement';
const AT = 'ToldPolicy/Properties/PolicyDocument/Statement/1';

test.each([
  ['anyone', { [`${STATEMENT}/1/Principal`]: '*' }, [`fail ${AT}`]],
  [
    'all but one',
    { [`${STATEMENT}/1/Principal`]: undefined, [`${STATEMENT}/1/NotPrincipal`]: { AWS: '111122223333' } },
    [`fail ${AT}`],
  ],
  [
    'somebody known only at deployment',
    { [`${STATEMENT}/1/Principal`]: { AWS: { 'Fn::ImportValue': 'x' } } },
    [`unknown ${AT}`],
  ],
  [
    'anyone of the account',
    {
      [`${STATEMENT}/1/Principal`]: '*',
      [`${STATEMENT}/1/Condition`]: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    },
    [],
  ],
  ['a service', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
