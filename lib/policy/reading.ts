import { type Maybe, Unknown } from '../core';
import { type TextLike, unknownIn } from '../core/text';
import type { Fact, Kind } from './fact';
import type { Facts } from './facts';
import type { Place } from './place';

/** A value that was read, and where it stands. */
export class Read<T> {
  public constructor(
    public readonly value: Maybe<T>,
    public readonly place: Place,
  ) {}
}

/** One place of a file, which can be put into a fact. */
export abstract class Readable {
  /** Where it stands. */
  public abstract readonly place: Place;
  /** Whether something is there. */
  public abstract readonly isSet: Maybe<boolean>;
  /** The text, with holes where deployment fills in; undefined where nothing is there. */
  public abstract readonly text: TextLike<unknown> | undefined;

  /** Whether something is there, to be put in a fact. */
  public set(): Read<boolean> {
    return this.as(this.isSet);
  }

  /** A boolean, also spelled as text. @param absent what the cloud takes where nothing is there */
  public boolean(absent: boolean): Read<boolean> {
    return this.read(absent, (text) => (/^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined));
  }

  /** A number, also spelled as text. @param absent what the cloud takes where nothing is there */
  public number(absent: number): Read<number> {
    return this.read(absent, (text) => (text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text)));
  }

  /** A text without holes. @param absent what the cloud takes where nothing is there */
  public string<T extends string>(absent: T): Read<string> {
    return this.read<string>(absent, (text) => text);
  }

  /** Something made from what stands here, kept together with its place. */
  public as<T>(value: Maybe<T>): Read<T> {
    return new Read(value, this.place);
  }

  private read<T>(absent: T, parse: (text: string) => T | undefined): Read<T> {
    const { text } = this;
    if (text === undefined) return this.as(absent);
    if (typeof text !== 'string')
      return this.as<T>(unknownIn(text) ?? new Unknown(`'${text}' is filled in at deployment`));
    return this.as<T>(parse(text) ?? new Unknown(`'${text}' is not a value that is known here`));
  }
}

/** The fields of a fact, each as it is or together with its place. */
export type Reads<F> = { readonly [P in keyof F]: F[P] | Read<F[P]> };

/** A fact that knows where each of its fields was read. @param subject the resource that it is about */
export function factAt<K extends Kind>(kind: K, subject: Place, reads: Reads<Facts[K]>): Fact<K> {
  const places: Record<string, Place> = {};
  const fields = Object.entries(reads).map(([name, read]: [string, unknown]): unknown[] => {
    if (!(read instanceof Read)) return [name, read];
    places[name] = read.place;
    return [name, read.value];
  });
  return { ...Object.fromEntries(fields), kind, subject, places };
}
