import type { Expression } from './expression';

/** The text is no expression, or one that is not followed. */
class NotFollowed extends Error {}

/** Expressions within each other, from which on nobody writes them. */
const DEEPEST = 60;

/** What stands between two operands that are compared or joined, the loosest first. */
const OPERATIONS = [['||'], ['&&'], ['==', '!='], ['<=', '>=', '<', '>'], ['+', '-'], ['*', '/', '%']];

/** Blanks, and comments, which are as good: people explain the statements of a policy one by one. */
const BLANKS = /(?:\s|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const LOOP = new RegExp(`${BLANKS.source}for\\b`, 'y');

/** Reads one text of JSON syntax as Terraform does: what stands between `${` and `}` is an expression. Never throws. */
export function templateIn(text: string): Expression {
  if (!text.includes('${') && !text.includes('%{')) return { kind: 'literal', value: text };
  try {
    const reader = new Reader(text);
    return reader.template(undefined);
  } catch (error) {
    if (error instanceof NotFollowed) return { kind: 'other', written: text };
    throw error;
  }
}

class Reader {
  private at = 0;
  private depth = 0;

  public constructor(private readonly text: string) {}

  /** Up to the quote that closes it, or to the end. */
  public template(quote: '"' | undefined): Expression {
    const parts: Expression[] = [];
    let literal = '';
    while (!this.isOver && !this.takes(quote)) {
      if (this.takes('${')) {
        parts.push({ kind: 'literal', value: literal }, this.interpolated());
        literal = '';
      } else literal += this.marker() ?? this.character(quote !== undefined);
    }
    parts.push({ kind: 'literal', value: literal });
    return together(parts);
  }

  /** What begins an expression where it is doubled, and then is text. */
  private marker(): string | undefined {
    if (this.takes('%{')) throw new NotFollowed();
    return ['${', '%{'].find((mark) => this.takes(`${mark[0]}${mark}`));
  }

  private get isOver(): boolean {
    return this.at >= this.text.length;
  }

  private interpolated(): Expression {
    this.takes('~');
    const found = this.expression();
    this.takesSign('~');
    this.must('}');
    return found;
  }

  /** One character of a text; in quotes, a backslash begins an escape. */
  private character(quoted: boolean): string {
    const sign = this.text[this.at++] ?? '';
    if (!quoted || sign !== '\\') return sign;
    const escaped = this.text[this.at++] ?? '';
    if (escaped !== 'u') return ESCAPES[escaped] ?? escaped;
    const code = this.text.slice(this.at, this.at + 4);
    this.at += 4;
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  private expression(): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new NotFollowed();
    const test = this.operation(0);
    this.depth -= 1;
    if (!this.takesSign('?')) return test;
    const yes = this.expression();
    this.must(':');
    return { kind: 'if', test, yes, no: this.expression() };
  }

  private operation(level: number): Expression {
    const signs = OPERATIONS[level];
    if (signs === undefined) return this.unary();
    let left = this.operation(level + 1);
    for (let sign = this.signOf(signs); sign !== undefined; sign = this.signOf(signs)) {
      left = { kind: 'operation', sign, left, right: this.operation(level + 1) };
    }
    return left;
  }

  private signOf(signs: readonly string[]): string | undefined {
    return signs.find((sign) => this.takesSign(sign));
  }

  private unary(): Expression {
    if (this.takesSign('!')) return { kind: 'not', of: this.unary() };
    this.match(BLANKS);
    const from = this.at;
    const number = this.match(/-?\d+(\.\d+)?([eE][+-]?\d+)?/y);
    return number === undefined ? this.traversed(this.primary(), from) : { kind: 'literal', value: Number(number) };
  }

  private primary(): Expression {
    if (this.takesSign('"')) return this.template('"');
    if (this.takesSign('(')) return this.closed(this.expression(), ')');
    if (this.takesSign('[')) return this.loop() ?? { kind: 'list', items: this.listUpTo(']') };
    if (this.takesSign('{')) return this.loop() ?? this.object();
    const name = this.match(/[\p{L}_][\p{L}\p{N}_-]*/uy);
    if (name === undefined) throw new NotFollowed();
    if (this.takes('(')) return { kind: 'call', name, args: this.listUpTo(')') };
    return name in WORDS ? { kind: 'literal', value: WORDS[name] ?? null } : { kind: 'path', root: name, steps: [] };
  }

  private closed(found: Expression, sign: string): Expression {
    this.must(sign);
    return found;
  }

  /** A loop behind the bracket that opens it: what it makes is not followed, what stands around it is. */
  private loop(): Expression | undefined {
    const from = this.at - 1;
    if (this.match(LOOP) === undefined) return undefined;
    for (let open = 1; open > 0; ) {
      if (this.isOver) throw new NotFollowed();
      if (this.takesSign('"')) this.template('"');
      else if (this.match(/[[{(]/y) !== undefined) open += 1;
      else if (this.match(/[\]})]/y) !== undefined) open -= 1;
      else this.at += 1;
    }
    return this.unfollowed(from);
  }

  private unfollowed(from: number): Expression {
    return { kind: 'other', written: this.text.slice(from, this.at) };
  }

  /** What is asked of a name: attributes, and members by their key or number. All members at once are not followed. */
  private traversed(start: Expression, from: number): Expression {
    let found = start;
    while (this.takes('.') || this.text[this.at] === '[') {
      const step = this.takes('[') ? this.index() : this.attribute();
      found =
        step !== undefined && found.kind === 'path'
          ? { ...found, steps: [...found.steps, step] }
          : this.unfollowed(from);
    }
    return found;
  }

  private attribute(): string | undefined {
    return this.takes('*') ? undefined : (this.match(/[\p{L}\p{N}_-]+/uy) ?? stop());
  }

  private index(): string | number | Expression | undefined {
    if (this.takesSign('*')) {
      this.must(']');
      return undefined;
    }
    const key = this.closed(this.expression(), ']');
    if (key.kind === 'literal' && (typeof key.value === 'string' || typeof key.value === 'number')) return key.value;
    return key.kind === 'path' ? key : undefined;
  }

  private listUpTo(end: string): Expression[] {
    const items: Expression[] = [];
    while (!this.takesSign(end)) {
      if (this.isOver) throw new NotFollowed();
      items.push(this.expression());
      this.takesSign(',');
    }
    return items;
  }

  private object(): Expression {
    const entries: [Expression, Expression][] = [];
    while (!this.takesSign('}')) {
      if (this.isOver) throw new NotFollowed();
      const key = this.expression();
      if (!this.takesSign('=')) this.must(':');
      const name: Expression = key.kind === 'path' ? { kind: 'literal', value: key.root } : key;
      entries.push([name, this.expression()]);
      this.takesSign(',');
    }
    return { kind: 'object', entries };
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private takes(sign: string | undefined): boolean {
    if (sign === undefined || !this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  /** The same where blanks and comments may stand before. */
  private takesSign(sign: string): boolean {
    const before = this.at;
    this.match(BLANKS);
    if (this.takes(sign)) return true;
    this.at = before;
    return false;
  }

  private must(sign: string): void {
    if (!this.takesSign(sign)) throw new NotFollowed();
  }
}

function together(parts: readonly Expression[]): Expression {
  const said = parts.filter((part) => part.kind !== 'literal' || part.value !== '');
  const [only] = said;
  if (only === undefined) return { kind: 'literal', value: '' };
  return said.length === 1 ? only : { kind: 'template', parts: said };
}

const stop = (): never => {
  throw new NotFollowed();
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };
