import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-020')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['no filters at all', {}, ['fail Properties/ContentPolicyConfig/FiltersConfig']],
  [
    'filters for other things',
    { ContentPolicyConfig: { FiltersConfig: [{ Type: 'HATE' }] } },
    ['fail Properties/ContentPolicyConfig/FiltersConfig'],
  ],
  ['a filter for it', { ContentPolicyConfig: { FiltersConfig: [{ Type: 'PROMPT_ATTACK' }] } }, []],
  ['a lone filter where a list belongs', { ContentPolicyConfig: { FiltersConfig: { Type: 'PROMPT_ATTACK' } } }, []],
  [
    'filters known at deployment',
    { ContentPolicyConfig: { FiltersConfig: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/ContentPolicyConfig/FiltersConfig'],
  ],
  [
    'a text where an object belongs',
    { ContentPolicyConfig: 'HIGH' },
    ['unknown Properties/ContentPolicyConfig/FiltersConfig'],
  ],
  [
    'a filter in one way of the template only',
    {
      ContentPolicyConfig: {
        FiltersConfig: [{ 'Fn::If': ['Strict', { Type: 'PROMPT_ATTACK' }, { Ref: 'AWS::NoValue' }] }],
      },
    },
    ['fail Properties/ContentPolicyConfig/FiltersConfig'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
