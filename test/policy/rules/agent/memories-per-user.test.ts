import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Memory', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-053')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'one place for all',
    { MemoryStrategies: [{ SemanticMemoryStrategy: { Name: 's', Namespaces: ['/facts/{memoryStrategyId}/'] } }] },
    ['fail Properties/MemoryStrategies/0/SemanticMemoryStrategy'],
  ],
  [
    'one of two',
    { MemoryStrategies: [{ SemanticMemoryStrategy: { Name: 's', NamespaceTemplates: ['/{actorId}/', '/all/'] } }] },
    ['fail Properties/MemoryStrategies/0/SemanticMemoryStrategy'],
  ],
  [
    'known at deployment',
    { MemoryStrategies: [{ SemanticMemoryStrategy: { Name: 's', Namespaces: [{ 'Fn::ImportValue': 'elsewhere' }] } }] },
    ['unknown Properties/MemoryStrategies/0/SemanticMemoryStrategy'],
  ],
  [
    'by user',
    {
      MemoryStrategies: [
        { SemanticMemoryStrategy: { Name: 's', Namespaces: ['/strategies/{memoryStrategyId}/actors/{actorId}/'] } },
      ],
    },
    [],
  ],
  ['nothing said, which is by user', { MemoryStrategies: [{ SemanticMemoryStrategy: { Name: 's' } }] }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
