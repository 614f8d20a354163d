import { type Maybe, Unknown } from '../../core';
import type { Place } from '../../policy';
import type { Field } from '../field';
import type { Subject } from '../subject';
import type { Made, Mapping, Part, Shape, Target } from './mapping';
import { policyOf } from './policy-text';
import { isTree, listAt, merged, objectAt, put, spread, type Tree } from './tree';
import { logicalId, onlyReference, treeOf } from './value';

/** A condition of the template under which something is there; nothing where it is there for sure. */
export type Condition = string | undefined;

const NOT_SHOWN = Unknown.unasked("no plan and no state shows 'prevent_destroy'");

/** Whose tags decide what they may do. */
const BEARERS = /^aws_iam_(role|user)$/;

type Blocks = Extract<Shape, { kind: 'blocks' }>;

/** A resource of CloudFormation while it is being written, and where each of its properties stands in Terraform. */
export class Translation {
  private properties: Tree = {};
  private readonly places = new Map<string, Place>();

  /**
   * @param condition under which it is there
   * @param tagged whether it has tags that are not written here
   */
  public constructor(
    private readonly subject: Subject,
    private readonly made: Made,
    private readonly condition: Condition = undefined,
    tagged = false,
  ) {
    this.writeInto(this.properties, '', subject.whole, made.of);
    if (tagged && BEARERS.test(subject.type)) {
      put(this.properties, 'Tags', [...listAt(this.properties, 'Tags'), new Unknown('the provider adds tags')]);
    }
    state(this.properties, made.always);
  }

  /** What is written of a block that is a resource of its own in CloudFormation. */
  public static propertiesOf(subject: Subject, field: Field, of: Mapping | Target): Tree {
    const translation = new Translation(subject, { type: '', of: {} });
    if (typeof of !== 'string' && !isTarget(of)) return translation.writeInto({}, '', field, of);
    const tree: Tree = {};
    translation.writeOne(tree, '', field, of);
    return tree;
  }

  /** Adds what a resource of Terraform's says of this one. @param condition under which that is there */
  public add(part: Subject, what: Part, condition: Condition): void {
    const added: Tree = {};
    if (what.listed === undefined) this.writeInto(added, '', part.whole, what.of);
    else for (const list of listsOf(part, what.listed)) this.writeItem(added, part, what, list);
    state(added, what.always);
    for (const [path, value] of Object.entries(what.otherwise ?? {})) {
      if (valueAt(added, path) === undefined) put(added, path, value);
    }
    const before = Object.entries(this.properties).filter(([key]) => !what.replaces?.includes(key));
    // Where it may not be there, what it would replace may count as well.
    const kept = condition === undefined ? Object.fromEntries(before) : this.properties;
    this.properties = merged(kept, added, condition);
  }

  /** The resource as CloudFormation would spell it. */
  public get resource(): Tree {
    const properties: Tree = { ...this.made.otherwise, ...this.fleeting, ...this.properties };
    const { condition } = this;
    return {
      Type: this.made.type,
      Properties: properties,
      ...(condition && { Condition: condition }),
      ...this.lifetime,
    };
  }

  /** Where in Terraform that is written which stands at a place of the resource. */
  public placeOf(pointer: string): Place {
    const steps = pointer.replaceAll(/\/Fn::If\/[12](?=\/|$)/g, '').split('/');
    for (let length = steps.length; length > 1; length -= 1) {
      const place = this.places.get(steps.slice(1, length).join('/'));
      if (place !== undefined) return place;
    }
    return this.subject.resource.place('');
  }

  private get fleeting(): Tree {
    const { kept } = this;
    const { unlessKept = {} } = this.made;
    if (kept === true) return {};
    return Unknown.is(kept) ? Object.fromEntries(Object.keys(unlessKept).map((key) => [key, kept])) : { ...unlessKept };
  }

  /** Whether Terraform refuses to destroy it. */
  private get kept(): Maybe<boolean> {
    return this.subject.resource.showsMeta ? this.subject.isKept.value : NOT_SHOWN;
  }

  /** Terraform has one word for both: what it refuses to destroy it does not replace either. */
  private get lifetime(): Tree {
    const { kept } = this;
    const policy = kept === true ? 'Retain' : 'Delete';
    return { DeletionPolicy: Unknown.is(kept) ? kept : policy, UpdateReplacePolicy: 'Retain' };
  }

  private writeItem(added: Tree, part: Subject, { of, listed }: Part, to: string): void {
    const before = listAt(this.properties, to).length + listAt(added, to).length;
    const pointer = `${to.replaceAll('.', '/')}/${before}`;
    this.places.set(pointer, part.resource.place(''));
    const item = this.itemOf(part, pointer, of, listed);
    put(added, to, [...listAt(added, to), ...this.spreadAt(to, before, item, listed?.each ?? [])]);
  }

  private itemOf(part: Subject, pointer: string, of: Mapping, listed: Part['listed']): unknown {
    if (listed?.under === undefined) return this.writeInto({}, pointer, part.whole, of);
    const key = listed.under[textOf(part, listed.by) ?? ''];
    if (key === undefined) return new Unknown('of which kind it is cannot be told before it is applied');
    return { [key]: this.writeInto({}, `${pointer}/${key}`, part.whole, of) };
  }

  /** @param at where the object stands among the properties */
  private writeInto(tree: Tree, at: string, from: Field, mapping: Mapping): Tree {
    for (const [attribute, target] of Object.entries(mapping)) {
      const field = from.get(attribute);
      if (field.isSet !== false) this.writeOne(tree, at, field, target);
    }
    return tree;
  }

  private writeOne(tree: Tree, at: string, field: Field, target: Target): void {
    const shape: Shape | undefined = typeof target === 'string' ? undefined : target;
    const to = typeof target === 'string' ? target : target.to;
    const pointer = [at, ...to.split('.')].filter(Boolean).join('/');
    if (to !== '') this.places.set(pointer, field.place);
    if (shape === undefined) this.writeValue(tree, to, field);
    else this.writeShape(tree, pointer, field, shape);
  }

  private writeValue(tree: Tree, to: string, field: Field): void {
    if (field.unknown !== undefined) putUnknown(tree, to, field.unknown);
    else put(tree, to, (IS_ONE.test(to) ? onlyReference(field) : undefined) ?? treeOf(field));
  }

  private writeShape(tree: Tree, pointer: string, field: Field, shape: Shape): void {
    const at = pointer
      .split('/')
      .slice(0, shape.to === '' ? undefined : -shape.to.split('.').length)
      .join('/');
    if (shape.kind === 'all') for (const one of shape.targets) this.writeOne(tree, at, field, one);
    else if (MEMBERS.includes(shape.kind)) this.writeMember(tree, pointer, field, shape);
    else if (shape.to === '' && 'of' in shape) this.writeHere(tree, at, field, shape.of);
    else if (field.unknown !== undefined) putUnknown(tree, shape.to, field.unknown);
    else put(tree, shape.to, this.shaped(tree, pointer, field, shape));
    if (shape.kind === 'block') state(tree, shape.says);
  }

  private shaped(tree: Tree, pointer: string, field: Field, shape: Shape): unknown {
    switch (shape.kind) {
      case 'json':
        return policyOf(field);
      case 'words':
        return spelled(field, shape.words);
      case 'pairs':
        return field.entries.map(([key, value]) => ({ [shape.key]: key, [shape.value]: treeOf(value) }));
      case 'block':
        return this.writeBlock(objectAt(tree, shape.to), pointer, field, shape.of);
      case 'blocks':
        return this.writeList(listAt(tree, shape.to), pointer, field, shape);
      default:
        return undefined;
    }
  }

  /** @param before what stands in the list already */
  private writeList(before: readonly unknown[], pointer: string, field: Field, { of, each = [] }: Blocks): unknown {
    const list = [...before];
    for (const block of field.items) {
      const item = this.writeListed(`${pointer}/${list.length}`, block, of);
      list.push(...this.spreadAt(pointer, list.length, item, each));
    }
    return list;
  }

  private writeListed(pointer: string, block: Field, of: Mapping): unknown {
    this.places.set(pointer, block.place);
    return block.unknown ?? this.writeInto({}, pointer, block, of);
  }

  /** What is one of a list whose others stand elsewhere. */
  private writeMember(tree: Tree, pointer: string, field: Field, shape: Shape): void {
    const { to } = shape;
    const value = this.memberOf(field, shape);
    if (value === undefined) return;
    const list = listAt(tree, to);
    const before = pointer === to ? listAt(this.properties, to).length : 0;
    this.places.set(`${pointer}/${before + list.length}`, field.place);
    put(tree, to, [...list, value]);
  }

  private memberOf(field: Field, shape: Shape): unknown {
    if (shape.kind === 'itself') return this.ownReference(field);
    const value = onlyReference(field) ?? treeOf(field);
    return shape.kind === 'setting' ? { Key: shape.key, Value: value } : value;
  }

  /** What names the resource itself, where it says that it means itself. */
  private ownReference(field: Field): unknown {
    const { value } = field.boolean(false);
    return Unknown.is(value) ? value : value ? { Ref: logicalId(this.subject.resource.address) } : undefined;
  }

  /** A block for each member of its lists; those after the first stand in Terraform where the first does. */
  private spreadAt(pointer: string, first: number, block: unknown, keys: readonly string[]): readonly unknown[] {
    const all = isTree(block) ? spread(block, keys) : [block];
    const place = this.places.get(`${pointer}/${first}`);
    if (place !== undefined) for (const i of all.keys()) this.places.set(`${pointer}/${first + i}`, place);
    return all;
  }

  /** What is written of a block that can stand there once. */
  private writeBlock(tree: Tree, pointer: string, field: Field, mapping: Mapping): Tree {
    const [block] = field.items;
    if (block !== undefined) this.writeInto(tree, pointer, block, mapping);
    return tree;
  }

  /** A block whose parts stand where the block does: all of them are unknown where it is. */
  private writeHere(tree: Tree, at: string, field: Field, mapping: Mapping): void {
    const { unknown } = field;
    if (unknown === undefined) for (const block of field.items) this.writeInto(tree, at, block, mapping);
    else for (const target of Object.values(mapping)) this.writeOne(tree, at, field, target);
  }
}

/** What is one of a list whose others stand elsewhere. */
const MEMBERS: readonly Shape['kind'][] = ['item', 'itself', 'setting'];

function state(tree: Tree, always: Readonly<Record<string, unknown>> = {}): void {
  for (const [path, value] of Object.entries(always)) put(tree, path, value);
}

/** Beside what stands there already, where that is a list. */
function putUnknown(tree: Tree, path: string, unknown: Unknown): void {
  const list = listAt(tree, path);
  put(tree, path, list.length === 0 ? unknown : [...list, unknown]);
}

const isTarget = (of: Mapping | Target): of is Target =>
  typeof of === 'string' || (typeof of['kind'] === 'string' && typeof of['to'] === 'string');

/** The lists that a part may be an item of: all that it can be, where what chooses is not known. */
function listsOf(part: Subject, { to, by }: NonNullable<Part['listed']>): readonly string[] {
  if (typeof to === 'string') return [to];
  const chosen: Maybe<string> | undefined = textOf(part, by);
  if (typeof chosen === 'string') return Object.hasOwn(to, chosen) ? [to[chosen] ?? ''] : [];
  return [...new Set(Object.values(to))];
}

function textOf(part: Subject, attribute: string | undefined): string | undefined {
  const text = attribute === undefined ? undefined : part.get(attribute).text;
  return typeof text === 'string' ? text : undefined;
}

const valueAt = (tree: Tree, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, step) => (isTree(inner) ? inner[step] : undefined), tree);

/** Names of properties that hold one ARN, id or name. */
const IS_ONE =
  /(Arn|ARN|Id|ID|Role|Key|RoleName|GroupName|FunctionName|S3BucketName|DestinationBucketName|Identifier)$/;

function spelled(field: Field, words: Readonly<Record<string, unknown>>): unknown {
  const text = field.text;
  if (typeof text !== 'string') return treeOf(field);
  return Object.hasOwn(words, text) ? words[text] : text;
}
