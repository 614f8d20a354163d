import { App, CliCredentialsStackSynthesizer, Duration, Fn, NestedStack, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { GovernedKey, ImmutableLogBucket, RetentionLock } from '../../../lib/aws';
import { trustedIn } from '../../../lib/aws/custody/trusted-principals';
import { GitHubPipelineRole } from '../../../lib/aws/identity/github-pipeline-role';
import { GitHubWorkflow } from '../../../lib/core';
import { trustedBaseOf } from '../../../lib/guarantees/trusted-base';
import { accessOf } from '../../../lib/testing';
import { ACCOUNT, ENVS } from '../log-estate';

function named(stack: Stack) {
  const [{ access } = { access: undefined }] = accessOf(stack).ways;
  if (access === undefined) throw new Error('there is a way');
  return { access, trusted: trustedIn(stack.node.root, access) };
}

const description = 'Settings';
const execution = (account: string, region: string) =>
  `arn:aws:iam::${account}:role/cdk-hnb659fds-cfn-exec-role-${account}-${region}`;

test.each(ENVS)('%s: whom constructs trust is spelled as policies are read', (_name, env) => {
  const stack = new Stack(new App(), 'Stack', env);
  new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const { access, trusted } = named(stack);
  expect(trusted).toHaveLength(1);
  expect(trustedBaseOf(access, undefined).arns).toEqual(expect.arrayContaining([...trusted]));
  expect(trusted[0]).toMatch(/^arn:aws:iam::\d{12}:role\/cdk-hnb659fds-cfn-exec-role-\d{12}-[a-z0-9-]+$/);
});

test('each once, from stacks and nested stacks, with the role for emergencies', () => {
  const stack = new Stack(new App(), 'Stack', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  const breakGlass = iam.Role.fromRoleArn(stack, 'BreakGlass', `arn:aws:iam::${ACCOUNT}:role/break-glass`);
  new GovernedKey(stack, 'Key', { description, breakGlass });
  new GovernedKey(new NestedStack(stack, 'Nested'), 'Key', { description });
  expect(named(stack).trusted).toEqual([execution(ACCOUNT, 'eu-west-1'), `arn:aws:iam::${ACCOUNT}:role/break-glass`]);
});

test('a role of the app is called by the path of its construct, one by its name by its ARN', () => {
  const stack = new Stack(new App(), 'Stack', { synthesizer: new CliCredentialsStackSynthesizer() });
  const deployer = new iam.Role(stack, 'Deployer', {
    assumedBy: new iam.ServicePrincipal('cloudformation.amazonaws.com'),
  });
  const breakGlass = iam.Role.fromRoleName(stack, 'BreakGlass', 'break-glass');
  new GovernedKey(stack, 'Key', { description, deployer, breakGlass });
  const { access, trusted } = named(stack);
  expect(trusted).toEqual(['Stack/Deployer/Resource', `arn:aws:iam::${access.account}:role/break-glass`]);
});

test('nobody is trusted on a guess', () => {
  const stack = new Stack(new App(), 'Stack');
  const deployer = iam.Role.fromRoleArn(stack, 'Imported', Fn.importValue('deployer'));
  new GovernedKey(stack, 'Key', { description, deployer });
  expect(named(stack).trusted).toEqual([]);
});

test.each([
  [false, []],
  [true, ['Stack/Pipeline/Resource']],
])('a pipeline is trusted if it may deploy: %s', (deploys, trusted) => {
  const stack = new Stack(new App(), 'Stack');
  const repository = { owner: 'o', ownerId: '1', repository: 'r', repositoryId: '2' };
  const pipeline = new GitHubPipelineRole(stack, 'Pipeline', { workflow: GitHubWorkflow.onBranch('main', repository) });
  if (deploys) pipeline.mayDeploy(stack);
  expect(named(stack).trusted).toEqual(trusted);
});
