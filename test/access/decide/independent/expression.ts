/** A decision of the reader where the documentation leaves two readings open. */
export type Coin = () => boolean;
/** What a request holds by keys in lower case; null where nobody can tell the value. */
export type Context = ReadonlyMap<string, string | readonly string[] | null>;

/** Marks of wildcards, and of something that no text holds. */
export const MANY = '\u0001';
export const ONE = '\u0002';
const NEVER = '\u0003';

/** Remembers what has been made of a text. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size > 20_000) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

export const expression = remembered((source) => new RegExp(`^(?:${source})$`, 's'));

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A marked text as the source of an expression. */
export const wild = (marked: string, many: string, one: string) =>
  escaped(marked).replaceAll(MANY, many).replaceAll(ONE, one);

export const marked = (text: string) => text.replaceAll('*', MANY).replaceAll('?', ONE);

/** A text of a policy with its variables replaced and its wildcards marked, or nothing where a variable lacks its value. */
export function replaced(
  text: string,
  context: Context,
  { wildcards, variables }: { readonly wildcards: boolean; readonly variables: boolean },
  coin: Coin,
): string | undefined {
  const mark = wildcards ? marked : (plain: string) => plain;
  if (!variables || !text.includes('${')) return mark(text);
  const pieces = text
    .split(/\$\{([^}]*)\}/)
    .map((piece, i) => (i % 2 === 0 ? mark(piece) : variable(piece, context, wildcards, coin)));
  return pieces.includes(undefined) ? undefined : pieces.join('');
}

function variable(inner: string, context: Context, wildcards: boolean, coin: Coin): string | undefined {
  if (['*', '?', '$'].includes(inner)) return inner;
  const [, key = inner, otherwise] = /^\s*([^,]*?)\s*,\s*'(.*)'\s*$/s.exec(inner) ?? [];
  const value = context.get(key.trim().toLowerCase());
  if (value === undefined) return otherwise;
  if (typeof value !== 'string') return coin() ? MANY : NEVER;
  if (value === '' && coin()) return undefined;
  return wildcards && /[*?]/.test(value) && coin() ? marked(value) : value;
}
