import { stringsOf } from './exports';
import { type Parts, partsOf } from './parts';
import { attributeIn, spelledFunction } from './spelled';
import { isObject, type Raw, type Resource, type Template } from './template';
import { type Index, namesIn } from './template-index';
import type { Templates } from './templates';

/** A part of a template that is still to be looked through. */
interface Part {
  readonly template: Template;
  readonly raw: unknown;
}

/** Resources that the properties of one mention, in whatever branch: by reference, through other templates, or by a name. */
export class Mentions {
  private readonly found = new Set<Resource>();
  private readonly pending: Part[] = [];
  /** Each part that is referred to is followed once: values may lead to themselves. */
  private readonly followed = new Set<unknown>();

  public constructor(
    private readonly names: Index['names'],
    private readonly templates: Templates,
  ) {}

  public of(resource: Resource): ReadonlySet<Resource> {
    this.visit(resource.template, resource.parts);
    for (let part = this.pending.pop(); part !== undefined; part = this.pending.pop()) {
      this.visit(part.template, partsOf(part.raw));
    }
    this.found.delete(resource);
    return this.found;
  }

  private visit(template: Template, { functions, texts }: Parts): void {
    for (const each of functions) this.visitFunction(template, each);
    if (this.names.size > 0) for (const text of texts) this.visitText(text);
  }

  private visitText(text: string): void {
    for (const name of namesIn(text)) for (const resource of this.names.get(name) ?? []) this.found.add(resource);
  }

  private visitFunction(template: Template, raw: Raw): void {
    const text = this.names.size > 0 ? spelledFunction(raw, template) : undefined;
    if (text !== undefined) this.visitText(text);
    for (const mention of mentionsIn(raw)) this.visitMention(template, mention);
    for (const part of this.elsewhere(template, raw)) this.follow(part);
  }

  private visitMention(template: Template, mention: string): void {
    const [id = '', section, output = ''] = mention.split('.');
    const resource = template.resources.get(id);
    if (resource === undefined) this.follow({ template, raw: template.parameters[id] });
    else this.found.add(resource);
    if (resource === undefined && template.nesting) this.follow(toldTo(id, template.nesting.by));
    const nested = resource && section === 'Outputs' ? this.templates.nestedBy(resource) : undefined;
    if (nested !== undefined) this.follow({ template: nested, raw: nested.outputs[output] });
  }

  /** What stands elsewhere in the templates for what a function makes. */
  private elsewhere(template: Template, raw: Raw): readonly Part[] {
    const { 'Fn::ImportValue': imported, 'Fn::GetStackOutput': output, 'Fn::FindInMap': map } = raw;
    if (imported !== undefined) {
      const exported = [...stringsOf(imported, template)].flatMap((name) => this.templates.exporting(name));
      return exported.map((each) => ({ template: each.template, raw: each.value }));
    }
    if (Array.isArray(map) && typeof map[0] === 'string') return [{ template, raw: template.mappings[map[0]] }];
    const { StackName: stack, OutputName: name } = isObject(output) ? output : {};
    const other = typeof stack === 'string' ? this.templates.stack(stack) : undefined;
    return other !== undefined && typeof name === 'string' ? [{ template: other, raw: other.outputs[name] }] : [];
  }

  private follow(part: Part): void {
    if (typeof part.raw === 'object' && this.followed.has(part.raw)) return;
    this.followed.add(part.raw);
    this.pending.push(part);
  }
}

/** What the stack around a nested one gives a parameter; all that it gives, where that is not written out. */
function toldTo(id: string, { template, raw: { Properties: properties } }: Resource): Part {
  const given = isObject(properties) ? properties['Parameters'] : undefined;
  return { template, raw: isObject(given) && Object.hasOwn(given, id) ? given[id] : given };
}

/** What an intrinsic function mentions: logical ids, each followed by a dot and an attribute where one is meant. */
export function mentionsIn(raw: Raw): readonly string[] {
  const { Ref: ref, 'Fn::GetAtt': getAtt, 'Fn::Sub': sub } = raw;
  if (typeof ref === 'string') return [ref];
  if (getAtt !== undefined) {
    const [id] = [getAtt].flat();
    return typeof id === 'string' ? [attributeIn(getAtt) ?? id] : [];
  }
  return sub === undefined ? [] : mentionsInText([sub].flat());
}

function mentionsInText([text, own]: readonly unknown[]): readonly string[] {
  if (typeof text !== 'string') return [];
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !isObject(own) || !Object.hasOwn(own, name))
    .map((name) => name.trim());
}
