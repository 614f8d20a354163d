import { Subject } from '../../subject';
import type { Resource } from '../../template';
import type { TextLike } from '../../text';
import type { World } from '../../world';
import { madeUp } from './made-up';
import type { Names } from './names';
import type { Shape } from './shape';
import { SHAPES } from './shapes';
import { literalFor } from './wanted';

/** Names that stand within each other, and signs of one: what goes beyond names nothing. */
const DEEPEST = 40;
const LONGEST = 2_048;

/** What the resources of the files are called, in one way in which they can turn out. */
export class ResourceNames {
  private readonly attributes = new Map<Resource, Map<string, string>>();
  private readonly physical = new Map<Resource, string>();
  private depth = 0;

  public constructor(
    private readonly names: Names,
    private readonly world: World,
  ) {}

  /** The ARN of a resource, where the table tells how its type is named. */
  public arn(resource: Resource): string | undefined {
    const shape = SHAPES.get(resource.type);
    return shape && this.filled(shape.arn, 'ARN', shape, resource);
  }

  /** What `Fn::GetAtt` to a resource stands for, or `Ref`. */
  public attribute(resource: Resource, attribute?: string): string {
    const shape = SHAPES.get(resource.type);
    const pattern = attribute === undefined ? shape && (shape.ref ?? '{N}') : shape?.attributes?.[attribute];
    if (shape !== undefined && pattern !== undefined) return this.filled(pattern, attribute ?? '', shape, resource);
    return this.general(resource, attribute);
  }

  /** What no table tells. */
  private general(resource: Resource, attribute?: string): string {
    const label = attribute === undefined ? resource.logicalId : `${resource.logicalId}.${attribute}`;
    const { template } = resource;
    const service = /Arn$/i.test(label) ? /^AWS::(\w+)::/.exec(resource.type)?.[1]?.toLowerCase() : undefined;
    return this.names.named(`${template.id} ${label}`, label, false, (count) =>
      service === undefined
        ? { text: madeUp('name', count, label, template.environment.stackName).text, shape: '*' }
        : literalFor({ arnOf: service }, count, label, () => this.names.where(template)),
    );
  }

  private filled(pattern: string, key: string, shape: Shape, resource: Resource): string {
    const known = this.attributes.get(resource) ?? new Map<string, string>();
    this.attributes.set(resource, known);
    const before = known.get(key);
    if (before !== undefined) return before;
    // What leads to itself ends here.
    known.set(key, resource.logicalId);
    const text = pattern.replace(/\{([^}]+)\}/g, (_, sign: string) => this.sign(sign, shape, resource));
    const whole =
      key === 'ARN' ? `arn:${this.names.partition(resource.template)}:${text.replace(/\/\/+/g, '/')}` : text;
    known.set(key, whole);
    return whole;
  }

  private sign(sign: string, shape: Shape, resource: Resource): string {
    const { template } = resource;
    if (sign === 'A') return this.names.account(template);
    if (sign === 'R') return this.names.region(template);
    if (sign === 'N') return this.name(shape, resource);
    if (sign === 'ARN') return this.arn(resource) ?? '';
    if (sign === 'S') return this.suffix(resource);
    if (sign === '?') return this.general(resource);
    const [, whole] = /^=(.*)$/.exec(sign) ?? [];
    return whole === undefined
      ? this.property(sign, shape, resource)
      : (this.within(() => this.names.spell(this.textOf(resource, whole) ?? '', template)) ?? resource.logicalId);
  }

  /** The physical name or id. */
  private name(shape: Shape, resource: Resource): string {
    const known = this.physical.get(resource);
    if (known !== undefined) return known;
    const { template, logicalId } = resource;
    const make = () =>
      this.names.named(`${template.id} ${logicalId}`, logicalId, true, (count) =>
        madeUp(shape.made ?? 'free name', count, logicalId, template.environment.stackName),
      );
    const given = shape.named === undefined ? undefined : this.textOf(resource, shape.named);
    // A name that leads to itself ends here.
    this.physical.set(resource, logicalId);
    const spelled = given === undefined ? undefined : this.within(() => this.names.spell(given, template));
    const name = spelled === undefined ? make() : spelled.replace(/^https?:\/\//, '');
    this.physical.set(resource, name);
    return name;
  }

  /** What is spelled within a name: nothing where that is too long, or leads too far. */
  private within(spell: () => string): string | undefined {
    if (this.depth >= DEEPEST) return undefined;
    this.depth += 1;
    const spelled = spell();
    this.depth -= 1;
    return spelled.length > LONGEST ? undefined : spelled;
  }

  private suffix({ template, logicalId }: Resource): string {
    return this.names.named(`${template.id} ${logicalId} suffix`, logicalId, true, (count) =>
      madeUp('suffix', count, ''),
    );
  }

  /** The id that a property holds, also where it holds an ARN or address. */
  private property(names: string, shape: Shape, resource: Resource): string {
    for (const name of names.split('|')) {
      const text = this.textOf(resource, name);
      if (text === undefined) continue;
      const spelled = this.within(() => this.names.spell(text, resource.template)) ?? resource.logicalId;
      return spelled.startsWith('arn:') ? spelled.replace(/^.*[:/]/, '') : spelled;
    }
    return shape.presets?.[names] ?? '*';
  }

  private textOf(resource: Resource, property: string): TextLike | undefined {
    const { text } = Subject.of(resource, this.world).properties.get(property);
    return text === '' ? undefined : text;
  }
}
