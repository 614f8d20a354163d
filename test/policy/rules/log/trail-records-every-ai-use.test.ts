import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-063')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const AT = 'Trail/Properties/AdvancedEventSelectors';

test.each([
  ['one kind left out', { [`${AT}/1`]: undefined }, [`fail ${AT}`]],
  [
    'one kind that only deployment knows',
    { [`${AT}/1/FieldSelectors/1/Equals`]: { 'Fn::ImportValue': 'x' } },
    [`unknown ${AT}`],
  ],
  ['nothing at all, which another rule tells', { [AT]: undefined }, []],
  ['selectors known only at deployment, which another rule tells', { [AT]: { 'Fn::ImportValue': 'x' } }, []],
  ['all', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
