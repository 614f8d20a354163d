/** What the values of a condition key are; 'Several' where services that share its name do not agree. */
export type KeyType = 'String' | 'ARN' | 'Bool' | 'Date' | 'Numeric' | 'IPAddress' | `ArrayOf${string}` | 'Several';

/** A condition key, as AWS's reference spells it. */
export interface Key {
  /** With `${TagKey}` and its like, or `<key>`, where the name goes on as the caller pleases. */
  readonly name: string;
  readonly type: KeyType;
  readonly global: boolean;
}

const VARIABLE = /\$\{[^}]*\}|<[^>]*>/g;

/** All condition keys, found by their names in any case, also by names with variable parts. */
export class Keys {
  private readonly exact = new Map<string, number>();
  private readonly open: { readonly begins: string; readonly pattern: RegExp; readonly number: number }[] = [];

  /** @param all by their numbers */
  public constructor(public readonly all: readonly Key[]) {
    for (const [number, { name }] of all.entries()) {
      const lower = name.toLowerCase();
      this.exact.set(lower, number);
      const [begins, ...others] = lower.split(VARIABLE);
      if (begins === undefined || others.length === 0) continue;
      const pattern = new RegExp(`^${[begins, ...others].map(literal).join('[^]+')}$`);
      this.open.push({ begins, pattern, number });
    }
  }

  /** Numbers of the keys that a name can be: one, or several where a name with variable parts fits more than one. */
  public find(name: string): readonly number[] {
    const lower = name.toLowerCase();
    const exact = this.exact.get(lower);
    if (exact !== undefined) return [exact];
    return this.open
      .filter(({ begins, pattern }) => lower.startsWith(begins) && pattern.test(lower))
      .map(({ number }) => number);
  }
}

const literal = (text: string): string => text.replace(/[.+^${}()|[\]\\*?]/g, '\\$&');
