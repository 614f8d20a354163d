import { ArtifactRegistryRepository } from '@cdktf/provider-google/lib/artifact-registry-repository';
import type { Construct } from 'constructs';
import type { IKeyRef } from '../custody/governed-key';
import { usableKey } from '../custody/usable-key';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/** Properties of the repository of images that run models. */
interface ReleasedImagesProps {
  readonly project: GoogleProject;
  readonly location: string;
  readonly encryptionKey: IKeyRef;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * A repository of images whose tags stay with them, scanned as the project says, under a key. Nothing in it is deleted by itself.
 *
 * That images are scanned, the project decides by the service containerscanning.googleapis.com, which costs by the image.
 */
export function releasedImages(scope: Construct, id: string, props: ReleasedImagesProps): ArtifactRegistryRepository {
  const { project, location, encryptionKey, labels } = props;
  const key = usableKey(scope, encryptionKey, { service: 'artifactregistry.googleapis.com', project, location });
  return new ArtifactRegistryRepository(scope, id, {
    project: project.projectId,
    location,
    repositoryId: stableName(scope, { room: 63, separator: '-' }),
    description: `Images of ${scope.node.path}`,
    format: 'DOCKER',
    mode: 'STANDARD_REPOSITORY',
    kmsKeyName: key.keyName,
    labels: { ...labels },
    dockerConfig: { immutableTags: true },
    vulnerabilityScanningConfig: { enablementConfig: 'INHERITED' },
    dependsOn: key.granted,
    lifecycle: { preventDestroy: true },
  });
}
