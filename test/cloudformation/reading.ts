import { type Environment, Templates, treeSource } from '../../lib/cloudformation';
import { Subject } from '../../lib/cloudformation/subject';
import type { Resource } from '../../lib/cloudformation/template';
import { Text, type TextLike } from '../../lib/cloudformation/text';
import { inEveryWorld } from '../../lib/cloudformation/world';
import { Unknown } from '../../lib/core';
import type { Tree } from '../judged';

/** A template, or its resources, and where it is deployed. */
export interface Stack {
  readonly tree: Tree;
  readonly environment?: Environment;
  /** Logical id, in the stack before, of the stack that nests it. */
  readonly nestedBy?: string;
}

/** Stacks as if they had been read from files. */
export function stacksOf(...stacks: readonly Stack[]): Templates {
  const templates = new Templates();
  for (const [i, { tree, environment, nestedBy }] of stacks.entries()) {
    const by = nestedBy === undefined ? undefined : templates.all[i - 1]?.resources.get(nestedBy);
    const whole = 'Resources' in tree ? tree : { Resources: tree };
    templates.add(treeSource(`${i}.json`, whole), environment, by && { by });
  }
  return templates;
}

export function resourceOf(templates: Templates, id: string): Resource {
  const found = [...templates.resources()].find(({ logicalId }) => logicalId === id);
  if (found === undefined) throw new Error(`no resource '${id}'`);
  return found;
}

/** What is read about a resource, in each way in which the templates can turn out where it exists. */
export function readings<T>(templates: Templates, id: string, read: (subject: Subject) => T): T[] {
  return inEveryWorld((world) => {
    const subject = Subject.of(resourceOf(templates, id), world);
    return subject.exists ? [read(subject)] : [];
  });
}

/** Text as a table shows it: a question mark for what is unknown, a name in braces for what is sure to be there. */
export function shown(text: TextLike | undefined): string | undefined {
  if (text === undefined) return undefined;
  const parts = text instanceof Text ? text.parts : [text];
  return parts.map((part) => (Unknown.is(part) ? '?' : `${part}`)).join('');
}

/** What stands in the property `P` of the resource `R`, in each way: the items where it is a list. */
export function values(templates: Templates): unknown[] {
  return readings(templates, 'R', ({ properties }) => {
    const field = properties.get('P');
    const isList = field.isSet === true && field.items[0] !== field;
    return isList ? field.items.map(({ text }) => shown(text)) : shown(field.text);
  });
}

/** The resource `R`, whose property `P` is tried. */
export const holding = (value: unknown) => ({ R: { Type: 'T::T::T', Properties: { P: value } } });
