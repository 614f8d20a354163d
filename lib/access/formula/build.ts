import type { Atom } from './atom';
import type { AtomFormula, Formula, Junction, Negation } from './formula';
import { keyOf } from './key';

export const TRUE: Formula = { kind: 'constant', id: 0, holds: true };
export const FALSE: Formula = { kind: 'constant', id: 1, holds: false };

/** Formulas by how they are built. Forgetting them costs sharing and nothing else, so that long runs need not keep them all. */
const BUILT = new Map<string, Formula>();
const MOST_BUILT = 500_000;
let next = 2;

/** The question itself. */
export function atom(asked: Atom): Formula {
  const key = keyOf(asked);
  return shared(key, (id): AtomFormula => ({ kind: 'atom', id, atom: asked, key }));
}

/** The opposite. */
export function not(formula: Formula): Formula {
  if (formula.kind === 'constant') return formula.holds ? FALSE : TRUE;
  if (formula.kind === 'not') return formula.part;
  return shared(`!${formula.id}`, (id): Negation => ({ kind: 'not', id, part: formula }));
}

/** All of them: TRUE where there are none. */
export function and(parts: Iterable<Formula>): Formula {
  return junction('and', parts, FALSE);
}

/** One of them: FALSE where there are none. */
export function or(parts: Iterable<Formula>): Formula {
  return junction('or', parts, TRUE);
}

/** @param decisive what one part being it makes of the whole */
function junction(kind: 'and' | 'or', given: Iterable<Formula>, decisive: Formula): Formula {
  const parts = flattened(kind, given);
  if (parts.has(decisive.id) || hasOpposites(parts)) return decisive;
  parts.delete(not(decisive).id);
  const [only, second] = parts.values();
  if (only === undefined) return not(decisive);
  if (second === undefined) return only;
  const sorted = [...parts.values()].sort((one, other) => one.id - other.id);
  const key = `${kind}${sorted.map(({ id }) => id).join()}`;
  return shared(key, (id): Junction => ({ kind, id, parts: sorted }));
}

function flattened(kind: 'and' | 'or', given: Iterable<Formula>): Map<number, Formula> {
  const parts = new Map<number, Formula>();
  for (const part of given) {
    if (part.kind === kind) for (const inner of part.parts) parts.set(inner.id, inner);
    else parts.set(part.id, part);
  }
  return parts;
}

function hasOpposites(parts: ReadonlyMap<number, Formula>): boolean {
  for (const part of parts.values()) {
    if (part.kind === 'not' && parts.has(part.part.id)) return true;
  }
  return false;
}

function shared(key: string, build: (id: number) => Formula): Formula {
  const known = BUILT.get(key);
  if (known !== undefined) return known;
  if (BUILT.size >= MOST_BUILT) BUILT.clear();
  const built = build(next++);
  BUILT.set(key, built);
  return built;
}
