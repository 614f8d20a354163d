import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as cwlogs from 'aws-cdk-lib/aws-logs';
import * as cr from 'aws-cdk-lib/custom-resources';
import { Construct, type IDependable } from 'constructs';
import { GovernedLogGroup } from './governed-log-group';
import type { LogDestination } from './immutable-log-bucket';
import type { InvocationLogGroup } from './invocation-log-group';

/** Properties of an `InvocationLogConfiguration`. */
export interface InvocationLogConfigurationProps {
  /** The bucket that Amazon Bedrock writes to. */
  readonly destination: LogDestination;

  /**
   * The log group that it writes to as well.
   *
   * @default - none
   */
  readonly group?: InvocationLogGroup;

  /** What must stand before: Amazon Bedrock writes a test object before it takes the configuration. */
  readonly after: readonly IDependable[];

  /** Encrypts the log of the function that makes the call. */
  readonly encryptionKey: kms.IKey;
}

/**
 * The call that turns the log of model invocations on, and changes it.
 *
 * A call, because CloudFormation has no such resource; and none that turns the log off, so that no deployment can.
 */
export class InvocationLogConfiguration extends Construct {
  /** The principal that makes the call. */
  public readonly caller: iam.IPrincipal;

  public constructor(scope: Construct, id: string, props: InvocationLogConfigurationProps) {
    super(scope, id);
    const put: cr.AwsSdkCall = {
      service: 'Bedrock',
      action: 'putModelInvocationLoggingConfiguration',
      parameters: { loggingConfig: loggingConfig(props.destination, props.group) },
      physicalResourceId: cr.PhysicalResourceId.of('model-invocation-logging'),
    };
    const call = new cr.AwsCustomResource(this, 'Resource', {
      onCreate: put,
      onUpdate: put,
      ...this.functionProps(props.encryptionKey),
      policy: cr.AwsCustomResourcePolicy.fromStatements(mayPut(props.group)),
      installLatestAwsSdk: false,
      timeout: Duration.minutes(2),
      serviceTimeout: Duration.minutes(10),
    });
    call.node.defaultChild?.node.addDependency(props.destination.ready, ...props.after);
    this.caller = call.grantPrincipal;
  }

  /**
   * A role and a log for the function that makes the call, instead of those that let it write any log and keep it for ever.
   *
   * A stack has one such function. Where something else in the stack brought it already, it keeps the role and log it has.
   */
  private functionProps(encryptionKey: kms.IKey): { readonly role?: iam.IRole; readonly logGroup?: cwlogs.ILogGroup } {
    const functionId = `AWS${cr.AwsCustomResource.PROVIDER_FUNCTION_UUID.replaceAll('-', '')}`;
    if (Stack.of(this).node.tryFindChild(functionId) !== undefined) return {};
    const log = new GovernedLogGroup(this, 'CallLog', { encryptionKey, retention: cwlogs.RetentionDays.ONE_YEAR });
    const write = new iam.PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [log.streamArn('*')],
    });
    const role = new iam.Role(this, 'Caller', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Log: new iam.PolicyDocument({ statements: [write] }) },
    });
    return { role, logGroup: log.logGroup };
  }
}

function loggingConfig({ bucket, prefix }: LogDestination, group: InvocationLogGroup | undefined): object {
  const s3Config = { bucketName: bucket.bucketName, keyPrefix: prefix };
  return {
    s3Config,
    ...(group && {
      cloudWatchConfig: {
        logGroupName: group.logGroup.logGroupName,
        roleArn: group.writer.roleArn,
        largeDataDeliveryS3Config: s3Config,
      },
    }),
    textDataDeliveryEnabled: true,
    imageDataDeliveryEnabled: true,
    embeddingDataDeliveryEnabled: true,
    videoDataDeliveryEnabled: true,
    audioDataDeliveryEnabled: true,
  };
}

function mayPut(group: InvocationLogGroup | undefined): iam.PolicyStatement[] {
  const put = new iam.PolicyStatement({
    actions: ['bedrock:PutModelInvocationLoggingConfiguration'],
    // IAM knows no resource for it.
    resources: ['*'],
  });
  if (group === undefined) return [put];
  const pass = new iam.PolicyStatement({
    actions: ['iam:PassRole'],
    resources: [group.writer.roleArn],
    conditions: { StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' } },
  });
  return [put, pass];
}
