import { Unknown } from '../../core';
import type { Place } from '../../policy';
import type { Field } from '../field';
import type { Mapping, Shape, Target } from './mapping';
import { policyOf } from './policy-text';
import { isTree, listAt, objectAt, put, spread, type Tree } from './tree';
import { logicalId, onlyReference, treeOf } from './value';

type Blocks = Extract<Shape, { kind: 'blocks' }>;

/** Writes properties as CloudFormation spells them, and notes where each stands in Terraform. */
export class Writer {
  public readonly places = new Map<string, Place>();

  /**
   * @param address of the resource that is written
   * @param before how many items of a list are written already
   */
  public constructor(
    private readonly address: string,
    private readonly before: (list: string) => number = () => 0,
  ) {}

  /** @param at where the object stands among the properties */
  public write(tree: Tree, at: string, from: Field, mapping: Mapping): Tree {
    for (const [attribute, target] of Object.entries(mapping)) {
      const field = from.get(attribute);
      if (field.isSet !== false) this.writeOne(tree, at, field, target);
    }
    return tree;
  }

  public writeOne(tree: Tree, at: string, field: Field, target: Target): void {
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
    if (shape.kind === 'block') state(tree, shape.says, field.unknown);
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
    return block.unknown ?? this.write({}, pointer, block, of);
  }

  /** What is one of a list whose others stand elsewhere. */
  private writeMember(tree: Tree, pointer: string, field: Field, shape: Shape): void {
    const { to } = shape;
    const value = this.memberOf(field, shape);
    if (value === undefined) return;
    const list = listAt(tree, to);
    const before = pointer === to ? this.before(to) : 0;
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
    return Unknown.is(value) ? value : value ? { Ref: logicalId(this.address) } : undefined;
  }

  /** A block for each member of its lists; those after the first stand in Terraform where the first does. */
  public spreadAt(pointer: string, first: number, block: unknown, keys: readonly string[]): readonly unknown[] {
    const all = isTree(block) ? spread(block, keys) : [block];
    const place = this.places.get(`${pointer}/${first}`);
    if (place !== undefined) for (const i of all.keys()) this.places.set(`${pointer}/${first + i}`, place);
    return all;
  }

  /** What is written of a block that can stand there once. */
  private writeBlock(tree: Tree, pointer: string, field: Field, mapping: Mapping): Tree {
    const [block] = field.items;
    if (block !== undefined) this.write(tree, pointer, block, mapping);
    return tree;
  }

  /** A block whose parts stand where the block does: all of them are unknown where it is. */
  private writeHere(tree: Tree, at: string, field: Field, mapping: Mapping): void {
    const { unknown } = field;
    if (unknown === undefined) for (const block of field.items) this.write(tree, at, block, mapping);
    else for (const target of Object.values(mapping)) this.writeOne(tree, at, field, target);
  }
}

/** What is one of a list whose others stand elsewhere. */
const MEMBERS: readonly Shape['kind'][] = ['item', 'itself', 'setting'];

/** Writes what is the same for all. @param unknown why it is not known whether it is there */
export function state(tree: Tree, always: Readonly<Record<string, unknown>> = {}, unknown?: Unknown): void {
  for (const [path, value] of Object.entries(always)) put(tree, path, unknown ?? value);
}

/** Beside what stands there already, where that is a list. */
function putUnknown(tree: Tree, path: string, unknown: Unknown): void {
  const list = listAt(tree, path);
  put(tree, path, list.length === 0 ? unknown : [...list, unknown]);
}

/** Names of properties that hold one ARN, id or name. */
const IS_ONE =
  /(Arn|ARN|Id|ID|Role|Key|RoleName|GroupName|FunctionName|S3BucketName|DestinationBucketName|Identifier)$/;

function spelled(field: Field, words: Readonly<Record<string, unknown>>): unknown {
  const text = field.text;
  if (typeof text !== 'string') return treeOf(field);
  return Object.hasOwn(words, text) ? words[text] : text;
}
