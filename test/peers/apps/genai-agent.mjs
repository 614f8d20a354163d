import { bedrock } from '@cdklabs/generative-ai-cdk-constructs';
import { aws_lambda as lambda, Stack, aws_s3 as s3 } from 'aws-cdk-lib';
import { code } from '../assets.mjs';

const foundationModel = bedrock.BedrockFoundationModel.ANTHROPIC_CLAUDE_HAIKU_V1_0;
const instruction = 'You are a helpful and friendly agent that answers questions about literature.';

export default (app) => {
  const stack = new Stack(app, 'Agent');
  const kb = new bedrock.VectorKnowledgeBase(stack, 'KnowledgeBase', {
    embeddingsModel: bedrock.BedrockFoundationModel.TITAN_EMBED_TEXT_V2_1024,
    instruction: 'Use this knowledge base to answer questions about books.',
  });
  new bedrock.S3DataSource(stack, 'DataSource', {
    bucket: new s3.Bucket(stack, 'DocBucket'),
    knowledgeBase: kb,
    dataSourceName: 'books',
    chunkingStrategy: bedrock.ChunkingStrategy.fixedSize({ maxTokens: 500, overlapPercentage: 20 }),
  });
  const agent = new bedrock.Agent(stack, 'Agent', { foundationModel, instruction, shouldPrepareAgent: true });
  agent.addKnowledgeBase(kb);
  agent.addActionGroup(
    new bedrock.AgentActionGroup({
      name: 'query-library',
      executor: bedrock.ActionGroupExecutor.fromlambdaFunction(new lambda.Function(stack, 'ActionGroupFunction', code)),
      enabled: true,
      apiSchema: bedrock.ApiSchema.fromLocalAsset('assets/action-group.json'),
    }),
  );
  const agentAlias = new bedrock.AgentAlias(stack, 'myalias', { aliasName: 'my-agent-alias', agent });

  const guardrail = new bedrock.Guardrail(stack, 'bedrockGuardrails', { name: 'my-BedrockGuardrails' });
  guardrail.addContentFilter({
    type: bedrock.ContentFilterType.SEXUAL,
    inputStrength: bedrock.ContentFilterStrength.HIGH,
    outputStrength: bedrock.ContentFilterStrength.MEDIUM,
  });
  guardrail.addDeniedTopicFilter(bedrock.Topic.FINANCIAL_ADVICE);
  guardrail.createVersion('testversion');
  new bedrock.Agent(stack, 'Supervisor', {
    foundationModel: bedrock.CrossRegionInferenceProfile.fromConfig({
      geoRegion: bedrock.CrossRegionInferenceProfileRegion.US,
      model: bedrock.BedrockFoundationModel.ANTHROPIC_CLAUDE_3_5_SONNET_V1_0,
    }),
    instruction,
    guardrail,
    agentCollaboration: bedrock.AgentCollaboratorType.SUPERVISOR,
    agentCollaborators: [
      new bedrock.AgentCollaborator({
        agentAlias,
        collaborationInstruction: 'Route questions on literature to this agent.',
        collaboratorName: 'Literature',
        relayConversationHistory: true,
      }),
    ],
  });

  const caller = new lambda.Function(stack, 'Caller', code);
  kb.grantQuery(caller);
  agentAlias.grantInvoke(caller);
  guardrail.grantApply(caller);
};
