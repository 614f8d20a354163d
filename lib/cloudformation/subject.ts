import { every, type Maybe, Unknown } from '../core/unknown';
import { isTrue } from './condition';
import { Field } from './field';
import type { Resource } from './template';
import type { World } from './world';

const known = new WeakMap<World, Map<Resource, Subject>>();

/** One resource, in one way in which its template can turn out. */
export class Subject {
  /** The same for the same resource and way, so that what was read of it is not read again. */
  public static of(resource: Resource, world: World): Subject {
    const subjects = known.get(world) ?? new Map<Resource, Subject>();
    const subject = subjects.get(resource) ?? new Subject(resource, world);
    subjects.set(resource, subject);
    known.set(world, subjects);
    return subject;
  }

  private root: Field | undefined;

  /** @param hidden why nothing is to be told about it, where that is so */
  private constructor(
    public readonly resource: Resource,
    public readonly world: World,
    private readonly hidden?: Unknown,
  ) {}

  public get type(): string {
    return this.resource.type;
  }

  /** The whole resource: `DeletionPolicy`, `Metadata` and their like stand beside the properties. */
  public get whole(): Field {
    const { resource, world } = this;
    this.root ??= new Field(resource, this.hidden ?? resource.raw, { template: resource.template, world });
    return this.root;
  }

  public get properties(): Field {
    return this.whole.get('Properties');
  }

  /** Whether it exists in this way of the template, as far as the files tell. */
  public get exists(): boolean {
    return this.existence !== false;
  }

  private get existence(): Maybe<boolean> {
    const { condition, template } = this.resource;
    const around = template.nesting === undefined || Subject.of(template.nesting.by, this.world).existence;
    if (condition === undefined) return around;
    return every([around, isTrue({ Condition: condition }, { template, world: this.world })]);
  }

  /** As others may count on it: where it may not exist, nothing about it is known. */
  public get asFarAsSure(): Subject {
    const { resource, world, existence } = this;
    return Unknown.is(existence) ? new Subject(resource, world, existence) : this;
  }

  /** Whether both are the same resource. */
  public is(other: Subject | undefined): boolean {
    return this.resource === other?.resource;
  }

  /**
   * Resources of these types that mention this one in their properties, in whatever way: look into the property that counts.
   * In the order of the files.
   */
  public mentionedBy(...types: readonly string[]): readonly Subject[] {
    return this.resource.template.among
      .mentioning(this.resource)
      .filter(({ type }) => types.includes(type))
      .map((resource) => Subject.of(resource, this.world))
      .filter(({ exists }) => exists);
  }

  /** Resources of these types whose property refers to this one: the policy of this bucket, the rules of this group. */
  public referredBy(type: string, ...property: readonly (string | number)[]): readonly Subject[] {
    return this.mentionedBy(type)
      .filter(({ properties }) => properties.get(...property).items.some((item) => this.is(item.target(this.type))))
      .map((subject) => subject.asFarAsSure);
  }
}
