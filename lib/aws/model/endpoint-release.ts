import { Tags } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';
import { EndpointFence } from './endpoint-fence';
import type { ModelArtifact } from './model-artifact';
import type { ModelImage } from './model-image';
import { isReleased, type ReleasedModel, releaseTags } from './released-model';

/** What stands behind an endpoint, and who may change it. */
export interface EndpointReleaseProps extends TrustedBaseProps {
  /**
   * What runs, and with which weights, once its signature was checked: `ModelRelease.fromBundle(…)`.
   *
   * The endpoint then bears the digests, and whoever is granted it is denied to change it past a release.
   *
   * @default - 'image' and 'artifact', of which nobody checked a signature
   */
  readonly release?: ReleasedModel;

  /**
   * Roles that change the endpoint besides the one that deploys the stack, such as a pipeline's; only with 'release'.
   *
   * @default - no other role
   */
  readonly deployedBy?: readonly iam.IRoleRef[];

  /**
   * The container image, by digest.
   *
   * @default - that of 'release', one of which is needed
   */
  readonly image?: ModelImage;

  /**
   * The model's weights.
   *
   * @default - those of 'release'; without one, they are in the image
   */
  readonly artifact?: ModelArtifact;
}

/** What bears the evidence of a release. */
const BEARERS = ['AWS::SageMaker::Endpoint', 'AWS::SageMaker::EndpointConfig', 'AWS::SageMaker::Model'];

/**
 * What runs: of a release that was checked, or of an image that nobody checked a signature of.
 *
 * @throws ReleaseOrImage, ReleaseUnverified
 */
export function whatRuns(
  scope: Construct,
  { release, image, artifact, deployedBy }: EndpointReleaseProps,
): { readonly image: ModelImage; readonly artifact: ModelArtifact | undefined } {
  if (release === undefined) {
    if (deployedBy !== undefined) throw unclear(scope, "'deployedBy' must go with 'release', got no release");
    if (image === undefined) throw unclear(scope, "'release' must be given, or 'image' without signature, got neither");
    return { image, artifact };
  }
  if (image !== undefined || artifact !== undefined) {
    throw unclear(scope, "'release' must stand in place of 'image' and 'artifact', got both");
  }
  if (isReleased(release)) return release;
  const reason = "'release' must be made by ModelRelease.fromBundle, got something else; have its signature checked";
  throw new ConfigError('ReleaseUnverified', reason, scope);
}

const unclear = (scope: Construct, reason: string): ConfigError =>
  new ConfigError('ReleaseOrImage', `${reason}; give a ModelRelease alone`, scope);

/** What keeps the endpoint to its release, where it has one. */
export function fenceOf(scope: Construct, endpointArn: string, props: EndpointReleaseProps): EndpointFence | undefined {
  if (props.release === undefined) return undefined;
  const { deployer, breakGlass, deployedBy = [] } = props;
  const trusted = [deployer, breakGlass].filter((role) => role !== undefined);
  return new EndpointFence(scope, { endpointArn, base: TrustedBase.of(scope, props), deployedBy, trusted });
}

/** What was checked of a release stands on all that is deployed of it. */
export function bearRelease(scope: Construct, release: ReleasedModel): void {
  for (const [key, value] of Object.entries(releaseTags(release))) {
    Tags.of(scope).add(key, value, { includeResourceTypes: BEARERS });
  }
}
