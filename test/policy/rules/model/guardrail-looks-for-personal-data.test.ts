import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-027')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['nothing', {}, ['fail Properties/SensitiveInformationPolicyConfig']],
  [
    'empty lists',
    { SensitiveInformationPolicyConfig: { PiiEntitiesConfig: [] } },
    ['fail Properties/SensitiveInformationPolicyConfig'],
  ],
  ['a type', { SensitiveInformationPolicyConfig: { PiiEntitiesConfig: [{ Type: 'EMAIL', Action: 'BLOCK' }] } }, []],
  [
    'a pattern',
    { SensitiveInformationPolicyConfig: { RegexesConfig: [{ Name: 'Case', Pattern: 'C-[0-9]+', Action: 'BLOCK' }] } },
    [],
  ],
  [
    'known at deployment',
    { SensitiveInformationPolicyConfig: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/SensitiveInformationPolicyConfig'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
