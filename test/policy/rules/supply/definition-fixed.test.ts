import { findingsIn } from '../../../judged';

const found = (resource: object) =>
  findingsIn({ R: resource })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-008')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  [
    'code of an agent',
    {
      Type: 'AWS::BedrockAgentCore::Runtime',
      Properties: {
        AgentRuntimeArtifact: { CodeConfiguration: { Code: { S3: { Bucket: 'code', Prefix: 'agent.zip' } } } },
      },
    },
    ['fail Properties/AgentRuntimeArtifact/CodeConfiguration/Code/S3'],
  ],
  [
    'code in a version',
    {
      Type: 'AWS::BedrockAgentCore::Runtime',
      Properties: {
        AgentRuntimeArtifact: {
          CodeConfiguration: { Code: { S3: { Bucket: 'code', Prefix: 'agent.zip', VersionId: 'v1' } } },
        },
      },
    },
    [],
  ],
  [
    'an asset of the CDK',
    {
      Type: 'AWS::BedrockAgentCore::Runtime',
      Properties: {
        AgentRuntimeArtifact: {
          CodeConfiguration: { Code: { S3: { Bucket: 'code', Prefix: `${'4f'.repeat(32)}.zip` } } },
        },
      },
    },
    [],
  ],
  [
    'an image instead',
    { Type: 'AWS::BedrockAgentCore::Runtime', Properties: { AgentRuntimeArtifact: { ContainerConfiguration: {} } } },
    [],
  ],
  [
    'a pipeline',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: { PipelineDefinition: { PipelineDefinitionS3Location: { Bucket: 'b', Key: 'p.json' } } },
    },
    ['fail Properties/PipelineDefinition/PipelineDefinitionS3Location'],
  ],
  [
    'a pipeline by its checksum',
    {
      Type: 'AWS::SageMaker::Pipeline',
      Properties: {
        PipelineDefinition: { PipelineDefinitionS3Location: { Bucket: 'b', Key: 'p.json', ETag: '5f36' } },
      },
    },
    [],
  ],
  [
    'a flow',
    { Type: 'AWS::Bedrock::Flow', Properties: { DefinitionS3Location: { Bucket: 'b', Key: 'f.json' } } },
    ['fail Properties/DefinitionS3Location'],
  ],
  [
    'a version known at deployment',
    {
      Type: 'AWS::Bedrock::Flow',
      Properties: { DefinitionS3Location: { Bucket: 'b', Key: 'f.json', Version: { 'Fn::ImportValue': 'elsewhere' } } },
    },
    ['unknown Properties/DefinitionS3Location'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
