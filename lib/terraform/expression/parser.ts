import type { Expression } from './expression';

/** The text is no expression, or one that is not followed. */
class NotFollowed extends Error {}

/** Expressions within each other, from which on nobody writes them. */
const DEEPEST = 60;

/** What stands between two operands that are compared or joined, the loosest first. */
const OPERATIONS = [['||'], ['&&'], ['==', '!='], ['<=', '>=', '<', '>'], ['+', '-'], ['*', '/', '%']];

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
    const number = this.match(/\s*-?\d+(\.\d+)?([eE][+-]?\d+)?/y);
    return number === undefined ? this.traversed(this.primary()) : { kind: 'literal', value: Number(number) };
  }

  private primary(): Expression {
    if (this.takesSign('"')) return this.template('"');
    if (this.takesSign('(')) return this.closed(this.expression(), ')');
    if (this.takesSign('[')) return { kind: 'list', items: this.listUpTo(']') };
    if (this.takesSign('{')) return this.object();
    const name = this.match(/\s*[\p{L}_][\p{L}\p{N}_-]*/uy)?.trim();
    if (name === undefined || name === 'for') throw new NotFollowed();
    if (this.takes('(')) return { kind: 'call', name, args: this.listUpTo(')') };
    return name in WORDS ? { kind: 'literal', value: WORDS[name] ?? null } : { kind: 'path', root: name, steps: [] };
  }

  private closed(found: Expression, sign: string): Expression {
    this.must(sign);
    return found;
  }

  /** What is asked of a name: attributes, and members by their key or number. */
  private traversed(from: Expression): Expression {
    let found = from;
    while (this.takes('.') || this.text[this.at] === '[') {
      const step = this.takes('[') ? this.index() : this.match(/[\p{L}\p{N}_-]+/uy);
      if (step === undefined || found.kind !== 'path') throw new NotFollowed();
      found = { ...found, steps: [...found.steps, step] };
    }
    return found;
  }

  private index(): string | number {
    const key = this.closed(this.expression(), ']');
    if (key.kind === 'literal' && (typeof key.value === 'string' || typeof key.value === 'number')) return key.value;
    // Which of the members it is does not matter for what they all have.
    return key.kind === 'path' ? 0 : stop();
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

  /** The same where blanks may stand before. */
  private takesSign(sign: string): boolean {
    const before = this.at;
    this.match(/\s*/y);
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
