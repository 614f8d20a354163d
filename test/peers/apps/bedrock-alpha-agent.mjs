import * as bedrock from '@aws-cdk/aws-bedrock-alpha';
import { Duration, aws_lambda as lambda, Stack, aws_s3 as s3 } from 'aws-cdk-lib';
import { code } from '../assets.mjs';

const instruction = 'You are a helpful and friendly agent that answers questions about literature.';
const foundationModel = bedrock.BedrockFoundationModel.ANTHROPIC_CLAUDE_HAIKU_V1_0;

export default (app) => {
  const plain = new Stack(app, 'Plain');
  const plainAgent = new bedrock.Agent(plain, 'Agent', { foundationModel, instruction });
  const agentAlias = new bedrock.AgentAlias(plain, 'myAlias', {
    agentAliasName: 'production',
    agent: plainAgent,
    description: `Created at ${plainAgent.lastUpdated}`,
  });

  const guardrail = new bedrock.Guardrail(plain, 'bedrockGuardrails', { guardrailName: 'my-BedrockGuardrails' });
  guardrail.addContentFilter({
    type: bedrock.ContentFilterType.SEXUAL,
    inputStrength: bedrock.ContentFilterStrength.HIGH,
    outputStrength: bedrock.ContentFilterStrength.MEDIUM,
  });
  new bedrock.Agent(plain, 'AgentWithGuardrail', { foundationModel, instruction, guardrail });

  new bedrock.Agent(plain, 'MainAgent', {
    foundationModel,
    instruction,
    memory: bedrock.Memory.sessionSummary({ maxRecentSessions: 10, memoryDuration: Duration.days(20) }),
    agentCollaboration: {
      type: bedrock.AgentCollaboratorType.SUPERVISOR,
      collaborators: [
        new bedrock.AgentCollaborator({
          agentAlias,
          collaborationInstruction: 'Route questions on literature to this agent.',
          collaboratorName: 'Literature',
          relayConversationHistory: true,
        }),
      ],
    },
  });

  const acting = new Stack(app, 'Acting');
  const agent = new bedrock.Agent(acting, 'Agent', {
    foundationModel: bedrock.CrossRegionInferenceProfile.fromConfig({
      geoRegion: bedrock.CrossRegionInferenceProfileRegion.US,
      model: bedrock.BedrockFoundationModel.ANTHROPIC_CLAUDE_3_5_SONNET_V1_0,
    }),
    instruction,
    userInputEnabled: true,
    codeInterpreterEnabled: true,
    shouldPrepareAgent: true,
  });
  const local = bedrock.ApiSchema.fromLocalAsset('assets/action-group.json');
  local.bind(acting);
  const schemas = new s3.Bucket(acting, 'SchemaBucket', { enforceSSL: true });
  const inBucket = bedrock.ApiSchema.fromS3File(schemas, 'inputschema/action-group.yaml');
  for (const [name, apiSchema] of Object.entries({ local, inBucket })) {
    const executor = bedrock.ActionGroupExecutor.fromLambda(new lambda.Function(acting, name, code));
    agent.addActionGroup(new bedrock.AgentActionGroup({ name, executor, enabled: true, apiSchema }));
  }
};
