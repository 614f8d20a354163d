import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-021')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['no filters at all', {}, ['fail Properties/ContentPolicyConfig/FiltersConfig']],
  [
    'one missing',
    { ContentPolicyConfig: { FiltersConfig: ['HATE', 'INSULTS', 'SEXUAL', 'VIOLENCE'].map((Type) => ({ Type })) } },
    ['fail Properties/ContentPolicyConfig/FiltersConfig'],
  ],
  [
    'all there',
    {
      ContentPolicyConfig: {
        FiltersConfig: ['HATE', 'INSULTS', 'SEXUAL', 'VIOLENCE', 'MISCONDUCT'].map((Type) => ({ Type })),
      },
    },
    [],
  ],
  [
    'some known at deployment',
    { ContentPolicyConfig: { FiltersConfig: [{ Type: 'HATE' }, { 'Fn::ImportValue': 'elsewhere' }] } },
    ['unknown Properties/ContentPolicyConfig/FiltersConfig'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
