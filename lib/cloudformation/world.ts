import { Followed } from './followed';

/** How many ways a template can turn out for one resource before the rest is called unknown. */
export const MOST_WORLDS = 64;

/** One way in which a template can turn out: every condition, parameter and mapping that was asked for has been decided. */
export class World {
  private names: Followed | undefined;
  private readonly decided = new Map<string, number>();
  private readonly values = new Map<string, string>();
  private readonly trail: { readonly options: number; readonly taken: number }[] = [];
  private settled = false;

  /**
   * @param script what to decide, in the order of asking; what comes after it takes the first option
   * @param open whether nothing is decided at all, because there were too many ways
   * @param presets whether a parameter with a default makes two ways: it has the default, or anything; else it is only anything
   */
  public constructor(
    private readonly script: readonly number[] = [],
    public readonly open = false,
    public readonly presets = true,
  ) {}

  /** What names stand for here. */
  public get followed(): Followed {
    this.names ??= new Followed();
    return this.names;
  }

  /** Whether nothing has been decided here, so that it is like any other way until something is. */
  public get isUndecided(): boolean {
    return this.trail.length === 0 && !this.open;
  }

  /** What has been decided, by question: which of the options holds. */
  public get decisions(): ReadonlyMap<string, number> {
    return this.decided;
  }

  /** The value that something was decided to have here, by the same question as `has`. */
  public known(thing: string): string | undefined {
    return this.values.get(thing);
  }

  /** Whether what has not been asked yet is left open. */
  public get isSettled(): boolean {
    return this.settled || this.open;
  }

  /** Decides nothing further: what has not been asked yet is left open. */
  public settle(): void {
    this.settled = true;
  }

  /** Which of the options holds here, always the same for the same question; undefined where it is left open. */
  public choose(question: string, options: number): number | undefined {
    if (this.open) return undefined;
    const known = this.decided.get(question);
    if (known !== undefined || this.settled) return known;
    const taken = this.script[this.trail.length] ?? 0;
    this.trail.push({ options, taken });
    this.decided.set(question, taken);
    return taken;
  }

  /** Whether something has a value here that only deployment knows. It has one value, and no other; undefined where it is left open. */
  public has(thing: string, value: string): boolean | undefined {
    const known = this.values.get(thing);
    if (known !== undefined) return known === value;
    const taken = this.choose(`${thing} = ${value}`, 2);
    if (taken === 0) this.values.set(thing, value);
    return taken === undefined ? undefined : taken === 0;
  }

  /**
   * Which of the values something has here; undefined where it has none of them, or is left open.
   *
   * @param sure whether it must have one of them
   */
  public pick(thing: string, values: readonly string[], sure: boolean): string | undefined {
    const known = this.values.get(thing);
    if (this.isSettled || known !== undefined) return values.find((value) => value === known);
    const possible = values.filter((value) => this.decided.get(`${thing} = ${value}`) === undefined);
    const last = sure ? possible.pop() : undefined;
    const found = possible.find((value) => this.has(thing, value)) ?? last;
    if (found === undefined) return undefined;
    // The last one is told apart by nothing, but it is decided from now on.
    this.choose(`${thing} = ${found}`, 1);
    this.values.set(thing, found);
    return found;
  }

  /** What to decide in order to see each way that differs in one more decision. */
  public get turns(): readonly number[][] {
    const taken = this.trail.map((step) => step.taken);
    return this.trail.flatMap(({ options }, i) =>
      i < this.script.length
        ? []
        : Array.from({ length: options - 1 }, (_, other) => [...taken.slice(0, i), other + 1]),
    );
  }
}

const nth = (i: number, script: readonly number[], { presets }: World) =>
  i < MOST_WORLDS ? new World(script, false, presets) : new World([], true, presets);

/**
 * Everything that can be read in any way in which the template can turn out. Only what is asked for makes ways.
 *
 * Ways that differ in few decisions come first: where there are too many, each decision has been seen both ways at least.
 *
 * @param first the way that is looked at first, in which nothing may be decided yet
 */
export function inEveryWorld<T>(read: (world: World) => readonly T[], first = new World()): T[] {
  const found: T[] = [];
  const scripts: (readonly number[])[] = [[]];
  for (const [i, script] of scripts.entries()) {
    const world = i === 0 ? first : nth(i, script, first);
    for (const item of read(world)) found.push(item);
    if (world.open) break;
    if (scripts.length <= MOST_WORLDS) for (const turn of world.turns) scripts.push(turn);
  }
  return found;
}
