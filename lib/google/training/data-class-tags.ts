import { TagsTagKey } from '@cdktf/provider-google/lib/tags-tag-key';
import { TagsTagValue } from '@cdktf/provider-google/lib/tags-tag-value';
import type { Construct } from 'constructs';
import type { DataClass } from '../../core';
import { GoogleConstruct } from '../google-construct';
import { GrantCondition } from '../identity/grant-condition';
import type { IHierarchyNode } from '../place/folder';

/** Tags that say of which class data is, so that conditions of grants and of policies that deny can ask for it. */
export interface IDataClassTags {
  /** `tagKeys/NUMBER`. */
  readonly keyId: string;

  /** The value for a class: `tagValues/NUMBER`. */
  valueId(dataClass: DataClass): string;
}

/** Properties of `DataClassTags`. */
export interface DataClassTagsProps {
  /** What the tags are of: a project or an organization. They can be bound to what is in it. */
  readonly of: IHierarchyNode;

  /**
   * The short name of the key, which its place knows once.
   *
   * @default 'ai-data-class'
   */
  readonly shortName?: string;
}

/** Tags that are there already, by their permanent ids. */
export interface DataClassTagIds {
  /** `tagKeys/NUMBER`. */
  readonly keyId: string;

  /** `tagValues/NUMBER` of each class. */
  readonly valueIds: Readonly<Record<DataClass, string>>;
}

/**
 * A tag for the class of data, with a value for each class: what bears it is granted by class, and not by place.
 *
 * Make it once for a project or an organization, since each knows a key once; other apps name it by `DataClassTags.fromIds`. Unlike a label,
 * a tag is no property of what bears it: only whoever may use the tag can bind it. Keys and values are not destroyed with the stack.
 *
 * Whoever applies it needs roles/resourcemanager.tagAdmin there.
 *
 * Source: https://cloud.google.com/resource-manager/docs/tags/tags-overview
 */
export class DataClassTags extends GoogleConstruct implements IDataClassTags {
  /**
   * Tags that another app made.
   *
   * @throws ConditionTag if an id is none
   */
  public static fromIds({ keyId, valueIds }: DataClassTagIds): IDataClassTags {
    for (const value of Object.values(valueIds)) GrantCondition.onTagged(keyId, value);
    return { keyId, valueId: (dataClass) => valueIds[dataClass] };
  }

  public readonly key: TagsTagKey;

  private readonly values: Readonly<Record<DataClass, TagsTagValue>>;

  public constructor(scope: Construct, id: string, { of, shortName = 'ai-data-class' }: DataClassTagsProps) {
    super(scope, id);
    const lifecycle = { preventDestroy: true };
    this.key = new TagsTagKey(this, 'Key', {
      parent: of.name,
      shortName,
      description: 'How much harm it does if data gets out',
      lifecycle,
    });
    const value = (shortName: DataClass) =>
      new TagsTagValue(this, shortName, { parent: this.key.id, shortName, lifecycle });
    this.values = {
      public: value('public'),
      internal: value('internal'),
      confidential: value('confidential'),
      restricted: value('restricted'),
    };
  }

  public get keyId(): string {
    return this.key.id;
  }

  public valueId(dataClass: DataClass): string {
    return this.values[dataClass].id;
  }
}

/** Holds for what is tagged as data of a class. */
export const isOfClass = (tags: IDataClassTags, dataClass: DataClass): GrantCondition =>
  GrantCondition.onTagged(tags.keyId, tags.valueId(dataClass));
