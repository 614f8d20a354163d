import { type Pattern, patternKey } from '../../formula';
import { Exhausted, type Work } from '../work';
import { Automaton } from './automaton';
import { clashOf, type Demand, remember } from './clashes';
import { type Glob, globOf, MANY } from './glob';
import { isLetter } from './letters';
import { covers, excludes, matches } from './matches';
import { Product } from './product';
import { readable } from './readable';

/** A text that meets all demands, or places of demands that no text meets together: one way to say so, or several. */
export type Text = { readonly text: string } | { readonly clashes: readonly (readonly number[])[] };

/** That a text is not this one. */
export function otherThan(text: string): Demand {
  return { patterns: [{ glob: text.replace(/[*?\\]/g, '\\$&'), ignoreCase: false, arn: false }], wanted: false };
}

interface Read {
  readonly globs: readonly Glob[];
  readonly wanted: boolean;
}

type Searched = { readonly text: string } | { readonly clash: readonly number[] };

/** Texts by what they are like. */
export class Texts {
  private readonly patterns = new Map<Pattern, Glob>();
  private readonly globs = new Map<string, Glob>();
  private readonly automata = new Map<Glob, Automaton>();
  private readonly anything: Glob;

  /** @param hints texts to try before others */
  public constructor(
    private readonly hints: readonly string[],
    private readonly work: Work,
  ) {
    this.anything = this.read({ glob: '*', ignoreCase: false, arn: false });
  }

  public find(demands: readonly Demand[]): Text {
    this.work.glance();
    const known = clashOf(demands);
    const found = known === undefined ? this.findOut(demands) : { clashes: known };
    if (known === undefined && 'clashes' in found) remember(demands, found.clashes);
    return found;
  }

  private findOut(demands: readonly Demand[]): Text {
    const all = demands.map(({ patterns, wanted }) => ({ globs: patterns.map((one) => this.read(one)), wanted }));
    const plain = nothing(all) ?? pinned(all) ?? covered(all);
    if (plain !== undefined && 'clashes' in plain) return plain;
    // Most texts fail what is wanted, and few what is not.
    const ordered = [...all.filter(({ wanted }) => wanted), ...all.filter(({ wanted }) => !wanted)];
    const hint = this.hints.find((text) => meetsAll(ordered, text));
    if (hint !== undefined) return { text: hint };
    return plain ?? guessed(ordered, this.anything) ?? this.search(all);
  }

  private search(all: readonly Read[]): Text {
    const places = all.map((_, place) => place);
    // What is wanted often excludes itself, and is little beside what is not.
    const wanted = places.filter((place) => all[place]?.wanted);
    const few = wanted.length > 1 && wanted.length < places.length ? this.product(all, wanted) : undefined;
    const found = few !== undefined && 'clash' in few ? few : this.product(all, places);
    return 'text' in found ? found : { clashes: [this.shrunk(all, found.clash)] };
  }

  /** Leaves out what a clash does not need, as long as that is not too much work. */
  private shrunk(all: readonly Read[], clash: readonly number[]): readonly number[] {
    let core = clash;
    try {
      for (const place of clash) {
        const rest = core.filter((one) => one !== place);
        const found = this.work.part(() => this.product(all, rest));
        if ('clash' in found) core = found.clash;
      }
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
    }
    return core;
  }

  private product(all: readonly Read[], places: readonly number[]): Searched {
    const wanted = places.filter((place) => all[place]?.wanted);
    const groups = wanted.map((place) => all[place]?.globs ?? []);
    const single = groups.flatMap((group) => (group.length === 1 ? group : []));
    const unwanted = new Map<Automaton, number>();
    for (const place of places.filter((one) => !all[one]?.wanted)) {
      for (const glob of all[place]?.globs ?? []) {
        if (!single.some((one) => excludes(one, glob))) unwanted.set(this.automaton(glob), place);
      }
    }
    const wish = {
      groups: groups.map((group) => group.map((glob) => this.automaton(glob))),
      unwanted: [...unwanted.keys()],
    };
    const found = new Product(wish, this.work).find();
    if ('text' in found) return found;
    const excluding = [...found.excluding].map((automaton) => unwanted.get(automaton) ?? 0);
    return { clash: [...wanted, ...new Set(excluding)] };
  }

  private read(pattern: Pattern): Glob {
    const read = this.patterns.get(pattern);
    if (read !== undefined) return read;
    const key = patternKey(pattern);
    const known = this.globs.get(key) ?? globOf(pattern);
    this.globs.set(key, known);
    this.patterns.set(pattern, known);
    return known;
  }

  private automaton(glob: Glob): Automaton {
    const known = this.automata.get(glob) ?? new Automaton(glob, this.work);
    this.automata.set(glob, known);
    return known;
  }
}

function meets({ globs, wanted }: Read, text: string): boolean {
  return globs.some((glob) => matches(glob, text)) === wanted;
}

function meetsAll(all: readonly Read[], text: string): boolean {
  return all.every((one) => meets(one, text));
}

/** Finds a demand that nothing meets, since everything is like what it leaves out. */
function nothing(all: readonly Read[]): Text | undefined {
  const clash = all.findIndex(({ globs, wanted }) => !wanted && globs.some(isEverything));
  return clash < 0 ? undefined : { clashes: [[clash]] };
}

function isEverything({ signs }: Glob): boolean {
  return signs?.length === 1 && signs[0] === MANY;
}

/** Tries the only texts there are, where a demand leaves only some; nothing where none does. */
function pinned(all: readonly Read[]): Text | undefined {
  const pin = fewest(all);
  if (pin === undefined) return undefined;
  const texts = all[pin]?.globs.flatMap(readable) ?? [];
  const missed = texts.map((text) => all.flatMap((one, place) => (meets(one, text) ? [] : [place])));
  const met = texts[missed.findIndex((places) => places.length === 0)];
  if (met !== undefined) return { text: met };
  const [only, second] = missed;
  if (only !== undefined && second === undefined) return { clashes: only.map((place) => [pin, place]) };
  let clash = [...new Set(missed.flatMap(([first]) => first ?? []))];
  for (const place of clash) {
    const rest = clash.filter((one) => one !== place);
    if (missed.every((places) => places.some((one) => rest.includes(one)))) clash = rest;
  }
  return { clashes: [[pin, ...clash]] };
}

/** The place of the demand that leaves the fewest texts, of those that leave only some. */
function fewest(all: readonly Read[]): number | undefined {
  let best: number | undefined;
  all.forEach(({ globs, wanted }, place) => {
    if (!wanted || !globs.every(isExact)) return;
    if (best === undefined || globs.length < (all[best]?.globs.length ?? 0)) best = place;
  });
  return best;
}

/** Finds demands of which one alone excludes all that another wants. */
function covered(all: readonly Read[]): Text | undefined {
  const clashes = all.flatMap(({ globs, wanted }, place) => {
    const [glob, second] = globs;
    if (!wanted || glob === undefined || second !== undefined) return [];
    return all.flatMap((one, other) => (isInTheWay(one, glob) ? [[place, other]] : []));
  });
  return clashes.length > 0 ? { clashes } : undefined;
}

function isInTheWay({ globs, wanted }: Read, all: Glob): boolean {
  return wanted ? globs.every((glob) => excludes(glob, all)) : globs.some((glob) => covers(glob, all));
}

/** Whether only one text is like it. */
function isExact({ literal, ignoreCase, signs }: Glob): boolean {
  return signs === undefined || (literal !== undefined && !(ignoreCase && signs.some(isLetter)));
}

/** Patterns out of which texts are guessed. */
const MOST_GUESSED = 4;

function guessed(all: readonly Read[], anything: Glob): Text | undefined {
  const wanted = all.flatMap((one) => (one.wanted ? one.globs : []));
  for (const glob of wanted.length > 0 ? wanted.slice(0, MOST_GUESSED) : [anything]) {
    const text = readable(glob).find((one) => meetsAll(all, one));
    if (text !== undefined) return { text };
  }
  return undefined;
}
