import { App, Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import {
  AiAsset,
  ApproverRole,
  AuditorRole,
  BreakGlassRole,
  DeployerRole,
  DutyHolder,
  ImmutableLogBucket,
  ModelRegistry,
  PrivateModelNetwork,
  PrivateTrainingEnvironment,
  RetentionLock,
  separationOfDuties,
  TrainerRole,
  ZeroTrust,
} from '../../../lib/aws';

const ENV = { account: '111122223333', region: 'eu-west-1' };
const people = (name: string) => DutyHolder.people(new iam.ArnPrincipal(`arn:aws:iam::111122223333:user/${name}`));

/** Everybody who has a duty, with what other constructs grant them for it. */
function estate() {
  const app = new App();
  const stack = new Stack(app, 'Lifecycle', { env: ENV });
  const key = new kms.Key(stack, 'Key', { enableKeyRotation: true });
  const alarm = new sns.Topic(stack, 'Alarms', { masterKey: key, enforceSSL: true });
  key.grantEncryptDecrypt(new iam.ServicePrincipal('events.amazonaws.com'));
  const glass = new BreakGlassRole(stack, 'Glass', { assumedBy: people('eve'), alarm });
  const logs = new ImmutableLogBucket(stack, 'Logs', {
    lock: RetentionLock.staged(Duration.days(400)),
    breakGlass: glass,
  });
  const network = new PrivateModelNetwork(stack, 'Network', { logs });
  const training = new PrivateTrainingEnvironment(stack, 'Training', { network, s3PrefixListId: 'pl-6da54004' });
  const asset = new AiAsset('model', 'fraud', {
    owner: 'fraud-team',
    purpose: 'card-fraud-scoring',
    riskTier: 'high',
    dataClasses: ['confidential'],
  });
  const registry = new ModelRegistry(stack, 'Registry', { asset, breakGlass: glass });
  const trainer = new TrainerRole(stack, 'Trainer', { assumedBy: people('tom') });
  const approver = new ApproverRole(stack, 'Approver', { assumedBy: people('ana') });
  const deployer = new DeployerRole(stack, 'Deployer', { assumedBy: people('dan') });
  const auditor = new AuditorRole(stack, 'Auditor', { assumedBy: people('kim') });
  training.grants.startJobs(trainer);
  registry.grants.register(trainer);
  registry.grants.approve(approver);
  registry.grants.read(deployer);
  logs.grants.read(auditor);
  deployer.addToPrincipalPolicy(
    new iam.PolicyStatement({
      actions: ['sagemaker:UpdateEndpoint'],
      resources: ['arn:aws:sagemaker:eu-west-1:111122223333:endpoint/fraud'],
    }),
  );
  return { app, stack, trainer, approver, deployer, glass };
}

test('whatever other constructs grant belongs to the duty, and all of it is proved', () => {
  const { app, trainer, approver, deployer, glass } = estate();
  const zeroTrust = ZeroTrust.enforce(app);
  zeroTrust.require(
    separationOfDuties({ trainers: [trainer], approvers: [approver], deployers: [deployer], trusted: [glass] }),
  );
  expect(() => app.synth()).not.toThrow();
});

test('somebody who may become an approver, and then a deployer, stops it', () => {
  const { app, stack, approver, deployer } = estate();
  const boss = new iam.Role(stack, 'Boss', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  for (const role of [approver, deployer]) {
    role.grantAssumeRole(boss);
    role.assumeRolePolicy?.addStatements(
      new iam.PolicyStatement({ actions: ['sts:AssumeRole'], principals: [new iam.ArnPrincipal(boss.roleArn)] }),
    );
  }
  ZeroTrust.enforce(app);
  expect(() => app.synth()).toThrow(/ZTA-PROOF-030 .*role 'Boss[0-9A-F]+' may sts:AssumeRole/);
});
