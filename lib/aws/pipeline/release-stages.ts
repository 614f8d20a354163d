import { Duration } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { ofDeployment } from './deployment-endpoints';
import { boundsText, GATE } from './evaluation-gate';
import type { ModelPipelineProps, StageRun } from './model-pipeline-props';
import type { PipelineRoles } from './pipeline-roles';
import * as stage from './stage-commands';
import { type EndpointNeed, ofKey, ofRegistry } from './stage-endpoints';

/** A stage that runs something. */
export interface RunStage {
  readonly name: string;
  readonly category: 'Build' | 'Test';
  readonly role: iam.Role;
  readonly commands: stage.StageCommands;
  readonly variables: Readonly<Record<string, string>>;
  /** Artifacts that it reads, the one in whose folder it runs first. */
  readonly inputs: readonly string[];
  readonly output?: string;
  readonly timeout: Duration;
  /** What it reaches besides its log and its image. */
  readonly reaches: readonly EndpointNeed[];
  /** Whether it deploys. @default false */
  readonly deploys?: boolean;
}

/** What the stages are about. */
export interface Released {
  readonly roles: PipelineRoles;
  readonly models: s3.IBucket;
}

/** What registers a version reads from its environment. */
export const registerVariables = (
  place: Construct,
  {
    registry,
    image,
    contentTypes = ['application/json'],
  }: Pick<ModelPipelineProps, 'registry' | 'image' | 'contentTypes'>,
  models: s3.IBucket,
): Readonly<Record<string, string>> => ({
  SIGNING_KEY: registry.signingKey.keyArn,
  GROUP: registry.groupName,
  MODELS: models.bucketName,
  IMAGE: image.bind(place).uri,
  CONTENT_TYPES: JSON.stringify(contentTypes),
  REQUEST: stage.REQUEST,
});

/** The stages before somebody is asked: what comes out of them is a signed version that waits. */
export function preparing(place: Construct, props: ModelPipelineProps, { roles, models }: Released): RunStage[] {
  const { registry, build, evaluate } = props;
  const key = registry.signingKey.keyArn;
  return [
    {
      name: 'Build',
      category: 'Build',
      role: roles.build,
      commands: stage.building(commandsOf('build', build, place)),
      variables: {},
      inputs: ['Source'],
      output: 'Model',
      timeout: timeoutOf(build, place),
      reaches: [],
    },
    {
      name: 'Evaluate',
      category: 'Test',
      role: roles.evaluate,
      commands: stage.evaluating(commandsOf('evaluate', evaluate, place)),
      variables: { GATE, BOUNDS: boundsText(evaluate.thresholds, place) },
      inputs: ['Source', 'Model'],
      timeout: timeoutOf(evaluate, place),
      reaches: [],
    },
    {
      name: 'Sign',
      category: 'Build',
      role: roles.sign,
      commands: stage.SIGNING,
      variables: { SIGNING_KEY: key },
      inputs: ['Model'],
      output: 'Signature',
      timeout: HOUR,
      reaches: [ofKey(key, true)],
    },
    {
      name: 'Register',
      category: 'Build',
      role: roles.register,
      commands: stage.REGISTERING,
      variables: registerVariables(place, props, models),
      inputs: ['Model', 'Signature'],
      output: 'Registered',
      timeout: HOUR,
      reaches: [
        ofKey(key, false),
        ofRegistry('sagemaker:CreateModelPackage', [registry.groupArn, registry.versionsArn]),
      ],
    },
  ];
}

/** The stages after somebody has approved: what is stored is what was approved, and goes where it answers. */
export function releasing(place: Construct, props: ModelPipelineProps, { roles, models }: Released): RunStage[] {
  const { registry, deploy } = props;
  const key = registry.signingKey.keyArn;
  return [
    {
      name: 'Verify',
      category: 'Test',
      role: roles.verify,
      commands: stage.VERIFYING,
      variables: {
        SIGNING_KEY: key,
        MODELS: models.bucketName,
        IMAGE: props.image.bind(place).uri,
        APPROVED: stage.APPROVED,
      },
      inputs: ['Registered'],
      timeout: HOUR,
      reaches: [
        ofKey(key, false),
        ofRegistry('sagemaker:DescribeModelPackage', [registry.groupArn, registry.versionsArn]),
      ],
    },
    {
      name: 'Deploy',
      category: 'Build',
      role: roles.deploy,
      commands: stage.deploying(deploy.commands),
      variables: { STACK: deploy.stack.stackName },
      inputs: ['Source', 'Registered'],
      timeout: HOUR,
      reaches: ofDeployment(deploy.stack, place),
      deploys: true,
    },
  ];
}

const HOUR = Duration.hours(1);

function commandsOf(prop: string, { commands }: StageRun, place: Construct): readonly string[] {
  if (commands.length > 0) return commands;
  const reason = `'${prop}' must have a command at least, got none; say what the stage runs`;
  throw new ConfigError('StageCommands', reason, place);
}

function timeoutOf({ timeout = HOUR }: StageRun, place: Construct): Duration {
  const minutes = timeout.isUnresolved() ? undefined : timeout.toMinutes({ integral: false });
  if (minutes !== undefined && Number.isInteger(minutes) && minutes >= 5 && minutes <= 36 * 60) return timeout;
  const got = minutes ?? 'a deploy-time value';
  const reason = `'timeout' must be 5 minutes to 36 hours, in whole minutes, got ${got}; give a Duration in that range`;
  throw new ConfigError('StageTimeout', reason, place);
}
