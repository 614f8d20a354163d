import * as bedrock from '@aws-cdk/aws-bedrock-alpha';
import { aws_kms as kms, aws_lambda as lambda, Stack } from 'aws-cdk-lib';
import { code } from '../assets.mjs';

const { ContentFilterStrength, ContentFilterType, GuardrailAction, ModalityType } = bedrock;

export default (app) => {
  const stack = new Stack(app, 'Guardrails');
  // As the README begins: a guardrail to which no filter was added yet.
  new bedrock.Guardrail(stack, 'Empty', { guardrailName: 'my-EmptyGuardrail' });

  const guardrail = new bedrock.Guardrail(stack, 'bedrockGuardrails', {
    guardrailName: 'my-BedrockGuardrails',
    contentFiltersTierConfig: bedrock.TierConfig.STANDARD,
    topicsTierConfig: bedrock.TierConfig.STANDARD,
    crossRegionConfig: { guardrailProfileArn: 'arn:aws:bedrock:us-east-1:123456789012:guardrail-profile/my-profile' },
    kmsKey: new kms.Key(stack, 'cmk'),
  });
  guardrail.addContentFilter({
    type: ContentFilterType.SEXUAL,
    inputStrength: ContentFilterStrength.HIGH,
    outputStrength: ContentFilterStrength.MEDIUM,
    inputAction: GuardrailAction.BLOCK,
    inputEnabled: true,
    outputAction: GuardrailAction.NONE,
    outputEnabled: true,
    inputModalities: [ModalityType.TEXT, ModalityType.IMAGE],
    outputModalities: [ModalityType.TEXT],
  });
  guardrail.addContentFilter({
    type: ContentFilterType.PROMPT_ATTACK,
    inputStrength: ContentFilterStrength.HIGH,
    outputStrength: ContentFilterStrength.NONE,
  });
  guardrail.addDeniedTopicFilter(bedrock.Topic.FINANCIAL_ADVICE);
  guardrail.addManagedWordListFilter({ type: bedrock.ManagedWordFilterType.PROFANITY });
  guardrail.addWordFilter({ text: 'competitor' });
  guardrail.addPIIFilter({ type: bedrock.GeneralPIIType.ADDRESS, action: GuardrailAction.BLOCK });
  guardrail.addPIIFilter({ type: bedrock.GeneralPIIType.EMAIL, action: GuardrailAction.ANONYMIZE });
  guardrail.addRegexFilter({ name: 'TestRegexFilter', pattern: 'test-pattern', action: GuardrailAction.ANONYMIZE });
  guardrail.addContextualGroundingFilter({ type: bedrock.ContextualGroundingFilterType.GROUNDING, threshold: 0.8 });
  guardrail.createVersion('testversion');

  const user = new lambda.Function(stack, 'testLambda', code);
  guardrail.grant(user, 'bedrock:GetGuardrail', 'bedrock:ListGuardrails');
  guardrail.grantApply(user);
};
