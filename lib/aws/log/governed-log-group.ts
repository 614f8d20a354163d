import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { GovernedKey } from '../custody/governed-key';
import type { TrustedBaseProps } from '../custody/trusted-base';

/** Properties of a `GovernedLogGroup`. */
export interface GovernedLogGroupProps extends TrustedBaseProps {
  /** How long an entry is kept. */
  readonly retention: logs.RetentionDays;

  /**
   * The key that encrypts the entries.
   *
   * The statement that CloudWatch Logs needs is added to the policy of a key of this app; an imported key must have it.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * What is masked for everyone without `logs:Unmask`.
   *
   * @default - nothing is masked
   */
  readonly masked?: logs.DataProtectionPolicy;
}

/**
 * A CloudWatch log group that cannot be deleted by accident: encrypted, protected from deletion, and it outlives its stack.
 *
 * Its name is left to CloudFormation, so that it is never replaced, and a stack that is removed can be deployed again.
 */
export class GovernedLogGroup extends Construct {
  public readonly logGroup: logs.LogGroup;
  public readonly encryptionKey: kms.IKey;

  public constructor(scope: Construct, id: string, props: GovernedLogGroupProps) {
    super(scope, id);
    this.encryptionKey =
      props.encryptionKey ?? new GovernedKey(this, 'Key', { ...props, description: `Log group ${this.node.path}` });
    this.encryptionKey.addToResourcePolicy(logsMayEncrypt(this));
    this.logGroup = new logs.LogGroup(this, 'Resource', {
      retention: props.retention,
      encryptionKey: this.encryptionKey,
      dataProtectionPolicy: props.masked,
      deletionProtectionEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** ARN of the log streams whose name fits a pattern. */
  public streamArn(pattern: string): string {
    return Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: `${this.logGroup.logGroupName}:log-stream:${pattern}`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}

/**
 * What CloudWatch Logs needs of a key.
 *
 * The group is not named: its name exists only once the group does, and the group only once the key does.
 */
function logsMayEncrypt(group: Construct): iam.PolicyStatement {
  const stack = Stack.of(group);
  const groups = {
    service: 'logs',
    resource: 'log-group',
    resourceName: '*',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  };
  return new iam.PolicyStatement({
    sid: 'LogsOfThisAccount',
    principals: [new iam.ServicePrincipal(`logs.${stack.region}.${stack.urlSuffix}`)],
    actions: [
      'kms:Decrypt',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    resources: ['*'],
    conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': stack.formatArn(groups) } },
  });
}
