import { type Kind, type Pillar, protections, type ToldResource } from './looks';

/** Everything that was synthesised for one cloud, and how its types are told. */
export interface Cloud {
  readonly title: string;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly resources: readonly ToldResource[];
  /** Types that are no resources of anybody. */
  readonly silent: readonly string[];
}

/** Resources of one kind that the same things protect, told together. */
interface Entry {
  readonly noun: string;
  readonly protections: readonly string[];
  readonly names: string[];
}

/** What a cloud has of a pillar, as lines. */
export function pillarLines({ kinds, resources }: Cloud, pillar: Pillar): readonly string[] {
  const found = new Map<string, Entry>();
  const types = new Set(resources.map(({ type }) => type));
  for (const resource of resources) {
    const kind = kinds[resource.type];
    if (kind?.pillar !== pillar) continue;
    const entry = { noun: kind.noun, protections: protections(kind, resource, types), names: [] };
    const key = JSON.stringify([entry.noun, entry.protections]);
    found.set(key, found.get(key) ?? entry);
    found.get(key)?.names.push(resource.name);
  }
  return [...found.values()].flatMap(({ noun, names, protections }) => [
    `${[...new Set(names)].join(', ')} (${noun})`,
    ...protections.map((protection) => `    ${protection}`),
  ]);
}

/** What is in no pillar, counted by type. */
export function othersOf({ kinds, resources, silent }: Cloud): readonly string[] {
  const counts = new Map<string, number>();
  for (const { type } of resources) {
    if (kinds[type] === undefined && !silent.includes(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort().map(([type, count]) => `${count} ${type}`);
}

export const countOf = ({ resources, silent }: Cloud): number =>
  resources.filter(({ type }) => !silent.includes(type)).length;
