import { Unknown } from '../core';
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
  const parts = text instanceof Text ? text.parts : [text];
  try {
    return JSON.parse(parts.map(mark).join(''), (_key, value: unknown) =>
      typeof value === 'string' && value.includes(OPEN) ? restored(value, holes) : value,
    );
  } catch {
    return new Unknown('the text is not JSON that can be read here');
  }
}

function restored(text: string, holes: readonly Hole[]): TextLike {
  return Text.of(
    text.split(new RegExp(`${OPEN}(\\d+)${CLOSE}`)).map((part, i) => {
      const hole = i % 2 === 1 ? holes[Number(part)] : undefined;
      return hole ?? part;
    }),
  );
}
