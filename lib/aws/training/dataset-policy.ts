import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { ConfigError, type DataClass } from '../../core';
import type { TrustedBase } from '../custody/trusted-base';
import { renderedLength } from '../naming/rendered-length';
import { belowDataClass } from './data-class-tag';
import type { DatasetPerimeter } from './dataset-perimeter';
import { type MalwareGate, SCAN_TAG, SCANNED_CLEAN } from './malware-gate';

/** Where labels are, and what is to be labelled, in the bucket of a dataset. */
export const LABEL_PREFIX = 'labels';

/** Reads an object. */
const READING = ['s3:GetObject', 's3:GetObjectVersion'];

/** Puts an object, or a part of one. */
const WRITING = ['s3:AbortMultipartUpload', 's3:PutObject'];

/** Changes the tags of an object, and with them what is known of it. */
const TAGGING = [
  's3:DeleteObjectTagging',
  's3:DeleteObjectVersionTagging',
  's3:PutObjectTagging',
  's3:PutObjectVersionTagging',
];

/** Whatever works on objects. The wildcards deny: they also cover what S3 may get tomorrow. */
const ON_OBJECTS = [
  's3:AbortMultipartUpload',
  's3:DeleteObject*',
  's3:GetObject*',
  's3:ListBucket*',
  's3:ListMultipartUploadParts',
  's3:PutObject*',
  's3:RestoreObject',
];

const NOTIFYING = 's3:PutBucketNotification';

/** Changes nothing in a bucket. Whatever is not here, and has no Deny of its own, weakens it: deleting, unlocking, re-configuring. */
const HARMLESS = ['s3:Get*', 's3:List*', 's3:RestoreObject', ...WRITING, ...TAGGING, NOTIFYING];

/** Most that S3 takes, in bytes without white space. */
const LIMIT = 20_480;

/** What the policy of a dataset's bucket is made of. */
export interface DatasetPolicyProps {
  readonly bucket: s3.Bucket;
  readonly keyArn: string;
  readonly base: TrustedBase;
  readonly perimeter: DatasetPerimeter;
  readonly dataClass: DataClass;
  readonly gate: MalwareGate | undefined;
}

/**
 * The Deny statements of a dataset's bucket: they hold whatever anybody's own policies allow.
 *
 * Data is reached from the network, by the own account or organization, by roles that bear its class and are named, and only once it was
 * scanned. Each is a statement of its own, so that one that is missing does not open the others.
 */
export class DatasetPolicy {
  private readonly bans: Readonly<Record<'read' | 'readLabels' | 'write' | 'writeLabels', Ban>>;

  /** @throws DatasetPolicySize at synthesis, if the policy has more than 20,480 bytes */
  public constructor(private readonly props: DatasetPolicyProps) {
    const { bucket, perimeter, dataClass } = props;
    const scanner = props.gate === undefined ? [] : [props.gate.roleArn];
    this.deny('OnlyFromTheNetwork', { actions: ON_OBJECTS, conditions: perimeter.elsewhere(scanner) });
    this.deny('NobodyFromOutside', { actions: ['s3:*'], conditions: perimeter.foreignPrincipal });
    this.deny('NoServiceForStrangers', { actions: ['s3:*'], conditions: perimeter.foreignSource });
    this.deny('OnlyWhoBearsTheClass', { actions: [...READING, ...WRITING], conditions: belowDataClass(dataClass) });
    const labels = bucket.arnForObjects(`${LABEL_PREFIX}/*`);
    this.bans = {
      read: this.ban('OnlyTrainersRead', { actions: READING, notResources: [labels] }, scanner),
      readLabels: this.ban('OnlyTrainersAndLabelersReadLabels', { actions: READING, resources: [labels] }, scanner),
      // The scanner holds the right to one object, which it tries the bucket with.
      write: this.ban('OnlyIngestWrites', { actions: WRITING, notResources: [labels] }, scanner),
      writeLabels: this.ban('OnlyIngestAndLabelersWriteLabels', { actions: WRITING, resources: [labels] }, []),
    };
    this.onlyOwnKey();
    this.onlyScannerTags(scanner);
    this.custody(scanner);
    if (props.gate !== undefined) this.onlyScanned(props.gate);
    bucket.node.addValidation({ validate: () => this.tooLarge() });
  }

  /** Takes a role out of the bans on reading; what it may do is still for its own policy to say. */
  public admitTrainer(roleArn: string): void {
    this.bans.read.exempt(roleArn);
    this.bans.readLabels.exempt(roleArn);
  }

  /** Takes a role out of the bans on writing. */
  public admitIngest(roleArn: string): void {
    this.bans.write.exempt(roleArn);
    this.bans.writeLabels.exempt(roleArn);
  }

  /** Takes a role out of the bans on labels. */
  public admitLabeler(roleArn: string): void {
    this.bans.readLabels.exempt(roleArn);
    this.bans.writeLabels.exempt(roleArn);
  }

  /** An upload that names no key takes the bucket's own. */
  private onlyOwnKey(): void {
    const encryption = 's3:x-amz-server-side-encryption';
    for (const [sid, key, own] of [
      ['OnlyByKms', encryption, 'aws:kms'],
      ['OnlyByTheOwnKey', `${encryption}-aws-kms-key-id`, this.props.keyArn],
    ] as const) {
      // Null: without it, the Deny would also reach uploads that do not name the value.
      this.deny(sid, {
        actions: ['s3:PutObject'],
        conditions: { Null: { [key]: 'false' }, StringNotEquals: { [key]: own } },
      });
    }
  }

  /** What an upload brings as tags needs the right to tag as well, and so does a copy that keeps the tags of its source. */
  private onlyScannerTags(scanner: string[]): void {
    this.ban('OnlyTheScannerTags', { actions: TAGGING }, scanner);
    this.deny('NoUploadSaysItWasScanned', {
      actions: ['s3:PutObject'],
      conditions: { Null: { [`s3:RequestObjectTag/${SCAN_TAG}`]: 'false' } },
    });
  }

  private onlyScanned({ roleArn }: MalwareGate): void {
    this.deny('OnlyWhatWasScanned', {
      actions: READING,
      conditions: {
        StringNotEquals: { [`s3:ExistingObjectTag/${SCAN_TAG}`]: SCANNED_CLEAN },
        ArnNotEquals: { 'aws:PrincipalArn': roleArn },
      },
    });
  }

  private custody(scanner: string[]): void {
    const { arns, everyoneElse } = this.props.base;
    this.deny('OnlyTrustedBaseChanges', { notActions: HARMLESS, conditions: everyoneElse });
    this.ban('OnlyTrustedBaseAndScannerNotify', { actions: [NOTIFYING] }, [...arns, ...scanner]);
  }

  private deny(sid: string, what: iam.PolicyStatementProps): iam.PolicyStatement {
    const { bucket } = this.props;
    const statement = new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      ...((what.resources ?? what.notResources) ? {} : { resources: [bucket.bucketArn, bucket.arnForObjects('*')] }),
      ...what,
    });
    bucket.addToResourcePolicy(statement);
    return statement;
  }

  private ban(sid: string, what: iam.PolicyStatementProps, exempted: string[]): Ban {
    const ban = new Ban(this.deny(sid, what));
    for (const roleArn of exempted) ban.exempt(roleArn);
    return ban;
  }

  private tooLarge(): string[] {
    const { bucket } = this.props;
    const size = renderedLength(Stack.of(bucket).resolve(bucket.policy?.document) ?? '');
    if (size <= LIMIT) return [];
    const reason =
      `'grants' must leave the bucket policy at ${LIMIT} bytes or less, got ${size}; ` +
      'let fewer roles work on this dataset, or divide it';
    return [new ConfigError('DatasetPolicySize', reason, bucket).message];
  }
}

/** A Deny that holds for everybody until roles are taken out of it, one by one. */
class Ban {
  private readonly exempted = new Set<string>();

  public constructor(private readonly statement: iam.PolicyStatement) {}

  public exempt(roleArn: string): void {
    this.exempted.add(roleArn);
    this.statement.addCondition('ArnNotEquals', { 'aws:PrincipalArn': [...this.exempted] });
  }
}
