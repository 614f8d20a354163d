import type { Shape, Shapes } from './shape';

const core = (kind: string, arn: string, ref: '{N}' | '{ARN}', id?: string): Shape => ({
  made: 'code',
  arn: `bedrock-agentcore:{R}:{A}:${kind}/{N}`,
  ref,
  attributes: { [arn]: '{ARN}', ...(id !== undefined && { [id]: '{N}' }) },
});

const sagemaker = (kind: string, property: string, type: string): Shape => ({
  named: property,
  made: 'small free name',
  arn: `sagemaker:{R}:{A}:${kind}/{N}`,
  ref: '{ARN}',
  attributes: { [`${type}Arn`]: '{ARN}', [`${type}Name`]: '{N}' },
});

/** Models, agents, and what they are made from. */
export const AI_SHAPES: Shapes = {
  'AWS::Bedrock::Agent': {
    made: 'CODE',
    arn: 'bedrock:{R}:{A}:agent/{N}',
    attributes: { AgentArn: '{ARN}', AgentId: '{N}' },
  },
  'AWS::Bedrock::AgentAlias': {
    made: 'CODE',
    arn: 'bedrock:{R}:{A}:agent-alias/{AgentId}/{N}',
    ref: '{AgentId}|{N}',
    attributes: { AgentAliasArn: '{ARN}', AgentAliasId: '{N}' },
  },
  'AWS::Bedrock::ApplicationInferenceProfile': {
    made: 'code',
    arn: 'bedrock:{R}:{A}:application-inference-profile/{N}',
    // Either its id or its ARN.
    ref: '{?}',
    attributes: { InferenceProfileArn: '{ARN}', InferenceProfileId: '{N}' },
  },
  'AWS::Bedrock::AutomatedReasoningPolicy': {
    made: 'code',
    arn: 'bedrock:{R}:{A}:automated-reasoning-policy/{N}',
    ref: '{ARN}',
    attributes: { PolicyArn: '{ARN}', PolicyId: '{N}' },
  },
  'AWS::Bedrock::DataAutomationProject': {
    made: 'code',
    arn: 'bedrock:{R}:{A}:data-automation-project/{N}',
    ref: '{ARN}',
    attributes: { ProjectArn: '{ARN}' },
  },
  'AWS::Bedrock::Flow': {
    made: 'CODE',
    arn: 'bedrock:{R}:{A}:flow/{N}',
    ref: '{ARN}',
    attributes: { Arn: '{ARN}', Id: '{N}' },
  },
  'AWS::Bedrock::FlowAlias': {
    made: 'CODE',
    arn: 'bedrock:{R}:{A}:flow/{FlowArn}/alias/{N}',
    ref: '{ARN}|{=FlowArn}',
    attributes: { Arn: '{ARN}', Id: '{N}' },
  },
  'AWS::Bedrock::Guardrail': {
    made: 'code',
    arn: 'bedrock:{R}:{A}:guardrail/{N}',
    ref: '{ARN}',
    attributes: { GuardrailArn: '{ARN}', GuardrailId: '{N}' },
  },
  'AWS::Bedrock::GuardrailVersion': {
    made: 'number',
    arn: 'bedrock:{R}:{A}:guardrail/{GuardrailIdentifier}',
    ref: '{GuardrailIdentifier}|{N}',
    attributes: { GuardrailArn: '{ARN}', GuardrailId: '{GuardrailIdentifier}', Version: '{N}' },
  },
  'AWS::Bedrock::IntelligentPromptRouter': {
    made: 'code',
    arn: 'bedrock:{R}:{A}:prompt-router/{N}',
    ref: '{ARN}',
    attributes: { PromptRouterArn: '{ARN}' },
  },
  'AWS::Bedrock::KnowledgeBase': {
    made: 'CODE',
    arn: 'bedrock:{R}:{A}:knowledge-base/{N}',
    attributes: { KnowledgeBaseArn: '{ARN}', KnowledgeBaseId: '{N}' },
  },
  'AWS::Bedrock::Prompt': {
    made: 'CODE',
    arn: 'bedrock:{R}:{A}:prompt/{N}',
    ref: '{ARN}',
    attributes: { Arn: '{ARN}', Id: '{N}' },
  },
  'AWS::Bedrock::PromptVersion': {
    made: 'number',
    arn: 'bedrock:{R}:{A}:prompt/{PromptArn}:{N}',
    ref: '{ARN}',
    attributes: { Arn: '{ARN}', PromptId: '{PromptArn}', Version: '{N}' },
  },
  'AWS::BedrockAgentCore::BrowserCustom': core('browser-custom', 'BrowserArn', '{N}', 'BrowserId'),
  'AWS::BedrockAgentCore::CodeInterpreterCustom': core(
    'code-interpreter-custom',
    'CodeInterpreterArn',
    '{N}',
    'CodeInterpreterId',
  ),
  'AWS::BedrockAgentCore::Evaluator': core('evaluator', 'EvaluatorArn', '{ARN}', 'EvaluatorId'),
  'AWS::BedrockAgentCore::Gateway': core('gateway', 'GatewayArn', '{N}', 'GatewayIdentifier'),
  'AWS::BedrockAgentCore::Harness': core('harness', 'Arn', '{ARN}', 'HarnessId'),
  'AWS::BedrockAgentCore::Memory': core('memory', 'MemoryArn', '{ARN}', 'MemoryId'),
  'AWS::BedrockAgentCore::OnlineEvaluationConfig': core(
    'online-evaluation-config',
    'OnlineEvaluationConfigArn',
    '{ARN}',
    'OnlineEvaluationConfigId',
  ),
  'AWS::BedrockAgentCore::PolicyEngine': core('policy-engine', 'PolicyEngineArn', '{ARN}', 'PolicyEngineId'),
  'AWS::BedrockAgentCore::Runtime': core('runtime', 'AgentRuntimeArn', '{N}', 'AgentRuntimeId'),
  'AWS::BedrockAgentCore::RuntimeEndpoint': {
    named: 'Name',
    arn: 'bedrock-agentcore:{R}:{A}:runtime/{AgentRuntimeId}/runtime-endpoint/{N}',
    ref: '{ARN}',
    attributes: { AgentRuntimeEndpointArn: '{ARN}' },
  },
  'AWS::BedrockAgentCore::WorkloadIdentity': {
    named: 'Name',
    arn: 'bedrock-agentcore:{R}:{A}:workload-identity-directory/default/workload-identity/{N}',
    attributes: { WorkloadIdentityArn: '{ARN}' },
  },
  'AWS::Kendra::Index': { made: 'uuid', arn: 'kendra:{R}:{A}:index/{N}', attributes: { Arn: '{ARN}', Id: '{N}' } },
  'AWS::QBusiness::Application': {
    made: 'uuid',
    arn: 'qbusiness:{R}:{A}:application/{N}',
    attributes: { ApplicationArn: '{ARN}', ApplicationId: '{N}' },
  },
  'AWS::SageMaker::Domain': {
    made: 'd-',
    arn: 'sagemaker:{R}:{A}:domain/{N}',
    attributes: { DomainArn: '{ARN}', DomainId: '{N}' },
  },
  'AWS::SageMaker::Endpoint': sagemaker('endpoint', 'EndpointName', 'Endpoint'),
  'AWS::SageMaker::EndpointConfig': sagemaker('endpoint-config', 'EndpointConfigName', 'EndpointConfig'),
  'AWS::SageMaker::InferenceComponent': {
    named: 'InferenceComponentName',
    made: 'small free name',
    arn: 'sagemaker:{R}:{A}:inference-component/{N}',
    ref: '{ARN}',
    attributes: { InferenceComponentArn: '{ARN}' },
  },
  'AWS::SageMaker::Model': sagemaker('model', 'ModelName', 'Model'),
  'AWS::SageMaker::ModelPackageGroup': {
    named: 'ModelPackageGroupName',
    made: 'small free name',
    arn: 'sagemaker:{R}:{A}:model-package-group/{N}',
    ref: '{ARN}',
    attributes: { ModelPackageGroupArn: '{ARN}' },
  },
  'AWS::SageMaker::NotebookInstance': sagemaker('notebook-instance', 'NotebookInstanceName', 'NotebookInstance'),
  'AWS::SageMaker::Pipeline': { named: 'PipelineName', arn: 'sagemaker:{R}:{A}:pipeline/{N}' },
};
