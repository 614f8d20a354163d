import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { GitHubPipelineIdentity, noRequest, separationOfDuties, ZeroTrust } from 'zero-trust-ai-constructs/google';
import { Duties } from './duties';
import { DEPLOYMENT, FRAUD, REGION } from './names';
import { organizationStack } from './organization';
import { Release } from './release';
import { routerOf } from './routes';
import { recordOf, Training } from './training';
import { watch } from './watch';

const app = new App();
const zeroTrust = ZeroTrust.enforce(app);
const stack = new TerraformStack(app, 'fraud');
new GoogleProvider(stack, 'google', { project: FRAUD.projectId, region: REGION });

const logs = recordOf(stack);
const duties = new Duties(stack, logs);
const training = new Training(stack, logs, duties);
const release = new Release(stack, training, duties);
const router = routerOf(stack, training.model);
const platform = new GitHubPipelineIdentity(stack, 'Platform', { project: FRAUD, workflow: DEPLOYMENT });
watch(stack, { logs, training, release, deployers: [platform] });
organizationStack(app, training, duties);

// data, training, signature, approval by somebody else, endpoint: each link is proved, or nothing is synthesised.
const { registry, endpoint, pipeline, scoring } = release;
zeroTrust.require(training.payments.isReadOnlyByGranted());
zeroTrust.require(registry.isDecidedOnlyByGranted());
zeroTrust.require(endpoint.isChangedOnlyBy(pipeline.deployer, duties.deployer));
zeroTrust.require(noRequest({ action: 'aiplatform.endpoints.predict', resource: endpoint }).exceptBy(scoring));
zeroTrust.require(router.reachesOnlyAsNamed());
zeroTrust.require(
  separationOfDuties({
    trainers: [duties.trainer, training.environment.jobRole, pipeline.releaser],
    approvers: [duties.approver],
    deployers: [duties.deployer, pipeline.deployer],
  }),
);

app.synth();
