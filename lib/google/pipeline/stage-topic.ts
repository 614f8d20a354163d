import { PubsubTopic } from '@cdktf/provider-google/lib/pubsub-topic';
import { Construct } from 'constructs';
import type { IKeyRef } from '../custody/governed-key';
import { usableKey } from '../custody/usable-key';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/** Where a topic is, and what its messages are encrypted with. */
interface TopicPlace {
  readonly project: GoogleProject;
  readonly location: string;
  readonly encryptionKey: IKeyRef;
}

/** A topic that starts a stage, whose messages stay in one region. */
export function stageTopic(
  scope: Construct,
  id: string,
  { project, location, encryptionKey }: TopicPlace,
): PubsubTopic {
  const place = new Construct(scope, id);
  const { keyName, granted } = usableKey(place, encryptionKey, { service: 'pubsub.googleapis.com', project, location });
  return new PubsubTopic(place, 'Topic', {
    project: project.projectId,
    name: stableName(place, { room: 60, separator: '-' }),
    kmsKeyName: keyName,
    messageStoragePolicy: { allowedPersistenceRegions: [location] },
    dependsOn: granted,
  });
}
