import { readBlock } from '../../lib/access/certify/lemma/address-block';
import { type Atom, atomsOf, type Formula, type Pattern } from '../../lib/access/formula';

/**
 * A formula as text of SMT-LIB, satisfiable where a request makes it true; nothing where it cannot be written exactly.
 *
 * A text is of the signs of ASCII that can be printed: a request with others is left out, so that an answer `sat` says more than `unsat`.
 */
export function smtOf(formula: Formula): string | undefined {
  const atoms = atomsOf(formula);
  const variables = new Map<string, Variable>();
  for (const atom of atoms) {
    if (atom.kind === 'free') continue;
    const known = variables.get(atom.variable) ?? new Variable(`v${variables.size}`);
    variables.set(atom.variable, known);
    known.met(atom);
  }
  if ([...variables.values()].some(({ isMixed }) => isMixed)) return undefined;
  if (atoms.some((atom) => patternsOf(atom).some(({ glob }) => /[^ -~]/.test(glob)))) return undefined;
  const written = new Written(variables);
  const root = written.of(formula);
  return [
    ...[...variables.values()].flatMap((variable) => variable.declared()),
    ...written.lines,
    `(assert ${root})`,
    '(check-sat)',
  ].join('\n');
}

const patternsOf = (atom: Atom): readonly Pattern[] =>
  atom.kind === 'match' ? [atom.pattern] : atom.kind === 'some' || atom.kind === 'all' ? atom.patterns : [];

/** What a variable of requests is made of: it is there or not, and has a text, a number, an address, or several texts. */
class Variable {
  private readonly kinds = new Set<string>();
  private sets = 0;
  /** Whether no pattern tells cases apart: then small letters are enough, and much easier to tell. */
  private anyCase = true;

  public constructor(private readonly name: string) {}

  public met(atom: Exclude<Atom, { kind: 'free' }>): void {
    const several = atom.kind === 'some' || atom.kind === 'all';
    if (several) this.sets++;
    this.anyCase &&= patternsOf(atom).every(({ glob, ignoreCase }) => ignoreCase || !/[a-z]/i.test(glob));
    if (atom.kind !== 'present')
      this.kinds.add(several ? 'several' : atom.kind === 'number' ? `number ${atom.date}` : atom.kind);
  }

  /** Whether it is asked in two ways, which are about the same value. */
  public get isMixed(): boolean {
    return this.kinds.size > 1;
  }

  /** One value for each question of which some value may have to be the answer is enough. */
  private get slots(): readonly string[] {
    return Array.from({ length: this.sets }, (_, i) => `${this.name}s${i}`);
  }

  public get there(): string {
    return this.sets === 0 ? `${this.name}p` : `(or false ${this.slots.map((slot) => `${slot}u`).join(' ')})`;
  }

  public declared(): readonly string[] {
    if (this.sets > 0)
      return this.slots.flatMap((slot) => [`(declare-const ${slot} String)`, `(declare-const ${slot}u Bool)`]);
    const [kind] = [...this.kinds].map((one) => SORTS.find(([begins]) => one.startsWith(begins)));
    return [
      `(declare-const ${this.name}p Bool)`,
      ...(kind === undefined ? [] : [`(declare-const ${this.name} ${kind[1]})`]),
      // What is no number, or an address of neither version, is something all the same.
      `(declare-const ${this.name}k Int)`,
    ];
  }

  private read(pattern: Pattern): Pattern {
    return this.anyCase ? { ...pattern, glob: pattern.glob.toLowerCase(), ignoreCase: false } : pattern;
  }

  public asks(atom: Exclude<Atom, { kind: 'free' }>): string {
    switch (atom.kind) {
      case 'present':
        return this.there;
      case 'match':
        return `(and ${this.there} ${like(this.name, this.read(atom.pattern))})`;
      case 'number':
        return `(and ${this.there} (= ${this.name}k 1)${bound('>', this.name, atom.from)}${bound('<', this.name, atom.to)})`;
      case 'address':
        return `(and ${this.there} ${within(this.name, atom.block)})`;
      case 'some':
        return `(or false ${this.slots.map((slot) => `(and ${slot}u ${element(slot, { ...atom, patterns: atom.patterns.map((one) => this.read(one)) })})`).join(' ')})`;
      case 'all':
        return `(and true ${this.slots.map((slot) => `(or (not ${slot}u) ${element(slot, { ...atom, patterns: atom.patterns.map((one) => this.read(one)) })})`).join(' ')})`;
    }
  }
}

const SORTS: readonly (readonly [string, string])[] = [
  ['match', 'String'],
  ['number', 'Real'],
  ['address', 'Int'],
];

function element(slot: string, { patterns, negated }: { patterns: readonly Pattern[]; negated: boolean }): string {
  const one = `(or false ${patterns.map((pattern) => like(slot, pattern)).join(' ')})`;
  return negated ? `(not ${one})` : one;
}

function bound(sign: '<' | '>', name: string, { at, included }: { at: number; included: boolean }): string {
  if (!Number.isFinite(at)) return '';
  const number = Math.abs(at).toLocaleString('en', {
    useGrouping: false,
    minimumFractionDigits: 1,
    maximumFractionDigits: 20,
  });
  return ` (${sign}${included ? '=' : ''} ${name} ${at < 0 ? `(- ${number})` : number})`;
}

function within(name: string, spelled: string): string {
  const block = readBlock(spelled);
  if (block === undefined) return 'false';
  return `(and (= ${name}k ${block.version}) (>= ${name} ${block.first}) (<= ${name} ${block.last}))`;
}

const ANY = '(re.range " " "~")';
const NO_COLON = '(re.union (re.range " " "9") (re.range ";" "~"))';
const quoted = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\\', '\\u{5c}')}"`;

function like(name: string, { glob, ignoreCase, arn }: Pattern): string {
  const signs = glob.match(/\\[*?\\]|[\s\S]/g) ?? [];
  const plain = !arn && !ignoreCase && !signs.some((sign) => sign === '*' || sign === '?');
  if (plain) return `(= ${name} ${quoted(signs.map((sign) => (sign.length > 1 ? sign.slice(1) : sign)).join(''))})`;
  const pattern = `(str.in_re ${name} ${inOrder(partsOf(signs, arn, ignoreCase))})`;
  return arn ? `(and ${pattern} (str.in_re ${name} ${EVERY_ARN}))` : pattern;
}

/** Signs that stand for themselves are written together: z3 is slow where each is by itself. */
function partsOf(signs: readonly string[], arn: boolean, ignoreCase: boolean): readonly string[] {
  const parts: string[] = [];
  let plain = '';
  const end = () => {
    if (plain !== '') parts.push(`(str.to_re ${quoted(plain)})`);
    plain = '';
  };
  signs.forEach((sign, i) => {
    const inPart = arn && signs.slice(0, i).filter((one) => one === ':').length < 5;
    const several = wildcard(sign, inPart ? NO_COLON : ANY) ?? (ignoreCase ? letter(sign) : undefined);
    if (several === undefined) {
      plain += sign.slice(-1);
      return;
    }
    end();
    parts.push(several);
  });
  end();
  return parts;
}

function wildcard(sign: string, any: string): string | undefined {
  if (sign === '*') return `(re.* ${any})`;
  return sign === '?' ? any : undefined;
}

const letter = (sign: string): string | undefined =>
  /^[a-z]$/i.test(sign)
    ? `(re.union (str.to_re "${sign.toLowerCase()}") (str.to_re "${sign.toUpperCase()}"))`
    : undefined;

function inOrder(parts: readonly string[]): string {
  const [only, second] = parts;
  if (only === undefined) return '(str.to_re "")';
  return second === undefined ? only : `(re.++ ${parts.join(' ')})`;
}

const PART = `(re.* ${NO_COLON}) (str.to_re ":")`;
const EVERY_ARN = `(re.++ (str.to_re "arn:") ${Array(4).fill(PART).join(' ')} (re.* ${ANY}))`;

/** Formulas with names, each written once. */
class Written {
  public readonly lines: string[] = [];
  private readonly names = new Map<number, string>();
  private readonly free = new Map<string, string>();

  public constructor(private readonly variables: ReadonlyMap<string, Variable>) {}

  public of(formula: Formula): string {
    if (formula.kind === 'constant') return String(formula.holds);
    if (formula.kind === 'not') return `(not ${this.of(formula.part)})`;
    const known = this.names.get(formula.id);
    if (known !== undefined) return known;
    const text =
      formula.kind === 'atom'
        ? this.atom(formula.atom)
        : `(${formula.kind} ${formula.parts.map((part) => this.of(part)).join(' ')})`;
    const name = `f${this.names.size}`;
    this.names.set(formula.id, name);
    this.lines.push(`(define-fun ${name} () Bool ${text})`);
    return name;
  }

  private atom(atom: Atom): string {
    if (atom.kind !== 'free') return this.variables.get(atom.variable)?.asks(atom) ?? 'false';
    const known = this.free.get(atom.name) ?? `free${this.free.size}`;
    if (!this.free.has(atom.name)) this.lines.push(`(declare-const ${known} Bool)`);
    this.free.set(atom.name, known);
    return known;
  }
}
