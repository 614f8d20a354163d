import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import type { Construct } from 'constructs';
import { CustomRole } from '../identity/custom-role';
import { GrantCondition } from '../identity/grant-condition';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import type { GoogleProject } from '../place/google-project';

/** Where in a dataset what lies. Names begin with one of these. */
export const DATASET_FOLDERS = {
  /** What was brought in and is not checked yet. */
  incoming: 'incoming/',
  /** What may be trained on. */
  data: 'data/',
  /** What people said about it. */
  labels: 'labels/',
} as const;

type Folder = keyof typeof DATASET_FOLDERS;

/** The dataset that is granted, as far as a grant needs to know it. */
export interface GrantedDataset {
  readonly project: GoogleProject;

  /** Name of the bucket, as a reference or, in other stacks, as a text. */
  readonly bucket: string;

  /** Holds while the bucket is tagged as what it is. */
  readonly ofItsClass: GrantCondition;

  /** Where what is brought in goes first. */
  readonly entrance: Folder;
}

/**
 * What each right is, exactly. To make an object is not to replace one, for which Cloud Storage asks for `storage.objects.delete` too.
 *
 * Source: https://cloud.google.com/storage/docs/access-control/iam-permissions
 */
const RIGHTS = {
  List: ['storage.objects.list'],
  Read: ['storage.objects.get'],
  Add: ['storage.objects.create'],
} as const;

/**
 * Who may do what with a dataset. Each right is given on the bucket, for what lies where the task has its place, and only while the bucket
 * is tagged with the class of the data. Nobody may replace or delete what is there.
 */
export class TrainingDatasetGrants {
  private readonly reading = new Map<string, IMemberRef>();

  public constructor(
    private readonly scope: Construct,
    private readonly dataset: GrantedDataset,
  ) {}

  /**
   * Lets a member, such as `training.jobRole`, read what may be trained on, and what people said about it.
   *
   * @throws MemberPublic, MemberFormat if that is nobody in particular
   * @throws MemberUnnamed if neither the member's construct nor its spelling is known while the app is synthesised
   */
  public train(grantee: IMemberRef): void {
    this.allow('List', undefined, grantee);
    this.allow('Read', 'data', grantee);
    this.allow('Read', 'labels', grantee);
  }

  /**
   * Lets a member bring in data, and see nothing of what others brought: into `incoming/` where somebody checks it, or else into `data/`.
   *
   * @throws MemberPublic, MemberFormat, MemberUnnamed as `train` does
   */
  public ingest(grantee: IMemberRef): void {
    this.allow('Add', this.dataset.entrance, grantee);
  }

  /**
   * Lets a member read the data, and write into `labels/`.
   *
   * @throws MemberPublic, MemberFormat, MemberUnnamed as `train` does
   */
  public label(grantee: IMemberRef): void {
    this.allow('List', undefined, grantee);
    this.allow('Read', 'data', grantee);
    this.allow('Read', 'labels', grantee);
    this.allow('Add', 'labels', grantee);
  }

  /**
   * Lets a member read what was brought in, and copy it to where it may be trained on.
   *
   * @throws MemberPublic, MemberFormat, MemberUnnamed as `train` does
   */
  public check(grantee: IMemberRef): void {
    this.allow('List', undefined, grantee);
    this.allow('Read', 'incoming', grantee);
    this.allow('Add', 'data', grantee);
  }

  /** Members that may read something of the data. */
  public get readers(): readonly IMemberRef[] {
    return [...this.reading.values()];
  }

  private allow(right: keyof typeof RIGHTS, folder: Folder | undefined, grantee: IMemberRef): void {
    if (right === 'Read') this.reading.set(grantee.member, grantee);
    const { scope, id } = placeOfGrant(`${right}${folder ?? ''}`, grantee, this.scope);
    if (scope.node.tryFindChild(id) !== undefined) return;
    const { bucket, ofItsClass } = this.dataset;
    // A permission to list is asked of the bucket, which bears no name of a folder.
    const condition = folder === undefined ? ofItsClass : below(bucket, folder).and(ofItsClass);
    new StorageBucketIamMember(scope, id, {
      bucket,
      role: this.role(right).name,
      member: somebody(grantee),
      condition: { title: `${right.toLowerCase()}-${folder ?? 'names'}`, expression: condition.expression },
    });
  }

  private role(right: keyof typeof RIGHTS): CustomRole {
    const id = `${right}Role`;
    const known = this.scope.node.tryFindChild(id);
    if (known instanceof CustomRole) return known;
    return new CustomRole(this.scope, id, { project: this.dataset.project, permissions: RIGHTS[right] });
  }
}

const below = (bucket: string, folder: Folder): GrantCondition =>
  GrantCondition.onResourcesBelow(
    'storage.googleapis.com/Object',
    `projects/_/buckets/${bucket}/objects/${DATASET_FOLDERS[folder]}`,
  );
