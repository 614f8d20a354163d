import fc from 'fast-check';
import {
  type AddressAtom,
  type Atom,
  and,
  atom,
  atomsOf,
  evaluate,
  type Formula,
  type MatchAtom,
  type NumberAtom,
  not,
  or,
  type Pattern,
  TRUE,
} from '../../../lib/access/formula';

/** Requests over a few values, and formulas about them, with a truth of its own: regular expressions and plain numbers. */
export type Values = Readonly<Record<string, readonly string[]>>;

const pattern = (glob: string, ignoreCase = false, arn = false): Pattern => ({ glob, ignoreCase, arn });

const LETTERS = ['a', 'A', 'b', ':', '*', '?', 'a*', '*b', 'ab', '\\*', '\\?'];
const globs = fc.array(fc.constantFrom(...LETTERS), { maxLength: 4 }).map((signs) => signs.join(''));
export const patterns: fc.Arbitrary<Pattern> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(globs, fc.boolean()).map(([glob, ignoreCase]) => pattern(glob, ignoreCase)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(globs, globs, globs)
      .map(([one, two, last]) => pattern(`arn:${one}:${two}:::${last}`, false, true)),
  },
);

const bounds = fc.record({ at: fc.constantFrom(-Infinity, 0, 1, 2, 3, Infinity), included: fc.boolean() });
const day = Date.UTC(2030, 0, 1);
const moments = bounds.map(({ at, included }) => ({ at: at * 1000 + day, included }));

const matchAtoms = fc.record({ kind: fc.constant('match' as const), variable: fc.constant('text'), pattern: patterns });
const presentAtoms = fc.record({
  kind: fc.constant('present' as const),
  variable: fc.constantFrom('text', 'number', 'date', 'address', 'set'),
});
const numberAtoms = fc.record({
  kind: fc.constant('number' as const),
  variable: fc.constant('number'),
  date: fc.constant(false),
  from: bounds,
  to: bounds,
});
const dateAtoms = fc.record({
  kind: fc.constant('number' as const),
  variable: fc.constant('date'),
  date: fc.constant(true),
  from: moments,
  to: moments,
});
const addressAtoms = fc.record({
  kind: fc.constant('address' as const),
  variable: fc.constant('address'),
  block: fc.constantFrom(
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/31',
    '10.0.0.0/8',
    '10.0.0.1/32',
    '2001:db8::/32',
    '128.0.0.0/1',
    '0.0.0.0/1',
  ),
});
const setAtoms = fc.record({
  kind: fc.constantFrom('some' as const, 'all' as const),
  variable: fc.constant('set'),
  patterns: fc.array(patterns, { maxLength: 3 }),
  negated: fc.boolean(),
});
const freeAtoms = fc.record({
  kind: fc.constant('free' as const),
  name: fc.constantFrom('one', 'two'),
  because: fc.constant('it is not shown'),
});

export const atoms: fc.Arbitrary<Atom> = fc.oneof(
  { weight: 4, arbitrary: matchAtoms },
  { weight: 2, arbitrary: presentAtoms },
  { weight: 2, arbitrary: numberAtoms },
  { weight: 2, arbitrary: dateAtoms },
  { weight: 2, arbitrary: addressAtoms },
  { weight: 3, arbitrary: setAtoms },
  { weight: 1, arbitrary: freeAtoms },
);

/** Formulas of a few levels over some atoms. */
export function formulasOver(atoms: fc.Arbitrary<Atom>): fc.Arbitrary<Formula> {
  return fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atoms.map((one) => atom(one)),
      fc.array(tie('formula'), { minLength: 2, maxLength: 4 }).map(and),
      fc.array(tie('formula'), { minLength: 2, maxLength: 4 }).map(or),
      tie('formula').map(not),
    ),
  })).formula;
}

/** Values that are looked at one by one: what a formula is true of, it is true of one of these, once it is `within` them. */
export const UNIVERSE = {
  text: ['', 'a', 'A', 'b', 'ab', 'aB', 'a:b', 'aab', 'arn:a:b:::a', 'arn:a::::b:a', 'x', 'ba'],
  number: ['0', '0.5', '1', '2', '2.5', '3', '4', '-1', 'no'],
  date: [0, 500, 1000, 2500, 3000, 3500, -1000].map((ms) => new Date(day + ms).toISOString()),
  address: ['10.0.0.0', '10.0.0.1', '10.0.0.2', '11.0.0.0', '203.0.113.7', '2001:db8::1', '2001:db9::1'],
  set: ['', 'a', 'A', 'ab', 'x'],
} as const;

type Variable = keyof typeof UNIVERSE;

const literal = (variable: string, text: string): Formula =>
  atom({ kind: 'match', variable, pattern: pattern(text.replace(/[*?\\]/g, '\\$&')) });

/** That each variable that a formula asks about is missing, or holds values of the universe alone. */
export function within(formula: Formula): Formula {
  return and(atomsOf(formula).map((asked) => (asked.kind === 'free' ? TRUE : bounded(asked.variable as Variable))));
}

function bounded(variable: Variable): Formula {
  const texts: readonly string[] = UNIVERSE[variable];
  if (variable === 'set') {
    return atom({ kind: 'all', variable, patterns: texts.map((text) => pattern(text)), negated: false });
  }
  return or([not(atom({ kind: 'present', variable })), ...texts.map((text) => literal(variable, text))]);
}

/** Whether an atom holds, written anew. */
export function holds(asked: Atom, values: Values, free: Readonly<Record<string, boolean>>): boolean {
  if (asked.kind === 'free') return free[asked.name] ?? false;
  const texts = values[asked.variable] ?? [];
  switch (asked.kind) {
    case 'present':
      return texts.length > 0;
    case 'some':
      return texts.some((text) => asked.patterns.some((one) => isLike(one, text)) !== asked.negated);
    case 'all':
      return texts.every((text) => asked.patterns.some((one) => isLike(one, text)) !== asked.negated);
    default:
      return texts.some((text) => holdsOfText(asked, text));
  }
}

function holdsOfText(asked: MatchAtom | NumberAtom | AddressAtom, text: string): boolean {
  if (asked.kind === 'match') return isLike(asked.pattern, text);
  if (asked.kind === 'address') return isOf(asked.block, text);
  const number = asked.date ? Date.parse(text) : Number(text);
  const above = asked.from.included ? number >= asked.from.at : number > asked.from.at;
  return above && (asked.to.included ? number <= asked.to.at : number < asked.to.at);
}

export function isLike({ glob, ignoreCase, arn }: Pattern, text: string): boolean {
  const regex = (part: string, any: string) => {
    const source = part.replace(/[.+^${}()|[\]]/g, '\\$&').replace(/\\?[*?]/g, (sign) => {
      if (sign.startsWith('\\')) return sign;
      return sign === '*' ? `${any}*` : any;
    });
    return new RegExp(`^${source}$`, ignoreCase ? 'is' : 's');
  };
  if (!arn) return regex(glob, '.').test(text);
  const parts = splitArn(glob);
  const own = splitArn(text);
  if (parts === undefined || own === undefined || own[0] !== 'arn') return false;
  return parts.every((part, i) => regex(part, '.').test(own[i] ?? ''));
}

function splitArn(text: string): string[] | undefined {
  const parts = text.split(':');
  return parts.length < 6 ? undefined : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

function isOf(block: string, text: string): boolean {
  const [start = '', length] = block.split('/');
  if (start.includes(':') !== text.includes(':')) return false;
  const bits = (address: string) =>
    address.includes(':')
      ? address
          .replace('::', ':'.repeat(2 + 7 - (address.replace('::', ':').match(/:/g)?.length ?? 0)))
          .split(':')
          .slice(0, 8)
          .map((group) =>
            Number.parseInt(group || '0', 16)
              .toString(2)
              .padStart(16, '0'),
          )
          .join('')
      : address
          .split('.')
          .map((byte) => Number(byte).toString(2).padStart(8, '0'))
          .join('');
  return bits(start).slice(0, Number(length)) === bits(text).slice(0, Number(length));
}

/** What is true of the atoms of one variable, in each way that it can be. */
function ways(asked: readonly Atom[], variable: string): readonly ReadonlyMap<Atom, boolean>[] {
  const found = new Map<string, ReadonlyMap<Atom, boolean>>();
  for (const texts of choices(variable)) {
    const truths = new Map(asked.map((one) => [one, holds(one, { [variable]: texts }, {})]));
    found.set([...truths.values()].join(), truths);
  }
  return [...found.values()];
}

function choices(variable: string): readonly (readonly string[])[] {
  const texts: readonly string[] = UNIVERSE[variable as Variable];
  if (variable !== 'set') return [[], ...texts.map((text) => [text])];
  return Array.from({ length: 2 ** texts.length }, (_, chosen) => texts.filter((_text, i) => (chosen >> i) % 2 === 1));
}

/** Whether a formula is true of some request of the universe, by looking at all of them. */
export function isTrueOfOne(formula: Formula): boolean {
  const asked = atomsOf(formula);
  const nameOf = (one: Atom) => (one.kind === 'free' ? `free ${one.name}` : one.variable);
  const groups = [...new Set(asked.map(nameOf))].map(
    (name) => [name, asked.filter((one) => nameOf(one) === name)] as const,
  );
  const options = groups.map(([name, about]) =>
    name.startsWith('free ')
      ? [true, false].map((truth) => new Map(about.map((one) => [one, truth])))
      : ways(about, name),
  );
  const search = (chosen: ReadonlyMap<Atom, boolean>, i: number): boolean => {
    const here = options[i];
    if (here === undefined) return evaluate(formula, (one) => chosen.get(one) === true);
    return here.some((truths) => search(new Map([...chosen, ...truths]), i + 1));
  };
  return search(new Map(), 0);
}
