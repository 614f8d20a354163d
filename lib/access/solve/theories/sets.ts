import type { SetAtom } from '../../formula';
import type { Demand } from '../texts/clashes';
import { otherThan, type Texts } from '../texts/texts';
import { truthOf } from '../values/truth';
import { clash, fits, type Literal, type Verdict } from './theory';

/** What one or each of several values must be like. */
interface Claim {
  readonly literal: Literal<SetAtom>;
  readonly demand: Demand;
}

/** Several values, at least one: each is like what all must be like, and one of them like what some must be like. */
export class Sets {
  public constructor(private readonly texts: Texts) {}

  public decide(literals: readonly Literal<SetAtom>[]): Verdict {
    const ofEach = literals.filter(isOfEach).map(claim);
    const ofOne = literals.filter((literal) => !isOfEach(literal)).map(claim);
    const values: string[] = [];
    for (const one of ofOne.length > 0 ? ofOne : [undefined]) {
      const claims = one === undefined ? ofEach : [one, ...ofEach];
      if (one !== undefined && values.some((value) => isMet(one, value))) continue;
      const found = this.texts.find(claims.map(({ demand }) => demand));
      if ('clashes' in found) return clashOf(found.clashes, claims);
      values.push(found.text);
    }
    return fits(values);
  }

  /** Whether there can be two different values, and why not where there cannot. */
  public second(literals: readonly Literal<SetAtom>[], first: string): Verdict {
    const ofEach = literals.filter(isOfEach).map(claim);
    const found = this.texts.find([...ofEach.map(({ demand }) => demand), otherThan(first)]);
    return 'text' in found ? fits(found.text) : clashOf(found.clashes, ofEach);
  }
}

function clashOf(clashes: readonly (readonly number[])[], claims: readonly Claim[]): Verdict {
  return clash(...clashes.map((places) => places.flatMap((place) => claims[place]?.literal ?? [])));
}

/** That all values are like something, or that not one is, is about each of them. */
function isOfEach({ atom, holds }: Literal<SetAtom>): boolean {
  return (atom.kind === 'all') === holds;
}

/** That not all are like something is about one that is not. */
function claim(literal: Literal<SetAtom>): Claim {
  const { patterns, negated } = literal.atom;
  return { literal, demand: { patterns, wanted: negated !== literal.holds } };
}

function isMet({ demand: { patterns, wanted } }: Claim, text: string): boolean {
  return (truthOf({ kind: 'some', variable: '', patterns, negated: false }, text) === true) === wanted;
}
