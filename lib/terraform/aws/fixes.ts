import type { Mapping } from './mapping';
import { MADE, PARTS } from './resource-types';
import { DOT } from './value';

/** What Terraform calls what is quoted in words of CloudFormation; nothing where it calls it nothing. */
type Names = ReadonlyMap<string, string>;

const TYPES: Names = new Map(Object.entries(MADE).map(([ours, { type }]) => [type, ours]));

const known = new Map<string, Names>();

/** What mends a finding on AWS, in the words of its provider for Terraform, where the words of CloudFormation are quoted. */
export function fixInTerraform(type: string, fix: string): string {
  // Terraform has no word for what is kept without being managed.
  if (/'(DeletionPolicy|Delete)'/.test(fix)) return "Set 'prevent_destroy' in 'lifecycle'.";
  const names = known.get(type) ?? namesFor(type);
  known.set(type, names);
  return fix.replace(/'([A-Z][\w:.]*)'/g, (quoted, name: string) => {
    const spelled = TYPES.get(name) ?? names.get(name) ?? stepwise(name, names);
    return spelled === undefined ? quoted : `'${spelled}'`;
  });
}

/** A name whose every part has a name in Terraform. */
function stepwise(name: string, names: Names): string | undefined {
  const steps = name.split('.').map((step) => names.get(step));
  return steps.length > 1 && steps.every((step) => step !== undefined) ? steps.join('.') : undefined;
}

function namesFor(type: string): Names {
  const names = new Map<string, string>();
  const made = MADE[type] ?? MADE[PARTS[type]?.types[0] ?? ''];
  for (const [part, { types, of }] of Object.entries(PARTS)) {
    if (types.some((whole) => MADE[whole] === made)) note(of, names, `${part}.`);
  }
  note(made?.of ?? {}, names, '');
  return names;
}

/** @param before what stands before the names of attributes */
function note(mapping: Mapping, names: Map<string, string>, before: string): void {
  for (const [attribute, target] of Object.entries(mapping)) {
    if (typeof target !== 'string' && target.kind === 'all') continue;
    const to = typeof target === 'string' ? target : target.to;
    noteOne(to, `${before}${attribute}`, names);
    if (typeof target !== 'string' && 'of' in target) note(target.of, names, to === '' ? before : '');
  }
}

function noteOne(to: string, attribute: string, names: Map<string, string>): void {
  if (to === '') return;
  const steps = to.split('.');
  for (const name of [to, steps.at(-1) ?? to]) names.set(name, attribute);
  // An object of CloudFormation that is a resource of its own in Terraform.
  const [resource] = attribute.split('.');
  if (steps.length > 1 && resource !== undefined && Object.hasOwn(PARTS, resource)) names.set(steps[0] ?? to, resource);
}

/** What is said of a finding on AWS, with the addresses of Terraform. */
export const messageInTerraform = (message: string): string => message.replaceAll(DOT, '.');
