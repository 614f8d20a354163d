import { findingsIn } from '../../../judged';

const found = (item: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties: { ContentPolicyConfig: { FiltersConfig: [item] } } } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-024')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'low for prompts, none for answers',
    { Type: 'HATE', InputStrength: 'LOW', OutputStrength: 'NONE' },
    [
      'fail Properties/ContentPolicyConfig/FiltersConfig/0/InputStrength',
      'fail Properties/ContentPolicyConfig/FiltersConfig/0/OutputStrength',
    ],
  ],
  [
    'nothing said',
    { Type: 'HATE', InputStrength: 'HIGH' },
    ['fail Properties/ContentPolicyConfig/FiltersConfig/0/OutputStrength'],
  ],
  ['medium', { Type: 'HATE', InputStrength: 'MEDIUM', OutputStrength: 'MEDIUM' }, []],
  [
    'attacks, of which answers know no strength',
    { Type: 'PROMPT_ATTACK', InputStrength: 'LOW', OutputStrength: 'NONE' },
    ['fail Properties/ContentPolicyConfig/FiltersConfig/0/InputStrength'],
  ],
  [
    'known at deployment',
    { Type: 'HATE', InputStrength: { 'Fn::ImportValue': 'elsewhere' }, OutputStrength: 'HIGH' },
    ['unknown Properties/ContentPolicyConfig/FiltersConfig/0/InputStrength'],
  ],
  [
    'a strength that does not exist',
    { Type: 'HATE', InputStrength: 'MAXIMUM', OutputStrength: 'HIGH' },
    ['unknown Properties/ContentPolicyConfig/FiltersConfig/0/InputStrength'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
