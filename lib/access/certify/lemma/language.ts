/** Texts, by what they may begin with: built once each, so that two that are built alike have the same number. */
export interface Language {
  readonly id: number;
  /** Whether the empty text is one. */
  readonly nullable: boolean;
  readonly node: Node;
}

type Node =
  | { readonly kind: 'nothing' | 'empty' }
  | { readonly kind: 'one'; readonly test: Test; readonly rest: Language }
  | { readonly kind: 'many'; readonly colons: boolean; readonly rest: Language }
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Language[] }
  | { readonly kind: 'not'; readonly part: Language };

/** What one character must be: any, none but a colon, or one of a few. */
export type Test = 'any' | 'no colon' | readonly string[];

/** Ends a check that would take too long. */
export class TooMuch extends Error {}

/** Languages, and what is left of them after a character (Brzozowski's derivatives). */
export class Languages {
  public readonly nothing: Language;
  public readonly everything: Language;
  private readonly built = new Map<string, Language>();
  private readonly derived = new Map<string, Language>();

  /** @param most how many languages to build before giving up */
  public constructor(private readonly most: number) {
    this.nothing = this.build('nothing', false, { kind: 'nothing' });
    this.everything = this.many(true, this.empty());
  }

  public empty(): Language {
    return this.build('empty', true, { kind: 'empty' });
  }

  public one(test: Test, rest: Language): Language {
    if (rest === this.nothing) return rest;
    return this.build(`one ${JSON.stringify(test)} ${rest.id}`, false, { kind: 'one', test, rest });
  }

  public many(colons: boolean, rest: Language): Language {
    if (rest === this.nothing) return rest;
    return this.build(`many ${colons} ${rest.id}`, rest.nullable, { kind: 'many', colons, rest });
  }

  public not(part: Language): Language {
    if (part.node.kind === 'not') return part.node.part;
    return this.build(`not ${part.id}`, !part.nullable, { kind: 'not', part });
  }

  public or(parts: readonly Language[]): Language {
    return this.junction('or', parts, this.nothing, this.everything);
  }

  public and(parts: readonly Language[]): Language {
    return this.junction('and', parts, this.everything, this.nothing);
  }

  /** The texts that make one of the language when the character is put before them. */
  public after(language: Language, character: string): Language {
    const key = `${language.id} ${character}`;
    const known = this.derived.get(key) ?? this.derive(language.node, character);
    this.derived.set(key, known);
    return known;
  }

  private derive(node: Node, character: string): Language {
    switch (node.kind) {
      case 'nothing':
      case 'empty':
        return this.nothing;
      case 'one':
        return passes(node.test, character) ? node.rest : this.nothing;
      case 'many': {
        const skipped = this.after(node.rest, character);
        if (!node.colons && character === ':') return skipped;
        return this.or([this.many(node.colons, node.rest), skipped]);
      }
      case 'not':
        return this.not(this.after(node.part, character));
      default: {
        const parts = node.parts.map((part) => this.after(part, character));
        return node.kind === 'or' ? this.or(parts) : this.and(parts);
      }
    }
  }

  /** @param neutral adds nothing, and @param decisive decides all */
  private junction(kind: 'or' | 'and', given: readonly Language[], neutral: Language, decisive: Language): Language {
    const flat = given.flatMap((part) => (part.node.kind === kind ? part.node.parts : [part]));
    const parts = [...new Set(flat)].filter((part) => part !== neutral && !this.isNot(part, decisive));
    if (parts.some((part) => part === decisive || this.isNot(part, neutral))) return decisive;
    const [only, second] = parts;
    if (only === undefined) return neutral;
    if (second === undefined) return only;
    parts.sort((one, other) => one.id - other.id);
    const nullable = kind === 'or' ? parts.some((part) => part.nullable) : parts.every((part) => part.nullable);
    return this.build(`${kind} ${parts.map(({ id }) => id).join()}`, nullable, { kind, parts });
  }

  private isNot(language: Language, other: Language): boolean {
    return language.node.kind === 'not' && language.node.part === other;
  }

  private build(key: string, nullable: boolean, node: Node): Language {
    const known = this.built.get(key);
    if (known !== undefined) return known;
    if (this.built.size >= this.most) throw new TooMuch();
    const language = { id: this.built.size, nullable, node };
    this.built.set(key, language);
    return language;
  }
}

function passes(test: Test, character: string): boolean {
  if (test === 'any') return true;
  return test === 'no colon' ? character !== ':' : test.includes(character);
}
