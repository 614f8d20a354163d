import { findingsIn } from '../../../judged';
import { changed, securePrompts } from '../../../seeded/secure-logs';

const call = (loggingConfig: object) => ({
  service: 'Bedrock',
  action: 'putModelInvocationLoggingConfiguration',
  parameters: { loggingConfig },
});

const found = (changes: Readonly<Record<string, unknown>>) =>
  findingsIn(changed(securePrompts(''), changes))
    .filter(({ rule }) => rule === 'ZTA-LOG-072')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  [
    'text left out',
    { 'PromptLog/Properties/Create': JSON.stringify(call({ textDataDeliveryEnabled: false })) },
    ['fail PromptLog/Properties/Create'],
  ],
  [
    'pictures left out by an update',
    { 'PromptLog/Properties/Update': JSON.stringify(call({ imageDataDeliveryEnabled: 'false' })) },
    ['fail PromptLog/Properties/Update'],
  ],
  [
    'a switch known only at deployment',
    {
      'PromptLog/Properties/Create': {
        'Fn::Sub': [
          '{"action":"putModelInvocationLoggingConfiguration","parameters":{"loggingConfig":{"textDataDeliveryEnabled":"${On}"}}}',
          { On: { 'Fn::ImportValue': 'elsewhere' } },
        ],
      },
    },
    ['unknown PromptLog/Properties/Create'],
  ],
  [
    'an update known only at deployment, told once',
    { 'PromptLog/Properties/Update': { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown PromptLog/Properties/Update'],
  ],
  ['an update of something else', { 'PromptLog/Properties/Update': '{"service":"SSM","action":"putParameter"}' }, []],
  ['a call that is an object', { 'PromptLog/Properties/Create': call({ videoDataDeliveryEnabled: true }) }, []],
])('%s', (_what, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('all in order', () => {
  expect(found({})).toEqual([]);
});
