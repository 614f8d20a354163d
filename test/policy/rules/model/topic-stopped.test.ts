import { findingsIn } from '../../../judged';

const found = (item: object) =>
  findingsIn({ R: { Type: 'AWS::Bedrock::Guardrail', Properties: { TopicPolicyConfig: { TopicsConfig: [item] } } } })
    .filter(({ rule }) => rule === 'ZTA-MODEL-029')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'detected in prompts only',
    { Name: 'Loans', Type: 'DENY', InputAction: 'NONE' },
    ['fail Properties/TopicPolicyConfig/TopicsConfig/0/InputAction'],
  ],
  [
    'off for answers',
    { Name: 'Loans', Type: 'DENY', OutputEnabled: false },
    ['fail Properties/TopicPolicyConfig/TopicsConfig/0/OutputEnabled'],
  ],
  ['not said, which blocks', { Name: 'Loans', Type: 'DENY' }, []],
  [
    'known at deployment',
    { Name: 'Loans', Type: 'DENY', OutputAction: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/TopicPolicyConfig/TopicsConfig/0/OutputAction'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
