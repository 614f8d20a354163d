import { type Maybe, Unknown } from '../../core';
import type { Place } from '../../policy';
import type { Field } from '../field';
import type { Subject } from '../subject';
import type { Made, Mapping, Part, Target } from './mapping';
import { isTree, listAt, merged, put, type Tree } from './tree';
import { state, Writer } from './writer';

/** A condition of the template under which something is there; nothing where it is there for sure. */
export type Condition = string | undefined;

const NOT_SHOWN = Unknown.unasked("no plan and no state shows 'prevent_destroy'");

/** Whose tags decide what they may do. */
const BEARERS = /^aws_iam_(role|user)$/;

/** A resource of CloudFormation while it is being written, and where each of its properties stands in Terraform. */
export class Translation {
  private properties: Tree = {};
  private readonly writer: Writer;

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
    this.writer = new Writer(subject.resource.address, (list) => listAt(this.properties, list).length);
    this.writer.write(this.properties, '', subject.whole, made.of);
    if (tagged && BEARERS.test(subject.type)) {
      put(this.properties, 'Tags', [...listAt(this.properties, 'Tags'), new Unknown('the provider adds tags')]);
    }
    state(this.properties, made.always);
  }

  /** What is written of a block that is a resource of its own in CloudFormation. */
  public static propertiesOf(subject: Subject, field: Field, of: Mapping | Target): Tree {
    const writer = new Writer(subject.resource.address);
    if (typeof of !== 'string' && !isTarget(of)) return writer.write({}, '', field, of);
    const tree: Tree = {};
    writer.writeOne(tree, '', field, of);
    return tree;
  }

  /** Adds what a resource of Terraform's says of this one. @param condition under which that is there */
  public add(part: Subject, what: Part, condition: Condition): void {
    const added: Tree = {};
    if (what.listed === undefined) this.writer.write(added, '', part.whole, what.of);
    else for (const list of listsOf(part, what.listed)) this.writeItem(added, part, what, list);
    state(added, what.always);
    for (const [path, value] of Object.entries(what.otherwise ?? {})) {
      if (valueAt(added, path) === undefined) put(added, path, value);
    }
    const others = Object.entries(this.properties).filter(([key]) => !what.replaces?.includes(key));
    // Where it may not be there, what it would replace may count as well.
    const before = condition === undefined ? Object.fromEntries(others) : this.properties;
    this.properties = merged(before, added, condition);
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
      const place = this.writer.places.get(steps.slice(1, length).join('/'));
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
    this.writer.places.set(pointer, part.resource.place(''));
    const item = this.itemOf(part, pointer, of, listed);
    put(added, to, [...listAt(added, to), ...this.writer.spreadAt(to, before, item, listed?.each ?? [])]);
  }

  private itemOf(part: Subject, pointer: string, of: Mapping, listed: Part['listed']): unknown {
    if (listed?.under === undefined) return this.writer.write({}, pointer, part.whole, of);
    const key = listed.under[textOf(part, listed.by) ?? ''];
    if (key === undefined) return new Unknown('of which kind it is cannot be told before it is applied');
    return { [key]: this.writer.write({}, `${pointer}/${key}`, part.whole, of) };
  }
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
