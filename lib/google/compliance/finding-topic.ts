import { PubsubSubscription } from '@cdktf/provider-google/lib/pubsub-subscription';
import { PubsubSubscriptionIamMember } from '@cdktf/provider-google/lib/pubsub-subscription-iam-member';
import { PubsubTopic } from '@cdktf/provider-google/lib/pubsub-topic';
import { PubsubTopicIamMember } from '@cdktf/provider-google/lib/pubsub-topic-iam-member';
import type { Construct } from 'constructs';
import type { ITerraformDependable } from '../cdktf';
import type { IKeyRef } from '../custody/governed-key';
import { usableKey } from '../custody/usable-key';
import { GoogleConstruct } from '../google-construct';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/** Properties of a `FindingTopic`. */
export interface FindingTopicProps {
  readonly project: GoogleProject;

  /** The region in which messages are kept, such as 'europe-west4'. */
  readonly location: string;

  /** What they are encrypted with, in the same place. */
  readonly encryptionKey: IKeyRef;
}

const DAY = 86_400;

/** Where findings and changes are sent, and kept for 7 days until somebody has read them, under a key and in a region of your own. */
export class FindingTopic extends GoogleConstruct {
  public readonly topic: PubsubTopic;
  public readonly subscription: PubsubSubscription;

  private readonly project: GoogleProject;

  public constructor(scope: Construct, id: string, { project, location, encryptionKey }: FindingTopicProps) {
    super(scope, id);
    this.project = project;
    const use = { service: 'pubsub.googleapis.com', project, location } as const;
    const { keyName, granted } = usableKey(this, encryptionKey, use);
    const name = stableName(this, { room: 60, separator: '-' });
    this.topic = new PubsubTopic(this, 'Topic', {
      project: project.projectId,
      name,
      kmsKeyName: keyName,
      messageStoragePolicy: { allowedPersistenceRegions: [location] },
      dependsOn: granted,
    });
    this.subscription = new PubsubSubscription(this, 'Subscription', {
      project: project.projectId,
      name,
      topic: this.topic.id,
      messageRetentionDuration: `${7 * DAY}s`,
      // Otherwise Google takes it away when nobody has read for 31 days.
      expirationPolicy: { ttl: '' },
    });
  }

  /** Lets a service send here. */
  public letSend(id: string, member: string, after: readonly ITerraformDependable[] = []): PubsubTopicIamMember {
    return new PubsubTopicIamMember(this, id, {
      project: this.project.projectId,
      topic: this.topic.name,
      role: 'roles/pubsub.publisher',
      member,
      dependsOn: after.length === 0 ? undefined : [...after],
    });
  }

  /**
   * Lets somebody read what was sent, which is then gone for others.
   *
   * @throws MemberPublic, MemberFormat if that is everybody, a whole pool, or no member
   * @throws MemberUnnamed if neither the member's construct nor its spelling is known while the app is synthesised
   */
  public letRead(member: IMemberRef): void {
    const { scope, id } = placeOfGrant('ReadFindings', member, this);
    if (scope.node.tryFindChild(id) !== undefined) return;
    new PubsubSubscriptionIamMember(scope, id, {
      project: this.project.projectId,
      subscription: this.subscription.name,
      role: 'roles/pubsub.subscriber',
      member: somebody(member),
    });
  }
}
