import { findingsIn } from '../../../judged';

const found = (item: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties: { ContentPolicyConfig: { FiltersConfig: [item] } } } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-026')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'a strength for answers',
    { Type: 'PROMPT_ATTACK', InputStrength: 'HIGH', OutputStrength: 'HIGH' },
    ['fail Properties/ContentPolicyConfig/FiltersConfig/0/OutputStrength'],
  ],
  ['none', { Type: 'PROMPT_ATTACK', InputStrength: 'HIGH', OutputStrength: 'NONE' }, []],
  ['another filter', { Type: 'HATE', InputStrength: 'HIGH', OutputStrength: 'HIGH' }, []],
  [
    'known at deployment',
    { Type: 'PROMPT_ATTACK', OutputStrength: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/ContentPolicyConfig/FiltersConfig/0/OutputStrength'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
