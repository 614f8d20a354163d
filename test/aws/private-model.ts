import { App, Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ImmutableLogBucket } from '../../lib/aws/log/immutable-log-bucket';
import { BedrockModel } from '../../lib/aws/model/bedrock-model';
import { DataResidency } from '../../lib/aws/model/data-residency';
import { ModelGuardrail } from '../../lib/aws/model/model-guardrail';
import { PrivateBedrockModel } from '../../lib/aws/model/private-bedrock-model';
import { PrivateModelNetwork } from '../../lib/aws/network/private-model-network';
import { RetentionLock } from '../../lib/core';
import type { Policy, Question } from '../oracle';

export type Context = Record<string, string>;

export const ENV = { account: '111122223333', region: 'eu-west-1' };
export const MODEL_ID = 'anthropic.claude-sonnet-4-5-20250929-v1:0';
export const PRINCIPAL = 'arn:aws:iam::111122223333:role/adjuster';

/** ARN of a foundation model. */
export const fm = (region: string, id = MODEL_ID) => `arn:aws:bedrock:${region}::foundation-model/${id}`;
/** ARN of a profile of AWS. */
export const profile = (id: string) => `arn:aws:bedrock:eu-west-1:111122223333:inference-profile/${id}`;

export const EU = profile(`eu.${MODEL_ID}`);
export const OWN = 'arn:aws:bedrock:eu-west-1:111122223333:application-inference-profile/a1b2';
export const GUARDRAIL = 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/gr1';
/** A call as it should be, and the same as the check of the model behind the profile sees it. */
export const GOOD: Context = { 'aws:SourceVpce': 'vpce-1', 'bedrock:GuardrailIdentifier': `${GUARDRAIL}:7` };
export const THROUGH: Context = { ...GOOD, 'bedrock:InferenceProfileArn': EU };

export const EVERYTHING: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

const destinationRegions = ['eu-central-1', 'eu-west-1'];
export const MODELS = {
  direct: BedrockModel.foundationModel({ modelId: MODEL_ID }),
  geographic: BedrockModel.geographicProfile({ modelId: MODEL_ID, profileId: `eu.${MODEL_ID}`, destinationRegions }),
  global: BedrockModel.globalProfile({ modelId: MODEL_ID, profileId: `global.${MODEL_ID}` }),
  application: BedrockModel.applicationProfile({ modelId: MODEL_ID, profileArn: OWN, destinationRegions }),
};

export function network(stack: Stack, id = 'Network'): PrivateModelNetwork {
  const logs = new ImmutableLogBucket(stack, `${id}Logs`, { lock: RetentionLock.staged(Duration.days(400)) });
  return new PrivateModelNetwork(stack, id, { logs });
}

export function adjuster(stack: Stack, id = 'Adjuster'): iam.Role {
  const assumedBy = new iam.ServicePrincipal('ecs-tasks.amazonaws.com');
  return new iam.Role(stack, id, { roleName: id.toLowerCase(), assumedBy });
}

/** An app with one model and one role, which nothing is granted to yet. An empty environment is known at deploy time only. */
export function build(
  model: BedrockModel = MODELS.geographic,
  env: Partial<typeof ENV> = ENV,
  residency: DataResidency | undefined = DataResidency.ANYWHERE,
) {
  const app = new App();
  const stack = new Stack(app, 'Claims', { env });
  const guardrail = new ModelGuardrail(stack, 'Guardrail');
  const props = { model, guardrail, network: network(stack), ...(residency && { residency }) };
  return { app, stack, guardrail, claude: new PrivateBedrockModel(stack, 'Claude', props), role: adjuster(stack) };
}

/**
 * A request for running a model.
 *
 * The oracle knows no ARN without a region, so the model that answers from anywhere is asked about, and granted, in a region of that name.
 */
export function call(resource: string, context: Context, identity: readonly Policy[]): Question {
  const question: Question = {
    principal: PRINCIPAL,
    action: 'bedrock:InvokeModel',
    resource,
    resourceAccount: ENV.account,
    context: { 'aws:CurrentTime': '2026-12-01T00:00:00Z', 'aws:PrincipalAccount': ENV.account, ...context },
    identity,
  };
  return JSON.parse(JSON.stringify(question).split(':bedrock:::').join(':bedrock:anywhere::'));
}

export const without = (context: Context, key: string): Context =>
  Object.fromEntries(Object.entries(context).filter(([name]) => name !== key));
