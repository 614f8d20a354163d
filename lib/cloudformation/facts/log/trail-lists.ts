/**
 * The resource types of Amazon Bedrock, AgentCore and SageMaker AI whose use CloudTrail can record as data events.
 *
 * Only types that CloudTrail's own table names: it refuses the whole trail over one it does not know. `AWS::Bedrock::Prompt`, which
 * the Bedrock user guide names for the rendering of prompts, is such a one; the table has `AWS::Bedrock::PromptVersion`.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export const AI_DATA_EVENTS: readonly string[] = [
  'AWS::Bedrock::AgentAlias',
  'AWS::Bedrock::AsyncInvoke',
  'AWS::Bedrock::AutomatedReasoningPolicy',
  'AWS::Bedrock::AutomatedReasoningPolicyVersion',
  'AWS::Bedrock::Blueprint',
  'AWS::Bedrock::DataAutomationInvocation',
  'AWS::Bedrock::DataAutomationProfile',
  'AWS::Bedrock::DataAutomationProject',
  'AWS::Bedrock::FlowAlias',
  'AWS::Bedrock::FlowExecution',
  'AWS::Bedrock::Guardrail',
  'AWS::Bedrock::InlineAgent',
  'AWS::Bedrock::KnowledgeBase',
  'AWS::Bedrock::Model',
  'AWS::Bedrock::PromptVersion',
  'AWS::Bedrock::Session',
  'AWS::Bedrock::Tool',
  'AWS::BedrockAgentCore::APIKeyCredentialProvider',
  'AWS::BedrockAgentCore::Browser',
  'AWS::BedrockAgentCore::BrowserCustom',
  'AWS::BedrockAgentCore::CodeInterpreter',
  'AWS::BedrockAgentCore::CodeInterpreterCustom',
  'AWS::BedrockAgentCore::Gateway',
  'AWS::BedrockAgentCore::Memory',
  'AWS::BedrockAgentCore::OAuth2CredentialProvider',
  'AWS::BedrockAgentCore::Runtime',
  'AWS::BedrockAgentCore::RuntimeEndpoint',
  'AWS::BedrockAgentCore::TokenVault',
  'AWS::BedrockAgentCore::WorkloadIdentity',
  'AWS::BedrockAgentCore::WorkloadIdentityDirectory',
  'AWS::BedrockMantle::Project',
  'AWS::SageMaker::Endpoint',
  'AWS::SageMaker::ExperimentTrialComponent',
  'AWS::SageMaker::FeatureGroup',
  'AWS::SageMaker::MlflowTrackingServer',
];

/**
 * The services that models and their data are reached through, whose denials at a VPC endpoint CloudTrail can record.
 *
 * STS, ECR and CloudWatch Logs are not among the services that CloudTrail names.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-network-events-with-cloudtrail.html
 */
export const NETWORK_EVENT_SOURCES: readonly string[] = [
  'bedrock-agentcore.amazonaws.com',
  'bedrock.amazonaws.com',
  'kms.amazonaws.com',
  's3.amazonaws.com',
  'sagemaker.amazonaws.com',
  'secretsmanager.amazonaws.com',
];
