/**
 * Whether CloudWatch Logs counts an entry of JSON by a filter: comparisons with `=` and `!=`, `*` at the ends of a text or within, `NOT EXISTS`,
 * `&&` before `||`, and parentheses. A comparison with a field that is not there is never true.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 *
 * @throws Error for what it does not know
 */
export function matchesFilter(filter: string, entry: unknown): boolean {
  const tokens = filter.match(/\$[\w.]+|"[^"]*"|&&|\|\||!=|NOT EXISTS|EXISTS|[=(){}]|\S+/g) ?? [];
  const reader = new Reader(tokens, entry);
  return reader.whole();
}

class Reader {
  private at = 0;

  public constructor(
    private readonly tokens: readonly string[],
    private readonly entry: unknown,
  ) {}

  public whole(): boolean {
    this.take('{');
    const value = this.choice();
    this.take('}');
    if (this.at < this.tokens.length) throw new Error('more behind the filter');
    return value;
  }

  private choice(): boolean {
    let value = this.both();
    while (this.tokens[this.at] === '||') {
      this.at += 1;
      const other = this.both();
      value = value || other;
    }
    return value;
  }

  private both(): boolean {
    let value = this.term();
    while (this.tokens[this.at] === '&&') {
      this.at += 1;
      const other = this.term();
      value = value && other;
    }
    return value;
  }

  private term(): boolean {
    if (this.tokens[this.at] !== '(') return this.comparison();
    this.take('(');
    const value = this.choice();
    this.take(')');
    return value;
  }

  private comparison(): boolean {
    const field = valueAt(this.entry, this.next());
    const operator = this.next();
    if (operator === 'NOT EXISTS') return field === undefined;
    const asked = /^"(.*)"$/.exec(this.next())?.[1];
    if (asked === undefined || !['=', '!='].includes(operator)) throw new Error(`unknown: ${operator} ${asked}`);
    if (field === undefined) return false;
    return like(asked, String(field)) === (operator === '=');
  }

  private next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error('the filter ends too early');
    this.at += 1;
    return token;
  }

  private take(token: string): void {
    const found = this.next();
    if (found !== token) throw new Error(`'${token}' expected, got '${found}'`);
  }
}

const like = (asked: string, value: string): boolean =>
  new RegExp(
    `^${asked
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(value);

function valueAt(entry: unknown, selector: string): unknown {
  if (!selector.startsWith('$.')) throw new Error(`no field: ${selector}`);
  return selector
    .slice(2)
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], entry);
}
