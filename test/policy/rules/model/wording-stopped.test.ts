import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-030')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'profanity is noted',
    { WordPolicyConfig: { ManagedWordListsConfig: [{ Type: 'PROFANITY', InputAction: 'NONE' }] } },
    ['fail Properties/WordPolicyConfig/ManagedWordListsConfig/0/InputAction'],
  ],
  [
    'a word is not looked for in answers',
    { WordPolicyConfig: { WordsConfig: [{ Text: 'Project Heron', OutputEnabled: false }] } },
    ['fail Properties/WordPolicyConfig/WordsConfig/0/OutputEnabled'],
  ],
  [
    'a threshold of 0',
    { ContextualGroundingPolicyConfig: { FiltersConfig: [{ Type: 'GROUNDING', Threshold: 0 }] } },
    ['fail Properties/ContextualGroundingPolicyConfig/FiltersConfig/0/Threshold'],
  ],
  [
    'grounding is noted',
    { ContextualGroundingPolicyConfig: { FiltersConfig: [{ Type: 'RELEVANCE', Threshold: 0.7, Action: 'NONE' }] } },
    ['fail Properties/ContextualGroundingPolicyConfig/FiltersConfig/0/Action'],
  ],
  [
    'grounding is off',
    { ContextualGroundingPolicyConfig: { FiltersConfig: [{ Type: 'GROUNDING', Threshold: 0.7, Enabled: false }] } },
    ['fail Properties/ContextualGroundingPolicyConfig/FiltersConfig/0/Enabled'],
  ],
  [
    'all in force',
    {
      WordPolicyConfig: { WordsConfig: [{ Text: 'Heron' }] },
      ContextualGroundingPolicyConfig: { FiltersConfig: [{ Type: 'GROUNDING', Threshold: '0.7' }] },
    },
    [],
  ],
  ['nothing there', {}, []],
  [
    'known at deployment',
    {
      ContextualGroundingPolicyConfig: {
        FiltersConfig: [{ Type: 'GROUNDING', Threshold: { 'Fn::ImportValue': 'elsewhere' } }],
      },
    },
    ['unknown Properties/ContextualGroundingPolicyConfig/FiltersConfig/0/Threshold'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
