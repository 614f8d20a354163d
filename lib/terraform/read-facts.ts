import { Unknown } from '../core';
import type { Fact, Read } from '../policy';
import { isOfAws } from './aws/resource-types';
import type { Configurations } from './configurations';
import { World } from './evaluate';
import { AREAS } from './facts';
import type { Resource } from './resource';
import { Subject } from './subject';

type Reader = (subject: Subject) => readonly Fact[];

const READERS = new Map<string, readonly Reader[]>();
const ALONGSIDE = new Set(AREAS.flatMap(({ alongside }) => alongside));

/** What reads a type, in all areas; looked up once. */
function readersOf(type: string): readonly Reader[] {
  const known = READERS.get(type);
  if (known !== undefined) return known;
  const found = AREAS.flatMap(({ readers, patterns = [] }) => [
    ...Object.entries(readers)
      .filter(([name]) => name === type)
      .map(([, reader]) => reader),
    ...patterns.filter(([pattern]) => pattern.test(type)).map(([, reader]) => reader),
  ]);
  READERS.set(type, found);
  return found;
}

/** Reads every resource of every configuration, plan and state: with the defaults of variables, and without them. */
export function readTerraform(configurations: Configurations): Read {
  const facts: Fact[] = configurations.sources.map(({ file }) => templateFact(configurations, file));
  const unread = new Map<string, number>();
  const { resources } = configurations;
  for (const resource of resources) {
    for (const fact of factsOf(resource)) facts.push(fact);
    const { type } = resource;
    if (readersOf(type).length === 0 && !ALONGSIDE.has(type) && !isOfAws(type))
      unread.set(type, (unread.get(type) ?? 0) + 1);
  }
  for (const fact of factsOfAws(configurations)) facts.push(fact);
  return { files: configurations.sources.map(({ file }) => file), facts, resources: resources.length, unread };
}

/** What resources of AWS tell, which are read as CloudFormation spells them. */
function factsOfAws(configurations: Configurations): readonly Fact[] {
  if (!configurations.resources.some(({ type }) => isOfAws(type))) return [];
  // Loaded when needed: most files hold one cloud.
  const { readFacts }: typeof import('../cloudformation') = require('../cloudformation');
  const { awsTemplates }: typeof import('./aws/templates') = require('./aws/templates');
  const { withoutDistant }: typeof import('./aws/sites') = require('./aws/sites');
  const { facts } = readFacts(awsTemplates(configurations));
  return withoutDistant(facts, configurations).filter(({ kind }) => kind !== 'template');
}

/** What one resource tells; twice where that depends on a variable, which has its default or anything else. */
export function factsOf(resource: Resource): readonly Fact[] {
  const readers = readersOf(resource.type);
  if (readers.length === 0) return [];
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
