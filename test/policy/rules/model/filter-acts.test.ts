import { findingsIn } from '../../../judged';

const found = (item: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties: { ContentPolicyConfig: { FiltersConfig: [item] } } } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-023')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'detects in prompts',
    { Type: 'HATE', InputAction: 'NONE' },
    ['fail Properties/ContentPolicyConfig/FiltersConfig/0/InputAction'],
  ],
  [
    'detects in answers',
    { Type: 'HATE', InputAction: 'BLOCK', OutputAction: 'NONE' },
    ['fail Properties/ContentPolicyConfig/FiltersConfig/0/OutputAction'],
  ],
  ['not said, which blocks', { Type: 'HATE' }, []],
  ['answers for attacks', { Type: 'PROMPT_ATTACK', OutputAction: 'NONE' }, []],
  [
    'known at deployment',
    { Type: 'HATE', InputAction: { 'Fn::GetAtt': ['R', 'Whatever'] } },
    ['unknown Properties/ContentPolicyConfig/FiltersConfig/0/InputAction'],
  ],
  [
    'detects in one way of the template',
    { Type: 'HATE', OutputAction: { 'Fn::If': ['Trial', 'NONE', 'BLOCK'] } },
    ['fail Properties/ContentPolicyConfig/FiltersConfig/0/OutputAction/Fn::If/1'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
