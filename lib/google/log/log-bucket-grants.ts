import { LoggingLogView } from '@cdktf/provider-google/lib/logging-log-view';
import { LoggingLogViewIamMember } from '@cdktf/provider-google/lib/logging-log-view-iam-member';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import { placeOfGrant } from '../naming/grant-id';
import type { IMemberRef } from '../naming/member';
import type { ImmutableLogBucket } from './immutable-log-bucket';

/** Lets people and workloads use an `ImmutableLogBucket`: `logs.grants.read(auditors)`. */
export class LogBucketGrants {
  public static fromLogBucket(logs: ImmutableLogBucket): LogBucketGrants {
    return new LogBucketGrants(logs);
  }

  private view: LoggingLogView | undefined;

  private constructor(private readonly logs: ImmutableLogBucket) {}

  /**
   * Lets an auditor search every entry and read every object, and change nothing.
   *
   * The rights are on a view of the one bucket and on the other, never on the project.
   *
   * @throws MemberUnnamed if the grantee is no construct, and known only at deployment
   */
  public read(grantee: IMemberRef): void {
    const { logs } = this;
    const view = this.viewOfAll();
    const search = placeOfGrant('Search', grantee, logs);
    new LoggingLogViewIamMember(search.scope, search.id, {
      parent: view.parent,
      location: view.location,
      bucket: view.bucket,
      name: view.name,
      role: 'roles/logging.viewAccessor',
      member: grantee.member,
    });
    const read = placeOfGrant('Read', grantee, logs);
    new StorageBucketIamMember(read.scope, read.id, {
      bucket: logs.bucket.name,
      role: 'roles/storage.objectViewer',
      member: grantee.member,
    });
  }

  /** A view under a name of its own, since Terraform does not know the one that every bucket has. */
  private viewOfAll(): LoggingLogView {
    const { logs } = this;
    this.view ??= new LoggingLogView(logs, 'AuditorsView', {
      parent: `projects/${logs.project.projectId}`,
      location: logs.logBucket.location,
      bucket: logs.logBucket.bucketId,
      name: 'auditors',
      description: 'All logs, for those who audit them',
    });
    return this.view;
  }
}
