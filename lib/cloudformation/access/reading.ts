import type { Policy } from '../../access/model';
import type { Place } from '../../core';
import type { Field } from '../field';
import type { Resource } from '../template';
import type { Templates } from '../templates';
import type { TextLike } from '../text';
import type { World } from '../world';
import type { Mistake } from './access-read';
import { Strays } from './held-by-name';
import { Names } from './names/names';
import type { Unmentioned } from './names/unmentioned';
import type { Wanted } from './names/wanted';

/** What is gathered while everything is read in one way in which the templates can turn out. */
export class Reading {
  public readonly names: Names;
  public readonly mistakes: Mistake[] = [];
  public readonly assumptions = new Set<string>();
  /** Policies that were read, by their documents: several identities may bear the same. */
  public readonly policies = new Map<Field, Policy | undefined>();
  public readonly strays = new Strays(this);

  public constructor(
    public readonly templates: Templates,
    public readonly world: World,
    unmentioned: Unmentioned,
  ) {
    this.names = new Names(unmentioned, world);
  }

  /** The text of a field as a plain string. @param wanted what a value looks like that nobody knows */
  public spell(text: TextLike, { resource }: { readonly resource: Resource }, wanted?: Wanted): string {
    return this.names.spell(text, resource.template, wanted);
  }

  /** Notes that something is no policy, and returns why what depends on it is unknown. */
  public mistake(at: Field, what: string): string {
    return this.mistakeAt(at.place, what);
  }

  /** The same, at a place. */
  public mistakeAt(place: Place, what: string): string {
    this.mistakes.push({ place, what });
    return what;
  }

  /** Notes what had to be taken as given. */
  public assume(what: string): void {
    this.assumptions.add(what);
  }
}

/** One text for the same place. */
export const placeKey = ({ file, resource, at }: Place): string => `${file} ${resource} ${at}`;
