import { Unknown } from '../core';
import { textOf, type World } from './evaluate';
import { Field } from './field';
import type { Resource } from './resource';

const known = new WeakMap<World, Map<Resource, Subject>>();

/** One resource, as it is read with or without the defaults of variables. */
export class Subject {
  /** The same for the same resource and world, so that what was read of it is not read again. */
  public static of(resource: Resource, world: World): Subject {
    const subjects = known.get(world) ?? new Map<Resource, Subject>();
    const subject = subjects.get(resource) ?? new Subject(resource, world);
    subjects.set(resource, subject);
    known.set(world, subjects);
    return subject;
  }

  /** The resource as a whole. */
  public readonly whole: Field;

  private constructor(
    public readonly resource: Resource,
    public readonly world: World,
  ) {
    this.whole = new Field(resource, resource.values, { module: resource.module, world, each: resource.each });
  }

  public get type(): string {
    return this.resource.type;
  }

  public get(...keys: readonly string[]): Field {
    return this.whole.get(...keys);
  }

  /** Whether it is made at all, as far as the files tell. */
  public get exists(): boolean {
    if (!this.resource.showsMeta) return true;
    const count = this.get('count').number(1).value;
    const loop = this.get('for_each');
    return !(count === 0 || (this.resource.values['for_each'] !== undefined && loop.isSet === false));
  }

  public is(other: Subject | undefined): boolean {
    return this.resource === other?.resource;
  }

  /** Resources of these types that mention this one, in whatever way: look into the attribute that counts. */
  public mentionedBy(...types: readonly string[]): readonly Subject[] {
    return this.resource.module.among
      .mentioning(this.resource)
      .filter(({ type }) => types.includes(type))
      .map((resource) => Subject.of(resource, this.world))
      .filter(({ exists }) => exists);
  }

  /** The same for all types whose name looks like this. */
  public mentionedByAny(pattern: RegExp): readonly Subject[] {
    const types = this.resource.module.among.mentioning(this.resource).map(({ type }) => type);
    return this.mentionedBy(...types.filter((type) => pattern.test(type)));
  }

  /** Resources of these types whose attribute names this one. */
  public referredBy(types: readonly string[], ...attribute: readonly string[]): readonly Subject[] {
    return this.mentionedBy(...types).filter((subject) =>
      subject.get(...attribute).items.some((item) => this.is(item.target(this.type))),
    );
  }

  /** All resources of these types, wherever they are in the files. */
  public others(...types: readonly string[]): readonly Subject[] {
    return types
      .flatMap((type) => this.resource.module.among.ofType(type))
      .map((resource) => Subject.of(resource, this.world))
      .filter(({ exists }) => exists);
  }

  /** The project of Google that it is made in: its own, or that of its provider; nothing where the files show neither. */
  public get project(): string | undefined {
    const own = this.get('project').text ?? textOf(this.resource.module.project, this.whole.around);
    return typeof own === 'string' ? own : undefined;
  }

  /** Whether Terraform refuses to destroy it; unknown where the file does not show what Terraform keeps to itself. */
  public get isKept(): ReturnType<Field['boolean']> {
    const field = this.get('lifecycle', 'prevent_destroy');
    return this.resource.showsMeta
      ? field.boolean(false)
      : this.whole.as<boolean>(new Unknown("a plan or state does not show 'prevent_destroy'"));
  }
}
