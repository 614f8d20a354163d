import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

/** Rights that a service uses, as the workload's role, to put the workload into a network. */
export interface NetworkRights {
  /** Actions on network interfaces. */
  readonly interfaces: readonly string[];
  /** Actions that name no resource. */
  readonly describe: readonly string[];
  /** What keeps the workload's own code from using them. */
  readonly conditions?: iam.Conditions;
}

/** Options of a workload that has no constant of its own. */
export interface OtherWorkloadOptions {
  /**
   * The resources that the service may assume the role for, as what follows the account in their ARN: `agent/*`.
   *
   * @default - any resource of the account
   */
  readonly sourceResources?: string;
}

/** How AWS says, when a service assumes a role, on whose behalf it does. */
interface Source {
  /** Whether the service sends `aws:SourceAccount`. */
  readonly account: boolean;
  /** Service and resource part of the `aws:SourceArn` that it sends. */
  readonly arn?: readonly [service: string, resources: string];
}

const ACCOUNT_ONLY: Source = { account: true };

/** Lambda sets this key on whatever a function's code does, and not on what Lambda does with the network. */
const LAMBDA_ITSELF = { Null: { 'lambda:SourceFunctionArn': 'true' } };

/**
 * What runs as a role: an AWS service, and the conditions under which it may take the role on.
 *
 * The conditions keep the service from being talked into using the role for somebody else's resource.
 * Each asks only for keys that the service is documented to send, because asking for others locks the workload out.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export class Workload {
  /** A function of AWS Lambda. */
  public static readonly LAMBDA = new Workload('lambda.amazonaws.com', ACCOUNT_ONLY, {
    interfaces: ['ec2:DeleteNetworkInterface', 'ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses'],
    describe: ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'],
    conditions: LAMBDA_ITSELF,
  });

  /** A task of Amazon ECS, on Fargate or on instances. */
  public static readonly ECS_TASK = new Workload('ecs-tasks.amazonaws.com', { account: true, arn: ['ecs', '*'] });

  /**
   * An instance of Amazon EC2.
   *
   * Without conditions: EC2 sends none of the keys, and a role can be handed to instances of its own account only.
   */
  public static readonly EC2 = new Workload('ec2.amazonaws.com', { account: false });

  /**
   * A model, job or notebook of Amazon SageMaker AI.
   *
   * Without `aws:SourceArn`, which SageMaker does not send on all of its ways.
   */
  public static readonly SAGEMAKER = new Workload('sagemaker.amazonaws.com', ACCOUNT_ONLY, {
    interfaces: [
      'ec2:CreateNetworkInterfacePermission',
      'ec2:DeleteNetworkInterface',
      'ec2:DeleteNetworkInterfacePermission',
    ],
    describe: [
      'ec2:DescribeDhcpOptions',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeVpcs',
    ],
  });

  /** An agent of Amazon Bedrock. */
  public static readonly BEDROCK_AGENT = Workload.ofBedrock('agent/*');

  /** A knowledge base of Amazon Bedrock. */
  public static readonly BEDROCK_KNOWLEDGE_BASE = Workload.ofBedrock('knowledge-base/*');

  /** A batch inference job of Amazon Bedrock. */
  public static readonly BEDROCK_BATCH = Workload.ofBedrock('model-invocation-job/*');

  /** A runtime, gateway or tool of Amazon Bedrock AgentCore. */
  public static readonly AGENTCORE = Workload.other('bedrock-agentcore.amazonaws.com', { sourceResources: '*' });

  /**
   * A workload of another service, which must send `aws:SourceAccount` when it assumes a role.
   *
   * @param principal the service's principal, such as `states.amazonaws.com`
   */
  public static other(principal: string, options: OtherWorkloadOptions = {}): Workload {
    const service = principal.split('.')[0] ?? principal;
    const { sourceResources } = options;
    return new Workload(principal, {
      account: true,
      ...(sourceResources !== undefined && { arn: [service, sourceResources] }),
    });
  }

  private static ofBedrock(resources: string): Workload {
    return Workload.other('bedrock.amazonaws.com', { sourceResources: resources });
  }

  private constructor(
    /** The service principal that takes the role on. */
    public readonly principal: string,
    private readonly source: Source,
    /** What the service needs in order to put the workload into a network, where it uses the workload's role for it. */
    public readonly network?: NetworkRights,
  ) {}

  /** Who may assume a role of this workload, in the account and region of `scope`. */
  public assumedBy(scope: IConstruct): iam.IPrincipal {
    const { partition, region, account } = Stack.of(scope);
    const conditions: iam.Conditions = {};
    if (this.source.account) conditions['StringEquals'] = { 'aws:SourceAccount': account };
    if (this.source.arn) {
      const [service, resources] = this.source.arn;
      conditions['ArnLike'] = { 'aws:SourceArn': `arn:${partition}:${service}:${region}:${account}:${resources}` };
    }
    return new iam.ServicePrincipal(this.principal, { conditions });
  }

  public toString(): string {
    return this.principal;
  }
}
