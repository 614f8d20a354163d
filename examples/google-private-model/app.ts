import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, TerraformStack } from 'cdktf';
import {
  AccessPolicy,
  AccessRule,
  AuditScope,
  AuditTrail,
  DevicePosture,
  days,
  GitHubPipelineIdentity,
  ImmutableLogBucket,
  ModelGuardrail,
  noRequest,
  PrivateModelNetwork,
  PrivateVertexEndpoint,
  RetentionLock,
  VerifiedAccessGateway,
  WorkloadIdentity,
  ZeroTrust,
} from 'zero-trust-ai-constructs/google';
import { ClaimsDesk } from './claims-desk';
import {
  ACCESS_POLICY,
  ADJUSTERS,
  AUDIT,
  BREAK_GLASS,
  CLAIMS,
  DESK,
  ON_CALL,
  PLATFORM,
  REGION,
  WORKFLOW,
} from './names';
import { organizationStack } from './organization';

const app = new App();
const zeroTrust = ZeroTrust.enforce(app);
const stack = new TerraformStack(app, 'claims');
new GoogleProvider(stack, 'google', { project: CLAIMS.projectId, region: REGION });

const logs = new ImmutableLogBucket(stack, 'Logs', {
  project: AUDIT,
  location: REGION,
  lock: RetentionLock.staged(days(400)),
  breakGlass: BREAK_GLASS,
  deployers: [PLATFORM],
});
new AuditTrail(stack, 'Trail', { scope: AuditScope.project(CLAIMS), logs, alarmTo: [ON_CALL] });

const network = new PrivateModelNetwork(stack, 'Network', { project: CLAIMS, subnets: { [REGION]: '10.0.0.0/20' } });
network.reachRegionalApi('modelarmor', REGION);

const guardrail = new ModelGuardrail(stack, 'Guardrail', { project: CLAIMS, location: REGION });
guardrail.enforceForProject({ logPrompts: false });
const fraud = new PrivateVertexEndpoint(stack, 'Fraud', { project: CLAIMS, location: REGION, consumers: [CLAIMS] });

const adjuster = new WorkloadIdentity(stack, 'Adjuster', { project: CLAIMS });
fraud.grants.predict(adjuster);
guardrail.grants.apply(adjuster);
zeroTrust.require(noRequest({ action: 'aiplatform.endpoints.predict', resource: fraud }).exceptBy(adjuster));

const desk = new ClaimsDesk(stack, 'Desk', { identity: adjuster, network, image: DESK.image });
const gateway = new VerifiedAccessGateway(stack, 'Gateway', {
  project: CLAIMS,
  accessPolicy: AccessPolicy.fromName(ACCESS_POLICY),
  rules: [
    AccessRule.allow(ADJUSTERS)
      .on(DevicePosture.endpointVerification({ companyOwned: true }))
      .from('DE', 'AT'),
  ],
  recordsRequests: false,
});
gateway.protectCloudRun('Claims', { domain: DESK.domain, service: desk.service });
zeroTrust.require(gateway.letsNobodyIn().exceptBy(ADJUSTERS));

const pipeline = new GitHubPipelineIdentity(stack, 'Pipeline', { project: CLAIMS, workflow: WORKFLOW });
organizationStack(app, { pipeline });

app.synth();
