import type { Area } from '../area';
import { agentAccess } from './agent-access';
import { agentActions } from './agent-action';
import { addressesOf } from './agent-address';
import { agentHost } from './agent-host';
import { agentMemory } from './agent-memory';
import { agentHarness, agentRuntime } from './agent-runtime';
import { apiKeyProvider, paymentProvider, signInSecrets } from './agent-secret';
import { agentStore } from './agent-store';
import { agentBrowser, steeredByModel } from './agent-tool';
import { tokenChecks } from './token-check';
import { toolCaller, toolFunction } from './tool-function';
import { toolGateway } from './tool-gateway';
import { toolPolicy, toolPolicySet } from './tool-policy';
import { toolTarget } from './tool-target';

export const AGENT: Area = {
  readers: {
    'AWS::Bedrock::Agent': agentActions,
    'AWS::BedrockAgentCore::ApiKeyCredentialProvider': apiKeyProvider,
    'AWS::BedrockAgentCore::BrowserCustom': agentBrowser,
    'AWS::BedrockAgentCore::CapacityProvider': agentHost,
    'AWS::BedrockAgentCore::CodeInterpreterCustom': steeredByModel,
    'AWS::BedrockAgentCore::ConfigurationBundle': agentStore,
    'AWS::BedrockAgentCore::Dataset': agentStore,
    'AWS::BedrockAgentCore::Evaluator': agentStore,
    'AWS::BedrockAgentCore::Gateway': toolGateway,
    'AWS::BedrockAgentCore::GatewayTarget': toolTarget,
    'AWS::BedrockAgentCore::Harness': agentHarness,
    'AWS::BedrockAgentCore::Memory': agentMemory,
    'AWS::BedrockAgentCore::OAuth2CredentialProvider': (provider) => [
      ...signInSecrets(provider),
      ...addressesOf(provider),
    ],
    'AWS::BedrockAgentCore::PaymentCredentialProvider': paymentProvider,
    'AWS::BedrockAgentCore::PaymentManager': (manager) => [...tokenChecks(manager), ...addressesOf(manager)],
    'AWS::BedrockAgentCore::Policy': toolPolicy,
    'AWS::BedrockAgentCore::PolicyEngine': toolPolicySet,
    'AWS::BedrockAgentCore::ResourcePolicy': agentAccess,
    'AWS::BedrockAgentCore::Runtime': agentRuntime,
    'AWS::BedrockAgentCore::WorkloadIdentity': addressesOf,
    'AWS::Lambda::Function': toolFunction,
    'AWS::Lambda::Permission': toolCaller,
  },
  alongside: [
    'AWS::BedrockAgentCore::BrowserProfile',
    'AWS::BedrockAgentCore::GatewayRateLimit',
    'AWS::BedrockAgentCore::GatewayRule',
    'AWS::BedrockAgentCore::HarnessEndpoint',
    'AWS::BedrockAgentCore::RuntimeEndpoint',
    'AWS::Lambda::Alias',
    'AWS::Lambda::Version',
  ],
};
