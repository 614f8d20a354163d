import { RemovalPolicy } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { GovernedKey } from '../custody/governed-key';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';

/** Shares images out, or takes back what was released: what a repository denies to everybody but the trusted base. */
export const IMAGE_WEAKENING = [
  'ecr:BatchDeleteImage',
  'ecr:DeleteRepository',
  'ecr:DeleteRepositoryPolicy',
  'ecr:PutImageScanningConfiguration',
  'ecr:PutImageTagMutability',
  'ecr:PutLifecyclePolicy',
  'ecr:ReplicateImage',
  'ecr:SetRepositoryPolicy',
];

/** A repository of images whose tags stay with them, scanned when they come in, under a key of its own, shared with nobody. */
export function releasedImages(scope: Construct, id: string, props: TrustedBaseProps): ecr.Repository {
  const { deployer, breakGlass } = props;
  const encryptionKey = new GovernedKey(scope, `${id}Key`, {
    deployer,
    breakGlass,
    description: `Images of ${scope.node.path}`,
    grantsForAwsResources: true,
  });
  const repository = new ecr.Repository(scope, id, {
    imageTagMutability: ecr.TagMutability.IMMUTABLE,
    imageScanOnPush: true,
    encryption: ecr.RepositoryEncryption.KMS,
    encryptionKey,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  repository.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'OnlyTrustedBaseShares',
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: IMAGE_WEAKENING,
      conditions: TrustedBase.of(repository, props).everyoneElse,
    }),
  );
  return repository;
}
