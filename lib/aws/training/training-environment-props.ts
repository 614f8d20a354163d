import { Duration, Stack, Token } from 'aws-cdk-lib';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import type { TrustedBaseProps } from '../custody/trusted-base';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import type { ModelImage } from '../model/model-image';
import { inDifferentEnvironments } from '../naming/environment';
import type { PrivateModelNetwork } from '../network/private-model-network';
import type { StudioOptions } from './studio-domain';

/** Properties of a `PrivateTrainingEnvironment`. */
export interface PrivateTrainingEnvironmentProps extends TrustedBaseProps {
  /** The network that jobs and people work in, of the same account and region. */
  readonly network: PrivateModelNetwork;

  /**
   * The id of the prefix list of S3 in the region: `pl-` and hexadecimal digits.
   *
   * Jobs may open connections to it and to each other, and to nothing else. CloudFormation cannot look the id up:
   * `aws ec2 describe-managed-prefix-lists --filters Name=prefix-list-name,Values=com.amazonaws.REGION.s3`
   */
  readonly s3PrefixListId: string;

  /**
   * Where each access to what jobs made is logged.
   *
   * @default - no access log
   */
  readonly logs?: ImmutableLogBucket;

  /**
   * Images that jobs may run. A job that names another one cannot pull it.
   *
   * @default - none but those that are granted to `jobRole`
   */
  readonly images?: readonly ModelImage[];

  /**
   * The longest that a job may run, to the second, up to 28 days. SageMaker itself lets no processing job name more than 9.
   *
   * @default Duration.days(1)
   */
  readonly maxRuntime?: Duration;

  /**
   * What names of jobs begin with, in lower case, besides `jobNamePrefix`: 'pipelines-' for those that SageMaker Pipelines starts.
   *
   * @default - none
   */
  readonly alsoNamed?: readonly string[];

  /**
   * Further keys that output may be encrypted with, such as that of a dataset that jobs write.
   *
   * @default - the key of the environment's own output only
   */
  readonly outputKeys?: readonly IKeyRef[];

  /**
   * Instance types, such as `ml.g5.*`, that have local NVMe storage: their hardware encrypts it, and SageMaker refuses a key.
   *
   * @default - none: every volume needs the environment's key
   * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html
   */
  readonly instanceTypesWithoutVolumeKey?: readonly string[];

  /**
   * A SageMaker Studio for people. It brings endpoints that are charged by the hour, and file systems that stay when the stack goes.
   *
   * @default - none: jobs only
   */
  readonly studio?: StudioOptions;

  /**
   * Names that may be looked up in the network besides those of AWS and of the network itself: 'packages.corp.internal'.
   *
   * @default - none
   */
  readonly allowedDomains?: readonly string[];
}

/** The longest that a job may run where nothing is said. */
export const MAX_RUNTIME = Duration.days(1);

/**
 * The longest that SageMaker lets a job train: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html
 *
 * It lets a job process for 9 days: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProcessingStoppingCondition.html
 */
const LONGEST = Duration.days(28).toSeconds();

/** What lists of words must look like. */
const WORDS = [
  ['alsoNamed', 'JobNamePrefix', /^[a-z0-9](-*[a-z0-9])*-?$/, "lower-case letters, digits and '-'"],
  [
    'instanceTypesWithoutVolumeKey',
    'InstanceTypePattern',
    /^ml\.[a-z0-9-]+\.[a-z0-9*-]+$/,
    "types or families such as 'ml.g5.*'",
  ],
] as const;

/** Refuses what no environment can be made of. */
export function checkEnvironment(place: Construct, props: PrivateTrainingEnvironmentProps): void {
  const { network, maxRuntime = MAX_RUNTIME } = props;
  if (inDifferentEnvironments(place, network)) {
    throw new ConfigError(
      'TrainingEnvironment',
      `'network' must be in the account and region of the environment, ${Stack.of(place).environment}, ` +
        `got ${Stack.of(network).environment}; make one there`,
      place,
    );
  }
  const seconds = maxRuntime.isUnresolved() ? Number.NaN : maxRuntime.toSeconds({ integral: false });
  if (!(Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST)) {
    const got = Number.isNaN(seconds) ? 'a deploy-time value' : `${seconds} seconds`;
    throw new ConfigError('MaxRuntime', `'maxRuntime' must be 1 second to 28 days, got ${got}; give a Duration`, place);
  }
  for (const [prop, code, pattern, allowed] of WORDS) {
    const wrong = props[prop]?.find((word) => !Token.isUnresolved(word) && !pattern.test(word));
    if (wrong === undefined) continue;
    throw new ConfigError(code, `'${prop}' must be ${allowed}, got '${wrong}'; name each one`, place);
  }
}
