import { ConfigError } from '../../core';
import { Token } from '../cdktf';

/** A place where policies are set, for everything below it: a project, a folder or an organization. */
export interface IHierarchyNode {
  /** As policies name it: `projects/123456789012`, `folders/345678901234` or `organizations/567890123456`. */
  readonly name: string;
}

/** A folder of an organization. */
export class Folder implements IHierarchyNode {
  /**
   * @param id what `gcloud resource-manager folders list` prints as ID, such as '345678901234'
   * @throws FolderId if it is no number
   */
  public constructor(public readonly id: string) {
    if (Token.isUnresolved(id) || /^[1-9]\d*$/.test(id)) return;
    const how = 'see gcloud resource-manager folders list';
    throw new ConfigError('FolderId', `'id' must be the number of a folder, got '${id}'; ${how}`);
  }

  /** As parents are named: `folders/345678901234`. */
  public get name(): string {
    return `folders/${this.id}`;
  }
}
