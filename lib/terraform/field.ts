import { type Maybe, Unknown } from '../core';
import type { Place } from '../policy';
import { Readable } from '../policy/reading';
import { asText, type Evaluated, evaluate, isData, type Scope } from './evaluate';
import type { Resource } from './resource';
import { Subject } from './subject';
import { Reference, spelledOut, type TextLike } from './text';

/**
 * One place of a resource. A block and a list of one block are the same.
 *
 * A place that holds nothing is a field too, so that "not there" can be said of it; and what hangs below an unknown value is unknown.
 */
export class Field extends Readable {
  private done: Evaluated | undefined;

  public constructor(
    public readonly resource: Resource,
    private readonly raw: unknown,
    private readonly scope: Scope,
    /** JSON Pointer from the resource, without its leading slash. */
    private readonly at: string = '',
  ) {
    super();
  }

  private get evaluated(): Evaluated {
    this.done ??= evaluate(this.raw, this.scope);
    return this.done;
  }

  public get place(): Place {
    return this.resource.place(this.at);
  }

  /** Where what it says is to be followed. */
  public get around(): Scope {
    return this.scope;
  }

  /** What stands here: data whose parts are still to be followed, a text or hole, or nothing. */
  public get value(): unknown {
    return this.evaluated.value;
  }

  /** What is only looked up and stands here, where it is of this type. */
  public looksUp(type: string): Subject | undefined {
    const { value, scope } = this.evaluated;
    if (!(value instanceof Reference) || !value.resource.isData || value.resource.type !== type) return undefined;
    return Subject.of(value.resource, scope.world);
  }

  /** Whether something is there. Providers take an empty text and an empty list for nothing. */
  public get isSet(): Maybe<boolean> {
    const { value } = this.evaluated;
    if (Unknown.is(value)) return value;
    return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  }

  /** The unknown that stands here, where one does. */
  public get unknown(): Unknown | undefined {
    const { value } = this.evaluated;
    return Unknown.is(value) ? value : undefined;
  }

  /** What hangs below, by its key. */
  public get(...keys: readonly string[]): Field {
    let found: Field = this;
    for (const key of keys) found = found.child(key);
    return found;
  }

  private child(key: string): Field {
    const { value, scope } = this.evaluated;
    if (Array.isArray(value) && value.length === 1) return this.items[0]?.child(key) ?? this;
    const at = below(this.at, key);
    if (isData(value)) {
      const written = Object.hasOwn(value, key) ? value[key] : dynamic(value, key);
      return new Field(this.resource, written, scope, at);
    }
    return new Field(this.resource, hiddenBy(value), scope, at);
  }

  /** The items of a list. A lone value or block is a list of one; nothing is a list of none, and unknown one unknown item. */
  public get items(): readonly Field[] {
    const { value, scope } = this.evaluated;
    if (value === undefined) return [];
    if (!Array.isArray(value)) return [this];
    return value
      .map((raw, i) => new Field(this.resource, raw, scope, below(this.at, i)))
      .filter(({ isSet }) => isSet !== false);
  }

  /** The keys of an object with what hangs below them. */
  public get entries(): readonly (readonly [string, Field])[] {
    const { value } = this.evaluated;
    return isData(value) ? Object.keys(value).map((key) => [key, this.child(key)] as const) : [];
  }

  /** The text as it is written, with the attributes that it refers to. */
  public get written(): TextLike | undefined {
    return asText(this.evaluated.value);
  }

  public get text(): TextLike | undefined {
    const { written } = this;
    const text = written === undefined ? undefined : spelledOut(written);
    return text === '' ? undefined : text;
  }

  /** The text of every item of a list. */
  public get texts(): readonly TextLike[] {
    return this.items.flatMap(({ text }) => text ?? []);
  }

  /** The resource of the files that stands here: by reference, or by a name that it has. */
  public target(...types: readonly string[]): Subject | undefined {
    const { written } = this;
    if (written === undefined) return undefined;
    const { module } = this.scope;
    const others = (text: TextLike) =>
      module.among.targetsOf(text, types, module).filter((one) => one !== this.resource);
    const [found] = [...others(written), ...others(spelledOut(written))];
    return found && Subject.of(found, this.scope.world);
  }

  /** What a text of JSON holds; the field itself where it holds an object already. */
  public get json(): Field {
    const { value, scope } = this.evaluated;
    if (typeof value !== 'string') return this;
    return new Field(this.resource, parsed(value), { ...scope, module: scope.module.withoutExpressions }, this.at);
  }
}

function below(at: string, key: string | number): string {
  const step = typeof key === 'string' && /[~/]/.test(key) ? key.replace(/~/g, '~0').replace(/\//g, '~1') : key;
  return at === '' ? `${step}` : `${at}/${step}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return new Unknown('the text is no JSON');
  }
}

/** Blocks that a loop writes. */
function dynamic({ dynamic: loops }: Readonly<Record<string, unknown>>, key: string): Unknown | undefined {
  const blocks = [loops ?? []].flat();
  return blocks.some((block) => isData(block) && Object.hasOwn(block, key))
    ? new Unknown(`a loop writes '${key}'`, key)
    : undefined;
}

function hiddenBy(value: unknown): Unknown | undefined {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (Unknown.is(value)) return value;
  return new Unknown(
    Array.isArray(value) ? 'several blocks stand where one belongs' : 'a text stands where a block belongs',
  );
}
