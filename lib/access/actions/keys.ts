import { once } from './once';

/** What the values of a condition key are; 'Several' where services that share its name do not agree. */
export type KeyType = (typeof TYPES)[number];

const TYPES = [
  'String',
  'ARN',
  'Bool',
  'Date',
  'Numeric',
  'IPAddress',
  'ArrayOfString',
  'ArrayOfARN',
  'ArrayOfBool',
  'Several',
] as const;

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
  private readonly rows: readonly string[];
  private readonly exact = new Map<string, number>();
  private readonly open: { readonly begins: string; readonly name: string; readonly number: number }[] = [];

  /** @param globals how many of the keys, the first ones, are global */
  public constructor(
    table: string,
    private readonly globals: number,
  ) {
    this.rows = table.split('\n');
    for (const [number, row] of table.toLowerCase().split('\n').entries()) {
      const name = row.slice(row.indexOf('|') + 1);
      this.exact.set(name, number);
      const begins = name.search(/[$<]/);
      if (begins >= 0) this.open.push({ begins: name.slice(0, begins), name, number });
    }
  }

  /** Names of all keys. */
  public get names(): readonly string[] {
    return this.rows.map((row) => row.slice(row.indexOf('|') + 1));
  }

  /** The key of a number. */
  public at(number: number): Key {
    const [type, name = ''] = this.rows[number]?.split('|') ?? [];
    return { name, type: TYPES.find((known) => known === type) ?? 'Several', global: number < this.globals };
  }

  /** Numbers of the keys that a name can be: one, or several where a name with variable parts fits more than one. */
  public find(name: string): readonly number[] {
    return this.found(name.toLowerCase());
  }

  private readonly found = once((lower: string): readonly number[] => {
    const exact = this.exact.get(lower);
    if (exact !== undefined) return [exact];
    return this.open
      .filter((key) => lower.startsWith(key.begins) && patternOf(key.name).test(lower))
      .map(({ number }) => number);
  });
}

const patternOf = (name: string): RegExp => new RegExp(`^${name.split(VARIABLE).map(literal).join('[^]+')}$`);

const literal = (text: string): string => text.replace(/[.+^${}()|[\]\\*?]/g, '\\$&');
