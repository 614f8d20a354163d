import { readFileSync } from 'node:fs';
import type { SynthesizedStack } from '../../scripts/assembly';
import { isBranch, isList, type Json } from './json';
import type { Resources } from './mutants';

/** The resources of all stacks as those of one, in which what a stack imports is what another exports: so rules see them, too. */
export function together(stacks: readonly SynthesizedStack[]): Resources {
  const exported = new Map(stacks.flatMap(exportsOf));
  const resolved = (value: Json): Json => {
    if (isList(value)) return value.map(resolved);
    if (!isBranch(value)) return value;
    const name = value['Fn::ImportValue'];
    const found = typeof name === 'string' ? exported.get(name) : undefined;
    return found ?? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item)]));
  };
  const all = stacks.flatMap(({ resources }) => Object.entries(resources));
  const ids = all.map(([id]) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  if (twice.length > 0) throw new Error(`two stacks have a resource ${twice.join(', ')}`);
  return Object.fromEntries(
    all.map(([id, resource]) => [id, resolved(JSON.parse(JSON.stringify(resource)))]),
  ) as Resources;
}

function exportsOf({ templateFile }: SynthesizedStack): [string, Json][] {
  const { Outputs: outputs = {} }: { Outputs?: Record<string, { Value: Json; Export?: { Name: Json } }> } = JSON.parse(
    readFileSync(templateFile, 'utf8'),
  );
  return Object.values(outputs).flatMap(({ Value: value, Export: exported }) =>
    typeof exported?.Name === 'string' ? [[exported.Name, value]] : [],
  );
}
