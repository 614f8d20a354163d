import { App, Duration, Stack, Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import {
  AccessRule,
  AiPermissionsBoundary,
  AuditTrail,
  BedrockModel,
  BoundaryCallers,
  DevicePosture,
  EndpointTraffic,
  ImmutableLogBucket,
  ModelGuardrail,
  ModelInvocationLog,
  PrivateBedrockModel,
  PrivateModelNetwork,
  RetentionLock,
  TrustProvider,
  UserGroup,
  VerifiedAccessGateway,
  Workload,
  WorkloadRole,
  ZeroTrust,
} from 'zero-trust-ai-constructs/aws';
import { acknowledge } from '../acknowledge';
import acknowledgements from './acknowledgements.json';
import { ClaimsDesk } from './claims-desk';

// What is yours: put your own names here.
const REGION = 'eu-central-1';
const MODEL = 'anthropic.claude-sonnet-4-5-20250929-v1:0';
const PROFILE_REGIONS = ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'];
const SITE = { domain: 'claims.example.com', zoneName: 'example.com', hostedZoneId: 'Z0123456789ABCDEFGHIJ' };
const ADJUSTERS = 'c242c5b0-6081-1845-6fa8-6e0d9513c107'; // a group of Identity Center
const MANAGED = DevicePosture.crowdStrike({ minimumOverall: 80 });
const CROWDSTRIKE_TENANT = '0123456789abcdef0123456789abcdef';
const PRIVACY_OFFICER = 'PrivacyOfficer'; // an IAM role of the account

// Turned on, the guardrail learns a topic: `npm run rehearse` deploys the app both ways.
const strict = process.env['CLAIMS_STRICT'] === 'on';

const app = new App();
const zeroTrust = ZeroTrust.enforce(app);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
const stack = new Stack(app, 'Claims', { env: { region: REGION } });

const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
new AuditTrail(stack, 'Trail', { logs });
new ModelInvocationLog(stack, 'Prompts', {
  retention: RetentionLock.staged(Duration.days(30), { reason: 'prompts are personal data of claimants' }),
  readers: [iam.Role.fromRoleName(stack, 'PrivacyOfficer', PRIVACY_OFFICER)],
});

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

const adjuster = new WorkloadRole(stack, 'Adjuster', {
  service: Workload.LAMBDA,
  permissionsBoundary: new AiPermissionsBoundary(stack, 'Boundary', {
    callers: BoundaryCallers.inside(network.vpc),
    guardrails: guardrail.acceptedFor(stack),
  }),
});
claude.grants.invoke(adjuster);
zeroTrust.require(claude.isReachedOnlyBy(adjuster));

const desk = new ClaimsDesk(stack, 'Desk', { role: adjuster, network, model: claude, logs, site: SITE });
const gateway = new VerifiedAccessGateway(stack, 'Gateway', {
  trustProviders: [
    TrustProvider.identityCenter({ reference: 'people' }),
    TrustProvider.crowdStrike({ reference: 'devices', tenantId: CROWDSTRIKE_TENANT }),
  ],
  rules: [AccessRule.allow(UserGroup.identityCenter(ADJUSTERS)).on(MANAGED).methods('GET', 'POST')],
  logs,
});
gateway.addLoadBalancer('Door', {
  loadBalancer: desk.loadBalancer,
  traffic: EndpointTraffic.https({ domain: SITE.domain, certificate: desk.certificate, hostedZone: desk.zone }),
});
zeroTrust.require(
  gateway
    .letsNobodyIn()
    .unless({ NumericGreaterThanEquals: { 'context.devices.assessment.overall': 80 } })
    .unless({ 'ForAnyValue:StringEquals': { 'context.people.groups': ADJUSTERS } }),
);

acknowledge(stack, acknowledgements);
