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
    'versions that stay for ever',
    { 'Prompts/Properties/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration': undefined },
    ['fail Prompts/Properties/LifecycleConfiguration/Rules'],
  ],
  [
    'versions that stay for longer than what they were versions of',
    { 'PromptsLanding/Properties/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration/NoncurrentDays': 365 },
    ['fail PromptsLanding/Properties/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration/NoncurrentDays'],
  ],
  [
    'versions that stay for as long as deployment says',
    {
      'Prompts/Properties/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration/NoncurrentDays': {
        'Fn::ImportValue': 'elsewhere',
      },
    },
    ['unknown Prompts/Properties/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration/NoncurrentDays'],
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
