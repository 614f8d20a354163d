import type { ControlStatement } from './control-statement';

const GATEWAYS = ['bedrock-agentcore:CreateGateway', 'bedrock-agentcore:UpdateGateway'];

/** What runs code of agents, or code that agents write. */
const RUNTIMES = [
  'bedrock-agentcore:CreateAgentRuntime',
  'bedrock-agentcore:CreateBrowser',
  'bedrock-agentcore:CreateCodeInterpreter',
  'bedrock-agentcore:UpdateAgentRuntime',
];

/**
 * Denies gateways that anybody may call, that enforce no policies or have no key, and runtimes outside of a VPC.
 *
 * Sources: https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/security-gateway-condition-keys.html,
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/security-vpc-condition.html
 */
export function agentCoreGoverned(): readonly ControlStatement[] {
  return [
    {
      sid: 'GatewaysKnowCallers',
      actions: GATEWAYS,
      conditions: { StringNotEquals: { 'bedrock-agentcore:GatewayAuthorizerType': ['AWS_IAM', 'CUSTOM_JWT'] } },
    },
    {
      sid: 'GatewaysEnforcePolicies',
      actions: GATEWAYS,
      conditions: { StringNotEquals: { 'bedrock-agentcore:PolicyEngineMode': 'ENFORCE' } },
    },
    {
      sid: 'AgentsHaveKeys',
      actions: [...GATEWAYS, 'bedrock-agentcore:CreateMemory'],
      conditions: { Null: { 'bedrock-agentcore:KmsKeyArn': 'true' } },
    },
    { sid: 'AgentsInVpc', actions: RUNTIMES, conditions: { Null: { 'bedrock-agentcore:subnets': 'true' } } },
  ];
}
