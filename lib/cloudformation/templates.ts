import { type Exported, exportsOf } from './exports';
import type { Source } from './source';
import { spelledText } from './spelled';
import { type Environment, type Nesting, type Resource, Template } from './template';
import { type Index, indexOf, namesIn } from './template-index';
import { resourcesIn, type TextLike } from './text';

/** Every template of one run, so that what one says about another can be followed. */
export class Templates {
  private readonly list: Template[] = [];
  private readonly nested = new Map<Resource, Template>();
  private index: Index | undefined;
  private exports: ReadonlyMap<string, readonly Exported[]> | undefined;

  public add(source: Source, environment?: Environment, nesting?: Nesting): Template {
    const template = new Template(this, source, environment, nesting);
    this.list.push(template);
    if (nesting !== undefined) this.nested.set(nesting.by, template);
    this.index = undefined;
    this.exports = undefined;
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

  /**
   * Resources of one of these types (of any, where none is named) that a text may stand for, the likeliest first: by reference, or by
   * a name that is spelled alike.
   *
   * @param from where the text stands
   */
  public targetsOf(text: TextLike, types: readonly string[], from: Template): readonly Resource[] {
    const fits = ({ type }: Resource) => types.length === 0 || types.includes(type);
    const referred = resourcesIn(text).filter(fits);
    if (referred.length > 0) return referred;
    const named = namesIn(spelledText(text, from)).flatMap((name) => this.indexed.names.get(name) ?? []);
    return named.filter(fits).sort((one, other) => distance(one.template, from) - distance(other.template, from));
  }

  /** The template that the nested stack makes, where the files hold it. */
  public nestedBy(resource: Resource): Template | undefined {
    return this.nested.get(resource);
  }

  /** What a name is exported for where a template stands; nothing where the files do not tell by which stack. */
  public exported(name: string, from: Template): Exported | undefined {
    const [found, other] = this.exporting(name).filter(({ template }) => distance(template, from) < FAR);
    return other === undefined ? found : undefined;
  }

  /** What a name is exported for anywhere. */
  public exporting(name: string): readonly Exported[] {
    if (this.exports === undefined) {
      // A name that is imported itself finds nothing meanwhile.
      this.exports = new Map();
      this.exports = exportsOf(this.list);
    }
    return this.exports.get(name) ?? [];
  }

  /** Resources of every template of the same account and region, as far as these are known, in the order of the files. */
  public *inReachOf(from: Template): Iterable<Resource> {
    for (const template of this.list) if (distance(template, from) < FAR) yield* template.resources.values();
  }

  /** The template of a stack by its name, where no other has the same one elsewhere. */
  public stack(name: string): Template | undefined {
    const [found, other] = this.list.filter(({ environment }) => environment.stackName === name);
    return other === undefined ? found : undefined;
  }

  private get indexed(): Index {
    this.index ??= indexOf(this);
    return this.index;
  }
}

const FAR = 2;

/** How far it is from one stack to another: none, within an account and region as far as they are known, or beyond. */
function distance(one: Template, other: Template): number {
  if (one === other) return 0;
  const here = one.environment;
  const there = other.environment;
  return isApart(here.account, there.account) || isApart(here.region, there.region) ? FAR : 1;
}

const isApart = (here: string | undefined, there: string | undefined): boolean =>
  here !== undefined && there !== undefined && here !== there;
