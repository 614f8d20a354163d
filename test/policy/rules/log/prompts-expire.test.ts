import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-022')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'no lifecycle',
    { 'Prompts/Properties/LifecycleConfiguration': undefined },
    ['fail Prompts/Properties/LifecycleConfiguration/Rules'],
  ],
  [
    'an expiry that is turned off',
    { 'Prompts/Properties/LifecycleConfiguration/Rules/0/Status': 'Disabled' },
    ['fail Prompts/Properties/LifecycleConfiguration/Rules'],
  ],
  [
    'an expiry known only at deployment',
    { 'Prompts/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Prompts/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays'],
  ],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
