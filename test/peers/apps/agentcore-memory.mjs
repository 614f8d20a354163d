import {
  aws_bedrockagentcore as agentcore,
  aws_bedrock as bedrock,
  Duration,
  aws_kinesis as kinesis,
  aws_kms as kms,
  Stack,
  aws_s3 as s3,
  aws_sns as sns,
} from 'aws-cdk-lib';

const { Memory, MemoryStrategy } = agentcore;

export default (app) => {
  const stack = new Stack(app, 'Memory');
  new Memory(stack, 'MyMemory', { memoryName: 'my_memory', expirationDuration: Duration.days(90) });
  new Memory(stack, 'Encrypted', {
    memoryName: 'my_encrypted_memory',
    kmsKey: new kms.Key(stack, 'MemoryEncryptionKey', { enableKeyRotation: true }),
  });
  new Memory(stack, 'BuiltIn', {
    memoryName: 'built_in',
    memoryStrategies: [
      MemoryStrategy.usingBuiltInSummarization(),
      MemoryStrategy.usingBuiltInSemantic(),
      MemoryStrategy.usingBuiltInUserPreference(),
      MemoryStrategy.usingBuiltInEpisodic(),
    ],
  });
  const step = (id) => ({
    model: bedrock.FoundationModel.fromFoundationModelId(
      stack,
      id,
      bedrock.FoundationModelIdentifier.ANTHROPIC_CLAUDE_3_5_SONNET_20241022_V2_0,
    ),
    appendToPrompt: 'Custom prompt for semantic memory',
  });
  new Memory(stack, 'Custom', {
    memoryName: 'custom',
    memoryStrategies: [
      MemoryStrategy.usingSemantic({
        strategyName: 'customSemanticStrategy',
        namespaces: ['/custom/strategies/{memoryStrategyId}/actors/{actorId}'],
        customConsolidation: step('ConsolidationModel'),
        customExtraction: step('ExtractionModel'),
      }),
      MemoryStrategy.usingSelfManaged({
        strategyName: 'selfManagedStrategy',
        historicalContextWindowSize: 5,
        invocationConfiguration: {
          topic: new sns.Topic(stack, 'topic'),
          s3Location: { bucketName: new s3.Bucket(stack, 'memoryBucket').bucketName, objectKey: 'memory/' },
        },
        triggerConditions: {
          messageBasedTrigger: 1,
          timeBasedTrigger: Duration.seconds(10),
          tokenBasedTrigger: 100,
        },
      }),
    ],
    streamDeliveryResources: [
      agentcore.StreamDeliveryResource.kinesis(new kinesis.Stream(stack, 'MemoryEventStream'), {
        contentConfigurations: [
          {
            type: agentcore.StreamDeliveryContentType.MEMORY_RECORDS,
            level: agentcore.StreamDeliveryContentLevel.FULL_CONTENT,
          },
        ],
      }),
    ],
  });
};
