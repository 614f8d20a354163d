import { and, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { MatchAtom } from '../formula/atom';
import { overlap } from './overlap';
import type { Scope } from './scope';

/** What a formula comes to for the requests that a question is about: a policy names much besides. */
export function withinScope(formula: Formula, scope: Scope): Formula {
  const known = MADE.get(scope) ?? new WithinScope(scope);
  MADE.set(scope, known);
  return known.of(formula);
}

/** Callers of one question share most of what is built for them. */
const MADE = new WeakMap<Scope, WithinScope>();

class WithinScope {
  private readonly known = new Map<Formula, Formula>();
  private readonly asked: ReadonlyMap<string, readonly string[]>;

  public constructor({ actions, resources }: Scope) {
    const all = new Map([
      ['action', actions.map((one) => one.toLowerCase())],
      ['resource', resources ?? ['*']],
    ]);
    this.asked = new Map([...all].filter(([, globs]) => !globs.includes('*') && globs.every(isPlain)));
  }

  public of(formula: Formula): Formula {
    if (this.asked.size === 0 || formula.kind === 'constant') return formula;
    const known = this.known.get(formula) ?? this.made(formula);
    this.known.set(formula, known);
    return known;
  }

  private made(formula: Exclude<Formula, { readonly kind: 'constant' }>): Formula {
    switch (formula.kind) {
      case 'atom':
        return formula.atom.kind === 'match' ? (this.decided(formula.atom) ?? formula) : formula;
      case 'not':
        return not(this.of(formula.part));
      default: {
        const parts = formula.parts.map((part) => this.of(part));
        if (parts.every((part, i) => part === formula.parts[i])) return formula;
        return formula.kind === 'and' ? and(parts) : or(parts);
      }
    }
  }

  /** Whether all that is asked about is like the pattern, or nothing of it is; nothing where it depends. */
  private decided({ variable, pattern: { glob, ignoreCase, arn } }: MatchAtom): Formula | undefined {
    const asked = this.asked.get(variable);
    const isAction = variable === 'action';
    if (asked === undefined || !isPlain(glob) || ignoreCase !== isAction) return undefined;
    const read = isAction ? glob.toLowerCase() : glob;
    const loose = unescaped(read);
    if (!asked.some((one) => overlap(unescaped(one), loose))) return FALSE;
    return !arn && asked.every((one) => isWithin(one, read)) ? TRUE : undefined;
  }
}

/** Whether all that is like the one is like the other, as far as their beginnings tell. */
function isWithin(one: string, general: string): boolean {
  if (one === general) return true;
  const begins = general.slice(0, -1);
  return general.endsWith('*') && !/[*?\\]/.test(begins) && one.startsWith(begins);
}

/** Of other characters it is not said here what is one, and which are the same but for their case. */
const isPlain = (glob: string): boolean => /^[\x20-\x7e]*$/.test(glob);

/** To take a plain sign for a wildcard only looks at more. */
const unescaped = (glob: string): string => glob.replace(/\\(.)/g, '$1');
