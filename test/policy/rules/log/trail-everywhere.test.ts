import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-052')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['one region', { 'Trail/Properties/IsMultiRegionTrail': false }, ['fail Trail/Properties/IsMultiRegionTrail']],
  [
    'nothing said, which is off',
    { 'Trail/Properties/IsMultiRegionTrail': undefined },
    ['fail Trail/Properties/IsMultiRegionTrail'],
  ],
  ['as a text', { 'Trail/Properties/IsMultiRegionTrail': 'false' }, ['fail Trail/Properties/IsMultiRegionTrail']],
  [
    'known only at deployment',
    { 'Trail/Properties/IsMultiRegionTrail': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Trail/Properties/IsMultiRegionTrail'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
