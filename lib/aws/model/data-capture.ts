import { type Duration, Token } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import type { TrustedBaseProps } from '../custody/trusted-base';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import { CaptureBucket } from './capture-bucket';

/** How much is captured. */
export interface DataCaptureOptions {
  /**
   * The share of requests that are captured with their answers, from 1 to 100 percent.
   *
   * @default 100
   */
  readonly samplingPercentage?: number;
}

/** Options of data capture into a bucket of the endpoint's own. */
export interface OwnCaptureOptions extends DataCaptureOptions {
  /**
   * How long captured data is kept.
   *
   * What people ask a model is personal data: set it, unless something else deletes.
   *
   * @default - until the trusted base deletes it
   */
  readonly keepFor?: Duration;

  /**
   * A customer-managed key.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Where each access to the captured data is logged.
   *
   * @default - no access log
   */
  readonly logs?: ImmutableLogBucket;
}

/** Options of data capture into a given bucket. */
export interface GivenCaptureOptions extends DataCaptureOptions {
  /** The customer-managed key that what is captured is encrypted with. */
  readonly encryptionKey: kms.IKeyRef;
}

/** Where an endpoint writes what it captures. */
export interface CaptureDestination {
  readonly bucket: IBucketRef;
  readonly encryptionKey: kms.IKeyRef;
  readonly samplingPercentage: number;
  /** The bucket whose policy must let readers through, where it is ours to change. */
  readonly governed?: CaptureBucket;
}

/** Keeps what a model was asked and what it answered. */
export class DataCapture {
  /** Into a governed bucket that the endpoint brings along. */
  public static ownBucket(options: OwnCaptureOptions = {}): DataCapture {
    return new DataCapture(options, (scope, writerArn, base) => {
      const { keepFor, encryptionKey, logs } = options;
      const governed = new CaptureBucket(scope, 'Capture', { ...base, writerArn, keepFor, encryptionKey, logs });
      return { governed, bucket: governed.bucket, encryptionKey: governed.encryptionKey };
    });
  }

  /**
   * Into a bucket of yours.
   *
   * Its policy stays as it is: who else may read and write there is for you to say.
   */
  public static toBucket(bucket: IBucketRef, options: GivenCaptureOptions): DataCapture {
    return new DataCapture(options, () => ({ bucket, encryptionKey: options.encryptionKey }));
  }

  private constructor(
    private readonly options: DataCaptureOptions,
    private readonly place: (
      scope: Construct,
      writerArn: string,
      base: TrustedBaseProps,
    ) => Omit<CaptureDestination, 'samplingPercentage'>,
  ) {}

  /**
   * @throws SamplingPercentage if the share is not a whole number from 1 to 100
   */
  public bind(scope: Construct, writerArn: string, base: TrustedBaseProps): CaptureDestination {
    const { samplingPercentage = 100 } = this.options;
    const whole = Number.isInteger(samplingPercentage) && samplingPercentage >= 1 && samplingPercentage <= 100;
    if (!whole && !Token.isUnresolved(samplingPercentage)) {
      throw new ConfigError(
        'SamplingPercentage',
        `'samplingPercentage' must be a whole number from 1 to 100, got ${samplingPercentage}`,
        scope,
      );
    }
    return { ...this.place(scope, writerArn, base), samplingPercentage };
  }
}
