import { findingsIn } from '../../../judged';

const found = (item: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties: { ContentPolicyConfig: { FiltersConfig: [item] } } } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-022')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'off for prompts',
    { Type: 'HATE', InputStrength: 'HIGH', OutputStrength: 'HIGH', InputEnabled: false },
    ['fail Properties/ContentPolicyConfig/FiltersConfig/0/InputEnabled'],
  ],
  [
    'off for answers, as a text',
    { Type: 'HATE', InputStrength: 'HIGH', OutputStrength: 'HIGH', OutputEnabled: 'false' },
    ['fail Properties/ContentPolicyConfig/FiltersConfig/0/OutputEnabled'],
  ],
  ['not said, which is on', { Type: 'HATE', InputStrength: 'HIGH', OutputStrength: 'HIGH' }, []],
  [
    'answers for attacks, which are not looked at anyway',
    { Type: 'PROMPT_ATTACK', InputStrength: 'HIGH', OutputStrength: 'NONE', OutputEnabled: false },
    [],
  ],
  [
    'images only',
    { Type: 'VIOLENCE', InputModalities: ['IMAGE'], OutputModalities: ['TEXT', 'IMAGE'] },
    ['fail Properties/ContentPolicyConfig/FiltersConfig/0/InputModalities'],
  ],
  [
    'known at deployment',
    { Type: 'HATE', InputEnabled: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/ContentPolicyConfig/FiltersConfig/0/InputEnabled'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
