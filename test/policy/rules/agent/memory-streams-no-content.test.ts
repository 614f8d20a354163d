import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Memory', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-054')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'content',
    {
      StreamDeliveryResources: {
        Resources: [
          {
            Kinesis: { DataStreamArn: 'x', ContentConfigurations: [{ Type: 'MEMORY_RECORDS', Level: 'FULL_CONTENT' }] },
          },
        ],
      },
    },
    ['fail Properties/StreamDeliveryResources/Resources/0/Kinesis/ContentConfigurations/0'],
  ],
  [
    'no level, which has no default',
    {
      StreamDeliveryResources: {
        Resources: [{ Kinesis: { DataStreamArn: 'x', ContentConfigurations: [{ Type: 'MEMORY_RECORDS' }] } }],
      },
    },
    ['fail Properties/StreamDeliveryResources/Resources/0/Kinesis/ContentConfigurations/0'],
  ],
  [
    'known at deployment',
    {
      StreamDeliveryResources: {
        Resources: [
          {
            Kinesis: {
              DataStreamArn: 'x',
              ContentConfigurations: [{ Type: 'MEMORY_RECORDS', Level: { 'Fn::ImportValue': 'elsewhere' } }],
            },
          },
        ],
      },
    },
    ['unknown Properties/StreamDeliveryResources/Resources/0/Kinesis/ContentConfigurations/0'],
  ],
  [
    'metadata',
    {
      StreamDeliveryResources: {
        Resources: [
          {
            Kinesis: {
              DataStreamArn: 'x',
              ContentConfigurations: [{ Type: 'MEMORY_RECORDS', Level: 'METADATA_ONLY' }],
            },
          },
        ],
      },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
