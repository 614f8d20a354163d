/** How many ways a template can turn out for one resource before the rest is called unknown. */
export const MOST_WORLDS = 64;

/** One way in which a template can turn out: every condition, parameter and mapping that was asked for has been decided. */
export class World {
  private readonly decided = new Map<string, number>();
  private readonly trail: { readonly options: number; readonly taken: number }[] = [];

  /**
   * @param script what to decide, in the order of asking; what comes after it takes the first option
   * @param open whether nothing is decided at all, because there were too many ways
   */
  public constructor(
    private readonly script: readonly number[] = [],
    public readonly open = false,
  ) {}

  /** Which of the options holds here, always the same for the same question; undefined where it is left open. */
  public choose(question: string, options: number): number | undefined {
    if (this.open) return undefined;
    const known = this.decided.get(question);
    if (known !== undefined) return known;
    const taken = this.script[this.trail.length] ?? 0;
    this.trail.push({ options, taken });
    this.decided.set(question, taken);
    return taken;
  }

  /** What to decide in order to see the next way; undefined after the last. */
  public next(): number[] | undefined {
    const turn = this.trail.findLastIndex(({ options, taken }) => taken + 1 < options);
    if (turn < 0) return undefined;
    return this.trail.slice(0, turn + 1).map(({ taken }, i) => (i === turn ? taken + 1 : taken));
  }
}

/** Everything that can be read in any way in which the template can turn out. Only what is asked for makes ways. */
export function inEveryWorld<T>(read: (world: World) => readonly T[]): T[] {
  const found: T[] = [];
  let script: number[] | undefined = [];
  for (let i = 0; script !== undefined; i += 1) {
    const world: World = new World(script, i >= MOST_WORLDS);
    found.push(...read(world));
    script = world.next();
  }
  return found;
}
