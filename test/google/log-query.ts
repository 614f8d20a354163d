/**
 * What entries a query in the language of Cloud Logging selects, for as much of the language as this library writes.
 *
 * Source: https://cloud.google.com/logging/docs/view/logging-query-language
 */

/** An entry, as its JSON shows it. */
export type Entry = Readonly<Record<string, unknown>>;

type Clause = (entry: Entry) => boolean;

/** Whether a query selects an entry. Throws where the query is none. */
export function selects(query: string, entry: Entry): boolean {
  const reader = new Reader(query);
  const clause = reader.conjunction();
  reader.end();
  return clause(entry);
}

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|(=~|=|:)|([(),])|([^\s"=!:~(),]+(?:"[^"]*")?))/y;

class Reader {
  private readonly tokens: string[] = [];
  private at = 0;

  public constructor(query: string) {
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < query.trimEnd().length) {
      const from = TOKEN.lastIndex;
      const found = TOKEN.exec(query);
      if (found === null) throw new Error(`no query from ${from}: ${query.slice(from, from + 40)}`);
      this.tokens.push(found[1] ?? found[2] ?? found[3] ?? found[4] ?? '');
    }
  }

  public end(): void {
    if (this.at < this.tokens.length) throw new Error(`left over: ${this.tokens.slice(this.at).join(' ')}`);
  }

  /** NOT binds closest, then OR, and AND last: as no other language has it. */
  public conjunction(): Clause {
    const clauses = [this.alternatives()];
    while (this.take('AND')) clauses.push(this.alternatives());
    return (entry) => clauses.every((clause) => clause(entry));
  }

  private alternatives(): Clause {
    const clauses = [this.clause()];
    while (this.take('OR')) clauses.push(this.clause());
    return (entry) => clauses.some((clause) => clause(entry));
  }

  private clause(): Clause {
    if (this.take('NOT')) {
      const negated = this.clause();
      return (entry) => !negated(entry);
    }
    if (this.take('(')) {
      const inner = this.conjunction();
      this.expect(')');
      return inner;
    }
    const name = this.next();
    return this.take('(') ? this.called(name) : this.comparison(name);
  }

  private called(name: string): Clause {
    const args = [this.next()];
    while (this.take(',')) args.push(this.next());
    this.expect(')');
    const [first = '', second = ''] = args;
    if (name === 'log_id') {
      return (entry) => decodeURIComponent(`${entry['logName']}`).endsWith(`/logs/${unquoted(first)}`);
    }
    if (name === 'ip_in_net') {
      return (entry) => valuesAt(entry, first).some((value) => inNet(`${value}`, unquoted(second)));
    }
    throw new Error(`no function ${name}`);
  }

  private comparison(path: string): Clause {
    const sign = this.next();
    const wanted = this.take('(') ? this.listed() : [this.next()];
    return (entry) => wanted.some((one) => valuesAt(entry, path).some((value) => compares(sign, value, one)));
  }

  private listed(): string[] {
    const values = [this.next()];
    while (this.take('OR')) values.push(this.next());
    this.expect(')');
    return values;
  }

  private take(token: string): boolean {
    const is = this.tokens[this.at] === token;
    if (is) this.at += 1;
    return is;
  }

  private next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error('the query ends too early');
    this.at += 1;
    return token;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new Error(`not ${token}, but ${this.tokens[this.at]}`);
  }
}

const unquoted = (token: string): string =>
  token.startsWith('"') ? token.slice(1, -1).replace(/\\(.)/g, '$1') : token;

/** Every value that a path leads to, through lists as well; none where the entry has no such field. */
function valuesAt(entry: unknown, path: string): unknown[] {
  const keys = path.match(/"[^"]*"|[^.]+/g) ?? [];
  const inside = (values: unknown[], key: string) =>
    values.flatMap((value) => (isEntry(value) ? [value[unquoted(key)]].flat() : [])).filter((one) => one !== undefined);
  return keys.reduce(inside, [entry]);
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts are compared in whatever case, and patterns are not. */
function compares(sign: string, value: unknown, token: string): boolean {
  if (sign === ':' && token === '*') return true;
  const wanted = unquoted(token);
  if (sign === '=~') return new RegExp(wanted).test(`${value}`);
  if (isEntry(value)) return false;
  const [got, text] = [`${value}`.toLowerCase(), wanted.toLowerCase()];
  if (sign === '=') return got === text;
  if (sign === ':') return got.includes(text);
  throw new Error(`no comparison ${sign}`);
}

function inNet(address: string, net: string): boolean {
  const [base = '', bits = '32'] = net.split('/');
  const [of, within] = [numberOf(address), numberOf(base)];
  if (of === undefined || within === undefined) return false;
  const size = 2 ** (32 - Number(bits));
  return Math.floor(of / size) === Math.floor(within / size);
}

/** What is no IPv4 address is in no net. */
function numberOf(address: string): number | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return undefined;
  return address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
}
