import type { Name } from '../../../access/model';
import { Subject } from '../../subject';
import type { Resource, Template } from '../../template';
import { Pseudo, Reference, Text, type TextLike } from '../../text';
import type { World } from '../../world';
import { type Literal, madeUp } from './made-up';
import { Outside } from './outside';
import { partitionOf, suffixOf } from './partition';
import type { Shape } from './shape';
import { SHAPES } from './shapes';
import type { Unmentioned } from './unmentioned';
import { literalFor, type Wanted, type Where } from './wanted';

/** Names that stand within each other, and signs of one: what goes beyond names nothing. */
const DEEPEST = 40;
const LONGEST = 2_048;

/** Spells every text of the templates as a plain string, in one way in which they can turn out. */
export class Names {
  private readonly listed = new Map<string, Name>();
  private readonly attributes = new Map<Resource, Map<string, string>>();
  private readonly physical = new Map<Resource, string>();
  private readonly outside: Outside;
  private count: number;
  private depth = 0;

  public constructor(
    private readonly unmentioned: Unmentioned,
    private readonly world: World,
  ) {
    this.count = unmentioned.from;
    this.outside = new Outside(this);
  }

  /** Every name that a text was spelled with. */
  public get all(): readonly Name[] {
    return [...this.listed.values()];
  }

  /** A text with a literal for each name that only deployment knows. @param wanted what a value looks like that nobody knows */
  public spell(text: TextLike, from: Template, wanted: Wanted = 'name'): string {
    if (typeof text === 'string') return text;
    if (text instanceof Text) return text.parts.map((part) => this.spell(part, from)).join('');
    if (text instanceof Reference) return this.attribute(text.resource, text.attribute);
    return text instanceof Pseudo ? this.pseudo(text.name, from) : this.outside.unknown(text, from, wanted);
  }

  /** The ARN of a resource, where the table tells how its type is named. */
  public arn(resource: Resource): string | undefined {
    const shape = SHAPES.get(resource.type);
    return shape && this.filled(shape.arn, 'ARN', shape, resource);
  }

  /** The ARN of something that the files do not hold, by its type, and a name, ARN or address. */
  public arnOf(type: string, name: string, from: Template): string {
    const shape = SHAPES.get(type);
    if (shape === undefined || name.startsWith('arn:')) return name;
    const id = name.replace(/^https?:\/\/.*\//, '');
    const signs: Readonly<Record<string, string>> = { A: this.account(from), R: this.region(from), N: id, Path: '/' };
    return `arn:${this.partition(from)}:${shape.arn.replace(/\{(\w+)\}/g, (_, sign: string) => signs[sign] ?? '*')}`;
  }

  public account({ environment, id }: Template): string {
    const { account: text } = this.unmentioned;
    const known = environment.account ?? this.decided(`${id} \${AWS::AccountId}`);
    return known ?? this.named('account', 'AWS::AccountId', false, () => ({ text, shape: '????????????' }));
  }

  public region({ environment, id }: Template): string {
    const { region: text } = this.unmentioned;
    const known = environment.region ?? this.decided(`${id} \${AWS::Region}`);
    return known ?? this.named('region', 'AWS::Region', false, () => ({ text, shape: '*-*-*' }));
  }

  /** The value that a condition or mapping has decided something to have. */
  public decided(thing: string): string | undefined {
    return this.world.known(thing);
  }

  /** Whether the table tells what a reference stands for. */
  public knows({ resource, attribute }: Reference): boolean {
    const shape = SHAPES.get(resource.type);
    return shape !== undefined && (attribute === undefined || shape.attributes?.[attribute] !== undefined);
  }

  public partition(template: Template): string {
    return partitionOf(template.environment.region);
  }

  public where(template: Template): Where {
    return {
      partition: this.partition(template),
      region: this.region(template),
      account: this.account(template),
    };
  }

  /** The text of a name, the same for the same key. */
  public named(key: string, label: string, generated: boolean, literal: (count: number) => Literal): string {
    const known = this.listed.get(key);
    if (known !== undefined) return known.text;
    const { text, shape } = literal(this.count++);
    // A name that can only be one thing is no name.
    if (shape !== text) this.listed.set(key, { text, label, shape, generated });
    return text;
  }

  private attribute(resource: Resource, attribute?: string): string {
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
    return this.named(`${template.id} ${label}`, label, false, (count) =>
      service === undefined
        ? { text: madeUp('name', count, label, template.environment.stackName).text, shape: '*' }
        : literalFor({ arnOf: service }, count, label, () => this.where(template)),
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
    const whole = key === 'ARN' ? `arn:${this.partition(resource.template)}:${text.replace(/\/\/+/g, '/')}` : text;
    known.set(key, whole);
    return whole;
  }

  private sign(sign: string, shape: Shape, resource: Resource): string {
    const { template } = resource;
    if (sign === 'A') return this.account(template);
    if (sign === 'R') return this.region(template);
    if (sign === 'N') return this.name(shape, resource);
    if (sign === 'ARN') return this.arn(resource) ?? '';
    if (sign === 'S') return this.suffix(resource);
    if (sign === '?') return this.general(resource);
    const [, whole] = /^=(.*)$/.exec(sign) ?? [];
    return whole === undefined
      ? this.property(sign, shape, resource)
      : (this.within(() => this.spell(this.textOf(resource, whole) ?? '', template)) ?? resource.logicalId);
  }

  /** The physical name or id. */
  private name(shape: Shape, resource: Resource): string {
    const known = this.physical.get(resource);
    if (known !== undefined) return known;
    const { template, logicalId } = resource;
    const make = () =>
      this.named(`${template.id} ${logicalId}`, logicalId, true, (count) =>
        madeUp(shape.made ?? 'free name', count, logicalId, template.environment.stackName),
      );
    const given = shape.named === undefined ? undefined : this.textOf(resource, shape.named);
    // A name that leads to itself ends here.
    this.physical.set(resource, logicalId);
    const spelled = given === undefined ? undefined : this.within(() => this.spell(given, template));
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
    return this.named(`${template.id} ${logicalId} suffix`, logicalId, true, (count) => madeUp('suffix', count, ''));
  }

  /** The id that a property holds, also where it holds an ARN or address. */
  private property(names: string, shape: Shape, resource: Resource): string {
    for (const name of names.split('|')) {
      const text = this.textOf(resource, name);
      if (text === undefined) continue;
      const spelled = this.within(() => this.spell(text, resource.template)) ?? resource.logicalId;
      return spelled.startsWith('arn:') ? spelled.replace(/^.*[:/]/, '') : spelled;
    }
    return shape.presets?.[names] ?? '*';
  }

  private textOf(resource: Resource, property: string): TextLike | undefined {
    const { text } = Subject.of(resource, this.world).properties.get(property);
    return text === '' ? undefined : text;
  }

  private pseudo(name: string, from: Template): string {
    if (name === 'AWS::AccountId') return this.account(from);
    if (name === 'AWS::Region') return this.region(from);
    if (name === 'AWS::Partition') return this.partition(from);
    if (name === 'AWS::URLSuffix') return suffixOf(from.environment.region);
    return name.startsWith('AWS::') ? this.ofStack(name, from) : this.outside.ofAccount(name, from);
  }

  private ofStack(name: string, from: Template): string {
    const stack = from.environment.stackName;
    const known = name === 'AWS::StackName' ? stack : undefined;
    return (
      known ??
      this.named(`${from.id} ${name}`, name, name === 'AWS::StackId', (count) => ({
        ...madeUp('name', count, name.slice('AWS::'.length), stack),
        shape: '*',
      }))
    );
  }
}
