import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-073')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'a call that deletes it',
    {
      'PromptLog/Properties/Delete':
        '{"service":"Bedrock","action":"DeleteModelInvocationLoggingConfigurationCommand"}',
    },
    ['fail PromptLog/Properties/Delete'],
  ],
  [
    'a call known only at deployment',
    { 'PromptLog/Properties/Delete': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown PromptLog/Properties/Delete'],
  ],
  ['a call to something else', { 'PromptLog/Properties/Delete': '{"service":"SSM","action":"deleteParameter"}' }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
