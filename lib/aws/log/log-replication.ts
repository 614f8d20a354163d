import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** A bucket that replicas go to. */
export interface ReplicaDestination {
  /** ARN of a bucket with versioning. */
  readonly bucketArn: string;

  /** ARN of the key that encrypts the replicas, in the region of the bucket. */
  readonly keyArn: string;

  /**
   * Account that owns the bucket, and is to own the replicas.
   *
   * @default - the account of the source
   */
  readonly account?: string;
}

/** What is replicated. */
interface ReplicaSource {
  readonly bucket: s3.IBucket;
  /** @default - S3 holds the key */
  readonly keyArn?: string;
}

/** The role that replicates logs, and nothing else. It can read and add objects, and delete or overwrite none. */
export class LogReplication extends Construct {
  public readonly roleArn: string;
  private readonly role: iam.Role;

  /** @param roleName the role's own name, which others may be told before the role exists */
  public constructor(scope: Construct, id: string, roleName: string) {
    super(scope, id);
    this.role = new iam.Role(this, 'Resource', {
      roleName,
      description: 'Replicates logs',
      assumedBy: new iam.ServicePrincipal('s3.amazonaws.com'),
    });
    this.roleArn = this.role.roleArn;
  }

  /**
   * Replicates every object that comes into the bucket from now on, to each destination.
   *
   * Neither delete markers nor deletions are replicated, nor are objects that are replicas themselves.
   */
  public replicate(source: ReplicaSource, destinations: readonly ReplicaDestination[]): void {
    for (const statement of [...reading(source), ...destinations.flatMap(writing)]) {
      this.role.addToPolicy(statement);
    }
    const resource = source.bucket.node.defaultChild;
    if (!s3.CfnBucket.isCfnBucket(resource)) return;
    resource.replicationConfiguration = {
      role: this.roleArn,
      rules: destinations.map((destination, i) => rule(destination, i + 1)),
    };
  }
}

function rule(destination: ReplicaDestination, priority: number): s3.CfnBucket.ReplicationRuleProperty {
  const { account, bucketArn, keyArn } = destination;
  return {
    status: 'Enabled',
    priority,
    filter: { prefix: '' },
    deleteMarkerReplication: { status: 'Disabled' },
    sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
    destination: {
      bucket: bucketArn,
      encryptionConfiguration: { replicaKmsKeyId: keyArn },
      ...(account !== undefined && { account, accessControlTranslation: { owner: 'Destination' } }),
    },
  };
}

function reading({ bucket, keyArn }: ReplicaSource): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
      resources: [bucket.bucketArn],
    }),
    new iam.PolicyStatement({
      actions: [
        's3:GetObjectLegalHold',
        's3:GetObjectRetention',
        's3:GetObjectVersionAcl',
        's3:GetObjectVersionForReplication',
        's3:GetObjectVersionTagging',
      ],
      resources: [bucket.arnForObjects('*')],
    }),
    ...(keyArn === undefined ? [] : [usingKey(['kms:Decrypt'], keyArn)]),
  ];
}

function writing({ account, bucketArn, keyArn }: ReplicaDestination): iam.PolicyStatement[] {
  const foreign = account === undefined ? [] : ['s3:ObjectOwnerOverrideToBucketOwner'];
  return [
    new iam.PolicyStatement({
      actions: [...foreign, 's3:ReplicateObject', 's3:ReplicateTags'],
      resources: [`${bucketArn}/*`],
    }),
    // Decrypt: S3 checks the bucket key, which encrypts in the place of the key itself.
    usingKey(['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'], keyArn),
  ];
}

/** Only on behalf of S3, in whatever region the key is: the role encrypts and decrypts nothing by itself. */
function usingKey(actions: string[], keyArn: string): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions,
    resources: [keyArn],
    conditions: { StringLike: { 'kms:ViaService': `s3.*.${Aws.URL_SUFFIX}` } },
  });
}
