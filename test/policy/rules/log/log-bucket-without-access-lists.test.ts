import { findingsIn } from '../../../judged';
import { changed, secureLogs } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(secureLogs(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-017')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'writers who own what they write',
    { 'Logs/Properties/OwnershipControls/Rules/0/ObjectOwnership': 'ObjectWriter' },
    ['fail Logs/Properties/OwnershipControls/Rules/0/ObjectOwnership'],
  ],
  [
    'a list of its own',
    { 'Logs/Properties/AccessControl': 'LogDeliveryWrite' },
    ['fail Logs/Properties/AccessControl'],
  ],
  [
    'owners known only at deployment',
    { 'Logs/Properties/OwnershipControls/Rules/0/ObjectOwnership': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Logs/Properties/OwnershipControls/Rules/0/ObjectOwnership'],
  ],
  ['nothing said, which is without lists', { 'Logs/Properties/OwnershipControls': undefined }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
