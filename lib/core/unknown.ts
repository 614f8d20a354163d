const MARK = Symbol.for('zero-trust-ai-constructs.unknown');

/**
 * A value that the files do not show: only the deployment knows it.
 *
 * It is neither true nor false, and it never counts as a pass.
 */
export class Unknown {
  /** Whether a value is an `Unknown`, of this copy of the library or of another. */
  public static is(value: unknown): value is Unknown {
    return typeof value === 'object' && value !== null && MARK in value;
  }

  /**
   * What a cloud has no setting for: nobody can ever answer, so rules do not ask.
   *
   * @param because what the cloud lacks, such as 'Model Armor has no setting for a key'
   */
  public static unasked(because: string): Unknown {
    return new Unknown(because, '?', false);
  }

  public readonly [MARK] = true;

  /**
   * @param because what hides the value, such as "parameter 'Mode' takes any value"
   * @param name how a person would call the value in a sentence or within a longer text, such as 'Mode'
   * @param isAsked whether somebody could know it
   */
  public constructor(
    public readonly because: string,
    public readonly name: string = '?',
    public readonly isAsked: boolean = true,
  ) {}

  /** As a part of a longer text. */
  public toString(): string {
    return `\${${this.name}}`;
  }
}

/** A value, or the word that it is unknown. */
export type Maybe<T> = T | Unknown;

/** Whether all are true: false as soon as one is false, else unknown as soon as one is unknown. */
export function every(values: Iterable<Maybe<boolean>>): Maybe<boolean> {
  let unknown: Unknown | undefined;
  for (const value of values) {
    if (value === false) return false;
    if (Unknown.is(value)) unknown = unknown?.isAsked ? unknown : value;
  }
  return unknown ?? true;
}

/** Whether one is true: true as soon as one is true, else unknown as soon as one is unknown. */
export function some(values: Iterable<Maybe<boolean>>): Maybe<boolean> {
  let unknown: Unknown | undefined;
  for (const value of values) {
    if (value === true) return true;
    if (Unknown.is(value)) unknown = unknown?.isAsked ? unknown : value;
  }
  return unknown ?? false;
}

/** The opposite; what is unknown stays so. */
export function not(value: Maybe<boolean>): Maybe<boolean> {
  return Unknown.is(value) ? value : !value;
}
