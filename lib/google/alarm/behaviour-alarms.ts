import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { LogAlarm } from '../log/log-alarm';
import type { ILogKeeper } from '../log/log-keeper';
import type { IMemberRef } from '../naming/member';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { BEHAVIOURS, type Behaving, type Behaviour, type BehaviourName } from './behaviours';
import { isOneOf } from './log-query';
import { UsageAlarm, type UsageLimits } from './usage-alarm';

/** Properties of `BehaviourAlarms`. */
export interface BehaviourAlarmsProps {
  /** Where the audit logs come to, those of data access included: an `ImmutableLogBucket` that an `AuditTrail` sends to. */
  readonly logs: ILogKeeper;

  /** Whom the alarms tell: `projects/PROJECT/notificationChannels/ID`, of the project that keeps the logs. */
  readonly alarmTo: readonly string[];

  /**
   * How many within ten minutes nobody is told of, by behaviour. Refused calls, calls of models, calls from elsewhere and people are counted by caller,
   * everything else together.
   *
   * @default - 20 refused calls of a caller, 50 people whom a gateway turns away, 10 prompts that are blocked, none of anything else; calls of models
   *   (`manyCalls`) are counted only where a number is given
   */
  readonly unremarkable?: Partial<Readonly<Record<BehaviourName, number>>>;

  /**
   * Nets of IPv4 or IPv6 that models are called from, such as '10.0.0.0/8'. Calls of which Google tells no address are left out.
   *
   * @default - nobody is told where calls come from
   */
  readonly knownPlaces?: readonly string[];

  /**
   * Who exchanges tokens at pools of workload identities, each one subject: `pipeline.subject` of a `GitHubPipelineIdentity`.
   *
   * @default - nobody is told who exchanges tokens
   */
  readonly federated?: readonly IMemberRef[];

  /**
   * Names of buckets of Cloud Storage that models are trained with, and that people keep out of.
   *
   * @default - nobody is told who reads and writes
   */
  readonly trainingBuckets?: readonly string[];

  /**
   * Tells when models of a project are used far more than the day before. The counts of Vertex AI do not say who called.
   *
   * @default - nobody is told how much models are used
   */
  readonly usage?: {
    /** The project that the models are called in. */
    readonly project: GoogleProject;

    /** Whom it tells, of that project. */
    readonly alarmTo: readonly string[];

    /** Of models such as Gemini. @default - tokens are not looked at */
    readonly tokens?: UsageLimits;

    /** Of endpoints. @default - predictions are not looked at */
    readonly predictions?: UsageLimits;
  };

  /**
   * What the names of the counts begin with: 1 to 70 letters, digits and '_'. Under another name counting begins anew.
   *
   * @default - made from the construct's path
   */
  readonly name?: string;
}

const isBehaviour = (text: string): text is BehaviourName => Object.hasOwn(BEHAVIOURS, text);
const NAMES = Object.keys(BEHAVIOURS).filter(isBehaviour);

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,69}$/;
const NET =
  /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}\/([12]?\d|3[0-2])|[0-9a-f:]+:[0-9a-f:]*\/(\d{1,2}|1[01]\d|12[0-8]))$/;
const EVERYWHERE = /\/0$/;
const SUBJECT =
  /^principal:\/\/iam\.googleapis\.com\/projects\/[^/]+\/locations\/global\/workloadIdentityPools\/[^/]+\/subject\/.+$/;
const BUCKET = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;

/**
 * Tells people of what nobody does who does their work: calls that are refused in masses, prompts that a guardrail blocks, a perimeter that refuses,
 * calls from new places, strangers at a pool of identities, people in training data, and models that are used far more than the day before.
 *
 * It counts entries of audit logs. Those of data access are there where an `AuditTrail` records them; blocked prompts where it brings
 * 'modelarmor.googleapis.com/sanitize_operations' along (`alsoLogs`) and the guardrail writes them (`logPrompts`), in full.
 *
 * Google bills counts by what they count, and alarms by condition.
 *
 * @throws ChannelsMissing, ChannelName if nobody is told, or one is no channel
 * @throws BehaviourUnknown, EntriesLimit if a limit is of no behaviour, or no whole number
 * @throws PlaceFormat, PlaceEverywhere if a net is none, or the whole internet
 * @throws FederatedFormat if somebody is not one subject of a pool
 * @throws TrainingBucket if a bucket has no name that one can have
 * @throws UsageLimit, UsageMissing if a limit is none, or usage is to be told of without one
 * @throws AlarmName if the name is none
 */
export class BehaviourAlarms extends GoogleConstruct {
  /** The alarm of each behaviour that is told of. */
  public readonly alarms: ReadonlyMap<BehaviourName, LogAlarm>;

  public readonly usage: readonly UsageAlarm[];

  private readonly name: string;

  public constructor(scope: Construct, id: string, props: BehaviourAlarmsProps) {
    super(scope, id);
    this.check(props);
    this.name = props.name ?? stableName(this, { room: 70, separator: '_' });
    this.alarms = this.tellOfEntries(props);
    this.usage = this.tellOfUse(props);
  }

  private tellOfEntries(props: BehaviourAlarmsProps): ReadonlyMap<BehaviourName, LogAlarm> {
    const { knownPlaces = [], federated = [], trainingBuckets = [], unremarkable = {} } = props;
    const countsCalls = unremarkable.manyCalls !== undefined;
    const members = federated.map(({ member }) => member);
    const exchanged = members.length === 0 ? [] : [isOneOf('protoPayload.metadata.mapped_principal', members)];
    const known: Behaving = { knownPlaces, trainingBuckets, federated: exchanged, countsCalls };
    return new Map(
      NAMES.flatMap((name) => {
        const behaviour: Behaviour = BEHAVIOURS[name];
        const filter = behaviour.filter(known);
        return filter === undefined ? [] : [[name, this.alarm(name, behaviour, filter, props)]];
      }),
    );
  }

  private alarm(name: BehaviourName, told: Behaviour, filter: string, props: BehaviourAlarmsProps): LogAlarm {
    const { logs, alarmTo, unremarkable = {} } = props;
    return new LogAlarm(this, name, {
      logs,
      to: alarmTo,
      filter,
      metric: `${this.name}_${name}`,
      tells: { moreThan: unremarkable[name] ?? told.unremarkable, of: told.of },
      title: `${told.title} (${this.name})`,
      advice: told.advice,
    });
  }

  private tellOfUse({ usage }: BehaviourAlarmsProps): UsageAlarm[] {
    if (usage === undefined) return [];
    const { project, alarmTo: to } = usage;
    return (['tokens', 'predictions'] as const).flatMap((of) => {
      const limits = usage[of];
      return limits === undefined ? [] : [new UsageAlarm(this, of, { project, to, of, limits })];
    });
  }

  private check({
    unremarkable = {},
    knownPlaces,
    federated,
    trainingBuckets,
    usage,
    name,
  }: BehaviourAlarmsProps): void {
    const unknown = Object.keys(unremarkable).find((one) => !isBehaviour(one));
    if (unknown !== undefined) {
      const reason = `'unremarkable' must be of ${NAMES.join(', ')}, got '${unknown}'`;
      throw new ConfigError('BehaviourUnknown', reason, this);
    }
    this.refuse('PlaceFormat', 'knownPlaces', "nets such as '10.0.0.0/8'", knownPlaces, (net) => !NET.test(net));
    this.refuse('PlaceEverywhere', 'knownPlaces', 'nets and not the whole internet', knownPlaces, (net) =>
      EVERYWHERE.test(net),
    );
    const subjects = federated?.map(({ member }) => member);
    const one = "one subject of a pool each, 'principal://…/subject/…'";
    this.refuse('FederatedFormat', 'federated', one, subjects, (subject) => !SUBJECT.test(subject));
    const buckets = 'names of buckets, without gs://';
    this.refuse('TrainingBucket', 'trainingBuckets', buckets, trainingBuckets, (bucket) => !BUCKET.test(bucket));
    if (usage !== undefined && usage.tokens === undefined && usage.predictions === undefined) {
      const reason =
        "'usage' must have limits of 'tokens' or 'predictions', got neither; leave it out if nobody is to be told";
      throw new ConfigError('UsageMissing', reason, this);
    }
    if (name === undefined || NAME.test(name)) return;
    const reason = `'name' must be 1 to 70 letters, digits and '_', beginning with a letter, got '${name}'`;
    throw new ConfigError('AlarmName', reason, this);
  }

  private refuse(
    code: string,
    prop: string,
    allowed: string,
    given: readonly string[] = [],
    isWrong: (text: string) => boolean,
  ): void {
    const wrong = given.find((text) => !Token.isUnresolved(text) && isWrong(text));
    if (wrong !== undefined) throw new ConfigError(code, `'${prop}' must be ${allowed}, got '${wrong}'`, this);
  }
}
