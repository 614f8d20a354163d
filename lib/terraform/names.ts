import { Unknown } from '../core';
import { evaluate, isData, type Scope, World } from './evaluate';
import type { Resource } from './resource';
import { isText, resourcesIn, Text, type TextLike } from './text';

/** Who mentions whom, among everything of one run. */
export interface Index {
  readonly mentions: ReadonlyMap<Resource, readonly Resource[]>;
  /** Resources by their names, as others spell them. */
  readonly names: ReadonlyMap<string, readonly Resource[]>;
}

/** What more resources than these are called names none of them. */
const MOST_BEARERS = 64;

/** Attributes by which others name a resource. */
const NAMES = [
  'id',
  'name',
  'self_link',
  'email',
  'account_id',
  'bucket_id',
  'repository_id',
  'role_id',
  'template_id',
];

export function indexOf(resources: readonly Resource[]): Index {
  const names = new Map<string, Resource[]>();
  for (const resource of resources) for (const name of namesOf(resource)) append(names, name, resource);
  for (const [name, bearers] of names) if (bearers.length > MOST_BEARERS) names.delete(name);
  const mentions = new Map<Resource, Resource[]>();
  for (const resource of resources) {
    for (const target of new Mentions(names, resource).found) append(mentions, target, resource);
  }
  return { mentions, names };
}

function append<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function namesOf({ values }: Resource): readonly string[] {
  const names = NAMES.map((attribute) => values[attribute]).filter(
    (name): name is string => typeof name === 'string' && name !== '' && !name.includes('${'),
  );
  return [...new Set(names)];
}

/** What a text may name: itself, without what stands before a colon, its last part, and whose address it is. */
export function namesIn(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const whole = text.replace(/^(serviceAccount|storage\.googleapis\.com|logging\.googleapis\.com|gs:)[:/]+/, '');
  const [, account] = /^([^@/]+)@[^@/]+\.iam\.gserviceaccount\.com$/.exec(whole) ?? [];
  const bucket = text.startsWith('gs://') ? whole.replace(/\/.*$/s, '') : undefined;
  return [text, whole, whole.replace(/^.*\//s, ''), account, bucket].filter(
    (name): name is string => name !== undefined && name !== '',
  );
}

/** What is longer names nothing. */
const LONGEST = 1_024;

/** Resources that the values of one mention: by reference, or by a name that they spell. */
class Mentions {
  public readonly found = new Set<Resource>();
  private readonly world = new World();

  public constructor(
    private readonly names: Index['names'],
    private readonly resource: Resource,
  ) {
    this.visit(resource.values, { module: resource.module, world: this.world, each: resource.each }, 0);
    this.found.delete(resource);
  }

  /** @returns whether all of it is followed */
  private visit(raw: unknown, around: Scope, depth: number): boolean {
    if (depth > DEEPEST) return false;
    const { value, scope } = evaluate(raw, around);
    const isFollowed = this.visitValue(value, scope, depth);
    if (typeof raw === 'string' && !isFollowed) this.visitWritten(raw);
    return isFollowed;
  }

  private visitValue(value: unknown, scope: Scope, depth: number): boolean {
    if (isText(value)) return this.visitText(value);
    const parts = Array.isArray(value) ? value : isData(value) ? Object.values(value) : [];
    return parts.map((part) => this.visit(part, scope, depth + 1)).every((isFollowed) => isFollowed);
  }

  private visitText(text: TextLike): boolean {
    for (const other of resourcesIn(text)) this.found.add(other);
    if (typeof text !== 'string') return !Unknown.is(text) && !(text instanceof Text && text.parts.some(Unknown.is));
    for (const name of namesIn(text)) for (const other of this.names.get(name) ?? []) this.found.add(other);
    return true;
  }

  /** An expression that is not followed still shows whom it names. */
  private visitWritten(raw: string): void {
    for (const [name] of raw.matchAll(/[a-z]\w*\.[\w-]+/gi)) {
      for (const other of this.resource.module.named(name)) this.found.add(other);
    }
  }
}

/** Values within each other, from which on nobody writes them. */
const DEEPEST = 40;
