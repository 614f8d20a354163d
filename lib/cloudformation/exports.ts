import { textOf } from './evaluate';
import { isObject, type Template } from './template';
import { inEveryWorld } from './world';

/** The value of an export, and the template that it is to be evaluated in. */
export interface Exported {
  readonly template: Template;
  readonly value: unknown;
}

/** Everything that templates export, by each name that it can have. */
export function exportsOf(templates: readonly Template[]): ReadonlyMap<string, readonly Exported[]> {
  const found = new Map<string, Exported[]>();
  for (const template of templates) {
    for (const output of Object.values(template.outputs)) {
      if (!isObject(output) || !isObject(output['Export'])) continue;
      const { Value: value } = output;
      for (const name of stringsOf(output['Export']['Name'], template)) {
        found.set(name, [...(found.get(name) ?? []), { template, value }]);
      }
    }
  }
  return found;
}

/** The strings that an expression can stand for, as far as the files tell. */
export function stringsOf(raw: unknown, template: Template): ReadonlySet<string> {
  if (typeof raw === 'string') return new Set([raw]);
  const texts = inEveryWorld((world) => [textOf(raw, { template, world })]);
  return new Set(texts.filter((text) => typeof text === 'string'));
}
