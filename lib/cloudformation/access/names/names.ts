import type { Name } from '../../../access/model';
import type { Resource, Template } from '../../template';
import { Pseudo, Reference, Text, type TextLike } from '../../text';
import type { World } from '../../world';
import { type Literal, madeUp } from './made-up';
import { Outside } from './outside';
import { partitionOf, suffixOf } from './partition';
import { ResourceNames } from './resource-names';
import { SHAPES } from './shapes';
import type { Unmentioned } from './unmentioned';
import type { Wanted, Where } from './wanted';

/** Spells every text of the templates as a plain string, in one way in which they can turn out. */
export class Names {
  private readonly listed = new Map<string, Name>();
  private readonly resources: ResourceNames;
  private readonly outside: Outside;
  private count: number;

  public constructor(
    private readonly unmentioned: Unmentioned,
    private readonly world: World,
  ) {
    this.count = unmentioned.from;
    this.outside = new Outside(this);
    this.resources = new ResourceNames(this, world);
  }

  /** Every name that a text was spelled with. */
  public get all(): readonly Name[] {
    return [...this.listed.values()];
  }

  /** A text with a literal for each name that only deployment knows. @param wanted what a value looks like that nobody knows */
  public spell(text: TextLike, from: Template, wanted: Wanted = 'name'): string {
    if (typeof text === 'string') return text;
    if (text instanceof Text) return text.parts.map((part) => this.spell(part, from)).join('');
    if (text instanceof Reference) return this.resources.attribute(text.resource, text.attribute);
    return text instanceof Pseudo ? this.pseudo(text.name, from) : this.outside.unknown(text, from, wanted);
  }

  /** The ARN of a resource, where the table tells how its type is named. */
  public arn(resource: Resource): string | undefined {
    return this.resources.arn(resource);
  }

  /** What `Ref` of a resource gives. */
  public reference(resource: Resource): string {
    return this.resources.attribute(resource);
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
    const { text, shape, plain } = literal(this.count++);
    // A name that can only be one thing is no name.
    if (shape !== text) this.listed.set(key, { text, label, shape, generated, ...(plain === true && { plain }) });
    return text;
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
        plain: name === 'AWS::StackName',
      }))
    );
  }
}
