import { physicalNames } from './physical-name';
import { isObject, type Raw, type Resource, type Template } from './template';

/** The value of an export, and the template that it is to be evaluated in. */
export interface Exported {
  readonly template: Template;
  readonly value: unknown;
}

/** Who mentions whom, among all templates. */
export interface Index {
  readonly mentions: ReadonlyMap<Resource, readonly Resource[]>;
  /** Resources by their literal physical names. */
  readonly names: ReadonlyMap<string, readonly Resource[]>;
  /** By their literal names. */
  readonly exports: ReadonlyMap<string, Exported>;
}

export function indexOf(templates: readonly Template[]): Index {
  const resources = templates.flatMap((template) => [...template.resources.values()]);
  const exports = new Map(templates.flatMap(exportsOf));
  const names = new Map<string, Resource[]>();
  for (const resource of resources) for (const name of physicalNames(resource)) append(names, name, resource);
  const mentions = new Map<Resource, Resource[]>();
  for (const resource of resources) {
    for (const target of new Mentions(names, exports).of(resource)) append(mentions, target, resource);
  }
  return { mentions, names, exports };
}

function append<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function exportsOf(template: Template): [string, Exported][] {
  return Object.values(template.outputs).flatMap((output): [string, Exported][] => {
    if (!isObject(output) || !isObject(output['Export'])) return [];
    const name = output['Export']['Name'];
    return typeof name === 'string' ? [[name, { template, value: output['Value'] }]] : [];
  });
}

/** What a text may name: itself, what stands after the last colon of an ARN, the last part of a path, and the bucket of an object. */
export function namesIn(text: string): readonly string[] {
  if (!/[/:]/.test(text)) return [text];
  const whole = text.replace(/[/:]\*$/, '');
  const bucket = /^(?:s3:\/\/|.*:s3:::)([^/]+)/.exec(whole)?.[1];
  return [whole, whole.replace(/^.*:/s, ''), whole.replace(/^.*[/:]/s, ''), ...(bucket === undefined ? [] : [bucket])];
}

/** Values that lead to themselves, through exports or nested stacks, end here. */
const DEEPEST = 200;

/** Resources that the properties of one mention, in whatever branch: by reference, through an export, or by their literal name. */
class Mentions {
  private readonly found = new Set<Resource>();

  public constructor(
    private readonly names: Index['names'],
    private readonly exports: Index['exports'],
  ) {}

  public of(resource: Resource): ReadonlySet<Resource> {
    this.visit(resource.template, resource.raw['Properties'], 0);
    this.found.delete(resource);
    return this.found;
  }

  private visit(template: Template, raw: unknown, depth: number): void {
    if (depth > DEEPEST) return;
    if (typeof raw === 'string') this.visitText(raw);
    else if (Array.isArray(raw)) for (const item of raw) this.visit(template, item, depth + 1);
    else if (isObject(raw)) this.visitObject(template, raw, depth);
  }

  private visitText(text: string): void {
    for (const name of namesIn(text)) for (const resource of this.names.get(name) ?? []) this.found.add(resource);
  }

  private visitObject(template: Template, raw: Raw, depth: number): void {
    for (const id of idsIn(raw)) this.visitId(template, id, depth);
    const imported = raw['Fn::ImportValue'];
    const exported = typeof imported === 'string' ? this.exports.get(imported) : undefined;
    if (exported !== undefined) this.visit(exported.template, exported.value, depth + 1);
    for (const value of Object.values(raw)) this.visit(template, value, depth + 1);
  }

  private visitId(template: Template, id: string, depth: number): void {
    const resource = template.resources.get(id);
    if (resource !== undefined) {
      this.found.add(resource);
      return;
    }
    const given = template.nesting?.by.raw['Properties'];
    const parameters = isObject(given) ? given['Parameters'] : undefined;
    if (template.nesting && isObject(parameters)) this.visit(template.nesting.by.template, parameters[id], depth + 1);
  }
}

/** Logical ids that one object mentions as an intrinsic. */
export function* idsIn(raw: Raw): Iterable<string> {
  const { Ref: ref, 'Fn::GetAtt': getAtt, 'Fn::Sub': sub } = raw;
  if (typeof ref === 'string') yield ref;
  if (typeof getAtt === 'string') yield getAtt.split('.')[0] ?? '';
  if (Array.isArray(getAtt) && typeof getAtt[0] === 'string') yield getAtt[0];
  const text: unknown = Array.isArray(sub) ? sub[0] : sub;
  if (typeof text === 'string') for (const [, id] of text.matchAll(/\$\{([^!.}]+)[.}]/g)) if (id) yield id;
}
