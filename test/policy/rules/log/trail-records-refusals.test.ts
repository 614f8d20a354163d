import { findingsIn } from '../../../judged';
import { endpoint } from '../../../seeded/network-parts';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const AT = 'Trail/Properties/AdvancedEventSelectors';
const found = (changes: Readonly<Record<string, unknown>>, beside = endpoint('E')) =>
  findingsIn(changed({ ...secureLogs(''), ...beside }, changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-064')
    .map(({ outcome, resource }) => `${outcome} ${resource}`);

/** The last of them is that of the last service. */
const LAST = 2 + 35 + 6 - 1;

test.each([
  ['none', { [AT]: undefined }, ['fail Trail']],
  ['one service left out', { [`${AT}/${LAST}`]: undefined }, ['fail Trail']],
  [
    'a service known only at deployment',
    { [`${AT}/${LAST}/FieldSelectors/1/Equals`]: { 'Fn::ImportValue': 'x' } },
    ['unknown Trail'],
  ],
  ['selectors known only at deployment', { [AT]: { 'Fn::ImportValue': 'x' } }, ['unknown Trail']],
  ['all', {}, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('no private endpoint of models', () => {
  expect(found({ [AT]: undefined }, {})).toEqual([]);
});
