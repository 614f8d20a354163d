import { Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';

/** What a source needs in order to be read. */
export interface BoundSource {
  readonly provider: 'S3' | 'CodeStarSourceConnection';
  readonly configuration: Readonly<Record<string, string>>;
  /** What the role that reads it must be allowed. */
  readonly rights: readonly iam.PolicyStatement[];
}

/** Where the code that trains, evaluates and deploys comes from. AWS CodeCommit takes no new customers, and is not offered. */
export class PipelineSource {
  /**
   * An archive in a bucket that keeps versions. A new one starts nothing by itself: start the pipeline by a rule, or by hand.
   *
   * @param encryptionKey the key of the bucket, where it has one
   */
  public static archive(bucket: IBucketRef, key: string, encryptionKey?: IKeyRef): PipelineSource {
    return new PipelineSource((place) => {
      if (!Token.isUnresolved(key) && !/^[^/].*\.zip$/.test(key)) {
        const reason = `'source' must be a .zip in the bucket, got '${key}'; name the archive without a leading slash`;
        throw new ConfigError('SourceArchive', reason, place);
      }
      const { bucketArn, bucketName } = bucket.bucketRef;
      return {
        provider: 'S3',
        configuration: { S3Bucket: bucketName, S3ObjectKey: key, PollForSourceChanges: 'false' },
        rights: [
          allow(READ_OBJECT, [`${bucketArn}/${key}`]),
          allow(['s3:GetBucketAcl', 's3:GetBucketLocation', 's3:GetBucketVersioning'], [bucketArn]),
          ...(encryptionKey ? [allow(['kms:Decrypt'], [encryptionKey.keyRef.keyArn])] : []),
        ],
      };
    });
  }

  /**
   * A branch of a repository on GitHub, GitLab or Bitbucket, through a connection. A push to it starts the pipeline.
   *
   * @param connectionArn a connection that somebody has completed in the console
   * @param repository owner and name: `acme/models`
   */
  public static repository(connectionArn: string, repository: string, branch: string): PipelineSource {
    return new PipelineSource((place) => {
      const given: readonly (readonly [string, RegExp])[] = [
        [repository, /^[\w.-]+(\/[\w.-]+)+$/],
        [branch, /^[\w./-]+$/],
        [connectionArn, CONNECTION],
      ];
      const wrong = given.find(([text, pattern]) => !Token.isUnresolved(text) && !pattern.test(text))?.[0];
      if (wrong !== undefined) {
        const reason = `'source' must name a connection by its ARN, a repository as OWNER/NAME and a branch, got '${wrong}'; write each one exactly`;
        throw new ConfigError('SourceRepository', reason, place);
      }
      return {
        provider: 'CodeStarSourceConnection',
        configuration: { ConnectionArn: connectionArn, FullRepositoryId: repository, BranchName: branch },
        rights: USE.map((service) => allow([`${service}:UseConnection`], [under(service, connectionArn)])),
      };
    });
  }

  private constructor(
    /** What it needs, at the construct that reads it. */
    public readonly bind: (place: Construct) => BoundSource,
  ) {}
}

const READ_OBJECT = ['s3:GetObject', 's3:GetObjectTagging', 's3:GetObjectVersion', 's3:GetObjectVersionTagging'];

const CONNECTION = /^arn:[\w-]+:(codeconnections|codestar-connections):[\w-]+:\d{12}:connection\/[\w-]+$/;

/** The service has two names, and asks for the right under either, on the ARN of the same name. */
const USE = ['codeconnections', 'codestar-connections'];

const under = (service: string, arn: string): string =>
  Token.isUnresolved(arn) ? arn : arn.replace(/^(arn:[\w-]+:)[\w-]+/, `$1${service}`);

const allow = (actions: string[], resources: string[]): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions, resources });
