import type { Pair, ParsedNode, YAMLMap } from 'yaml';
import type { Path, SourceText, Span } from '../../source/text';
import { longFormOf } from './short-forms';
import { yaml } from './yaml';
import { keyText } from './yaml-key';
import { isMergeKey, mergedMaps } from './yaml-merge';
import type { YamlTree } from './yaml-tree';

type Node = ParsedNode | null;

interface Place {
  readonly node: Node;
  readonly span: Span;
  /** Whether the path went past the node's tag, which is a member of its own in the tree. */
  readonly untagged?: boolean;
}

/** Where the deepest part of a path stands: from its key, or from its value in a list. */
export function placeInYaml(source: SourceText, tree: YamlTree, path: Path): Span {
  let place: Place = { node: tree.root, span: spanOf(source, tree.root) };
  for (const step of path) {
    const next = memberAt(source, tree, place, step);
    if (!next) break;
    place = next;
  }
  return place.span;
}

function memberAt(source: SourceText, tree: YamlTree, place: Place, step: string | number): Place | undefined {
  const node = yaml().isAlias(place.node) ? tree.aliases.targetOf(place.node) : place.node;
  const tag = place.untagged ? undefined : longFormOf(node?.tag);
  if (tag !== undefined) return step === tag ? { ...place, node, untagged: true } : undefined;
  if (yaml().isMap(node)) return inMap(source, tree, node, String(step));
  if (!yaml().isSeq(node) || typeof step !== 'number') return undefined;
  const item = node.items[step];
  return item && { node: item, span: spanOf(source, item) };
}

function inMap(source: SourceText, tree: YamlTree, map: YAMLMap.Parsed, name: string): Place | undefined {
  const own = ownMembers(source, tree, map).get(name);
  if (own) return { node: own.value, span: spanOfPair(own) };
  const merged = map.items.filter(({ key }) => isMergeKey(key)).flatMap((pair) => mergedMaps(pair, tree.aliases) ?? []);
  for (const other of merged) {
    const place = inMap(source, tree, other, name);
    if (place) return place;
  }
  return undefined;
}

type Members = ReadonlyMap<string, Pair<ParsedNode, Node>>;

/** Of maps that somebody has looked into, since a report looks for thousands of places in the same `Resources`. */
const MEMBERS = new WeakMap<YAMLMap.Parsed, Members>();

function ownMembers(source: SourceText, tree: YamlTree, map: YAMLMap.Parsed): Members {
  const known = MEMBERS.get(map);
  if (known !== undefined) return known;
  const own = map.items.filter(({ key }) => !isMergeKey(key));
  const members = new Map(own.map((pair) => [keyText(pair.key, tree.aliases, source), pair]));
  MEMBERS.set(map, members);
  return members;
}

function spanOfPair({ key, value }: Pair<ParsedNode, Node>): Span {
  return { start: key.range[0], end: (value ?? key).range[1] };
}

const TAG_BEFORE = /!(?:<!)?[^\s![\]{},]*\s*(?:&\S+\s*)?$/;

/** A node begins after its tag, for the library; for a reader, with it. */
function spanOf({ text }: SourceText, { tag, range }: ParsedNode): Span {
  const [begin, end] = range;
  const before = tag?.startsWith('!') ? TAG_BEFORE.exec(text.slice(Math.max(0, begin - 128), begin)) : null;
  return { start: begin - (before?.[0].length ?? 0), end };
}
