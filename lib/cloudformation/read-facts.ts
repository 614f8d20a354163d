import { Unknown } from '../core';
import type { Fact, Place, Read } from '../policy';
import { AREAS } from './facts';
import { Subject } from './subject';
import type { Resource, Template } from './template';
import type { Templates } from './templates';
import { inEveryWorld, World } from './world';

type Reader = (subject: Subject) => readonly Fact[];

const READERS = new Map<string, Reader[]>();
const ALONGSIDE = new Set(AREAS.flatMap(({ alongside }) => alongside));
for (const { readers } of AREAS) {
  for (const [type, reader] of Object.entries(readers)) READERS.set(type, [...(READERS.get(type) ?? []), reader]);
}

/** Reads every resource of every template, in every way in which the template can turn out. */
export function readFacts(templates: Templates): Read {
  const facts: Fact[] = [];
  const unread = new Map<string, number>();
  let resources = 0;
  const shared = new SharedWorld();
  for (const template of templates.all) facts.push(templateFact(template));
  for (const resource of templates.resources()) {
    resources += 1;
    for (const fact of factsOf(resource, shared)) facts.push(fact);
    if (!READERS.has(resource.type) && !ALONGSIDE.has(resource.type)) {
      unread.set(resource.type, (unread.get(resource.type) ?? 0) + 1);
    }
  }
  return { files: [...new Set(templates.all.map(({ file }) => file))], facts, resources, unread };
}

/** What one resource tells, in every way in which its template can turn out. */
export function factsOf(resource: Resource, shared = new SharedWorld()): readonly Fact[] {
  const readers = READERS.get(resource.type) ?? [];
  return readers.flatMap((reader) =>
    inEveryWorld((world) => read(reader, Subject.of(resource, world)), shared.undecided()),
  );
}

/** How many readings share one world: what was read stays in memory as long as the world does. */
const SHARED_BY = 200;

/** Lets readings share a world as long as none of them decides something in it, so that each place is read once for all of them. */
class SharedWorld {
  private world = new World();
  private readings = 0;

  public undecided(): World {
    this.readings += 1;
    if (this.readings % SHARED_BY === 0 || !this.world.isUndecided) this.world = new World();
    return this.world;
  }
}

const read = (reader: Reader, subject: Subject) => (subject.exists ? reader(subject) : []);

function templateFact(template: Template): Fact {
  const subject = placeIn(template, 'Transform');
  const transformed = template.transforms.map((name) => ({
    place: subject,
    what: new Unknown(`what the transform '${name}' adds or changes is not in the file`),
  }));
  const elsewhere = [...template.resources.values()]
    .filter((resource) => resource.type === NESTED_STACK && template.among.nestedBy(resource) === undefined)
    .map((resource) => ({
      place: resource.place(''),
      what: new Unknown('the nested template is not among the files'),
    }));
  const unwritten = template.unwritten.map((name) => ({
    place: placeIn(template, name),
    what: new Unknown(`'${name}' is no resource that is written out`),
  }));
  return { kind: 'template', subject, places: {}, hidden: [...transformed, ...elsewhere, ...unwritten] };
}

const NESTED_STACK = 'AWS::CloudFormation::Stack';

const placeIn = ({ file }: Template, section: string): Place => ({
  file,
  resource: section,
  type: 'AWS::CloudFormation::Template',
  at: '',
});
