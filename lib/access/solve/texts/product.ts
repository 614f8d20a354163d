import type { Work } from '../work';
import { type Automaton, DEAD, OTHER } from './automaton';
import { foreignTo, isLetter, otherCase } from './letters';

/** What a text must be: like one pattern of each group, and like none of the rest. */
export interface Wish {
  readonly groups: readonly (readonly Automaton[])[];
  readonly unwanted: readonly Automaton[];
}

/** A text of the wish, or which of the unwanted patterns exclude all texts of the groups. */
export type Found = { readonly text: string } | { readonly excluding: ReadonlySet<Automaton> };

/** An automaton in a state from which it accepts something, and not everything. */
interface Live {
  readonly automaton: Automaton;
  /** Its place among all. */
  readonly place: number;
  /** Its group; none where it is unwanted. */
  readonly group: number | undefined;
  readonly state: number;
}

interface Step {
  readonly live: readonly Live[];
  /** How many groups are not yet satisfied whatever follows. */
  readonly open: number;
  readonly from: Step | undefined;
  readonly character: number;
  /** Characters that go elsewhere, where the step is that of any other. */
  readonly named: readonly number[];
}

/** Goes through all automata at once, shortest texts first. */
export class Product {
  private readonly mixed: boolean;
  private readonly excluding = new Set<Automaton>();

  public constructor(
    private readonly wish: Wish,
    private readonly work: Work,
  ) {
    const cases = [...wish.groups.flat(), ...wish.unwanted].map(({ glob }) => glob.ignoreCase);
    this.mixed = cases.includes(true) && cases.includes(false);
  }

  public find(): Found {
    const start = this.start();
    if (start === undefined) return { excluding: this.excluding };
    const seen = new Set<string>();
    const queue = [start];
    for (const step of queue) {
      if (this.accepts(step)) return { text: spelled(step) };
      for (const next of this.after(step)) {
        const key = next.live.map(({ place, state }) => `${place} ${state}`).join();
        if (seen.has(key)) continue;
        seen.add(key);
        this.work.state();
        queue.push(next);
      }
    }
    return { excluding: this.excluding };
  }

  private start(): Step | undefined {
    const { groups, unwanted } = this.wish;
    const grouped = groups.flatMap((group, i) => group.map((automaton) => ({ automaton, group: i })));
    const all = [...grouped, ...unwanted.map((automaton) => ({ automaton, group: undefined }))];
    const live = all.map((one, place) => ({ ...one, place, state: one.automaton.start }));
    return this.settled(live, groups.length, { from: undefined, character: OTHER, named: [] });
  }

  private after(from: Step): readonly Step[] {
    const named = this.named(from.live);
    return named.flatMap((character) => {
      const live = from.live.map((one) => ({ ...one, state: one.automaton.step(one.state, character) }));
      return this.settled(live, from.open, { from, character, named }) ?? [];
    });
  }

  /** Leaves out groups that are satisfied; nothing where one can no longer be, or an unwanted pattern takes all that follows. */
  private settled(all: readonly Live[], open: number, step: Omit<Step, 'live' | 'open'>): Step | undefined {
    const live = all.filter(({ state }) => state !== DEAD);
    const full = live.filter(({ automaton, state }) => automaton.acceptsAll(state));
    if (groupsOf(live).size < open) return undefined;
    if (this.blame(full)) return undefined;
    if (full.length === 0) return { ...step, live, open };
    const done = groupsOf(full);
    return { ...step, live: live.filter(({ group }) => !done.has(group)), open: open - done.size };
  }

  private accepts({ live, open }: Step): boolean {
    const accepting = live.filter(({ automaton, state }) => automaton.accepts(state));
    return groupsOf(accepting).size === open && !this.blame(accepting);
  }

  /** Remembers an unwanted pattern that is in the way, where there is one: rather one that was before. */
  private blame(met: readonly Live[]): boolean {
    const inTheWay = met.flatMap(({ automaton, group }) => (group === undefined ? automaton : []));
    const [first] = inTheWay;
    if (first === undefined) return false;
    if (!inTheWay.some((automaton) => this.excluding.has(automaton))) this.excluding.add(first);
    return true;
  }

  /** Characters that matter: those of one group alone, where it goes on with no other. */
  private named(live: readonly Live[]): readonly number[] {
    const groups = groupsOf(live);
    for (const { automaton, group, state } of live) {
      if (group !== undefined && automaton.step(state, OTHER) !== DEAD) groups.delete(group);
    }
    const [narrow] = groups;
    if (narrow !== undefined) return this.charactersOf(live.filter(({ group }) => group === narrow));
    return [...this.charactersOf(live), OTHER];
  }

  private charactersOf(live: readonly Live[]): number[] {
    const characters = new Set<number>();
    for (const { automaton, state } of live) {
      for (const character of automaton.named(state)) {
        characters.add(character);
        if (this.mixed && isLetter(character)) characters.add(otherCase(character));
      }
    }
    return [...characters];
  }
}

function groupsOf(live: readonly Live[]): Set<number | undefined> {
  const groups = new Set(live.map(({ group }) => group));
  groups.delete(undefined);
  return groups;
}

function spelled(last: Step): string {
  const characters: string[] = [];
  for (let step = last; step.from !== undefined; step = step.from) {
    characters.push(step.character === OTHER ? foreignTo(step.named) : String.fromCharCode(step.character));
  }
  return characters.reverse().join('');
}
