import { Construct } from 'constructs';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import { AccessAnalyzers, type AccessSought } from './access-analyzers';
import { ConfigurationRecording } from './configuration-recording';
import { RecordedRules } from './recorded-rules';
import { RulePack } from './rule-pack';
import { SecurityStandard, SecurityStandards } from './security-standards';
import { claimSingleton } from './singleton';
import { ThreatDetection } from './threat-detection';

/** What an account has already in the region: it is used as it is, and neither made nor changed. */
export interface ExistingScanners {
  /** Whether AWS Config records, as where Control Tower has set it up. @default false */
  readonly recorder?: boolean;
  /** Id of the detector of GuardDuty. @default - one is made */
  readonly detectorId?: string;
  /** ARN of the hub of Security Hub. @default - one is made */
  readonly hubArn?: string;
  /** Which analyzers of IAM Access Analyzer there are. @default - none */
  readonly analyzers?: readonly AccessSought[];
}

/** Properties of a `ComplianceScanner`. */
export interface ComplianceScannerProps {
  /** Where AWS Config keeps what it records. */
  readonly logs: ImmutableLogBucket;

  /** What the account has already. @default - nothing: everything is made */
  readonly existing?: ExistingScanners;

  /**
   * Types of resources that AWS Config records. Each recorded change costs; standards cannot judge what is not recorded.
   *
   * @default - every type
   */
  readonly recordOnly?: readonly string[];

  /** Whether the service-linked role of AWS Config is made, where the account has none yet. @default false */
  readonly makeServiceLinkedRole?: boolean;

  /** Identifiers of managed rules of AWS Config. Each evaluation costs. @default MANAGED_AI_RULES */
  readonly managedRules?: readonly string[];

  /** Managed rules that the region does not have. @default - none */
  readonly leaveOut?: readonly string[];

  /** Standards of Security Hub that are turned on. Each check costs. @default - FOUNDATIONAL and AI */
  readonly standards?: readonly SecurityStandard[];

  /**
   * Features of GuardDuty that are on or off, by the names that GuardDuty has for them, such as `{ S3_DATA_EVENTS: true }`.
   * Each costs, by what it looks at. The one for AI is `AI_PROTECTION`. Names are taken as they are given: GuardDuty gets new ones.
   *
   * @default - as GuardDuty has it: every feature that it does not have to be asked for is on in a new detector
   * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html
   * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorFeatureConfiguration.html
   */
  readonly threatFeatures?: Readonly<Record<string, boolean>>;

  /**
   * ARNs of buckets with training data, and of tables, streams or snapshots of databases: who of the account reaches them is told. Each costs.
   *
   * @default - none: there is no such analyzer
   */
  readonly watched?: readonly string[];
}

/**
 * Looks at the account all the time: AWS Config with rules for AI, Security Hub with its standard for AI, GuardDuty, and IAM
 * Access Analyzer. Everything costs by volume, and goes on when it is removed from the app.
 *
 * Deploy it once for each account and region.
 *
 * @throws SingletonTwice if the app makes a recorder, hub or detector twice for one account and region
 * @throws ManagedRuleIdentifier, ManagedRuleUnknown, RulePackEmpty, RulePackSize if the managed rules will not do
 * @throws WatchedArn if a watched resource is no ARN of a kind that is looked at from within
 */
export class ComplianceScanner extends Construct {
  /** Id of the detector of GuardDuty, made or given. */
  public readonly detectorId: string;

  public constructor(scope: Construct, id: string, props: ComplianceScannerProps) {
    super(scope, id);
    const { existing = {}, standards = [SecurityStandard.FOUNDATIONAL, SecurityStandard.AI] } = props;
    this.record(props);
    this.detectorId = existing.detectorId ?? this.detect(props);
    if (existing.hubArn === undefined) claimSingleton(this, 'hubArn');
    new SecurityStandards(this, 'Standards', { hubExists: existing.hubArn !== undefined, standards });
    new AccessAnalyzers(this, 'Access', { existing: existing.analyzers ?? [], watched: props.watched ?? [] });
  }

  private record(props: ComplianceScannerProps): void {
    // Before the rules: whoever makes resources as they are listed makes the recorder first, and a channel needs one.
    const recording = props.existing?.recorder ? undefined : this.recorder(props);
    const [pack, own] = [new RulePack(this, 'Rules', props), new RecordedRules(this, 'Recorded')];
    if (recording !== undefined) for (const rules of [pack, own]) rules.node.addDependency(recording.ready);
  }

  private recorder(props: ComplianceScannerProps): ConfigurationRecording {
    claimSingleton(this, 'recorder');
    return new ConfigurationRecording(this, 'Configuration', props);
  }

  private detect({ threatFeatures = {} }: ComplianceScannerProps): string {
    claimSingleton(this, 'detectorId');
    return new ThreatDetection(this, 'Threats', threatFeatures).detectorId;
  }
}
