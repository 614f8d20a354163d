import { Unknown } from '../core';
import type { Fact, Read } from '../policy';
import type { Configurations } from './configurations';
import { World } from './evaluate';
import { AREAS } from './facts';
import type { Resource } from './resource';
import { Subject } from './subject';

type Reader = (subject: Subject) => readonly Fact[];

const READERS = new Map<string, Reader[]>();
const ALONGSIDE = new Set(AREAS.flatMap(({ alongside }) => alongside));
for (const { readers } of AREAS) {
  for (const [type, reader] of Object.entries(readers)) READERS.set(type, [...(READERS.get(type) ?? []), reader]);
}

/** Reads every resource of every configuration, plan and state: with the defaults of variables, and without them. */
export function readTerraform(configurations: Configurations): Read {
  const facts: Fact[] = configurations.sources.map(({ file }) => templateFact(configurations, file));
  const unread = new Map<string, number>();
  const { resources } = configurations;
  for (const resource of resources) {
    for (const fact of factsOf(resource)) facts.push(fact);
    const { type } = resource;
    if (!READERS.has(type) && !ALONGSIDE.has(type)) unread.set(type, (unread.get(type) ?? 0) + 1);
  }
  return { files: configurations.sources.map(({ file }) => file), facts, resources: resources.length, unread };
}

/** What one resource tells; twice where that depends on a variable, which has its default or anything else. */
function factsOf(resource: Resource): readonly Fact[] {
  const readers = READERS.get(resource.type);
  if (readers === undefined) return [];
  const world = new World();
  const facts = read(readers, resource, world);
  return world.hasChosen ? [...facts, ...read(readers, resource, new World(false))] : facts;
}

function read(readers: readonly Reader[], resource: Resource, world: World): readonly Fact[] {
  const subject = Subject.of(resource, world);
  return subject.exists ? readers.flatMap((reader) => reader(subject)) : [];
}

function templateFact({ hidden }: Configurations, file: string): Fact {
  const gaps = hidden.filter(({ place }) => place.file === file);
  const subject = { file, resource: 'terraform', type: 'Terraform', at: '' };
  const told = gaps.map(({ place, because }) => ({ place, what: new Unknown(because) }));
  return { kind: 'template', subject, places: {}, hidden: told };
}
