import type { Construct } from 'constructs';
import { ConfigError, type DataClass } from '../../core';
import { Fence, type FenceExceptions } from '../custody/fence';
import { GoogleConstruct } from '../google-construct';
import type { IMemberRef } from '../naming/member';
import type { IHierarchyNode } from '../place/folder';
import { nameOf } from '../place/place-name';
import { type IDataClassTags, isOfClass } from './data-class-tags';

/** Properties of a `ClearanceFence`. */
export interface ClearanceFenceProps extends FenceExceptions {
  /** Where the data is: a project, a folder or an organization. */
  readonly around: IHierarchyNode;

  /** The tags that say of which class data is. */
  readonly tags: IDataClassTags;

  /** The class that needs a clearance; once for each. */
  readonly dataClass: DataClass;

  /** Who may read data of the class, where a grant lets them: groups, service accounts of jobs, and agents of services that read it. One at least. */
  readonly cleared: readonly IMemberRef[];
}

/**
 * What reads data.
 *
 * Source of how they are spelt: https://cloud.google.com/iam/docs/deny-permissions-support
 */
const READS = [
  'storage.googleapis.com/objects.get',
  'storage.googleapis.com/objects.list',
  'bigquery.googleapis.com/tables.getData',
  'bigquery.googleapis.com/tables.export',
] as const;

/** What takes a tag from data, or gives it another one. */
const RETAGS = [
  'storage.googleapis.com/buckets.createTagBinding',
  'storage.googleapis.com/buckets.deleteTagBinding',
  'bigquery.googleapis.com/datasets.createTagBinding',
  'bigquery.googleapis.com/datasets.deleteTagBinding',
] as const;

/**
 * Keeps data of a class from everybody who has no clearance for it, whatever roles they have, wherever it lies, and also if it is there later: by
 * its tag. Nobody but deployers takes the tag off.
 *
 * Whoever applies it needs roles/iam.denyAdmin, which is given on an organization only.
 *
 * Source: https://cloud.google.com/iam/docs/deny-overview#deny-conditions
 *
 * @throws ClearedMissing if nobody is cleared
 * @throws BreakGlassKind if `breakGlass` is one person or one service account
 */
export class ClearanceFence extends GoogleConstruct {
  /** What keeps the data. */
  public readonly data: Fence;

  /** What keeps the tag. */
  public readonly tag: Fence;

  public constructor(scope: Construct, id: string, props: ClearanceFenceProps) {
    super(scope, id);
    const { tags, dataClass, cleared, breakGlass, deployers = [] } = props;
    if (cleared.length === 0) {
      const reason = "'cleared' must name who may read the data, got nobody; not even a job could";
      throw new ConfigError('ClearedMissing', reason, this);
    }
    const around = nameOf(props.around);
    const onTagged = isOfClass(tags, dataClass);
    this.data = new Fence(this, 'Data', {
      around,
      permissions: READS,
      purpose: `Data that is ${dataClass} needs a clearance`,
      onTagged,
      breakGlass,
      deployers: cleared,
    });
    this.tag = new Fence(this, 'Tag', {
      around,
      permissions: RETAGS,
      purpose: `Data that is ${dataClass} stays tagged so`,
      onTagged,
      breakGlass,
      deployers,
    });
  }
}
