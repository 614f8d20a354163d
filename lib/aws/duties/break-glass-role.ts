import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { noteTrusted } from '../custody/trusted-principals';
import { stableName } from '../naming/stable-name';
import { BreakGlassAlarm } from './break-glass-alarm';
import type { DutyHolder } from './duty-holder';

/** Properties of a `BreakGlassRole`. */
export interface BreakGlassRoleProps {
  /** People, with a second factor: `DutyHolder.people(…)`. */
  readonly assumedBy: DutyHolder;

  /** Who is told of every use, at once: a topic of the stack's region. */
  readonly alarm: sns.ITopic;

  /**
   * What it may do besides what the policies of keys and buckets let the trusted base do, which name it where it is their 'breakGlass'.
   *
   * @default - nothing
   */
  readonly policies?: readonly iam.IManagedPolicy[];
}

/**
 * The role for emergencies, which other constructs take as `breakGlass`: people with a second factor hold it for an hour at most, and every use is told.
 *
 * Whatever it may do, it can neither silence its alarm, nor change itself, nor stop a trail, nor bypass a retention.
 * Its name follows its place in the stack; moving it replaces it, and with it what names it.
 *
 * @throws HolderNotPeople if a pipeline or service would hold it
 */
export class BreakGlassRole extends iam.Role {
  /** What tells of every use; make a `BreakGlassAlarm` for other regions where people may ask for the role. */
  public readonly alarm: BreakGlassAlarm;

  public constructor(scope: Construct, id: string, props: BreakGlassRoleProps) {
    const place = { node: { path: [scope.node.path, id].filter(Boolean).join('/') } };
    if (!props.assumedBy.arePeople) {
      const reason = "'assumedBy' must be people, got a pipeline or service; name them by DutyHolder.people()";
      throw new ConfigError('HolderNotPeople', reason, place);
    }
    const { partition, account } = Stack.of(scope);
    const roleName = stableName(scope, id);
    const itself = `arn:${partition}:iam::${account}:role/${roleName}`;
    super(scope, id, {
      assumedBy: props.assumedBy.assumedBy(place, Stack.of(scope)),
      description: 'For emergencies; every use is told',
      inlinePolicies: {
        Fence: new iam.PolicyDocument({
          statements: [deny('NoRecord', RECORDS), deny('NotItself', ITSELF, [itself])],
        }),
      },
      managedPolicies: [...(props.policies ?? [])],
      maxSessionDuration: Duration.hours(1),
      roleName,
    });
    // Whoever may hold it is trusted with what it may do.
    noteTrusted(this, [this.roleArn, ...props.assumedBy.people(place, Stack.of(scope))]);
    this.alarm = new BreakGlassAlarm(this, 'Alarm', { role: this, topic: props.alarm });
    this.addToPrincipalPolicy(deny('NotItsAlarm', SILENCE, [this.alarm.rule.attrArn, props.alarm.topicArn]));
  }
}

/** Blinds the record of what it does. */
const RECORDS = [
  'cloudtrail:DeleteTrail',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
  's3:BypassGovernanceRetention',
];

/** Whatever in IAM changes a role. */
const ITSELF = ['iam:Attach*', 'iam:Delete*', 'iam:Detach*', 'iam:PassRole', 'iam:Put*', 'iam:Tag*', 'iam:Update*'];

/** Keeps its alarm from telling. */
const SILENCE = [
  'events:DeleteRule',
  'events:DisableRule',
  'events:PutRule',
  'events:PutTargets',
  'events:RemoveTargets',
  'sns:AddPermission',
  'sns:DeleteTopic',
  'sns:RemovePermission',
  'sns:SetTopicAttributes',
];

const deny = (sid: string, actions: readonly string[], resources: string[] = ['*']): iam.PolicyStatement =>
  new iam.PolicyStatement({ sid, effect: iam.Effect.DENY, actions: [...actions], resources });
