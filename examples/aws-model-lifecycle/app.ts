import { App, Stack } from 'aws-cdk-lib';
import { DeployerRole, DutyHolder, separationOfDuties, ZeroTrust } from 'zero-trust-ai-constructs/aws';
import { ACCOUNT, DEPLOYMENT, REGION, REHEARSED } from './names';
import { Release } from './release';
import { route } from './routing';
import { Serving } from './serving';
import { Training } from './training';
import { watch } from './watch';

const app = new App();
const zeroTrust = ZeroTrust.enforce(app);
const env = { account: ACCOUNT, region: REGION };
const stack = (name: string) => new Stack(app, name, { env, terminationProtection: !REHEARSED });

const [workshop, serving, guard] = [stack('FraudWorkshop'), stack('FraudServing'), stack('FraudWatch')];
const training = new Training(workshop);
const release = new Release(workshop, serving, training);
const served = new Serving(serving, training, release);
const router = route(serving, training);
watch(guard, training, served);

const platform = new DeployerRole(workshop, 'Platform', { assumedBy: DutyHolder.workflow(DEPLOYMENT) });
for (const one of [workshop, serving, guard]) platform.mayDeploy(one);

// data, training, signature, approval by somebody else, endpoint: each link is proved, or nothing is synthesised.
zeroTrust.require(training.payments.isReadOnlyByGranted());
zeroTrust.require(release.registry.isDecidedOnlyByGranted());
zeroTrust.require(served.endpoint.isChangedOnlyByRelease());
zeroTrust.require(router.reachesOnlyAsNamed());
zeroTrust.require(
  separationOfDuties({
    trainers: [training.trainer, release.pipeline.roles.build],
    approvers: [training.approver],
    deployers: [release.pipeline.roles.deploy, platform],
  }),
);
