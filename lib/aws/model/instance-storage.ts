import { Token } from 'aws-cdk-lib';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { GovernedKey } from '../custody/governed-key';
import type { TrustedBaseProps } from '../custody/trusted-base';

/** What holds the model on an instance, and with which key. */
export interface InstanceStorageProps extends TrustedBaseProps {
  /**
   * The type of the instances, as SageMaker names it: `ml.m7i.xlarge`.
   */
  readonly instanceType: string;

  /**
   * Whether the instance type has local NVMe storage.
   *
   * Local storage is encrypted by the instance's hardware, and SageMaker then refuses a key. Must be said for every type that
   * has it: a type whose name says so (the `d` in `ml.g4dn.xlarge`) is checked, others (`ml.g5.xlarge`) cannot be told by name.
   *
   * @default false
   */
  readonly localStorage?: boolean;

  /**
   * A customer-managed key for the instances' volumes.
   *
   * @default - a `GovernedKey` of its own; no key where `localStorage` is true
   */
  readonly volumeKey?: IKeyRef;
}

/**
 * The key of the instances' volumes, or undefined where they have local storage.
 *
 * @throws InstanceTypeFormat if the instance type is not one of SageMaker's
 * @throws LocalStorageUnstated if the type's name says that it has local storage and `localStorage` does not
 * @throws VolumeKeyOnLocalStorage if a key is given for local storage
 */
export function volumeKeyOf(scope: Construct, props: InstanceStorageProps): IKeyRef | undefined {
  checkInstanceType(scope, props);
  if (!props.localStorage) {
    return (
      props.volumeKey ??
      new GovernedKey(scope, 'VolumeKey', {
        deployer: props.deployer,
        breakGlass: props.breakGlass,
        description: `Volumes of ${scope.node.path}`,
        grantsForAwsResources: true,
      })
    );
  }
  if (props.volumeKey === undefined) return undefined;
  throw new ConfigError(
    'VolumeKeyOnLocalStorage',
    "'volumeKey' must not be given where 'localStorage' is true, because SageMaker refuses it, got a key; leave it out",
    scope,
  );
}

function checkInstanceType(scope: Construct, { instanceType, localStorage }: InstanceStorageProps): void {
  if (Token.isUnresolved(instanceType)) return;
  const [, options] = /^ml\.[a-z]+\d+([a-z0-9-]*)\.[a-z0-9-]+$/.exec(instanceType) ?? [];
  if (options === undefined) {
    const reason = `'instanceType' must be a SageMaker instance type such as 'ml.m7i.xlarge', got '${instanceType}'`;
    throw new ConfigError('InstanceTypeFormat', reason, scope);
  }
  // Names of instance types put options after the generation, and `d` among them is local storage.
  if (!/^[a-z]*d/.test(options) || localStorage) return;
  throw new ConfigError(
    'LocalStorageUnstated',
    `'localStorage' must be true for ${instanceType}, whose 'd' says that it has local NVMe storage, got ${localStorage}`,
    scope,
  );
}
