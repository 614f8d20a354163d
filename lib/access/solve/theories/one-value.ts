import type { AddressAtom, MatchAtom, NumberAtom, SetAtom } from '../../formula';
import type { Demand } from '../texts/clashes';
import { otherThan, type Texts } from '../texts/texts';
import { truthOf } from '../values/truth';
import { decideAddresses } from './addresses';
import { decideNumbers, numberTexts } from './numbers';
import { clash, fits, type Literal, open, type ValueAtom, type Verdict } from './theory';

/** How often to look for another text, where the one that was found is a number or an address by accident. */
const TRIES = 16;

type TextAtom = MatchAtom | SetAtom;

/** One value that is there, or a set of it alone: a text, a number, a date, an address, or several of these at once. */
export class OneValue {
  public constructor(
    private readonly texts: Texts,
    private readonly hints: readonly string[],
  ) {}

  public decide(literals: readonly Literal<ValueAtom | SetAtom>[]): Verdict {
    if (literals.every(isText)) return this.decideTexts(literals);
    const hint = this.hints.find((text) => literals.every((literal) => holds(literal, text)));
    if (hint !== undefined) return fits(hint);
    const verdicts = this.kinds(literals).map((decide) => decide());
    const failed = verdicts.find(({ outcome }) => outcome !== 'fits');
    if (failed !== undefined) return failed;
    const found = verdicts.flatMap((verdict) => (verdict.outcome === 'fits' ? [verdict.value ?? []].flat() : []));
    const numbers = literals.filter(isNumber);
    const others = [true, false].flatMap((date) =>
      numberTexts(
        numbers.filter(({ atom }) => atom.date === date),
        date,
      ),
    );
    const common = [...found, ...others]
      .flatMap(spellings)
      .find((text) => literals.every((literal) => holds(literal, text)));
    return common === undefined ? this.search(literals) : fits(common);
  }

  /** Each kind of questions by itself. */
  private kinds(literals: readonly Literal<ValueAtom | SetAtom>[]): readonly (() => Verdict)[] {
    const texts = literals.filter(isText);
    const dates = literals.filter(isNumber).filter(({ atom }) => atom.date);
    const numbers = literals.filter(isNumber).filter(({ atom }) => !atom.date);
    const addresses = literals.filter(isAddress);
    return [
      ...(dates.length > 0 ? [() => decideNumbers(dates, true)] : []),
      ...(numbers.length > 0 ? [() => decideNumbers(numbers, false)] : []),
      ...(addresses.length > 0 ? [() => decideAddresses(addresses)] : []),
      ...(texts.length > 0 ? [() => this.decideTexts(texts)] : []),
    ];
  }

  private decideTexts(literals: readonly Literal<TextAtom>[], without: readonly string[] = []): Verdict {
    const found = this.texts.find([...literals.map(demandOf), ...without.map(otherThan)]);
    if ('text' in found) return fits(found.text);
    return clash(...found.clashes.map((places) => places.flatMap((place) => literals[place] ?? [])));
  }

  /** Goes through texts one by one, which is enough where there are only some, or where most do. */
  private search(literals: readonly Literal<ValueAtom | SetAtom>[]): Verdict {
    const texts = literals.filter(isText);
    const others = literals.filter((literal) => !isText(literal));
    const tried: string[] = [];
    const missed = new Set<Literal>();
    while (tried.length < TRIES) {
      const found = this.decideTexts(texts, tried);
      if (found.outcome === 'clash') return clash(...found.cores.map((core) => [...core, ...missed]));
      if (found.outcome !== 'fits' || typeof found.value !== 'string') return found;
      const { value } = found;
      if (others.every((literal) => holds(literal, value))) return fits(value);
      const miss = others.find(({ atom, holds: wanted }) => truthOf(atom, value) === !wanted);
      if (miss === undefined) break;
      missed.add(miss);
      tried.push(value);
    }
    return open('a value is asked for its text and for its number or address at once');
  }
}

function holds(literal: Literal, text: string): boolean {
  return truthOf(literal.atom, text) === literal.holds;
}

/** The same number, spelled in other ways. */
function spellings(text: string): readonly string[] {
  return /^-?\d+$/.test(text) ? [text, `${text}.0`] : [text];
}

/** A set of one value has a value that is like something where all of its values are. */
function demandOf({ atom, holds: wanted }: Literal<TextAtom>): Demand {
  if (atom.kind === 'match') return { patterns: [atom.pattern], wanted };
  return { patterns: atom.patterns, wanted: atom.negated !== wanted };
}

const TEXTS: ReadonlySet<string> = new Set(['match', 'some', 'all']);
const isText = (literal: Literal): literal is Literal<TextAtom> => TEXTS.has(literal.atom.kind);
const isNumber = (literal: Literal): literal is Literal<NumberAtom> => literal.atom.kind === 'number';
const isAddress = (literal: Literal): literal is Literal<AddressAtom> => literal.atom.kind === 'address';
