import type { Area } from '../area';
import {
  agentAlias,
  agentDefinition,
  blueprint,
  flowAlias,
  flowDefinition,
  knowledgeBase,
  library,
  prompt,
  reasoningPolicy,
  retrievalInstruction,
  session,
} from './definition';
import { guardrail, guardrailVersion } from './guardrail';
import { agentGuardrail, enforcedGuardrail, flowGuardrails } from './guardrail-use';
import { rollout } from './rollout';

export const MODEL: Area = {
  readers: {
    'AWS::Bedrock::Agent': (agent) => [...agentDefinition(agent), ...agentGuardrail(agent)],
    'AWS::Bedrock::AgentAlias': agentAlias,
    'AWS::Bedrock::AutomatedReasoningPolicy': reasoningPolicy,
    'AWS::Bedrock::Blueprint': blueprint,
    'AWS::Bedrock::DataAutomationLibrary': library,
    'AWS::Bedrock::EnforcedGuardrailConfiguration': enforcedGuardrail,
    'AWS::Bedrock::Flow': (flow) => [...flowDefinition(flow), ...flowGuardrails(flow)],
    'AWS::Bedrock::FlowAlias': flowAlias,
    'AWS::Bedrock::Guardrail': guardrail,
    'AWS::Bedrock::GuardrailVersion': guardrailVersion,
    'AWS::Bedrock::KnowledgeBase': knowledgeBase,
    'AWS::Bedrock::Prompt': prompt,
    'AWS::Bedrock::RetrievalInstruction': retrievalInstruction,
    'AWS::Bedrock::Session': session,
    'AWS::SageMaker::Endpoint': rollout,
  },
  alongside: [
    'AWS::Bedrock::AutomatedReasoningPolicyVersion',
    'AWS::Bedrock::FlowVersion',
    'AWS::Bedrock::PromptVersion',
  ],
};
