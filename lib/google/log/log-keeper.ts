import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import type { GoogleProject } from '../place/google-project';

/** A pair of buckets that keeps logs: one of Cloud Logging, to search in, and one of Cloud Storage, as evidence. */
export interface ILogKeeper {
  /** The project that both buckets are in. */
  readonly project: GoogleProject;

  /** `projects/PROJECT/locations/LOCATION/buckets/BUCKET`. */
  readonly logBucketName: string;

  /** Name of the bucket of Cloud Storage. */
  readonly bucketName: string;

  /** Whether this app makes the buckets, and not another one. */
  readonly isOurs: boolean;

  /**
   * Lets the identity of a sink write into the bucket of Cloud Logging, and into no other. Nothing where the buckets are kept elsewhere, whose
   * keeper grants it.
   *
   * @param scope what is let write, so that the stack of the buckets waits for nobody
   * @param member as policies spell it, such as `sink.writerIdentity`
   */
  letWriteEntries(scope: Construct, id: string, member: string): void;

  /** Lets the identity of a sink make objects in the bucket of Cloud Storage, and neither read nor replace any. */
  letWriteObjects(scope: Construct, id: string, member: string): void;
}

/** Names of buckets that another app makes. */
export interface LogKeeperNames {
  readonly project: GoogleProject;

  /** `projects/PROJECT/locations/LOCATION/buckets/BUCKET`. */
  readonly logBucketName: string;

  /** Name of the bucket of Cloud Storage. */
  readonly bucketName: string;
}

const LOG_BUCKET = /^projects\/[^/]+\/locations\/[^/]+\/buckets\/[^/]+$/;

/**
 * Buckets that are kept elsewhere. Whoever keeps them lets the sinks of this app write.
 *
 * @throws LogBucketName if `logBucketName` is no full name of a bucket of Cloud Logging
 */
export function logKeeperFrom({ project, logBucketName, bucketName }: LogKeeperNames): ILogKeeper {
  if (Token.isUnresolved(logBucketName) || LOG_BUCKET.test(logBucketName)) {
    const none = () => undefined;
    return { project, logBucketName, bucketName, isOurs: false, letWriteEntries: none, letWriteObjects: none };
  }
  const allowed = 'projects/PROJECT/locations/LOCATION/buckets/BUCKET';
  throw new ConfigError('LogBucketName', `'logBucketName' must be ${allowed}, got '${logBucketName}'`);
}
