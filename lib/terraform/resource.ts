import type { Place } from '../policy';
import type { Module } from './module';

/** An object of JSON, as it stands there. */
export type Raw = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Which of the instances of a loop something is: `each.key` and `each.value` there. */
export interface Each {
  readonly key: string;
  /** As it stands in the loop. */
  readonly value: unknown;
}

/** Where a resource stands, and what its values are. */
export interface ResourceOptions {
  /** What Terraform calls it, such as `module.ai.google_storage_bucket.logs["eu"]`. */
  readonly address: string;
  readonly type: string;
  /** Whether it is only looked up, and not made. */
  readonly isData: boolean;
  /** Its arguments and attributes. */
  readonly values: Raw;
  /** Keys that lead to the values from the root of the file. */
  readonly path: readonly (string | number)[];
  /** The file that it stands in. */
  readonly file: string;
  readonly constructPath?: string | undefined;
  /** Whether the file shows what Terraform keeps to itself: `lifecycle`, `count`. */
  readonly showsMeta: boolean;
  /** Of which turn of `for_each` it is, where the loop is written out. */
  readonly each?: Each | undefined;
}

/** One resource of a configuration, plan or state. */
export class Resource {
  public readonly address: string;
  public readonly type: string;
  public readonly isData: boolean;
  public readonly values: Raw;
  public readonly path: readonly (string | number)[];
  public readonly file: string;
  public readonly constructPath: string | undefined;
  public readonly showsMeta: boolean;
  public readonly each: Each | undefined;

  public constructor(
    public readonly module: Module,
    options: ResourceOptions,
  ) {
    this.address = options.address;
    this.type = options.type;
    this.isData = options.isData;
    this.values = options.values;
    this.path = options.path;
    this.file = options.file;
    this.constructPath = options.constructPath;
    this.showsMeta = options.showsMeta;
    this.each = options.each;
  }

  /** The place of something in it. */
  public place(at: string): Place {
    const { file, address, type, constructPath } = this;
    return { file, resource: address, type, ...(constructPath !== undefined && { constructPath }), at };
  }
}
