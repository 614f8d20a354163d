/** Where in the files something stands. */
export interface Place {
  /** The file, as the caller named it. */
  readonly file: string;
  /** Logical id or Terraform address. */
  readonly resource: string;
  /** Type of the resource, as its cloud spells it. */
  readonly type: string;
  /** Path of the construct that made the resource, where the file tells. */
  readonly constructPath?: string | undefined;
  /** JSON Pointer without its leading slash, from the resource object; empty for the resource itself. */
  readonly at: string;
}

/** Whether a name is the logical id of the resource, or the path of its construct; the CDK puts a `Resource` below many constructs. */
export function isCalled({ resource, constructPath }: Place, name: string): boolean {
  return name === resource || (constructPath !== undefined && writtenPath(constructPath) === writtenPath(name));
}

/** Path of the construct that a person wrote. */
export function writtenPath(constructPath: string): string {
  return constructPath.replace(/(\/Resource)+$/, '');
}
