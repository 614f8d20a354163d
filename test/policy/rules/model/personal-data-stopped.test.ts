import { findingsIn } from '../../../judged';

const found = (item: object) =>
  findingsIn({
    R: {
      Type: 'AWS::Bedrock::Guardrail',
      Properties: { SensitiveInformationPolicyConfig: { PiiEntitiesConfig: [item] } },
    },
  })
    .filter(({ rule }) => rule === 'ZTA-MODEL-028')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'action none for both ways',
    { Type: 'EMAIL', Action: 'NONE' },
    [
      'fail Properties/SensitiveInformationPolicyConfig/PiiEntitiesConfig/0/Action',
      'fail Properties/SensitiveInformationPolicyConfig/PiiEntitiesConfig/0/Action',
    ],
  ],
  [
    'none for answers',
    { Type: 'EMAIL', Action: 'ANONYMIZE', OutputAction: 'NONE' },
    ['fail Properties/SensitiveInformationPolicyConfig/PiiEntitiesConfig/0/OutputAction'],
  ],
  [
    'off for prompts',
    { Type: 'EMAIL', Action: 'ANONYMIZE', InputEnabled: false },
    ['fail Properties/SensitiveInformationPolicyConfig/PiiEntitiesConfig/0/InputEnabled'],
  ],
  ['hidden', { Type: 'EMAIL', Action: 'ANONYMIZE' }, []],
  [
    'hidden in prompts, blocked in answers',
    { Type: 'EMAIL', Action: 'NONE', InputAction: 'ANONYMIZE', OutputAction: 'BLOCK' },
    [],
  ],
  [
    'known at deployment',
    { Type: 'EMAIL', Action: 'BLOCK', InputAction: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/SensitiveInformationPolicyConfig/PiiEntitiesConfig/0/InputAction'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
