import { Unknown } from '../../core';
import type { Place } from '../../policy';
import type { Field } from '../field';
import type { Subject } from '../subject';
import type { Made, Mapping, Part, Shape, Target } from './mapping';
import { policyOf } from './policy-text';
import { onlyReference, treeOf } from './value';

type Tree = Record<string, unknown>;

/** A resource of CloudFormation while it is being written, and where each of its properties stands in Terraform. */
export class Translation {
  private readonly properties: Tree = {};
  private readonly places = new Map<string, Place>();

  public constructor(
    private readonly subject: Subject,
    private readonly made: Made,
  ) {
    this.write(subject.whole, made.of);
    this.state(made.always);
  }

  /** Adds what a resource of Terraform's says of this one. */
  public add(part: Subject, { of, always }: Part): void {
    this.write(part.whole, of);
    this.state(always);
  }

  /** The resource as CloudFormation would spell it. */
  public get resource(): Tree {
    const properties = { ...this.made.otherwise, ...this.properties };
    return { Type: this.made.type, Properties: properties, ...this.lifetime };
  }

  /** Where in Terraform that is written which stands at a place of the resource. */
  public placeOf(pointer: string): Place {
    const steps = pointer.split('/');
    for (let length = steps.length; length > 1; length -= 1) {
      const place = this.places.get(steps.slice(1, length).join('/'));
      if (place !== undefined) return place;
    }
    return this.subject.resource.place('');
  }

  /** Terraform has one word for both: what it refuses to destroy it does not replace either. */
  private get lifetime(): Tree {
    const kept = this.subject.isKept.value;
    const policy = kept === true ? 'Retain' : 'Delete';
    return { DeletionPolicy: Unknown.is(kept) ? kept : policy, UpdateReplacePolicy: 'Retain' };
  }

  private state(always: Readonly<Record<string, unknown>> = {}): void {
    for (const [path, value] of Object.entries(always)) this.set(this.properties, path, value);
  }

  private write(from: Field, mapping: Mapping): void {
    this.writeInto(this.properties, '', from, mapping);
  }

  /** @param at where the object stands among the properties */
  private writeInto(tree: Tree, at: string, from: Field, mapping: Mapping): void {
    for (const [attribute, target] of Object.entries(mapping)) {
      const field = from.get(attribute);
      if (field.isSet !== false) this.writeOne(tree, at, field, target);
    }
  }

  private writeOne(tree: Tree, at: string, field: Field, target: Target): void {
    const shape: Shape | undefined = typeof target === 'string' ? undefined : target;
    const to = typeof target === 'string' ? target : target.to;
    const pointer = [at, ...to.split('.')].filter(Boolean).join('/');
    this.places.set(pointer, field.place);
    if (field.unknown !== undefined) this.set(tree, to, field.unknown);
    else if (shape === undefined)
      this.set(tree, to, (IS_ONE.test(to) ? onlyReference(field) : undefined) ?? treeOf(field));
    else if (shape.kind === 'block' && to === '') this.writeBlock(tree, at, field, shape.of);
    else this.set(tree, to, this.shaped(tree, pointer, field, shape));
  }

  private shaped(tree: Tree, pointer: string, field: Field, shape: Shape): unknown {
    switch (shape.kind) {
      case 'json':
        return policyOf(field);
      case 'words':
        return spelled(field, shape.words);
      case 'item':
        return [...listAt(tree, shape.to), treeOf(field)];
      case 'block':
        return this.writeBlock(objectAt(tree, shape.to), pointer, field, shape.of);
      case 'blocks': {
        const written = field.items.map((block, i) => this.writeBlock({}, `${pointer}/${i}`, block, shape.of));
        return [...listAt(tree, shape.to), ...written.flatMap((block) => spread(block, shape.each ?? []))];
      }
    }
  }

  /** What is written of a block that can stand there once. */
  private writeBlock(tree: Tree, pointer: string, field: Field, mapping: Mapping): Tree {
    const [block] = field.items;
    if (block !== undefined) this.writeInto(tree, pointer, block, mapping);
    return tree;
  }

  private set(tree: Tree, path: string, value: unknown): void {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let inner = tree;
    for (const step of steps) {
      const next = objectAt(inner, step);
      inner[step] = next;
      inner = next;
    }
    if (value !== undefined) inner[last] = value;
  }
}

/** Names of properties that hold one ARN, id or name. */
const IS_ONE = /(Arn|Id|ID|Role|Key|RoleName|GroupName|FunctionName|S3BucketName|DestinationBucketName)$/;

function at(tree: Tree, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, step) => (isTree(inner) ? inner[step] : undefined), tree);
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Unknown.is(value);

const objectAt = (tree: Tree, path: string): Tree => {
  const found = at(tree, path);
  return isTree(found) ? found : {};
};

const listAt = (tree: Tree, path: string): readonly unknown[] => {
  const found = at(tree, path);
  return Array.isArray(found) ? found : [];
};

function spelled(field: Field, words: Readonly<Record<string, unknown>>): unknown {
  const text = field.text;
  if (typeof text !== 'string') return treeOf(field);
  return Object.hasOwn(words, text) ? words[text] : text;
}

/** A block for each item of the lists that it has. */
function spread(block: Tree, keys: readonly string[]): readonly Tree[] {
  const lists = keys.filter((key) => Array.isArray(block[key]));
  if (lists.length === 0) return [block];
  const rest = Object.fromEntries(Object.entries(block).filter(([key]) => !lists.includes(key)));
  return lists.flatMap((key) => [block[key]].flat().map((value) => ({ ...rest, [key]: value })));
}
