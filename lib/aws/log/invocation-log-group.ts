import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { GovernedLogGroup } from './governed-log-group';

/** How prompts and answers can be searched in CloudWatch Logs. */
export interface SearchablePrompts {
  /** How long they can be searched. Entries of a log group cannot be erased one by one: keep it short. */
  readonly retention: logs.RetentionDays;

  /**
   * What is masked for everyone without `logs:Unmask`. At least one.
   *
   * @default - names, postal and e-mail addresses, card numbers, IP addresses and secret keys
   */
  readonly masked?: logs.DataIdentifier[];
}

/** Properties of an `InvocationLogGroup`. */
export interface InvocationLogGroupProps extends SearchablePrompts {
  readonly encryptionKey: kms.IKey;
}

const MASKED = [
  logs.DataIdentifier.ADDRESS,
  logs.DataIdentifier.AWSSECRETKEY,
  logs.DataIdentifier.CREDITCARDNUMBER,
  logs.DataIdentifier.EMAILADDRESS,
  logs.DataIdentifier.IPADDRESS,
  logs.DataIdentifier.NAME,
];

/** A log group for prompts and answers, and the role that Amazon Bedrock writes them with. */
export class InvocationLogGroup extends Construct {
  public readonly logGroup: logs.LogGroup;
  public readonly writer: iam.Role;

  public constructor(scope: Construct, id: string, props: InvocationLogGroupProps) {
    super(scope, id);
    const group = new GovernedLogGroup(this, 'Resource', {
      retention: props.retention,
      encryptionKey: props.encryptionKey,
      masked: new logs.DataProtectionPolicy({ identifiers: props.masked ?? MASKED }),
    });
    this.logGroup = group.logGroup;
    this.writer = this.bedrockWriter(group.streamArn('aws/bedrock/modelinvocations'));
  }

  private bedrockWriter(stream: string): iam.Role {
    const stack = Stack.of(this);
    const write = new iam.PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [stream],
    });
    const role = new iam.Role(this, 'Writer', {
      assumedBy: new iam.ServicePrincipal('bedrock.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnLike: { 'aws:SourceArn': `arn:${stack.partition}:bedrock:${stack.region}:${stack.account}:*` },
        },
      }),
      inlinePolicies: { Write: new iam.PolicyDocument({ statements: [write] }) },
    });
    role.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    return role;
  }
}
