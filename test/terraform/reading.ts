import { Unknown } from '../../lib/core';
import { treeSource } from '../../lib/source';
import { Configurations } from '../../lib/terraform';
import { World } from '../../lib/terraform/evaluate';
import { addConfiguration } from '../../lib/terraform/json-syntax';
import { addPlan } from '../../lib/terraform/plan';
import { Subject } from '../../lib/terraform/subject';
import { Text, type TextLike } from '../../lib/terraform/text';

/** A configuration as if it had been read from a file. */
export function configuration(tree: unknown): Configurations {
  const configurations = new Configurations();
  addConfiguration(configurations, [treeSource('main.tf.json', tree)]);
  return configurations;
}

/** A plan or state as if it had been read from a file. */
export function plan(tree: unknown): Configurations {
  const configurations = new Configurations();
  addPlan(configurations, treeSource('plan.json', tree));
  return configurations;
}

export function subject(configurations: Configurations, address: string, world = new World()): Subject {
  const found = configurations.resources.find((resource) => resource.address === address);
  if (found === undefined) throw new Error(`no resource '${address}'`);
  return Subject.of(found, world);
}

/** Text as a table shows it: a question mark for what is unknown, a name in braces for what is sure to be there. */
export function shown(text: TextLike | undefined): string | undefined {
  if (text === undefined) return undefined;
  const parts = text instanceof Text ? text.parts : [text];
  return parts.map((part) => (Unknown.is(part) ? '?' : `${part}`)).join('');
}
