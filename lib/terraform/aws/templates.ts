import { Templates } from '../../cloudformation';
import { treeSource } from '../../source';
import type { Configurations } from '../configurations';
import { World } from '../evaluate';
import type { Resource } from '../resource';
import { Subject } from '../subject';
import { isOfAws, MADE, PARTS } from './resource-types';
import { Translation } from './translation';
import { logicalId } from './value';

/**
 * What the files hold of AWS, as templates: the types of both are the same resources, spelled otherwise.
 *
 * Variables can be anything. Places are those of Terraform.
 */
export function awsTemplates(configurations: Configurations): Templates {
  const templates = new Templates();
  const world = new World(false);
  const subjects = configurations.resources
    .filter(({ type }) => isOfAws(type))
    .map((resource) => Subject.of(resource, world))
    .filter(({ exists }) => exists);
  const files = new Set(subjects.map(({ resource }) => resource.file));
  for (const file of files)
    addFile(
      templates,
      file,
      subjects.filter(({ resource }) => resource.file === file),
    );
  return templates;
}

function addFile(templates: Templates, file: string, subjects: readonly Subject[]): void {
  const made = new Map<Resource, Translation>();
  for (const subject of subjects) {
    const mapping = MADE[subject.type];
    if (mapping !== undefined) made.set(subject.resource, new Translation(subject, mapping));
  }
  for (const subject of subjects) {
    const part = PARTS[subject.type];
    const whole = part && subject.get(part.within).target(...part.types)?.resource;
    if (part !== undefined && whole !== undefined) made.get(whole)?.add(subject, part);
  }
  const byId = new Map([...made].map(([{ address }, translation]) => [logicalId(address), translation]));
  const resources = Object.fromEntries([...byId].map(([id, { resource }]) => [id, resource]));
  templates.add(treeSource(file, { Resources: resources }), { placeOf: (id, at) => byId.get(id)?.placeOf(at) });
}
