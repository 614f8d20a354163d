/** The part of a construct that an error needs in order to say where it happened. */
export interface Placed {
  readonly node: { readonly path: string };
}

/**
 * A construct was given something it cannot work with.
 *
 * The message is one line: the prop, what is allowed, what was got, what to do, and the construct path in brackets.
 * Match on `code`, which is stable; the wording is not.
 */
export class ConfigError extends Error {
  public override readonly name = 'ConfigError';

  /** Path of the construct that refused, where there is one. */
  public readonly constructPath: string | undefined;

  /**
   * @param code stable name of the mistake, in PascalCase
   * @param reason `'prop' must <allowed>, got <value>; <what to do>`
   * @param place the construct that refuses
   */
  public constructor(
    public readonly code: string,
    reason: string,
    place?: Placed,
  ) {
    const line = reason.replace(/\s+/g, ' ');
    super(place ? `${code}: ${line} [${place.node.path}]` : `${code}: ${line}`);
    this.constructPath = place?.node.path;
  }
}
