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

/** What a group comes to in place of a state, once everything that follows satisfies it. */
const DONE = -1;

interface Step {
  readonly states: readonly number[];
  readonly from: Step | undefined;
  readonly character: number;
  /** Characters that go elsewhere, where the step is that of any other. */
  readonly named: readonly number[];
}

/** Goes through all automata at once, shortest texts first. */
export class Product {
  private readonly all: readonly Automaton[];
  private readonly mixed: boolean;
  private readonly excluding = new Set<Automaton>();

  public constructor(
    private readonly wish: Wish,
    private readonly work: Work,
  ) {
    this.all = [...wish.groups.flat(), ...wish.unwanted];
    this.mixed = new Set(this.all.map(({ glob }) => glob.ignoreCase)).size > 1;
  }

  public find(): Found {
    const seen = new Set<string>();
    const queue: Step[] = [];
    const reach = (step: Step): boolean => {
      const states = this.settle(step.states);
      if (states === undefined) return false;
      const key = states.join();
      if (seen.has(key)) return false;
      this.work.state();
      seen.add(key);
      queue.push({ ...step, states });
      return this.accepts(states);
    };
    if (reach({ states: this.all.map(({ start }) => start), from: undefined, character: OTHER, named: [] })) {
      return { text: '' };
    }
    for (const from of queue) {
      const named = this.named(from.states);
      for (const character of named.characters) {
        const states = this.all.map((automaton, i) => this.next(automaton, from.states[i] ?? DEAD, character));
        if (reach({ states, from, character, named: named.characters })) return { text: spelled(queue.at(-1)) };
      }
    }
    return { excluding: this.excluding };
  }

  private next(automaton: Automaton, state: number, character: number): number {
    return state === DONE || state === DEAD ? state : automaton.step(state, character);
  }

  /** Marks groups that are done; nothing where one can no longer be, or an unwanted pattern takes all that follows. */
  private settle(states: readonly number[]): readonly number[] | undefined {
    const settled = [...states];
    let at = 0;
    for (const group of this.wish.groups) {
      const own = settled.slice(at, at + group.length);
      if (own.every((state) => state === DEAD)) return undefined;
      if (group.some((automaton, i) => this.takesAll(automaton, own[i]))) settled.fill(DONE, at, at + group.length);
      at += group.length;
    }
    const takers = this.wish.unwanted.filter((automaton, i) => this.takesAll(automaton, settled[at + i]));
    return this.blame(takers) ? undefined : settled;
  }

  private takesAll(automaton: Automaton, state = DEAD): boolean {
    return state === DONE || automaton.acceptsAll(state);
  }

  private accepts(states: readonly number[]): boolean {
    let at = 0;
    for (const group of this.wish.groups) {
      const own = states.slice(at, at + group.length);
      if (!group.some((automaton, i) => own[i] === DONE || automaton.accepts(own[i] ?? DEAD))) return false;
      at += group.length;
    }
    return !this.blame(this.wish.unwanted.filter((automaton, i) => automaton.accepts(states[at + i] ?? DEAD)));
  }

  /** Remembers one that is in the way, where there is one: rather one that was before. */
  private blame(inTheWay: readonly Automaton[]): boolean {
    const [first] = inTheWay;
    if (first === undefined) return false;
    if (!inTheWay.some((automaton) => this.excluding.has(automaton))) this.excluding.add(first);
    return true;
  }

  /** Characters that matter in some states: those of one group where no other goes on. */
  private named(states: readonly number[]): { readonly characters: readonly number[] } {
    let at = 0;
    for (const group of this.wish.groups) {
      const own = states.slice(at, at + group.length);
      at += group.length;
      const goesOn = (automaton: Automaton, i: number) => this.next(automaton, own[i] ?? DEAD, OTHER) !== DEAD;
      if (!group.some(goesOn)) return { characters: this.charactersOf(group, own) };
    }
    return { characters: [...this.charactersOf(this.all, states), OTHER] };
  }

  private charactersOf(automata: readonly Automaton[], states: readonly number[]): number[] {
    const characters = new Set<number>();
    automata.forEach((automaton, i) => {
      const state = states[i] ?? DEAD;
      if (state === DONE) return;
      for (const character of automaton.named(state)) {
        characters.add(character);
        if (this.mixed && isLetter(character)) characters.add(otherCase(character));
      }
    });
    return [...characters];
  }
}

function spelled(last: Step | undefined): string {
  const characters: string[] = [];
  for (let step = last; step?.from !== undefined; step = step.from) {
    characters.push(step.character === OTHER ? foreignTo(step.named) : String.fromCharCode(step.character));
  }
  return characters.reverse().join('');
}
