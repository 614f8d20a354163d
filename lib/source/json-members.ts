import { closingQuote } from './json-signs';
import type { Span } from './text';

/** A member of an object with its key, or an item of a list. */
export interface Member extends Span {
  /** Where its value begins. */
  readonly value: number;
}

export type Members = ReadonlyMap<string | number, Member>;

/**
 * Where the members of the object or list stand that begins at an offset; none where something else begins there.
 *
 * Only for JSON that can be read. A tree of the whole text would take twenty times its memory.
 */
export function membersAt(text: string, offset: number): Members {
  const members = new Map<string | number, Member>();
  if (text[offset] !== '{' && text[offset] !== '[') return members;
  let start = beginAfter(text, offset + 1);
  while (text[start] !== '}' && text[start] !== ']') {
    const member = text[offset] === '{' ? memberAt(text, start) : { value: start };
    const end = endOf(text, member.value);
    members.set('key' in member ? member.key : members.size, { start, end, value: member.value });
    const next = beginAfter(text, end);
    start = text[next] === ',' ? beginAfter(text, next + 1) : next;
  }
  return members;
}

function memberAt(text: string, start: number): { readonly key: string; readonly value: number } {
  const end = endOf(text, start);
  const colon = beginAfter(text, end);
  return { key: String(JSON.parse(text.slice(start, end))), value: beginAfter(text, colon + 1) };
}

const NO_BLANK = /[^\t\n\r ]/g;
const BRACKET_OR_QUOTE = /["{}[\]]/g;
const AFTER_WORD = /[\t\n\r ,}\]]/g;

const beginAfter = (text: string, offset: number): number => find(NO_BLANK, text, offset);

function find(sign: RegExp, text: string, from: number): number {
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? text.length;
}

/** The offset after the value that begins at an offset. */
function endOf(text: string, start: number): number {
  if (text[start] === '"') return closingQuote(text, start) + 1;
  if (text[start] !== '{' && text[start] !== '[') return find(AFTER_WORD, text, start);
  let depth = 0;
  let at = start;
  do {
    at = find(BRACKET_OR_QUOTE, text, at);
    if (text[at] === '"') at = closingQuote(text, at) + 1;
    else {
      depth += text[at] === '{' || text[at] === '[' ? 1 : -1;
      at += 1;
    }
  } while (depth > 0);
  return at;
}
