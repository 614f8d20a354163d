import type * as JsoncParser from 'jsonc-parser';
import { duplicateKey } from './duplicate';
import { type Member, type Members, membersAt } from './json-members';
import { JSON_MISTAKES } from './json-mistakes';
import { signsOf } from './json-signs';
import { MAX_DEPTH, TOO_DEEP } from './limits';
import type { Path, SourceText, Span } from './text';

/** The library that knows what is wrong with JSON, loaded when something is. */
function jsonc(): typeof JsoncParser {
  return require('jsonc-parser');
}

/**
 * JSON text as data.
 *
 * @throws DuplicateKey
 * @throws JsonSyntax
 * @throws TemplateTooDeep
 */
export function readJson(source: SourceText): unknown {
  const { colons, tooDeepAt } = signsOf(source.text, MAX_DEPTH);
  if (tooDeepAt !== undefined) throw source.error('TemplateTooDeep', TOO_DEEP, tooDeepAt);
  const tree = parse(source);
  // Each key has one colon: those that are more than the keys belong to keys that others have overwritten.
  if (colons !== keysIn(tree)) refuseDuplicate(source);
  return tree;
}

/** Finds the deepest part of a path that the text has: from its key, or from its value in a list. Only for JSON that can be read. */
export function placesInJson({ text }: SourceText): (path: Path) => Span {
  const known = new Map<number, Members>();
  const begin = text.search(/\S/);
  const root = { start: begin, end: text.trimEnd().length, value: begin };
  return (path) => {
    let place: Member = root;
    for (const step of path) {
      const members: Members = known.get(place.value) ?? membersAt(text, place.value);
      known.set(place.value, members);
      const next = members.get(text[place.value] === '{' ? String(step) : step);
      if (next === undefined) break;
      place = next;
    }
    return place;
  };
}

function parse(source: SourceText): unknown {
  try {
    return JSON.parse(source.text);
  } catch {
    throw syntaxError(source);
  }
}

function syntaxError(source: SourceText): Error {
  const errors: JsoncParser.ParseError[] = [];
  jsonc().parse(source.text, errors, { disallowComments: true });
  const [first] = errors;
  const reason = first && JSON_MISTAKES.get(jsonc().printParseErrorCode(first.error));
  return source.error('JsonSyntax', reason ?? 'this is not JSON; correct it, or write it as YAML', first?.offset ?? 0);
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  const members = Object.values(value);
  for (const member of members) keys += keysIn(member);
  return Array.isArray(value) ? keys : keys + members.length;
}

function refuseDuplicate(source: SourceText): void {
  const objects: Map<string, number>[] = [];
  jsonc().visit(source.text, {
    onObjectBegin: () => {
      objects.push(new Map());
    },
    onObjectEnd: () => {
      objects.pop();
    },
    onObjectProperty: (key, offset) => {
      const seen = objects.at(-1);
      const first = seen?.get(key);
      if (first !== undefined) throw duplicateKey(source, key, first, offset);
      seen?.set(key, offset);
    },
  });
}
