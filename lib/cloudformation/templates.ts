import type { Source } from './source';
import { type Environment, type Nesting, type Resource, Template } from './template';
import { type Index, indexOf, namesIn } from './template-index';
import { resourceIn, Text, type TextLike } from './text';

/** Every template of one run, so that what one says about another can be followed. */
export class Templates {
  private readonly list: Template[] = [];
  private index: Index | undefined;

  public add(source: Source, environment?: Environment, nesting?: Nesting): Template {
    const template = new Template(this, source, environment, nesting);
    this.list.push(template);
    this.index = undefined;
    return template;
  }

  public get all(): readonly Template[] {
    return this.list;
  }

  /** Every resource of every template. */
  public *resources(): Iterable<Resource> {
    for (const template of this.list) yield* template.resources.values();
  }

  /** Resources that mention this one anywhere in their properties. */
  public mentioning(resource: Resource): readonly Resource[] {
    return this.indexed.mentions.get(resource) ?? [];
  }

  /** The resource of one of these types (of any, where none is named) that a text stands for: by reference, or by its literal name. */
  public targetOf(text: TextLike, types: readonly string[]): Resource | undefined {
    const fits = ({ type }: Resource) => types.length === 0 || types.includes(type);
    const referred = resourceIn(text);
    if (referred !== undefined && fits(referred)) return referred;
    const literal = typeof text === 'string' ? text : text instanceof Text ? text.parts.at(-1) : undefined;
    if (typeof literal !== 'string') return undefined;
    return namesIn(literal)
      .flatMap((name) => this.indexed.names.get(name) ?? [])
      .find(fits);
  }

  /** The template that the nested stack makes, where the files hold it. */
  public nestedBy(resource: Resource): Template | undefined {
    return this.list.find(({ nesting }) => nesting?.by === resource);
  }

  /** The template and the value of an export, where the files hold it under a literal name. */
  public exported(name: string): { readonly template: Template; readonly value: unknown } | undefined {
    return this.indexed.exports.get(name);
  }

  /** The template of a stack by its name. */
  public stack(name: string): Template | undefined {
    return this.list.find(({ environment }) => environment.stackName === name);
  }

  private get indexed(): Index {
    this.index ??= indexOf(this.list);
    return this.index;
  }
}
