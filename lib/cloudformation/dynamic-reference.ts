import { Unknown } from '../core';
import { type Hole, Text, type TextLike } from './text';

const BEGIN = '{{resolve:';
const SIGNS = /(\{\{resolve:[^:}]*|\}\})/;

/** The text with a hole for each value that deployment looks up in a store; what names the value may have holes itself. */
export function withDynamicReferences(text: string | Text): TextLike {
  const parts = typeof text === 'string' ? [text] : text.parts;
  return parts.some((part) => typeof part === 'string' && part.includes(BEGIN)) ? hidingIn(parts) : text;
}

function hidingIn(parts: readonly (string | Hole)[]): TextLike {
  const found: (string | Hole)[] = [];
  let inside = false;
  for (const piece of parts.flatMap(piecesOf)) {
    const service = typeof piece === 'string' && piece.startsWith(BEGIN) ? piece.slice(BEGIN.length) : undefined;
    if (!inside) found.push(service === undefined ? piece : hidden(service));
    inside = service !== undefined || (inside && piece !== '}}');
  }
  return Text.of(found);
}

const piecesOf = (part: string | Hole): readonly (string | Hole)[] =>
  typeof part === 'string' ? part.split(SIGNS) : [part];

const hidden = (service: string) =>
  new Unknown(`a dynamic reference to ${service || 'a store'} is resolved at deployment`, service);
