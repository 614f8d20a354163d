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

/** What a cloud has of a pillar, all of it, as lines. */
export function pillarLines(cloud: Cloud, pillar: Pillar): readonly string[] {
  return entriesOf(cloud, pillar).flatMap(({ noun, names, protections }) => [
    `${[...new Set(names)].join(', ')} (${noun})`,
    ...protections.map((protection) => `    ${protection}`),
  ]);
}

/** So many kinds of resources, and so many of their protections, are told where a screen has to do. */
const BRIEF = { kinds: 3, protections: 3 };

/** What a cloud has of a pillar, in three lines: the kinds that most protects, and of each the resource that most does. */
export function briefLines(cloud: Cloud, pillar: Pillar): readonly string[] {
  const kinds = new Map<string, { readonly best: Entry; readonly count: number }>();
  for (const entry of entriesOf(cloud, pillar)) {
    const { best = entry, count = 0 } = kinds.get(entry.noun) ?? {};
    const more = entry.protections.length > best.protections.length ? entry : best;
    kinds.set(entry.noun, { best: more, count: count + entry.names.length });
  }
  return [...kinds.values()]
    .toSorted((one, other) => other.best.protections.length - one.best.protections.length)
    .slice(0, BRIEF.kinds)
    .map(({ best: { noun, protections }, count }) => {
      const words = protections.slice(0, BRIEF.protections).join('; ');
      return `${noun}${count > 1 ? ` (${count})` : ''}: ${words}`;
    });
}

function entriesOf({ kinds, resources }: Cloud, pillar: Pillar): readonly Entry[] {
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
  return [...found.values()];
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
