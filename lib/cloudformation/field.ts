import { type Maybe, Unknown } from '../core/unknown';
import type { Place } from '../policy/place';
import { Readable } from '../policy/reading';
import { embedded } from './embedded-json';
import { type Evaluated, evaluate, type Scope, textOf } from './evaluate';
import { dataKeys, hiddenIn, isPlain } from './expression';
import { Subject } from './subject';
import type { Resource } from './template';
import type { TextLike } from './text';

/** The pointer to what hangs below a place. */
function below(at: string, key: string | number): string {
  const step = typeof key === 'string' && /[~/]/.test(key) ? key.replace(/~/g, '~0').replace(/\//g, '~1') : key;
  return at === '' ? `${step}` : `${at}/${step}`;
}

export { Read } from '../policy/reading';

/**
 * One place of a template, in one way in which the template can turn out.
 *
 * A place that holds nothing is a field too, so that "not there" can be said of it; and what hangs below an unknown value is unknown.
 */
export class Field extends Readable {
  private done: Evaluated | undefined;
  private pointer: string | undefined;
  private children: Map<string, Field> | undefined;
  private besides: { readonly hidden: Unknown | undefined } | undefined;
  private list: readonly Field[] | undefined;
  private written: { readonly text: TextLike | undefined } | undefined;

  public constructor(
    /** The resource that it stands in. */
    public readonly resource: Resource,
    private readonly raw: unknown,
    private readonly scope: Scope,
    /** What it hangs below, and by which key; nothing for the resource itself. */
    private readonly parent?: Field,
    private readonly key?: string | number,
  ) {
    super();
  }

  /** JSON Pointer from the resource, without its leading slash; few of very many places are ever shown. */
  private get at(): string {
    return this.parent === undefined || this.key === undefined ? '' : below(this.parent.found, this.key);
  }

  private get evaluated(): Evaluated {
    this.done ??= evaluate(this.raw, this.scope);
    return this.done;
  }

  /** The pointer to the value, which stands below its expression where functions lead there. */
  private get found(): string {
    this.pointer ??= this.evaluated.path.reduce<string>(below, this.at);
    return this.pointer;
  }

  /** Where it stands. */
  public get place(): Place {
    return this.resource.place(this.found);
  }

  /** Whether something is there. */
  public get isSet(): Maybe<boolean> {
    const { value } = this.evaluated;
    return Unknown.is(value) ? value : value !== undefined;
  }

  /** The unknown that stands here, where one does. */
  public get unknown(): Unknown | undefined {
    const { value } = this.evaluated;
    return Unknown.is(value) ? value : undefined;
  }

  /** What hides keys or items that may be there besides those that are read, where something does. */
  public get hidden(): Unknown | undefined {
    this.besides ??= { hidden: hiddenIn(this.evaluated.value) };
    return this.besides.hidden;
  }

  /** What hangs below, by its key; in a list, the item once what is not there is left out. A lone value is the first item. */
  public get(...keys: readonly (string | number)[]): Field {
    let found: Field = this;
    for (const key of keys) found = typeof key === 'number' ? found.item(key) : found.child(key);
    return found;
  }

  private child(key: string): Field {
    this.children ??= new Map();
    const known = this.children.get(key);
    if (known !== undefined) return known;
    const { value, scope } = this.evaluated;
    const raw = isPlain(value) && Object.hasOwn(value, key) ? value[key] : this.hidden;
    const child = new Field(this.resource, raw, scope, this, key);
    this.children.set(key, child);
    return child;
  }

  private item(index: number): Field {
    const { scope } = this.evaluated;
    const found = this.unknown === undefined ? this.slots[index] : undefined;
    return found ?? new Field(this.resource, this.unknown, scope, this, index);
  }

  /**
   * The items of a list. A lone value counts as a list of one, as policies allow; nothing is a list of none.
   *
   * A list that is unknown as a whole is one unknown item, so that it is never taken for an empty list.
   */
  public get items(): readonly Field[] {
    this.list ??= this.slots.flatMap((item) => (item === this ? item : (item.nested ?? item)));
    return this.list;
  }

  /** The items of a list, where a list within a list is one of them. */
  private get slots(): readonly Field[] {
    const { value, scope } = this.evaluated;
    if (value === undefined) return [];
    if (!Array.isArray(value)) return [this];
    const items = value.map((raw, i) => new Field(this.resource, raw, scope, this, i));
    return items.filter((item) => item.isSet !== false);
  }

  /** The items of a list that stands where one item of a list should: `Fn::If` and parameters put lists there. */
  private get nested(): readonly Field[] | undefined {
    return Array.isArray(this.evaluated.value) ? this.items : undefined;
  }

  /** The keys of an object with what hangs below them; none where there is no object. Ask `hidden` whether that is all. */
  public get entries(): readonly (readonly [string, Field])[] {
    const { value } = this.evaluated;
    return isPlain(value) ? dataKeys(value).map((key) => [key, this.child(key)] as const) : [];
  }

  /** The text, with holes where deployment fills in; undefined where nothing is there. */
  public get text(): TextLike | undefined {
    const { value, scope } = this.evaluated;
    if (typeof value === 'string') return value;
    this.written ??= { text: textOf(value, scope) };
    return this.written.text;
  }

  /** The text of every item of a list. */
  public get texts(): readonly TextLike[] {
    return this.items.map(({ text }) => text ?? '');
  }

  /** The resource of the files that stands here: by reference, within an ARN, or by its literal name. */
  public target(...types: readonly string[]): Subject | undefined {
    const { text } = this;
    if (text === undefined) return undefined;
    const { template, world } = this.evaluated.scope;
    return template.among
      .targetsOf(text, types, template)
      .map((resource) => Subject.of(resource, world))
      .find(({ exists }) => exists)?.asFarAsSure;
  }

  /** What a text of JSON holds; the field itself where it holds an object already. */
  public get json(): Field {
    const { text } = this;
    const { value, scope } = this.evaluated;
    if (isPlain(value) || Array.isArray(value) || text === undefined || Unknown.is(text)) return this;
    return new Field(this.resource, embedded(text), scope, this.parent, this.key);
  }
}
