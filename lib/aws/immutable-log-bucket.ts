import type * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct, type IDependable } from 'constructs';
import type { RetentionLock } from '../core';
import { GovernedKey } from './governed-key';
import type { LogSource } from './log-source';
import type { TrustedBaseProps } from './trusted-base';

/** Where a log service is to deliver, and what must stand before it does. */
export interface LogDestination {
  readonly bucket: s3.IBucket;
  /** What everything that the service writes begins with, without slash at either end. */
  readonly prefix?: string;
  /** Depend on it: services check at creation that they may deliver. */
  readonly ready: IDependable;
}

/** Properties of an `ImmutableLogBucket`. */
export interface ImmutableLogBucketProps extends TrustedBaseProps {
  readonly lock: RetentionLock;
}

/** Skeleton. */
export class ImmutableLogBucket extends Construct {
  public readonly bucket: s3.Bucket;
  public readonly encryptionKey: kms.IKey;

  public constructor(scope: Construct, id: string, props: ImmutableLogBucketProps) {
    super(scope, id);
    props.lock.daysFor(this);
    this.encryptionKey = new GovernedKey(this, 'Key', { ...props, description: `Logs of ${this.node.path}` });
    this.bucket = new s3.Bucket(this, 'Bucket', { encryptionKey: this.encryptionKey });
  }

  /** Lets a log service deliver, and says where to. */
  public addSource(_source: LogSource): LogDestination {
    return { bucket: this.bucket, ready: this.bucket };
  }
}
