import type { SetAtom } from '../../formula';
import { Texts } from '../texts/texts';
import { Exhausted, type Work } from '../work';
import { OneValue } from './one-value';
import { Sets } from './sets';
import { type Clash, clash, fits, type Literal, open, type ValueAtom, type VariableAtom, type Verdict } from './theory';

/** A variable of requests: what it may hold, where it is not missing. */
export class Variable {
  private readonly one: OneValue;
  private readonly sets: Sets;

  public constructor(
    hints: readonly string[],
    /** Whether it is asked for its values one by one, and has a list of them. */
    private readonly several: boolean,
    private readonly work: Work,
  ) {
    const texts = new Texts(hints, work);
    this.one = new OneValue(texts, hints);
    this.sets = new Sets(texts);
  }

  /** A value of which all literals hold; missing, where that will do. */
  public decide(literals: readonly Literal<VariableAtom>[]): Verdict {
    const asking = literals.find(asksForValue);
    const absent = literals.find(({ atom, holds }) => atom.kind === 'present' && !holds);
    if (asking === undefined) return fits(undefined);
    if (absent !== undefined) return clash([absent, asking]);
    const verdict = this.within(literals);
    if (verdict.outcome === 'fits' && this.several) return fits([verdict.value ?? []].flat());
    return verdict.outcome === 'clash' ? withPresence(verdict, asking) : verdict;
  }

  /** One hard question may not use up all the work. */
  private within(literals: readonly Literal<VariableAtom>[]): Verdict {
    try {
      return this.work.part(() => this.present(literals.filter(isAboutOne), literals.filter(isAboutSeveral)));
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      this.work.glance();
      return open(error.because);
    }
  }

  private present(ones: readonly Literal<ValueAtom>[], sets: readonly Literal<SetAtom>[]): Verdict {
    if (sets.length === 0) return this.one.decide(ones);
    const several = this.sets.decide(sets);
    if (ones.length === 0 || several.outcome !== 'fits') return several;
    const one = this.one.decide([...ones, ...sets]);
    return one.outcome === 'clash' ? this.onlyOne(sets, [several.value ?? []].flat(), one) : one;
  }

  /** What does not hold of one value alone is not known of several, unless there cannot be several. */
  private onlyOne(sets: readonly Literal<SetAtom>[], values: readonly string[], one: Clash): Verdict {
    const [first = '', second] = values;
    const other = second === undefined ? this.sets.second(sets, first) : fits(second);
    if (other.outcome !== 'clash') return open('a key that may have several values is asked for one');
    const needed = other.cores[0] ?? [];
    return clash(...one.cores.map((core) => [...new Set([...core, ...needed])]));
  }
}

/** Something that is missing fails all questions about a value, and none about each of its values. */
function asksForValue({ atom, holds }: Literal): boolean {
  return atom.kind === 'all' ? !holds : holds;
}

function withPresence({ cores }: Clash, asking: Literal): Clash {
  return clash(...cores.map((core) => (core.some(asksForValue) ? core : [...core, asking])));
}

const isAboutSeveral = (literal: Literal<VariableAtom>): literal is Literal<SetAtom> =>
  literal.atom.kind === 'some' || literal.atom.kind === 'all';

const isAboutOne = (literal: Literal<VariableAtom>): literal is Literal<ValueAtom> =>
  !isAboutSeveral(literal) && literal.atom.kind !== 'present';
