import { Unknown } from '../core';
import { signsOf } from '../source/json-signs';
import { MAX_DEPTH } from '../source/limits';
import { isPlain } from './expression';
import { type Hole, Text, type TextLike } from './text';

/** Begins and ends a hole while the text around it is parsed; in a range that Unicode leaves to programs. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** What a text of JSON holds, each hole where it stands; unknown where the text is no JSON. */
export function embedded(text: TextLike): unknown {
  const holes: Hole[] = [];
  const mark = (part: string | Hole): string => {
    if (typeof part === 'string') return part;
    holes.push(part);
    return `${OPEN}${holes.length - 1}${CLOSE}`;
  };
  const marked = (text instanceof Text ? text.parts : [text]).map(mark).join('');
  const isReadable = signsOf(marked, MAX_DEPTH).tooDeepAt === undefined;
  const found = isReadable ? (parsed(marked, holes) ?? parsed(quoted(marked), holes)) : undefined;
  return found === undefined ? new Unknown('the text is not JSON that can be read here') : found.value;
}

function parsed(marked: string, holes: readonly Hole[]): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(marked, (_key, value) => restored(value, holes)) };
  } catch {
    return undefined;
  }
}

/** Holes that stand for a number, a list or an object have no quotes around them. */
const quoted = (marked: string): string =>
  marked.replace(new RegExp(`([:[,]\\s*)(${OPEN}\\d+${CLOSE})(?=\\s*[,}\\]])`, 'g'), '$1"$2"');

function restored(value: unknown, holes: readonly Hole[]): unknown {
  if (typeof value === 'string') return filled(value, holes);
  if (!isPlain(value) || !Object.keys(value).some((key) => key.includes(OPEN))) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [`${filled(key, holes)}`, item]));
}

function filled(text: string, holes: readonly Hole[]): TextLike {
  if (!text.includes(OPEN)) return text;
  return Text.of(
    text.split(new RegExp(`${OPEN}(\\d+)${CLOSE}`)).map((part, i) => {
      const hole = i % 2 === 1 ? holes[Number(part)] : undefined;
      return hole ?? part;
    }),
  );
}
