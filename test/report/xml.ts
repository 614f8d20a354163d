/** An element of a document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads the part of XML that a report needs, and is stricter than XML about the rest: what it does not know, it refuses. */
export function readXml(document: string): Element {
  if (NOT_XML.test(document)) throw new Error('no character of XML');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  for (const [token] of body.matchAll(/<[^<>]*>|[^<>]+|[<>]/g)) take(token, open);
  const [only, ...more] = root.children;
  if (only === undefined || more.length > 0 || open.length !== 1 || root.text.trim())
    throw new Error('not one element');
  return only;
}

function take(token: string, open: Element[]): void {
  const inner = open.at(-1);
  if (inner === undefined) throw new Error(`${token} stands behind the end`);
  if (token.startsWith('</')) {
    if (token !== `</${inner.name}>`) throw new Error(`${token} closes nothing`);
    open.pop();
  } else if (token.startsWith('<')) {
    const element = begun(token);
    inner.children.push(element);
    if (!token.endsWith('/>')) open.push(element);
  } else inner.text += unescaped(token);
}

function begun(tag: string): Element {
  const [, name = '', given = ''] = /^<([a-z]+)((?: [a-z]+="[^"<]*")*)\/?>$/.exec(tag) ?? [];
  if (name === '') throw new Error(`${tag} is no tag`);
  const pairs = [...given.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value] as const);
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`${tag} says something twice`);
  // A reader takes line breaks and tabs in an attribute for blanks, unless they are escaped.
  const attributes = Object.fromEntries(pairs.map(([key, value]) => [key, unescaped(value.replace(/\s/g, ' '))]));
  return { name, attributes, children: [], text: '' };
}

function unescaped(text: string): string {
  if (text.includes('>')) throw new Error('> is not escaped');
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const sign = /^#\d+$/.test(name) ? String.fromCharCode(Number(name.slice(1))) : ENTITIES[name];
    if (sign === undefined || !whole.endsWith(';') || NOT_XML.test(sign))
      throw new Error(`${whole} stands for nothing`);
    return sign;
  });
}
