import { Mentions } from './mentions';
import { physicalNames } from './physical-name';
import type { Resource } from './template';
import type { Templates } from './templates';

/** Who mentions whom, among all templates. */
export interface Index {
  readonly mentions: ReadonlyMap<Resource, readonly Resource[]>;
  /** Resources by their physical names, as others spell them. */
  readonly names: ReadonlyMap<string, readonly Resource[]>;
}

export function indexOf(templates: Templates): Index {
  const names = new Map<string, Resource[]>();
  for (const resource of templates.resources()) {
    for (const name of physicalNames(resource)) append(names, name, resource);
  }
  const mentions = new Map<Resource, Resource[]>();
  for (const resource of templates.resources()) {
    for (const target of new Mentions(names, templates).of(resource)) append(mentions, target, resource);
  }
  return { mentions, names };
}

function append<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** What a text may name: itself, what stands after the last colon of an ARN, the last part of a path, and the bucket of an object. */
export function namesIn(text: string): readonly string[] {
  if (!/[/:]/.test(text)) return [text];
  const whole = text.replace(/[/:]\*$/, '');
  const bucket = /^(?:s3:\/\/|.*:s3:::)([^/]+)/.exec(whole)?.[1];
  return [whole, whole.replace(/^.*:/s, ''), whole.replace(/^.*[/:]/s, ''), ...(bucket === undefined ? [] : [bucket])];
}
