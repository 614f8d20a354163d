import { type Duration, Stack } from 'aws-cdk-lib';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { stableName } from '../naming/stable-name';
import type { PrivateModelNetwork } from '../network/private-model-network';
import { artifactsOf } from './pipeline-artifacts';
import { imageOf, type PipelineTools, pulling } from './pipeline-tools';
import { buildSpec, type StageCommands } from './stage-commands';

/** What the stages of one pipeline share. */
export interface StageSurroundings {
  readonly network: PrivateModelNetwork;
  readonly securityGroup: ec2.ISecurityGroup;
  readonly tools: PipelineTools;
  readonly encryptionKey: kms.IKey;
  readonly artifacts: s3.IBucket;
  readonly logGroup: logs.ILogGroup;
}

/** Properties of a `StageProject`. */
export interface StageProjectProps extends StageSurroundings {
  /** The role of this stage alone; what it needs to run is added to it. */
  readonly role: iam.Role;
  readonly commands: StageCommands;
  /** Artifacts that it reads. */
  readonly inputs: readonly string[];
  /** The artifact that it writes. @default none */
  readonly output?: string;
  /** Values that commands read; anyone who may describe the project can read them. */
  readonly variables: Readonly<Record<string, string>>;
  readonly timeout: Duration;
}

/**
 * What one stage runs: a build without privileges, in the network, under a key of the account, as a role of its own, of which nothing is public.
 */
export class StageProject extends Construct {
  public readonly projectName: string;
  public readonly projectArn: string;

  /** What must stand before a pipeline names it. */
  public readonly project: codebuild.CfnProject;

  public constructor(scope: Construct, id: string, props: StageProjectProps) {
    super(scope, id);
    const { role, network, securityGroup, tools, encryptionKey, logGroup } = props;
    for (const statement of this.rights(props)) role.addToPrincipalPolicy(statement);
    // Of its own, so that the right to start it is told from that of starting another.
    this.projectName = stableName(scope, id);
    const project = new codebuild.CfnProject(this, 'Resource', {
      name: this.projectName,
      description: `Stage ${id} of ${scope.node.path}`,
      serviceRole: role.roleArn,
      source: { type: 'CODEPIPELINE', buildSpec: buildSpec(props.commands) },
      artifacts: { type: 'CODEPIPELINE' },
      environment: {
        type: 'LINUX_CONTAINER',
        computeType: 'BUILD_GENERAL1_MEDIUM',
        image: imageOf(tools, this),
        imagePullCredentialsType: 'SERVICE_ROLE',
        privilegedMode: false,
        environmentVariables: Object.entries(props.variables).map(([name, value]) => ({
          name,
          value,
          type: 'PLAINTEXT',
        })),
      },
      encryptionKey: encryptionKey.keyArn,
      vpcConfig: {
        vpcId: network.vpc.vpcId,
        subnets: network.subnets.map(({ subnetId }) => subnetId),
        securityGroupIds: [securityGroup.securityGroupId],
      },
      logsConfig: {
        cloudWatchLogs: { status: 'ENABLED', groupName: logGroup.logGroupName, streamName: id },
        s3Logs: { status: 'DISABLED' },
      },
      timeoutInMinutes: props.timeout.toMinutes(),
      concurrentBuildLimit: 1,
      visibility: 'PRIVATE',
    });
    // CodeBuild tries the role out as the project is made.
    project.node.addDependency(role);
    this.project = project;
    this.projectArn = Stack.of(this).formatArn({
      service: 'codebuild',
      resource: 'project',
      resourceName: this.projectName,
    });
  }

  private rights({
    network,
    securityGroup,
    tools,
    encryptionKey,
    artifacts,
    logGroup,
    inputs,
    output,
  }: StageProjectProps) {
    const { partition, region, account } = Stack.of(this);
    const ec2Arn = (resource: string) => `arn:${partition}:ec2:${region}:${account}:${resource}`;
    const subnets = network.subnets.map(({ subnetId }) => ec2Arn(`subnet/${subnetId}`));
    const interfaces = ec2Arn('network-interface/*');
    const allow = (actions: string[], resources: string[], conditions?: iam.Conditions) =>
      new iam.PolicyStatement({ actions, resources, ...(conditions && { conditions }) });
    return [
      ...pulling(tools),
      allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]),
      // Of its own artifacts only: else what runs in one stage replaces the source or the model that another one takes.
      allow(
        ['s3:GetObject', 's3:GetObjectVersion'],
        inputs.map((name) => artifactsOf(artifacts, name)),
      ),
      ...(output === undefined ? [] : [allow(['s3:PutObject'], [artifactsOf(artifacts, output)])]),
      allow(['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'], [encryptionKey.keyArn]),
      allow(
        ['ec2:CreateNetworkInterface'],
        [...subnets, interfaces, ec2Arn(`security-group/${securityGroup.securityGroupId}`)],
      ),
      allow(['ec2:DeleteNetworkInterface'], [interfaces]),
      // Only CodeBuild itself gets at the interfaces, and only in these subnets.
      allow(['ec2:CreateNetworkInterfacePermission'], [interfaces], {
        StringEquals: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com', 'ec2:Subnet': subnets },
      }),
      allow(DESCRIBE_NETWORK, ['*']),
    ];
  }
}

/** EC2 has no resources for what only describes. */
const DESCRIBE_NETWORK = [
  'ec2:DescribeDhcpOptions',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
];

/** What a stage needs of the network besides what its duty opens. */
export const NETWORK_WRITES = [
  'ec2:CreateNetworkInterface',
  'ec2:CreateNetworkInterfacePermission',
  'ec2:DeleteNetworkInterface',
];
