import { ArnFormat, Stack } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sns from 'aws-cdk-lib/aws-sns';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';
import { noteTrusted } from '../custody/trusted-principals';
import { UndeliveredAlarms } from '../log/undelivered-alarms';
import { quarantineRights } from './quarantine-rights';
import { quarantineSteps } from './quarantine-steps';

/** Properties of a `Quarantine`. */
export interface QuarantineProps extends TrustedBaseProps {
  /** The topic that is told of what was done, or could not be: `alarms.topic`. */
  readonly topic: sns.ITopic;

  /**
   * The key of the topic, which is also that of what could not be delivered. The policy of an imported key must let EventBridge and the
   * account in.
   */
  readonly encryptionKey: kms.IKey;

  /**
   * Whether roles are denied everything where their alarm goes off. Until it is true, the topic is told of what would have been done, and
   * there are no rights to do it.
   *
   * @default false
   */
  readonly armed?: boolean;

  /**
   * Whether the sessions of the moment are revoked for good as well, so that they stay dead once the role is released.
   *
   * That takes the right to write inline policies of the roles, with which whoever had it could give them any right that their boundary lets
   * through: it holds for roles with a permissions boundary only, and the role of the state machine then counts to the trusted base.
   *
   * @default false
   */
  readonly revokesSessions?: boolean;
}

/**
 * Denies a workload everything when its alarm goes off: a state machine attaches the policy `AWSDenyAll` of AWS to the role.
 *
 * It works at once, also for sessions that are open. Nothing is watched until `watch` is called, and nothing is done until it is `armed`. No
 * code runs, and the only policy that can be attached is the one that denies. Each step is in CloudTrail and in the history of the machine,
 * and the topic is told.
 *
 * A person releases the role, once it is safe: `aws iam detach-role-policy --role-name ROLE --policy-arn arn:aws:iam::aws:policy/AWSDenyAll`.
 * Without `revokesSessions`, wait until the last session that was open has ended: for 12 hours at most.
 *
 * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
 */
export class Quarantine extends Construct {
  public readonly stateMachineArn: string;

  private readonly executionRole: iam.Role;
  private readonly undelivered: UndeliveredAlarms;
  private readonly starter: iam.Role;
  private readonly trusted: readonly string[];
  private readonly watched = new Set<string>();

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: QuarantineProps,
  ) {
    super(scope, id);
    const { topic, encryptionKey, armed = false, revokesSessions = false } = props;
    this.trusted = TrustedBase.of(this, props).arns;
    this.executionRole = this.serviceRole('Role', 'states');
    for (const statement of tellingRights(topic, encryptionKey)) this.executionRole.addToPolicy(statement);
    if (armed && revokesSessions) noteTrusted(this, [this.executionRole.roleArn]);
    const machine = new sfn.CfnStateMachine(this, 'Resource', {
      roleArn: this.executionRole.roleArn,
      // As text: CloudFormation takes no null, which the language needs.
      definitionString: Stack.of(this).toJsonString(
        quarantineSteps(this, { topicArn: topic.topicArn, armed, revokesSessions }),
      ),
    });
    machine.node.addDependency(this.executionRole);
    this.stateMachineArn = machine.ref;
    this.undelivered = new UndeliveredAlarms(this, 'Undelivered', { encryptionKey });
    this.starter = this.serviceRole('Starter', 'events');
    this.starter.addToPolicy(
      new iam.PolicyStatement({ actions: ['states:StartExecution'], resources: [this.stateMachineArn] }),
    );
  }

  /**
   * Denies a role everything when an alarm of CloudWatch goes off, in its account and region. Several alarms may stand for one role.
   *
   * Whoever can set the alarm off can stop the workload: an alarm about what callers do, such as of too many tokens, is set off by them.
   *
   * @throws QuarantineOfTrusted if the role is the deployer or the role for emergencies, which would have to release it
   */
  public watch(alarm: cloudwatch.IAlarmRef, role: iam.IRoleRef): void {
    const { roleArn, roleName } = role.roleRef;
    this.refuseTrusted(role);
    if (!this.watched.has(roleArn)) {
      this.watched.add(roleArn);
      for (const statement of quarantineRights(this, roleArn, this.props)) this.executionRole.addToPolicy(statement);
    }
    const { alarmName } = alarm.alarmRef;
    const alarmArn = Stack.of(this).formatArn({
      service: 'cloudwatch',
      resource: 'alarm',
      resourceName: alarmName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    new events.Rule(this, `Of${alarm.node.addr.slice(-8)}${role.node.addr.slice(-8)}`, {
      description: 'An alarm went off whose workload is denied everything',
      eventPattern: {
        source: ['aws.cloudwatch'],
        detailType: ['CloudWatch Alarm State Change'],
        resources: [alarmArn],
        detail: { state: { value: ['ALARM'] } },
      },
      targets: [
        this.undelivered.keep({
          arn: this.stateMachineArn,
          role: this.starter,
          input: events.RuleTargetInput.fromObject({ roleName, alarm: alarmName }),
        }),
      ],
    });
  }

  private serviceRole(id: string, service: string): iam.Role {
    return new iam.Role(this, id, {
      assumedBy: new iam.ServicePrincipal(`${service}.amazonaws.com`, {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
  }

  private refuseTrusted(role: iam.IRoleRef): void {
    if (!this.trusted.includes(role.roleRef.roleArn)) return;
    throw new ConfigError(
      'QuarantineOfTrusted',
      `'role' must be that of a workload, got ${role.node.path}, of the trusted base; nobody could release it`,
      this,
    );
  }
}

const tellingRights = (topic: sns.ITopic, key: kms.IKey) => [
  new iam.PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] }),
  new iam.PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }),
];
