import { dirname } from 'node:path';
import { Templates } from '../../cloudformation';
import { type Maybe, Unknown } from '../../core';
import { type Source, treeSource } from '../../source';
import type { Configurations } from '../configurations';
import { World } from '../evaluate';
import type { Resource } from '../resource';
import { Subject } from '../subject';
import { besides } from './apart';
import { environmentOf } from './environment';
import { mayGrant } from './grants';
import { Identifiers } from './identifiers';
import type { Part } from './mapping';
import { isOfAws, MADE, PARTS } from './resource-types';
import { type Condition, Translation } from './translation';
import { isTree, type Tree } from './tree';
import { logicalId } from './value';

/**
 * What the files hold of AWS, as templates: the types of both are the same resources, spelled otherwise.
 *
 * Variables can be anything. Places are those of Terraform. What may give access and is not read, and what modules make that are not in the
 * files, stands there as what is not written out, so that nothing is proved past it.
 *
 * @param templates what they are added to, so that both are seen together
 */
export function awsTemplates(configurations: Configurations, templates = new Templates()): Templates {
  const world = new World(false);
  const files = new Set<string>();
  for (const resources of byConfiguration(configurations)) {
    const subjects = resources
      .map((resource) => Subject.of(resource, world))
      .filter((subject) => existenceOf(subject) !== false);
    const own = new Set(resources.map(({ file }) => file));
    for (const file of own) files.add(file);
    const folders = new Set([...own].map(dirname));
    const sources = configurations.sources.filter(({ file }) => own.has(file) || folders.has(dirname(file)));
    const hidden = configurations.hidden.filter(({ place }) => own.has(place.file)).map(({ place }) => place.resource);
    if (subjects.length > 0) addTogether(templates, subjects, hidden, sources);
  }
  addHidden(templates, configurations, files);
  return templates;
}

/** Resources of AWS that name each other: those of one folder or plan. */
function byConfiguration(configurations: Configurations): Iterable<readonly Resource[]> {
  const groups = new Map<number, Resource[]>();
  for (const resource of configurations.resources) {
    if (!isOfAws(resource.type) && !mayGrant(resource.type)) continue;
    const { id } = resource.module.root;
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [resource]);
    else known.push(resource);
  }
  return groups.values();
}

/** What files hide that hold nothing of AWS themselves. */
function addHidden(templates: Templates, { hidden }: Configurations, files: ReadonlySet<string>): void {
  const others = new Map<string, Tree>();
  for (const { place } of hidden) {
    if (!files.has(place.file)) others.set(place.file, { ...others.get(place.file), [logicalId(place.resource)]: {} });
  }
  for (const [file, resources] of others) templates.add(treeSource(file, { Resources: resources }));
}

/** @param sources the files that configure the provider, among others */
function addTogether(
  templates: Templates,
  subjects: readonly Subject[],
  hidden: readonly string[],
  sources: readonly Source[],
): void {
  const tagged = sources.some(tagsEverything);
  const made = new Map<Resource, Translation>();
  const conditions: Tree = {};
  const conditionOf = (subject: Subject): Condition => {
    const name = questionOf(subject);
    // What decides is not in the files, so that it can turn out in both ways.
    if (name !== undefined) conditions[name] ??= { 'Known when it is applied': Object.keys(conditions).length };
    return name;
  };
  for (const subject of subjects) {
    const mapping = MADE[subject.type];
    if (mapping !== undefined)
      made.set(subject.resource, new Translation(subject, mapping, conditionOf(subject), tagged));
  }
  const identifiers = new Identifiers([...made.keys()]);
  const apart = subjects.filter(
    (subject) => !made.has(subject.resource) && !joined(subject, made, identifiers, conditionOf(subject)),
  );
  const byId = new Map([...made].map(([{ address }, translation]) => [logicalId(address), translation]));
  const resources: Record<string, unknown> = {};
  for (const [id, { resource }] of byId) resources[id] = identifiers.referred(resource);
  const beside = subjects.flatMap((subject) => (made.has(subject.resource) ? besides(subject) : []));
  for (const { id, resource } of beside) resources[id] = resource;
  const besidePlaces = new Map(beside.map(({ id, place }) => [id, place]));
  // A key without a type is what a template does not write out.
  for (const name of [...apart.map(({ resource }) => resource.address), ...hidden]) resources[logicalId(name)] = {};
  const [{ resource: first }] = subjects as readonly [Subject, ...Subject[]];
  templates.add(treeSource(first.file, { Conditions: conditions, Resources: resources }), {
    ...environmentOf([...made.keys()], first, sources),
    placeOf: (id, at) => byId.get(id)?.placeOf(at) ?? besidePlaces.get(id),
  });
}

/** Whether a file tells the provider to give everything tags. Plans show them with what has them. */
function tagsEverything({ tree }: Source): boolean {
  const provider = isTree(tree) ? tree['provider'] : undefined;
  return provider !== undefined && JSON.stringify(provider).includes('"default_tags"');
}

/** Whether it is made at all. */
function existenceOf(subject: Subject): Maybe<boolean> {
  if (!subject.resource.showsMeta) return true;
  const count = subject.get('count').number(1).value;
  if (Unknown.is(count) || count === 0) return Unknown.is(count) ? count : false;
  return subject.resource.values['for_each'] === undefined ? true : subject.get('for_each').isSet;
}

/** What decides whether it is made, where the files do not. The same words decide the same. */
function questionOf(subject: Subject): Condition {
  if (!Unknown.is(existenceOf(subject))) return undefined;
  const { count, for_each: loop } = subject.resource.values;
  return count === undefined ? `${spelled(loop)} holds something` : `${spelled(count)} is not 0`;
}

const spelled = (raw: unknown): string => (typeof raw === 'string' ? raw : JSON.stringify(raw));

/** Adds what is a part of another resource to it; false where that is not in the files, and a right may be hidden so. */
function joined(
  subject: Subject,
  made: ReadonlyMap<Resource, Translation>,
  identifiers: Identifiers,
  condition: Condition,
): boolean {
  const part = PARTS[subject.type];
  const whole = part && wholeOf(subject, part, made, identifiers);
  const translation = whole && made.get(whole);
  if (part !== undefined && translation !== undefined) translation.add(subject, part, condition);
  return translation !== undefined || !mayGrant(subject.type);
}

/** The resource that it is a part of. */
function wholeOf(
  subject: Subject,
  { within, types, alike }: Part,
  made: ReadonlyMap<Resource, Translation>,
  identifiers: Identifiers,
): Resource | undefined {
  const named = subject.get(within);
  const found = named.target(...types)?.resource ?? identifiers.bearer(named.text, types);
  if (found !== undefined || alike === undefined) return found;
  const wanted = alike.map((attribute) => `${subject.get(attribute).written}`);
  return [...made.keys()]
    .filter(({ type }) => types.includes(type))
    .find((resource) => {
      const other = Subject.of(resource, subject.world);
      return alike.every((attribute, i) => `${other.get(attribute).written}` === wanted[i]);
    });
}
