import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { addToRole } from '../identity/role-statements';
import { viaS3 } from '../model/model-artifact';
import { roleOf, stableRoleArn } from '../naming/stable-role-arn';
import { bearDataClass } from './data-class-tag';
import { type DatasetPolicy, LABEL_PREFIX } from './dataset-policy';
import type { TrainingDataset } from './training-dataset';

/**
 * Who may work on a dataset, each in one way.
 *
 * A role that is granted bears the class of the data from then on, as a tag. An imported role must bear `ai-data-class` already.
 * Requests come from the dataset's network; that the network's way to S3 lets its own account through is the network's to say.
 */
export class TrainingDatasetGrants {
  public constructor(
    private readonly dataset: TrainingDataset,
    private readonly policy: DatasetPolicy,
    private readonly readers: Set<IConstruct>,
  ) {}

  /**
   * Lets a role list and read all of the data, labels included, and write nothing.
   *
   * @throws GranteeNotRole if the grantee is not a role
   * @throws RoleImmutable if the role's policy cannot be changed
   * @throws GrantAcrossStacks if the role is in another stack and has no name of its own
   */
  public train(grantee: iam.IGrantable): void {
    this.admit(grantee, (roleArn) => this.policy.admitTrainer(roleArn), [
      allow(['s3:ListBucket'], [this.bucketArn]),
      allow(['s3:GetObject', 's3:GetObjectVersion'], [`${this.bucketArn}/*`]),
      this.key(['kms:Decrypt']),
    ]);
    this.readers.add(roleOf(grantee, this.dataset));
  }

  /**
   * Lets a role put data there, labels included, and read nothing.
   *
   * It does not overwrite: what was there before stays as a version. Errors as for `train`.
   */
  public ingest(grantee: iam.IGrantable): void {
    this.admit(grantee, (roleArn) => this.policy.admitIngest(roleArn), [
      allow(['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'], [`${this.bucketArn}/*`]),
      // Decrypt serves uploads in parts, whose key S3 reads again.
      this.key(['kms:Decrypt', 'kms:GenerateDataKey']),
    ]);
  }

  /**
   * Lets a role list, read and write below 'labels/', and reach nothing beside it: what is to be labelled is put there by `ingest`.
   *
   * Errors as for `train`.
   */
  public label(grantee: iam.IGrantable): void {
    const labels = `${this.bucketArn}/${LABEL_PREFIX}/*`;
    this.admit(grantee, (roleArn) => this.policy.admitLabeler(roleArn), [
      allow(['s3:ListBucket'], [this.bucketArn], { StringLike: { 's3:prefix': `${LABEL_PREFIX}/*` } }),
      allow(['s3:AbortMultipartUpload', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:PutObject'], [labels]),
      this.key(['kms:Decrypt', 'kms:GenerateDataKey']),
    ]);
    this.readers.add(roleOf(grantee, this.dataset));
  }

  private get bucketArn(): string {
    return this.dataset.bucket.bucketArn;
  }

  private admit(grantee: iam.IGrantable, through: (roleArn: string) => void, statements: iam.PolicyStatement[]): void {
    const roleArn = stableRoleArn(grantee, this.dataset);
    addToRole(grantee, statements, this.dataset);
    bearDataClass(roleOf(grantee, this.dataset), this.dataset.dataClass);
    through(roleArn);
  }

  /** For this bucket alone, whether S3 encrypts with a key of the bucket or one of each object. */
  private key(actions: string[]): iam.PolicyStatement {
    return allow(actions, [this.dataset.encryptionKey.keyArn], {
      StringEquals: { 'kms:ViaService': viaS3(this.dataset) },
      StringLike: { 'kms:EncryptionContext:aws:s3:arn': [this.bucketArn, `${this.bucketArn}/*`] },
    });
  }
}

function allow(actions: string[], resources: string[], conditions?: iam.Conditions): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions, resources, conditions });
}
