import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { BucketBase, type IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { CfnModel } from 'aws-cdk-lib/aws-sagemaker';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';

/** How a model artifact is stored. */
export interface ModelArtifactOptions {
  /**
   * The customer-managed key that the artifact is encrypted with.
   *
   * @default - the key of the bucket, where it is made in this app; else a key of S3, which needs no permission
   */
  readonly encryptionKey?: IKeyRef;
}

/** What an artifact needs in order to be downloaded. */
export interface BoundArtifact {
  readonly source: CfnModel.ModelDataSourceProperty;
  /** What the role that downloads must be allowed. */
  readonly download: iam.PolicyStatement[];
}

/** The weights of a model, in a bucket in the region of the endpoint. */
export class ModelArtifact {
  /** One gzip-compressed tar archive, unpacked for the container. */
  public static archive(bucket: IBucketRef, key: string, options: ModelArtifactOptions = {}): ModelArtifact {
    return new ModelArtifact(bucket, key, /[^/]$/, { s3DataType: 'S3Object', compressionType: 'Gzip' }, options);
  }

  /** Every object below a prefix, which ends with a slash, taken as it is. */
  public static folder(bucket: IBucketRef, prefix: string, options: ModelArtifactOptions = {}): ModelArtifact {
    return new ModelArtifact(bucket, prefix, /\/$/, { s3DataType: 'S3Prefix', compressionType: 'None' }, options);
  }

  private constructor(
    private readonly bucket: IBucketRef,
    /** The key of the archive, or the prefix of the folder. */
    public readonly key: string,
    private readonly ending: RegExp,
    private readonly form: { readonly s3DataType: 'S3Object' | 'S3Prefix'; readonly compressionType: string },
    private readonly options: ModelArtifactOptions,
  ) {}

  /** Whether it is every object below a prefix, and not one archive. */
  public get isFolder(): boolean {
    return this.form.s3DataType === 'S3Prefix';
  }

  /**
   * @throws ArtifactKeyFormat if the key is empty, starts with a slash, holds a wildcard or ends wrongly for its kind
   */
  public bind(scope: Construct): BoundArtifact {
    this.checkKey(scope);
    const { bucketArn, bucketName } = this.bucket.bucketRef;
    return {
      source: { s3DataSource: { ...this.form, s3Uri: `s3://${bucketName}/${this.key}` } },
      download: [
        new iam.PolicyStatement({
          actions: ['s3:GetObject'],
          resources: [`${bucketArn}/${this.key}${this.isFolder ? '*' : ''}`],
        }),
        ...(this.isFolder ? [this.list(bucketArn)] : []),
        ...this.decrypt(scope),
      ],
    };
  }

  private list(bucketArn: string): iam.PolicyStatement {
    return new iam.PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [bucketArn],
      conditions: { StringLike: { 's3:prefix': `${this.key}*` } },
    });
  }

  private decrypt(scope: Construct): iam.PolicyStatement[] {
    const encryptionKey = this.options.encryptionKey ?? keyOf(this.bucket);
    if (encryptionKey === undefined) return [];
    return [
      new iam.PolicyStatement({
        actions: ['kms:Decrypt'],
        resources: [encryptionKey.keyRef.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': viaS3(scope) } },
      }),
    ];
  }

  // The key becomes part of a policy's resource, where a wildcard would open more than the artifact.
  private checkKey(scope: Construct): void {
    if (Token.isUnresolved(this.key)) return;
    if (/^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'()/-]*$/.test(this.key) && this.ending.test(this.key)) return;
    throw new ConfigError(
      'ArtifactKeyFormat',
      "'artifact' must be an object key, or for a folder a prefix that ends with a slash, of letters, digits and " +
        `!_.'()-/ and without leading slash, got '${this.key}'`,
      scope,
    );
  }
}

const keyOf = (bucket: IBucketRef): IKeyRef | undefined =>
  bucket instanceof BucketBase ? bucket.encryptionKey : undefined;

/** The value of `kms:ViaService` for what S3 does in the region of a construct. */
export function viaS3(scope: Construct): string {
  const stack = Stack.of(scope);
  return `s3.${stack.region}.${stack.urlSuffix}`;
}
