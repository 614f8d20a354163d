import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Memory', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-052')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'for ever',
    { MemoryStrategies: [{ SemanticMemoryStrategy: { Name: 's' } }] },
    ['fail Properties/MemoryStrategies/0/SemanticMemoryStrategy'],
  ],
  [
    'known at deployment',
    {
      MemoryStrategies: [
        { SemanticMemoryStrategy: { Name: 's', RecordExpirySpecification: { 'Fn::ImportValue': 'elsewhere' } } },
      ],
    },
    ['unknown Properties/MemoryStrategies/0/SemanticMemoryStrategy'],
  ],
  [
    'a year',
    {
      MemoryStrategies: [
        { SummaryMemoryStrategy: { Name: 's', RecordExpirySpecification: { RecordExpiryDurationDays: 365 } } },
      ],
    },
    [],
  ],
  [
    'the short form',
    { MemoryStrategies: [{ UserPreferenceMemoryStrategy: { Name: 's', RecordExpiryDurationDays: 90 } }] },
    [],
  ],
  [
    'kept by the owner',
    { MemoryStrategies: [{ CustomMemoryStrategy: { Name: 's', Configuration: { SelfManagedConfiguration: {} } } }] },
    [],
  ],
  ['no strategies', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
