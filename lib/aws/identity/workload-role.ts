import { CfnResource, Duration, Stack } from 'aws-cdk-lib';
import type { ISubnetRef } from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct, IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { stableName } from '../naming/stable-name';
import type { Workload } from './workload';

/** Properties of a `WorkloadRole`. */
export interface WorkloadRoleProps {
  /** What runs as the role. */
  readonly service: Workload;

  /**
   * The most that the role can ever do, whatever is granted to it.
   *
   * @default - only what is granted to the role limits it
   */
  readonly permissionsBoundary?: iam.IManagedPolicy;

  /**
   * How long a session of the role may last, from 1 to 12 hours.
   *
   * @default Duration.hours(1)
   */
  readonly maxSessionDuration?: Duration;

  /**
   * What the workload does, in up to 1000 characters.
   *
   * @default - no description
   */
  readonly description?: string;
}

/** A network that a workload runs in, such as a `PrivateModelNetwork`. */
export interface WorkloadNetwork {
  /** The subnets that the workload may be put into. */
  readonly subnets: readonly ISubnetRef[];
}

/** Where a resource names the role that it runs as, for each kind of workload. */
const RUNS_AS: Readonly<Record<string, string>> = {
  'AWS::Bedrock::Agent': 'agentResourceRoleArn',
  'AWS::Bedrock::KnowledgeBase': 'roleArn',
  'AWS::BedrockAgentCore::Gateway': 'roleArn',
  'AWS::BedrockAgentCore::Runtime': 'roleArn',
  'AWS::ECS::TaskDefinition': 'taskRoleArn',
  'AWS::IAM::InstanceProfile': 'roles',
  'AWS::Lambda::Function': 'role',
  'AWS::SageMaker::Model': 'executionRoleArn',
  'AWS::SageMaker::NotebookInstance': 'roleArn',
  'AWS::StepFunctions::StateMachine': 'roleArn',
};

/**
 * The role of exactly one workload: nothing is allowed to it but what is granted.
 *
 * Only its service can take it on, and only for its own account where the service says so.
 * Its name follows its place in the stack, so that endpoints and keys in other stacks can name it without depending on this one;
 * moving it to another place replaces it.
 *
 * A function logs only where it is let: give it a log group, and call `logGroup.grantWrite(role)`.
 *
 * @throws SessionDuration if a session is to last less than 1 hour or more than 12
 * @throws RoleShared, when the app is synthesised, if a second workload runs as the role
 */
export class WorkloadRole extends iam.Role {
  private readonly service: Workload;

  public constructor(scope: Construct, id: string, props: WorkloadRoleProps) {
    checkSession(scope, props.maxSessionDuration);
    super(scope, id, {
      assumedBy: props.service.assumedBy(scope),
      description: props.description,
      maxSessionDuration: props.maxSessionDuration ?? Duration.hours(1),
      permissionsBoundary: props.permissionsBoundary,
      roleName: stableName(scope, id),
    });
    this.service = props.service;
    this.node.addValidation({ validate: () => this.sharing() });
  }

  /**
   * Lets the service put the workload into a network: open network interfaces in its subnets, and close them.
   *
   * The code of a Lambda function cannot use these rights, only Lambda can.
   *
   * @throws NetworkRightsUnneeded if the service needs no right of the role for that
   */
  public runsIn(network: WorkloadNetwork): void {
    const rights = this.service.network;
    if (rights === undefined) {
      throw new ConfigError(
        'NetworkRightsUnneeded',
        `'service' must be one that opens network interfaces as the role, got ${this.service}; leave out runsIn()`,
        this,
      );
    }
    const stack = Stack.of(this);
    const ec2 = (resource: string) => `arn:${stack.partition}:ec2:${stack.region}:${stack.account}:${resource}`;
    const subnets = network.subnets.map(({ subnetRef }) => ec2(`subnet/${subnetRef.subnetId}`));
    const allow = (actions: readonly string[], resources: string[]) =>
      this.addToPolicy(new iam.PolicyStatement({ actions: [...actions], resources, conditions: rights.conditions }));

    // An interface takes only security groups of its subnet's network, so that the subnets bound these too.
    allow(['ec2:CreateNetworkInterface'], [...subnets, ec2('network-interface/*'), ec2('security-group/*')]);
    allow(rights.interfaces, [ec2('network-interface/*')]);
    // EC2 has no resources for what only describes.
    allow(rights.describe, ['*']);
  }

  private sharing(): string[] {
    const users = this.node.root.node.findAll().filter((resource) => this.isRoleOf(resource));
    if (users.length < 2) return [];
    const paths = users.map(({ node }) => node.path).join(', ');
    return [
      new ConfigError(
        'RoleShared',
        `'role' must be of one workload alone, got ${users.length}: ${paths}; give each a WorkloadRole of its own`,
        this,
      ).message,
    ];
  }

  private isRoleOf(resource: IConstruct): boolean {
    if (!CfnResource.isCfnResource(resource)) return false;
    const property = RUNS_AS[resource.cfnResourceType];
    if (property === undefined) return false;
    const text = (value: unknown) => JSON.stringify(Stack.of(resource).resolve(value)) ?? '';
    const named = text(Reflect.get(resource, property));
    return [this.roleArn, this.roleName].some((name) => named.includes(text(name)));
  }
}

function checkSession(scope: Construct, duration: Duration | undefined): void {
  if (duration === undefined) return;
  const hours = duration.isUnresolved() ? undefined : duration.toHours({ integral: false });
  if (hours !== undefined && hours >= 1 && hours <= 12) return;
  throw new ConfigError(
    'SessionDuration',
    `'maxSessionDuration' must be 1 to 12 hours, got ${hours ?? 'a deploy-time value'}; give a Duration in that range`,
    scope,
  );
}
