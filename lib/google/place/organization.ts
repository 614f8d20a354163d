import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import type { IHierarchyNode } from './folder';

/** An organization, whose number many protections need: only there can nobody below take them away. */
export class Organization implements IHierarchyNode {
  /**
   * @param id what `gcloud organizations list` prints as ID, such as '123456789012'
   * @throws OrganizationId if it is no number
   */
  public constructor(public readonly id: string) {
    if (Token.isUnresolved(id) || /^[1-9]\d*$/.test(id)) return;
    const how = 'see gcloud organizations list';
    throw new ConfigError('OrganizationId', `'id' must be the number of an organization, got '${id}'; ${how}`);
  }

  /** As parents are named: `organizations/123456789012`. */
  public get name(): string {
    return `organizations/${this.id}`;
  }
}
