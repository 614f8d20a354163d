import * as bedrock from '@aws-cdk/aws-bedrock-alpha';
import { aws_kms as kms, aws_lambda as lambda, Stack } from 'aws-cdk-lib';
import { code } from '../assets.mjs';

export default (app) => {
  const prompts = new Stack(app, 'Prompts', { env: { region: 'us-east-1' } });
  const kmsKey = new kms.Key(prompts, 'cmk');
  const text = bedrock.PromptVariant.text({
    variantName: 'variant1',
    model: bedrock.BedrockFoundationModel.ANTHROPIC_CLAUDE_SONNET_V1_0,
    promptVariables: ['topic'],
    promptText: 'Please summarize our conversation on: {{topic}}.',
    inferenceConfiguration: bedrock.PromptInferenceConfiguration.text({ temperature: 1, topP: 0.999, maxTokens: 2000 }),
  });
  const prompt = new bedrock.Prompt(prompts, 'prompt1', {
    promptName: 'prompt1',
    defaultVariant: text,
    variants: [text],
    kmsKey,
  });
  new bedrock.PromptVersion(prompts, 'MyPromptVersion', { prompt });
  const routed = bedrock.PromptVariant.text({
    variantName: 'variant1',
    promptText: 'What is the capital of France?',
    model: bedrock.PromptRouter.fromDefaultId(bedrock.DefaultPromptRouterIdentifier.ANTHROPIC_CLAUDE_V1, 'us-east-1'),
  });
  new bedrock.Prompt(prompts, 'Routed', { promptName: 'prompt-router-test', variants: [routed] });

  const profiles = new Stack(app, 'Profiles');
  const crossRegion = bedrock.CrossRegionInferenceProfile.fromConfig({
    geoRegion: bedrock.CrossRegionInferenceProfileRegion.US,
    model: bedrock.BedrockFoundationModel.ANTHROPIC_CLAUDE_SONNET_4_5_V1_0,
  });
  const single = new bedrock.ApplicationInferenceProfile(profiles, 'MyApplicationProfile', {
    applicationInferenceProfileName: 'claude-3-sonnet-v1',
    modelSource: bedrock.BedrockFoundationModel.ANTHROPIC_CLAUDE_SONNET_V1_0,
    tags: { Environment: 'Production' },
  });
  const many = new bedrock.ApplicationInferenceProfile(profiles, 'MyMultiRegionProfile', {
    applicationInferenceProfileName: 'claude-multi-region',
    modelSource: crossRegion,
  });
  const user = new lambda.Function(profiles, 'MyFunction', code);
  for (const profile of [single, many, crossRegion]) profile.grantProfileUsage(user);
  many.grantInvoke(user);
  crossRegion.grantInvoke(user);
  bedrock.BedrockFoundationModel.ANTHROPIC_CLAUDE_SONNET_V1_0.grantInvoke(user);
  bedrock.BedrockFoundationModel.ANTHROPIC_CLAUDE_SONNET_V1_0.grantInvokeAllRegions(user);
};
