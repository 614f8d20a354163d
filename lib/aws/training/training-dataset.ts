import { type Duration, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import type { Question } from '../../access/prove/question';
import { type AiAsset, ConfigError, type DataClass, type RetentionLock } from '../../core';
import { GovernedKey } from '../custody/governed-key';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';
import { logAccess } from '../log/access-log';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import { viaS3 } from '../model/model-artifact';
import { inDifferentEnvironments } from '../naming/environment';
import type { PrivateModelNetwork } from '../network/private-model-network';
import { noRequest } from '../proof/no-request';
import { belowDataClass } from './data-class-tag';
import { datasetBucket } from './dataset-bucket';
import { DatasetPerimeter } from './dataset-perimeter';
import { DatasetPolicy } from './dataset-policy';
import type { InternalAccessAnalyzer } from './internal-access-analyzer';
import { MalwareGate } from './malware-gate';
import { TrainingDatasetGrants } from './training-dataset-grants';

/** Properties of a `TrainingDataset`. */
export interface TrainingDatasetProps extends TrustedBaseProps {
  /** What the inventory knows of the data: an asset of the kind 'dataset'. Its tags go onto all that the dataset is made of. */
  readonly asset: AiAsset;

  /** The network that the data is reached from, of the same account and region. */
  readonly network: PrivateModelNetwork;

  /**
   * Where each access to the data is logged.
   *
   * @default - no access log
   */
  readonly logs?: ImmutableLogBucket;

  /**
   * Id of the AWS organization whose principals may be let in: 'o-a1b2c3d4e5'.
   *
   * @default - this stack's account only
   */
  readonly organizationId?: string;

  /**
   * Whether GuardDuty scans each new object, and nobody reads one before it was found clean.
   *
   * GuardDuty charges for each gigabyte and each object that it scans. What it cannot scan stays unreadable: archives with a password, and
   * objects larger than its quota. What is in the bucket before the scan is switched on is not scanned, and cannot be read any more.
   *
   * @default true
   */
  readonly malwareScan?: boolean;

  /**
   * How long each version of an object must stay, and whether that can be taken back. It holds for what is stored from then on.
   *
   * A locked one keeps also what somebody has a right to have deleted.
   *
   * @default - only the trusted base deletes, whenever it wants
   */
  readonly retention?: RetentionLock;

  /**
   * When data is deleted, in every version: the day its retention ends, or a later one.
   *
   * @default - never
   */
  readonly expiresAfter?: Duration;

  /**
   * What tells who in the account can reach the data, and so whether anybody can beside those who were let.
   *
   * AWS charges for each resource that an analyser watches, and an account has one such analyser in a region.
   *
   * @default - nobody looks
   */
  readonly analyzer?: InternalAccessAnalyzer;
}

/**
 * Data that models learn from, in a bucket that is reached from one network, by roles that are named and bear the class of the data.
 *
 * Roles ingest, train or label, each by a grant. Objects are scanned before anybody reads them, encrypted with a key of the dataset's own,
 * kept in every version, and stay with their key when the stack goes. Whoever may tag roles, or let them bear tags of a session, decides
 * what class they bear.
 *
 * Object Lock is on from the beginning, so that a retention can be added without another bucket; by itself it locks nothing.
 *
 * @example
 * const payments = new TrainingDataset(stack, 'Payments', { asset, network, logs });
 * payments.grants.train(training.jobRole);
 */
export class TrainingDataset extends Construct {
  public readonly asset: AiAsset;
  public readonly bucket: s3.Bucket;
  public readonly encryptionKey: GovernedKey;

  /** Who may work on the data: `dataset.grants.train(role)`. */
  public readonly grants: TrainingDatasetGrants;

  private readonly readers = new Set<IConstruct>();
  private readonly scanner: IConstruct | undefined;

  /**
   * @throws AssetNotDataset if the asset is a model or a pipeline
   * @throws DatasetEnvironment if the network is known to be in another account or region
   * @throws OrganizationIdFormat if `organizationId` is not one
   * @throws RetentionDays, RetentionUnderFloor if the retention's duration will not do
   * @throws ExpiryBeforeUnlock if data is to be deleted while it is retained
   * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
   */
  public constructor(scope: Construct, id: string, props: TrainingDatasetProps) {
    super(scope, id);
    this.check(props);
    this.asset = props.asset;
    const { deployer, breakGlass } = props;
    this.encryptionKey = new GovernedKey(this, 'Key', {
      deployer,
      breakGlass,
      description: `Dataset ${props.asset.name}: ${this.dataClass} data`,
    });
    this.bucket = datasetBucket(this, { ...props, encryptionKey: this.encryptionKey });
    const gate = props.malwareScan === false ? undefined : this.newGate();
    this.scanner = gate?.role;
    this.guardKey();
    const policy = new DatasetPolicy({
      bucket: this.bucket,
      keyArn: this.encryptionKey.keyArn,
      base: TrustedBase.of(this, props),
      perimeter: DatasetPerimeter.of(this, props.network, props.organizationId),
      dataClass: this.dataClass,
      gate,
    });
    // Without its policy, a bucket that outlives its stack would be open to every administrator.
    this.bucket.policy?.applyRemovalPolicy(RemovalPolicy.RETAIN);
    gate?.begin();
    if (props.logs !== undefined) logAccess(this.bucket, props.logs);
    props.analyzer?.watch(this.bucket);
    this.grants = new TrainingDatasetGrants(this, policy, this.readers);
    // Among them is the class of the data, which the scanner has to bear as anybody has.
    for (const [key, value] of Object.entries(props.asset.tags)) Tags.of(this).add(key, value);
  }

  /** The class of the most harmful data in it. */
  public get dataClass(): DataClass {
    return this.asset.dataClass;
  }

  /**
   * What `ZeroTrust.require` proves of the dataset: that nobody reads its objects but those who were granted to train or to label,
   * and the scanner.
   *
   * @example zeroTrust.require(dataset.isReadOnlyByGranted());
   */
  public isReadOnlyByGranted(): readonly Question[] {
    const reading = noRequest({ action: ['s3:GetObject', 's3:GetObjectVersion'], resource: this.bucket });
    const readers = [...this.readers, ...(this.scanner === undefined ? [] : [this.scanner])];
    return [readers.length === 0 ? reading.byAnyone() : reading.exceptBy(...readers)];
  }

  private newGate(): MalwareGate {
    return new MalwareGate(this, 'Malware', { bucket: this.bucket, encryptionKey: this.encryptionKey });
  }

  /** The key opens what is in S3, for those who bear the class of the data. */
  private guardKey(): void {
    for (const [sid, conditions] of [
      ['OnlyThroughS3', { StringNotEquals: { 'kms:ViaService': viaS3(this) } }],
      ['OnlyWhoBearsTheClass', belowDataClass(this.dataClass)],
    ] as const) {
      this.encryptionKey.addToResourcePolicy(
        new iam.PolicyStatement({
          sid,
          effect: iam.Effect.DENY,
          principals: [new iam.AnyPrincipal()],
          actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
          resources: ['*'],
          conditions,
        }),
      );
    }
  }

  private check({ asset, network }: TrainingDatasetProps): void {
    if (asset.kind !== 'dataset') {
      throw new ConfigError(
        'AssetNotDataset',
        `'asset' must be of the kind 'dataset', got the ${asset.kind} '${asset.name}'; add the data to the inventory as well`,
        this,
      );
    }
    if (!inDifferentEnvironments(this, network)) return;
    throw new ConfigError(
      'DatasetEnvironment',
      `'network' must be in the account and region of the dataset, ${Stack.of(this).environment}, ` +
        `got ${Stack.of(network).environment}; its way to S3 leads nowhere else`,
      this,
    );
  }
}
