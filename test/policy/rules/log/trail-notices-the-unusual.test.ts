import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-065')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

const AT = 'Trail/Properties/InsightSelectors';

test.each([
  ['nothing', { [AT]: undefined }, ['fail Trail/']],
  ['errors left out', { [`${AT}/1`]: undefined }, ['fail Trail/']],
  ['selectors known only at deployment', { [AT]: { 'Fn::ImportValue': 'x' } }, ['unknown Trail/']],
  ['a type known only at deployment', { [`${AT}/1/InsightType`]: { 'Fn::ImportValue': 'x' } }, ['unknown Trail/']],
  ['both', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});
