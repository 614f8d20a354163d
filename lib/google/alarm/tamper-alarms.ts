import type { Construct } from 'constructs';
import { ConfigError, TAMPERING_CLASSES, type TamperingClass } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { AuditScope } from '../log/audit-scope';
import { LogAlarm } from '../log/log-alarm';
import type { ILogKeeper } from '../log/log-keeper';
import type { IMemberRef } from '../naming/member';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { calledBy } from './log-query';
import { tamperingFilter } from './tampering-filter';

/** Properties of `TamperAlarms`. */
export interface TamperAlarmsProps {
  /** Where the audit logs come to, best those of an organization: an `ImmutableLogBucket` that an `AuditTrail` sends to. */
  readonly logs: ILogKeeper;

  /** Whom the alarms tell: `projects/PROJECT/notificationChannels/ID`, of the project that keeps the logs. */
  readonly alarmTo: readonly string[];

  /**
   * What somebody is told of.
   *
   * @default - everything that `TAMPERING_CLASSES` names
   */
  readonly classes?: readonly TamperingClass[];

  /**
   * Names of the buckets of Cloud Storage that keep evidence, besides that of the logs.
   *
   * @default - the bucket of the logs alone
   */
  readonly evidence?: readonly string[];

  /**
   * Projects in which changes of networks, roles, models and pipelines are told of. In an organization there are many elsewhere.
   *
   * @default - every project whose logs come
   */
  readonly projects?: readonly GoogleProject[];

  /**
   * Service accounts whose work it is to change networks, roles, models and pipelines. Of what guards, as sinks, perimeters and policies, somebody
   * is told even if they change it.
   *
   * @default - nobody: each change is told of
   */
  readonly deployers?: readonly IMemberRef[];

  /**
   * Tells somebody when no audit log has come for hours, which the alarm of an `AuditTrail` does already.
   *
   * @default - no such alarm
   */
  readonly silence?: {
    /** Whose logs are to come. */
    readonly scope: AuditScope;

    /** From 1 to 24. */
    readonly hours: number;
  };

  /**
   * What the names of the counts begin with: 1 to 80 letters, digits and '_'. Under another name counting begins anew.
   *
   * @default - made from the construct's path
   */
  readonly name?: string;
}

const isClass = (text: string): text is TamperingClass => Object.hasOwn(TAMPERING_CLASSES, text);
const CLASSES = Object.keys(TAMPERING_CLASSES).filter(isClass);

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,79}$/;
const BUCKET = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;

/**
 * Tells people when a guard is tampered with: one count of audit logs and one alarm for each class, whoever does it and whether or not it was refused.
 *
 * The counts are taken where the logs are kept, in a project that those who are watched have no rights in. Changes of the alarms and counts themselves
 * are told of under `logging`. A pause that somebody gives an alarm (a snooze) is in no audit log that Google documents, and is not told of.
 *
 * Where findings are muted and objects deleted is written to the logs of data access, which are kept only of services that `AuditTrail` is told of:
 * name 'securitycenter.googleapis.com' and 'cloudasset.googleapis.com' in its `alsoServices`.
 *
 * Google bills counts by what they count, and alarms by condition.
 *
 * @throws ChannelsMissing, ChannelName if nobody is told, or one is no channel
 * @throws TamperingClassUnknown, TamperingClassesMissing if a class is none, or none is named
 * @throws EvidenceBucket if a bucket has no name that one can have
 * @throws CallerUnknown if a deployer is no account
 * @throws AlarmName if the name is none
 * @throws SilentHours if that is not 1 to 24
 */
export class TamperAlarms extends GoogleConstruct {
  /** The alarm of each class. */
  public readonly alarms: ReadonlyMap<TamperingClass, LogAlarm>;

  /** What tells that nothing comes. */
  public readonly silence: LogAlarm | undefined;

  private readonly name: string;

  public constructor(scope: Construct, id: string, props: TamperAlarmsProps) {
    super(scope, id);
    this.check(props);
    this.name = props.name ?? stableName(this, { room: 80, separator: '_' });
    const classes = props.classes ?? CLASSES;
    this.alarms = new Map([...new Set(classes)].map((ofClass) => [ofClass, this.alarm(ofClass, props)]));
    this.silence = this.tellOfSilence(props);
  }

  private alarm(ofClass: TamperingClass, props: TamperAlarmsProps): LogAlarm {
    const { logs, alarmTo: to, evidence = [], projects = [], deployers = [] } = props;
    const what = TAMPERING_CLASSES[ofClass];
    return new LogAlarm(this, ofClass, {
      logs,
      to,
      filter: tamperingFilter(ofClass, {
        evidence: [logs.bucketName, ...evidence],
        projects: projects.map(({ projectId }) => projectId),
        deployers: deployers.map((deployer) => calledBy(deployer, 'deployers', this)),
      }),
      metric: `${this.name}_${ofClass}`,
      tells: 'entries',
      title: `Tampering: ${ofClass} (${this.name})`,
      advice: `${what}, or somebody tried. See in the audit logs who did it, and whether it was agreed; take it back if not.`,
    });
  }

  private tellOfSilence({ logs, alarmTo, silence }: TamperAlarmsProps): LogAlarm | undefined {
    if (silence === undefined) return undefined;
    const { scope, hours } = silence;
    return new LogAlarm(this, 'silence', {
      logs,
      to: alarmTo,
      filter: scope.auditLogsIn(logs.project),
      metric: `${this.name}_silence`,
      tells: { silentHours: hours },
      title: `No audit logs of ${scope.name} (${this.name})`,
      advice: `No audit log of ${scope.name} has come for ${hours} hours. See whether its sinks are there and may write.`,
    });
  }

  private check({ classes, evidence = [], name }: TamperAlarmsProps): void {
    if (classes?.length === 0) {
      const reason = "'classes' must name a class at least, got none; leave it out for all";
      throw new ConfigError('TamperingClassesMissing', reason, this);
    }
    const unknown = classes?.find((one) => !isClass(one));
    if (unknown !== undefined) {
      const reason = `'classes' must be of ${CLASSES.join(', ')}, got '${unknown}'`;
      throw new ConfigError('TamperingClassUnknown', reason, this);
    }
    const wrong = evidence.find((bucket) => !Token.isUnresolved(bucket) && !BUCKET.test(bucket));
    if (wrong !== undefined) {
      const reason = `'evidence' must be names of buckets of Cloud Storage, got '${wrong}'; name them without gs://`;
      throw new ConfigError('EvidenceBucket', reason, this);
    }
    if (name === undefined || NAME.test(name)) return;
    const reason = `'name' must be 1 to 80 letters, digits and '_', beginning with a letter, got '${name}'`;
    throw new ConfigError('AlarmName', reason, this);
  }
}
