import type { Door, DoorKey } from '../../../../lib/access/model';
import type { Sent } from './random-policies';

/** A request as questions and decisions spell it: every key of the door that is there, records as '{}'. */
export function asTold({ keys }: Door, sent: Sent): Record<string, string | readonly string[]> {
  const told: Record<string, string | readonly string[]> = {};
  for (const key of keys) {
    const value = at(sent, stepsOf(key.name));
    if (value !== undefined) told[key.name] = spelled(key, value);
  }
  return told;
}

function spelled({ holds, keyed }: DoorKey, value: unknown): string | readonly string[] {
  if (holds === 'record') return '{}';
  if (holds !== 'texts') return String(value);
  return keyed === true ? Object.keys(Object(value)) : [value].flat().map(String);
}

/** The names in 'context.people.groups["id"].group_name'. */
export const stepsOf = (name: string): readonly string[] =>
  [...name.slice('context'.length).matchAll(/\.(\w+)|\["([^"]*)"\]/g)].map(
    ([, plain, quoted]) => plain ?? quoted ?? '',
  );

export function at(sent: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Object.entries(value).find(([name]) => name === step)?.[1]
        : undefined,
    sent,
  );
}
