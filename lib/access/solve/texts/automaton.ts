import type { Work } from '../work';
import { COLON, folded, type Glob, isMany, MANY, MANY_IN_PART, ONE_IN_PART, takes } from './glob';

/** A character that no pattern names in a state. */
export const OTHER = -1;
/** The state from which nothing is accepted. */
export const DEAD = 0;

interface State {
  /** Places in the signs that what was read leads to. */
  readonly places: readonly number[];
  /** Characters that lead elsewhere than others do. */
  readonly named: readonly number[];
  readonly accepts: boolean;
  /** Whether everything is accepted from here. */
  readonly acceptsAll: boolean;
  readonly next: Map<number, number>;
}

/** The deterministic automaton of a pattern; its states are made when they are first reached. */
export class Automaton {
  public readonly start: number;
  private readonly states: State[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly signs: readonly number[];

  public constructor(
    public readonly glob: Glob,
    private readonly work: Work,
  ) {
    this.signs = glob.signs ?? [];
    this.numberOf([]);
    this.start = glob.signs === undefined ? DEAD : this.numberOf(this.closed([0]));
  }

  public step(state: number, character: number): number {
    const { named, next, places } = this.at(state);
    const read = this.glob.ignoreCase ? folded(character) : character;
    const sign = named.includes(read) ? read : OTHER;
    const known = next.get(sign);
    if (known !== undefined) return known;
    const made = this.numberOf(this.closed(places.flatMap((place) => this.after(place, sign))));
    next.set(sign, made);
    return made;
  }

  public accepts(state: number): boolean {
    return this.at(state).accepts;
  }

  public acceptsAll(state: number): boolean {
    return this.at(state).acceptsAll;
  }

  /** Characters that lead elsewhere than others do: small letters where cases are not told apart. */
  public named(state: number): readonly number[] {
    return this.at(state).named;
  }

  private at(state: number): State {
    const found = this.states[state];
    if (found === undefined) throw new Error('no such state');
    return found;
  }

  private after(place: number, sign: number): number[] {
    const expected = this.signs[place];
    if (expected === undefined || !takes(expected, sign)) return [];
    return [isMany(expected) ? place : place + 1];
  }

  /**
   * Places from which one may go on, where a `*` may stand for nothing. What a place before the last `*` leads to, that `*` leads to as
   * well, since all places are within one part where colons count.
   */
  private closed(places: readonly number[]): number[] {
    const all = new Set(places);
    for (const place of all) if (isMany(this.signs[place])) all.add(place + 1);
    const sorted = [...all].sort((one, other) => one - other);
    return sorted.slice(
      Math.max(
        0,
        sorted.findLastIndex((place) => isMany(this.signs[place])),
      ),
    );
  }

  private numberOf(places: readonly number[]): number {
    const key = places.join();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.work.state();
    const signs = places.map((place) => this.signs[place]);
    const named = new Set(signs.filter((sign) => sign !== undefined && sign >= 0));
    if (signs.some((sign) => sign === ONE_IN_PART || sign === MANY_IN_PART)) named.add(COLON);
    const made = this.states.push({
      places,
      named: [...named].map((sign) => sign ?? 0),
      accepts: places.includes(this.signs.length) && this.glob.signs !== undefined,
      acceptsAll: places.includes(this.signs.length - 1) && this.signs.at(-1) === MANY,
      next: new Map(),
    });
    this.numbers.set(key, made - 1);
    return made - 1;
  }
}
