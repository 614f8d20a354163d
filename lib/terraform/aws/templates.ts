import { Templates } from '../../cloudformation';
import { treeSource } from '../../source';
import type { Configurations } from '../configurations';
import { World } from '../evaluate';
import type { Resource } from '../resource';
import { Subject } from '../subject';
import { isOfAws, MADE, PARTS } from './resource-types';
import { Translation } from './translation';
import { logicalId } from './value';

/** Types that say who may do what, as far as their names tell. */
const GRANTS =
  /^aws_.*(_policy|_policies|_permissions?|_attachment|_membership|_grant|_association|_share|_access_point|_delegat\w*)$/;

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
  for (const { file } of configurations.sources) {
    const subjects = configurations.resources
      .filter((resource) => resource.file === file && (isOfAws(resource.type) || GRANTS.test(resource.type)))
      .map((resource) => Subject.of(resource, world))
      .filter(({ exists }) => exists);
    const hidden = configurations.hidden.filter(({ place }) => place.file === file).map(({ place }) => place.resource);
    if (subjects.length > 0) addFile(templates, file, subjects, hidden);
  }
  return templates;
}

function addFile(templates: Templates, file: string, subjects: readonly Subject[], hidden: readonly string[]): void {
  const made = new Map<Resource, Translation>();
  for (const subject of subjects) {
    const mapping = MADE[subject.type];
    if (mapping !== undefined) made.set(subject.resource, new Translation(subject, mapping));
  }
  const apart = subjects.filter((subject) => !made.has(subject.resource) && !joined(subject, made));
  const byId = new Map([...made].map(([{ address }, translation]) => [logicalId(address), translation]));
  const resources: Record<string, unknown> = {};
  for (const [id, { resource }] of byId) resources[id] = resource;
  // A key without a type is what a template does not write out.
  for (const name of [...apart.map(({ resource }) => resource.address), ...hidden]) resources[logicalId(name)] = {};
  templates.add(treeSource(file, { Resources: resources }), { placeOf: (id, at) => byId.get(id)?.placeOf(at) });
}

/** Adds what is a part of another resource to it; false where that is not in the files, and a right may be hidden so. */
function joined(subject: Subject, made: ReadonlyMap<Resource, Translation>): boolean {
  const part = PARTS[subject.type];
  const whole = part && subject.get(part.within).target(...part.types)?.resource;
  const translation = whole && made.get(whole);
  if (part !== undefined && translation !== undefined) translation.add(subject, part);
  return translation !== undefined || !GRANTS.test(subject.type);
}
