import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { type TerraformResource, Token } from '../cdktf';
import { exceptionsOf, Fence, type FenceExceptions } from '../custody/fence';
import { SINK_WEAKENINGS } from '../custody/log-weakenings';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import { auditFilter, tamperingFilter } from './audit-filter';
import type { AuditScope } from './audit-scope';
import { ALL_SERVICES, AUDITED_CALLS, AUDITED_SERVICES } from './audited-services';
import { LogAlarm } from './log-alarm';
import type { ILogKeeper } from './log-keeper';
import { LogSink } from './log-sink';

/** Properties of an `AuditTrail`. */
export interface AuditTrailProps extends Partial<FenceExceptions> {
  /** What is recorded, such as `AuditScope.organization(acme)`. */
  readonly scope: AuditScope;

  /** Where the logs are kept: an `ImmutableLogBucket`, best in a project of its own. */
  readonly logs: ILogKeeper;

  /**
   * Whom the alarms tell: `projects/PROJECT/notificationChannels/ID`, of the project that keeps the logs.
   *
   * Needed, unless the buckets are made by another app, in which the alarms then belong.
   *
   * @default - no alarms
   */
  readonly alarmTo?: readonly string[];

  /**
   * Hours without any entry after which somebody is told, from 1 to 24.
   *
   * @default 24
   */
  readonly silentHours?: number;

  /**
   * Services whose calls are recorded as well, such as 'run.googleapis.com'. Entries are charged for.
   *
   * @default - AUDITED_SERVICES only
   */
  readonly alsoServices?: readonly string[];

  /**
   * Records the calls of every service, those to come included. Entries are charged for, and there are many.
   *
   * Google adds what is set for all services to what is set for one, exemptions included. Only here are they all in this app's hands.
   *
   * @default false
   */
  readonly everyService?: boolean;

  /**
   * Ids of logs to keep besides audit logs, such as 'modelarmor.googleapis.com/sanitize_operations'. They may hold prompts and answers.
   *
   * @default - audit logs only
   */
  readonly alsoLogs?: readonly string[];

  /**
   * Name of the trail: 1 to 80 letters, digits and '_'. Give it before the first deployment or never: under another name Terraform starts
   * other sinks.
   *
   * @default - made from the construct's path
   */
  readonly trailName?: string;
}

/** What the text in a prop must look like. */
const FORMATS = {
  trailName: {
    code: 'TrailName',
    allowed: /^[A-Za-z][A-Za-z0-9_]{0,79}$/,
    words: "1 to 80 letters, digits and '_', beginning with a letter",
  },
  alsoServices: {
    code: 'AuditService',
    allowed: /^[a-z][a-z0-9-]*\.googleapis\.com$/,
    words: "names of services such as 'run.googleapis.com'",
  },
  alsoLogs: {
    code: 'AuditLogId',
    allowed: /^[A-Za-z0-9][A-Za-z0-9_./-]*$/,
    words: "ids of logs such as 'modelarmor.googleapis.com/sanitize_operations'",
  },
};

/**
 * A record of who did what with AI in an organization, a folder or a project, kept where it cannot be changed.
 *
 * Every call of the services that AI is run with is recorded, reads included, whoever makes it: a prediction is a read. What Google always
 * records of all services is kept too. Somebody is told when logs stop to come, and when their flow, their buckets or what is recorded is
 * changed. With `breakGlass`, nobody else can end the flow; that needs rights on the organization. Prompts and answers are not in it.
 *
 * Removing it from the code does not stop the recording: Terraform refuses to.
 *
 * What is recorded of a service is set here and nowhere else: two trails of one scope would undo each other's. See `NoAuditExemptions`, too.
 *
 * Source: https://cloud.google.com/logging/docs/audit/configure-data-access
 *
 * @throws TrailName, AuditService, AuditLogId if a name is not one
 * @throws ChannelsMissing if the buckets are made here, and nobody is told
 * @throws SilentHours if that is not 1 to 24
 * @throws BreakGlassMissing if `deployers` are named and no break-glass group is
 */
export class AuditTrail extends GoogleConstruct {
  public readonly trailName: string;

  /** What brings the logs to their buckets. */
  public readonly sink: LogSink;

  /** What is recorded, a resource for each service. */
  public readonly recorded: readonly TerraformResource[];

  public constructor(scope: Construct, id: string, props: AuditTrailProps) {
    super(scope, id);
    const { trailName, alsoServices = [], alsoLogs = [], everyService = false } = props;
    if (trailName !== undefined) this.refuseUnlike('trailName', [trailName]);
    this.refuseUnlike('alsoServices', alsoServices);
    this.refuseUnlike('alsoLogs', alsoLogs);
    this.trailName = trailName ?? stableName(this, { room: 80, separator: '_' });
    const services = [...new Set<string>([...AUDITED_SERVICES, ...alsoServices])];
    this.sink = new LogSink(this, 'Sink', {
      scope: props.scope,
      logs: props.logs,
      filter: auditFilter(everyService ? undefined : services, alsoLogs),
      description: 'Who did what with AI',
      name: this.trailName,
    });
    this.recorded = (everyService ? [ALL_SERVICES] : services).map((service) =>
      props.scope.record(this, `Recorded-${service}`, service, AUDITED_CALLS),
    );
    this.alarm(props);
    this.fence(props);
  }

  private alarm({ scope, logs, alarmTo, silentHours = 24 }: AuditTrailProps): void {
    if (alarmTo === undefined && !logs.isOurs) return;
    const to = alarmTo ?? [];
    new LogAlarm(this, 'Silence', {
      logs,
      to,
      filter: scope.auditLogsIn(logs.project),
      metric: `${this.trailName}_entries`,
      tells: { silentHours },
      title: `No audit logs of ${scope.name} (${this.trailName})`,
      advice: `No audit log of ${scope.name} has come for ${silentHours} hours. See whether its sinks are there and may write.`,
    });
    new LogAlarm(this, 'Tampering', {
      logs,
      to,
      filter: tamperingFilter(logs.bucketName),
      metric: `${this.trailName}_tampering`,
      tells: 'entries',
      title: `Audit logs tampered with (${this.trailName})`,
      advice:
        'A sink, a bucket, a lock, a key, a fence, an alarm or what is recorded was changed. See who did it, and whether it was agreed.',
    });
  }

  private fence({ scope, breakGlass, deployers }: AuditTrailProps): void {
    const exceptions = exceptionsOf({ breakGlass, deployers }, this);
    if (exceptions === undefined) return;
    new Fence(this, 'Fence', {
      ...exceptions,
      around: scope.name,
      permissions: SINK_WEAKENINGS,
      purpose: 'Logs go on to flow',
      after: [this.sink.entries, this.sink.objects],
    });
  }

  private refuseUnlike(prop: keyof typeof FORMATS, values: readonly string[]): void {
    const { code, allowed, words } = FORMATS[prop];
    // What is known only at deployment looks like none of them, and can be part of no address.
    const wrong = values.find((value) => Token.isUnresolved(value) || !allowed.test(value));
    if (wrong === undefined && !Token.isUnresolved(values)) return;
    const got = Token.isUnresolved(wrong ?? values) ? 'a value known only at deployment' : `'${wrong}'`;
    throw new ConfigError(code, `'${prop}' must be ${words}, got ${got}`, this);
  }
}
