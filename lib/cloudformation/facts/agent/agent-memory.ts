import { every, type Maybe, not, some } from '../../../core';
import type { Fact, MemoryStrategy, MemoryStream } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { spelled } from './spelled';

/** The longest that the service keeps conversations. */
const LONGEST_DAYS = 365;

/** What `AWS::BedrockAgentCore::Memory` tells. */
export function agentMemory(memory: Subject): Fact[] {
  const { properties } = memory;
  return [
    fact('agent-memory', memory, {
      ownKey: ownKey(properties.get('EncryptionKeyArn')),
      keepsDays: properties.get('EventExpiryDuration').number(LONGEST_DAYS),
      strategies: properties.get('MemoryStrategies').items.flatMap(strategiesIn),
      streams: properties.get('StreamDeliveryResources', 'Resources').items.flatMap(streamsOf),
    }),
  ];
}

/** The memory that a harness makes for its agent, where it is told about it. */
export function managedMemory(harness: Subject): Fact[] {
  const memory = harness.properties.get('Memory', 'ManagedMemoryConfiguration');
  if (memory.isSet === false) return [];
  return [
    fact('agent-memory', harness, {
      ownKey: ownKey(memory.get('EncryptionKeyArn')),
      keepsDays: memory.get('EventExpiryDuration').number(30),
      strategies: [],
      streams: [],
    }),
  ];
}

/** A strategy is an object with one key, which says what it draws from conversations. */
function strategiesIn(item: Field): MemoryStrategy[] {
  return item.entries.map(([, strategy]) => {
    const bySelf = strategy.get('Configuration', 'SelfManagedConfiguration').isSet;
    const named = [...strategy.get('Namespaces').items, ...strategy.get('NamespaceTemplates').items];
    return {
      place: strategy.place,
      expires: some([
        bySelf,
        strategy.get('RecordExpiryDurationDays').isSet,
        strategy.get('RecordExpirySpecification', 'RecordExpiryDurationDays').isSet,
      ]),
      perUser: some([bySelf, every(named.map(tellsUsersApart))]),
    };
  });
}

/** Whether the name has a part that differs between users: any variable but the one for the strategy. */
const tellsUsersApart = (namespace: Field): Maybe<boolean> => spelled(namespace, /\{(?!(memoryS|s)trategyId\})\w+\}/);

function streamsOf(resource: Field): MemoryStream[] {
  return resource.get('Kinesis', 'ContentConfigurations').items.map((content) => ({
    place: content.place,
    withContent: not(spelled(content.get('Level'), /^METADATA_ONLY$/)),
  }));
}
