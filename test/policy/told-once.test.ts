import { findingsIn } from '../judged';

const LATE = { 'Fn::ImportValue': 'elsewhere' };
const guardrail = (topics: unknown) => ({
  G: { Type: 'AWS::Bedrock::Guardrail', Properties: { TopicPolicyConfig: { TopicsConfig: topics } } },
});
const found = (tree: ReturnType<typeof guardrail>) =>
  findingsIn(tree)
    .filter(({ rule }) => rule === 'ZTA-MODEL-029')
    .map(({ outcome, at }) => [outcome, at]);

test('what hides a resource from a rule is told once, at the first place that it hides', () => {
  expect(found(guardrail(LATE))).toEqual([['unknown', 'Properties/TopicPolicyConfig/TopicsConfig/InputEnabled']]);
});

test('each place that fails is told', () => {
  expect(found(guardrail([{ InputAction: 'NONE', OutputAction: 'NONE' }]))).toHaveLength(2);
});
