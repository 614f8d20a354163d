import { App, Duration, Stack, Validations } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import {
  AiPermissionsBoundary,
  AuditTrail,
  BedrockModel,
  ImmutableLogBucket,
  ModelGuardrail,
  ModelInvocationLog,
  PrivateBedrockModel,
  PrivateModelNetwork,
  RetentionLock,
  Workload,
  WorkloadRole,
} from 'zero-trust-ai-constructs/aws';
import { acknowledgeFindings } from './acknowledgements';
import { ClaimsDesk } from './claims-desk';

// What is yours: put your own names here.
const REGION = 'eu-central-1';
const MODEL = 'anthropic.claude-sonnet-4-5-20250929-v1:0';
const PROFILE_REGIONS = ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'];
export const DOMAIN = { zone: 'example.com', hostedZoneId: 'Z0123456789ABCDEFGHIJ', host: 'claims.example.com' };
export const ADJUSTERS = 'c242c5b0-6081-1845-6fa8-6e0d9513c107';
export const CROWDSTRIKE_TENANT = '0123456789abcdef0123456789abcdef';

// Turned on, the same app changes its guardrail: `npm run rehearse` deploys it both ways.
const strict = process.env['CLAIMS_STRICT'] === 'on';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
const stack = new Stack(app, 'Claims', { env: { region: REGION } });

const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
const trail = new AuditTrail(stack, 'Trail', { logs });
const network = new PrivateModelNetwork(stack, 'Network', { logs });

const guardrail = new ModelGuardrail(stack, 'Guardrail', {
  deniedTopics: strict ? [{ name: 'LegalAdvice', definition: 'Advice on how to act in a legal dispute.' }] : [],
});
const claude = new PrivateBedrockModel(stack, 'Claude', {
  model: BedrockModel.geographicProfile({
    modelId: MODEL,
    profileId: `eu.${MODEL}`,
    destinationRegions: PROFILE_REGIONS,
  }),
  guardrail,
  network,
});
