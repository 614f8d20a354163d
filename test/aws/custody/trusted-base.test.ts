import {
  App,
  BootstraplessSynthesizer,
  CliCredentialsStackSynthesizer,
  DefaultStackSynthesizer,
  type IStackSynthesizer,
  LegacyStackSynthesizer,
  NestedStack,
  Stack,
  type StackProps,
  Stage,
} from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { TrustedBase, type TrustedBaseProps } from '../../../lib/aws';
import { deployed } from '../../deployed';
import { ACCOUNT, ENVS } from '../log-estate';

const stackWith = (synthesizer?: IStackSynthesizer, env: StackProps = {}) =>
  new Stack(new App(), 'Stack', { ...env, synthesizer });

const roleOf = (stack: Stack, props: TrustedBaseProps = {}) =>
  deployed(stack.resolve(TrustedBase.of(stack, props).deployerArn));

const named = (name: string) => iam.Role.fromRoleArn(new Stack(), name, `arn:aws:iam::${ACCOUNT}:role/${name}`);

describe.each(ENVS)('in an %s stack', (_name, env) => {
  test.each([
    ['the default', undefined, `cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-eu-west-1`],
    [
      'a qualifier of its own',
      new DefaultStackSynthesizer({ qualifier: 'acme' }),
      `cdk-acme-cfn-exec-role-${ACCOUNT}-eu-west-1`,
    ],
    [
      'a role of its own',
      new DefaultStackSynthesizer({
        cloudFormationExecutionRole: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/deploy',
      }),
      'deploy',
    ],
    [
      'a role and no bootstrap',
      new BootstraplessSynthesizer({ cloudFormationExecutionRoleArn: `arn:aws:iam::${ACCOUNT}:role/own` }),
      'own',
    ],
  ])('the deployer is the role that the synthesizer names: %s', (_which, synthesizer, role) => {
    expect(roleOf(stackWith(synthesizer, env))).toBe(`arn:aws:iam::${ACCOUNT}:role/${role}`);
  });
});

test('what the synthesizer names is the role that the stack is deployed with', () => {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  const role = roleOf(stack);
  const written = app.synth().getStackArtifact(stack.artifactId).cloudFormationExecutionRoleArn;
  expect(deployed({ 'Fn::Sub': written })).toBe(role);
});

test.each([
  ['credentials of the command line', () => new CliCredentialsStackSynthesizer()],
  ['the legacy synthesizer', () => new LegacyStackSynthesizer()],
])('a stack deployed with %s needs to be told its deployer', (_name, synthesizer) => {
  const stack = stackWith(synthesizer());
  expect(() => TrustedBase.of(stack, {})).toThrow(expect.objectContaining({ code: 'DeployerUnknown' }));
  expect(roleOf(stack, { deployer: named('deploy') })).toBe(`arn:aws:iam::${ACCOUNT}:role/deploy`);
});

test('a given deployer takes the place of the one that the synthesizer names', () => {
  expect(roleOf(stackWith(), { deployer: named('deploy') })).toBe(`arn:aws:iam::${ACCOUNT}:role/deploy`);
});

test('a nested stack is deployed with the role of the stack around it', () => {
  const stack = stackWith(new DefaultStackSynthesizer({ qualifier: 'acme' }));
  const nested = new NestedStack(new NestedStack(stack, 'Outer'), 'Inner');
  expect(roleOf(nested)).toBe(roleOf(stack));
});

test('a stack of a stage knows its deployer', () => {
  const stage = new Stage(new App(), 'Prod', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  expect(roleOf(new Stack(stage, 'Stack'))).toBe(
    `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-cfn-exec-role-${ACCOUNT}-eu-west-1`,
  );
});

test('everyone else is everyone but the deployer and the break-glass role, by their whole ARNs', () => {
  const base = TrustedBase.of(stackWith(), { deployer: named('deploy'), breakGlass: named('glass') });
  const arns = ['deploy', 'glass'].map((name) => `arn:aws:iam::${ACCOUNT}:role/${name}`);
  expect(base.arns).toEqual(arns);
  expect(base.everyoneElse).toEqual({ ArnNotEquals: { 'aws:PrincipalArn': arns } });
});
