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
  const pieces = parts.flatMap(piecesOf);
  const found: (string | Hole)[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] ?? '';
    const service = typeof piece === 'string' && piece.startsWith(BEGIN) ? piece.slice(BEGIN.length) : undefined;
    const end = service === undefined ? -1 : pieces.indexOf('}}', i);
    found.push(service === undefined || end < 0 ? piece : hidden(service));
    i = Math.max(i, end);
  }
  return Text.of(found);
}

const piecesOf = (part: string | Hole): readonly (string | Hole)[] =>
  typeof part === 'string' ? part.split(SIGNS) : [part];

const hidden = (service: string) =>
  new Unknown(`a dynamic reference to ${service || 'a store'} is resolved at deployment`, service);
