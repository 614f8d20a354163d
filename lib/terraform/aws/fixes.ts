import type { Mapping } from './mapping';
import { MADE, PARTS } from './resource-types';
import { DOT } from './value';

/** What Terraform calls what is quoted in words of CloudFormation; nothing where it calls it nothing. */
type Names = ReadonlyMap<string, string>;

const TYPES: Names = new Map(Object.entries(MADE).map(([ours, { type }]) => [type, ours]));

/** What a template has to call, for which Terraform has a type. */
const CALL = "'PutModelInvocationLoggingConfiguration'";

const known = new Map<string, Names>();

/** What mends a finding on AWS, in the words of its provider for Terraform, where the words of CloudFormation are quoted. */
export function fixInTerraform(type: string, fix: string): string {
  // Terraform has no word for what is kept without being managed.
  if (/'(DeletionPolicy|Delete)'/.test(fix)) return "Set 'prevent_destroy' in 'lifecycle'.";
  if (fix.includes(CALL)) return "Add 'aws_bedrock_model_invocation_logging_configuration'.";
  const spoken = [type, ...[...fix.matchAll(QUOTED)].flatMap(([, name = '']) => TYPES.get(name) ?? [])].map(namesOf);
  return fix.replace(QUOTED, (quoted, name: string) => {
    const [spelled] = [TYPES, ...spoken, everywhere()].flatMap(
      (names) => names.get(name) ?? stepwise(name, names) ?? [],
    );
    return spelled === undefined ? quoted : `'${spelled}'`;
  });
}

const QUOTED = /'([A-Z][\w:.]*)'/g;

function namesOf(type: string): Names {
  const names = known.get(type) ?? namesFor(type);
  known.set(type, names);
  return names;
}

let common: Names | undefined;

/** Names that stand for the same in every type that has them. */
function everywhere(): Names {
  if (common !== undefined) return common;
  const found = new Map<string, string | undefined>();
  for (const { of } of [...Object.values(MADE), ...Object.values(PARTS)]) {
    const names = new Map<string, string>();
    note(of, names, '');
    for (const [name, attribute] of names) {
      found.set(name, found.has(name) && found.get(name) !== attribute ? undefined : attribute);
    }
  }
  common = new Map([...found].flatMap(([name, attribute]) => (attribute === undefined ? [] : [[name, attribute]])));
  return common;
}

/** A name whose every part has a name in Terraform. */
function stepwise(name: string, names: Names): string | undefined {
  const steps = name.split('.').map((step) => names.get(step));
  return steps.length > 1 && steps.every((step) => step !== undefined) ? steps.join('.') : undefined;
}

function namesFor(type: string): Names {
  const names = new Map<string, string>();
  const made = MADE[type] ?? MADE[PARTS[type]?.types[0] ?? ''];
  const { of = {}, older = [] } = made ?? {};
  note(Object.fromEntries(Object.entries(of).filter(([attribute]) => !older.includes(attribute))), names, '');
  for (const [part, { types, of: parts }] of Object.entries(PARTS)) {
    if (types.some((whole) => MADE[whole] === made)) note(parts, names, `${part}.`);
  }
  return names;
}

/** What has no name of its own, or several. */
const NAMELESS: readonly string[] = ['all', 'itself', 'setting'];

/** The first that stands for something is what it is called. @param before what stands before the names of attributes */
function note(mapping: Mapping, names: Map<string, string>, before: string): void {
  for (const [attribute, target] of Object.entries(mapping)) {
    if (typeof target !== 'string' && NAMELESS.includes(target.kind)) continue;
    const to = typeof target === 'string' ? target : target.to;
    noteOne(to, `${before}${attribute}`, names);
    if (typeof target !== 'string' && 'of' in target) note(target.of, names, to === '' ? before : '');
  }
}

function noteOne(to: string, attribute: string, names: Map<string, string>): void {
  if (to === '') return;
  const steps = to.split('.');
  const known = (name: string) => names.has(name);
  for (const name of [to, steps.at(-1) ?? to]) if (!known(name)) names.set(name, attribute);
  // An object of CloudFormation that is a resource of its own in Terraform.
  const [resource] = attribute.split('.');
  const [whole] = steps;
  if (
    steps.length > 1 &&
    whole !== undefined &&
    resource !== undefined &&
    Object.hasOwn(PARTS, resource) &&
    !known(whole)
  )
    names.set(whole, resource);
}

/** What is said of a finding on AWS, with the addresses of Terraform. */
export const messageInTerraform = (message: string): string => message.replaceAll(DOT, '.');
