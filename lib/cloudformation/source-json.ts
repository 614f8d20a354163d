import type * as JsoncParser from 'jsonc-parser';
import { JSON_MISTAKES } from './json-mistakes';
import { signsOf } from './json-signs';
import { duplicateKey } from './source-duplicate';
import { MAX_DEPTH, TOO_DEEP } from './source-limits';
import type { Path, SourceText, Span } from './source-text';

/** The library that knows where things stand in JSON, loaded when that is asked for the first time. */
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

/** Where the deepest part of a path stands: from its key, or from its value in a list. */
export function placeInJson(root: JsoncParser.Node, path: Path): Span {
  let place = root;
  for (const step of path) {
    const next = memberAt(place.type === 'property' ? place.children?.[1] : place, step);
    if (!next) break;
    place = next;
  }
  return { start: place.offset, end: place.offset + place.length };
}

/** The syntax tree of JSON that can be read. */
export function outlineJson({ text }: SourceText): JsoncParser.Node {
  return jsonc().parseTree(text) ?? { type: 'null', offset: 0, length: text.length };
}

function memberAt(node: JsoncParser.Node | undefined, step: string | number): JsoncParser.Node | undefined {
  if (node?.type === 'object') return membersOf(node).get(String(step));
  return node?.type === 'array' && typeof step === 'number' ? node.children?.[step] : undefined;
}

type Members = ReadonlyMap<unknown, JsoncParser.Node>;

/** Of objects that somebody has looked into, since a report looks for thousands of places in the same `Resources`. */
const MEMBERS = new WeakMap<JsoncParser.Node, Members>();

function membersOf(node: JsoncParser.Node): Members {
  const known = MEMBERS.get(node);
  if (known !== undefined) return known;
  const members = new Map((node.children ?? []).map((member) => [member.children?.[0]?.value, member]));
  MEMBERS.set(node, members);
  return members;
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
