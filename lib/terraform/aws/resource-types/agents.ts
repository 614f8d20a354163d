import { block, blocks, type Made, type Part, same, TAGS } from '../mapping';

const GUARDRAIL = {
  guardrail_configuration: block('GuardrailConfiguration', same('guardrail_identifier', 'guardrail_version')),
};

export const AGENTS: Readonly<Record<string, Made>> = {
  aws_bedrockagent_agent: {
    type: 'AWS::Bedrock::Agent',
    of: {
      ...same(
        'agent_name',
        'agent_resource_role_arn',
        'foundation_model',
        'instruction',
        'customer_encryption_key_arn',
      ),
      ...GUARDRAIL,
      idle_session_ttl_in_seconds: 'IdleSessionTTLInSeconds',
      prompt_override_configuration: block('PromptOverrideConfiguration', { override_lambda: 'OverrideLambda' }),
    },
  },
  aws_bedrockagent_agent_alias: {
    type: 'AWS::Bedrock::AgentAlias',
    of: {
      ...same('agent_alias_name', 'agent_id'),
      routing_configuration: blocks('RoutingConfiguration', same('agent_version')),
    },
  },
  aws_bedrockagent_flow: {
    type: 'AWS::Bedrock::Flow',
    of: {
      ...same('name', 'execution_role_arn', 'customer_encryption_key_arn'),
      definition: block('Definition', {
        node: blocks('Nodes', {
          ...same('name', 'type'),
          configuration: block('Configuration', {
            prompt: block('Prompt', {
              ...GUARDRAIL,
              source_configuration: block('SourceConfiguration', {
                inline: block('Inline', same('model_id')),
                resource: block('Resource', same('prompt_arn')),
              }),
            }),
            knowledge_base: block('KnowledgeBase', { ...same('knowledge_base_id', 'model_id'), ...GUARDRAIL }),
            lambda_function: block('LambdaFunction', same('lambda_arn')),
            agent: block('Agent', same('agent_alias_arn')),
          }),
        }),
      }),
    },
  },
  aws_bedrockagent_prompt: {
    type: 'AWS::Bedrock::Prompt',
    of: same('name', 'customer_encryption_key_arn', 'default_variant'),
  },
  aws_bedrock_inference_profile: {
    type: 'AWS::Bedrock::ApplicationInferenceProfile',
    of: {
      name: 'InferenceProfileName',
      ...TAGS,
      model_source: block('ModelSource', same('copy_from')),
    },
  },
};

const AGENT = ['aws_bedrockagent_agent'];

/** What Terraform writes as resources of their own. */
export const PARTS_OF_AGENTS: Readonly<Record<string, Part>> = {
  aws_bedrockagent_agent_action_group: {
    within: 'agent_id',
    types: AGENT,
    of: {
      ...same('action_group_name', 'action_group_state', 'parent_action_group_signature'),
      action_group_executor: block('ActionGroupExecutor', same('lambda', 'custom_control')),
      api_schema: block('ApiSchema', { payload: 'Payload', s3: block('S3', same('s3_bucket_name', 's3_object_key')) }),
      function_schema: block('FunctionSchema', {
        member_functions: block('', {
          functions: blocks('Functions', same('name', 'description', 'require_confirmation')),
        }),
      }),
    },
    listed: { to: 'ActionGroups' },
  },
  aws_bedrockagent_agent_knowledge_base_association: {
    within: 'agent_id',
    types: AGENT,
    of: same('knowledge_base_id', 'knowledge_base_state'),
    listed: { to: 'KnowledgeBases' },
  },
};
