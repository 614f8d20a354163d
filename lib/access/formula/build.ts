import type { Atom } from './atom';
import type { AtomFormula, Formula, Junction, Negation } from './formula';
import { keyOf } from './key';
import { among, inOrder } from './ordered';

export const TRUE: Formula = { kind: 'constant', id: 0, holds: true };
export const FALSE: Formula = { kind: 'constant', id: 1, holds: false };

/** Formulas by how they are built. Forgetting them costs sharing and nothing else, so that long runs need not keep them all. */
const ATOMS = new Map<string, AtomFormula>();
const NEGATIONS = new Map<number, Negation>();
const JUNCTIONS = new Map<number, Junction>();
const MOST_BUILT = 500_000;
let next = 2;

/** The question itself. */
export function atom(asked: Atom): Formula {
  const key = keyOf(asked);
  const known = ATOMS.get(key);
  if (known !== undefined) return known;
  const built: AtomFormula = { kind: 'atom', id: nextId(), atom: asked, key };
  ATOMS.set(key, built);
  return built;
}

/** The opposite. */
export function not(formula: Formula): Formula {
  if (formula.kind === 'constant') return formula.holds ? FALSE : TRUE;
  if (formula.kind === 'not') return formula.part;
  const known = NEGATIONS.get(formula.id);
  if (known !== undefined) return known;
  const built: Negation = { kind: 'not', id: nextId(), part: formula };
  NEGATIONS.set(formula.id, built);
  return built;
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
function junction(kind: Junction['kind'], given: Iterable<Formula>, decisive: Formula): Formula {
  const neutral = not(decisive);
  const flat: Formula[] = [];
  for (const part of given) {
    if (part === decisive) return decisive;
    if (part.kind === kind) for (const inner of part.parts) flat.push(inner);
    else if (part !== neutral) flat.push(part);
  }
  const parts = inOrder(flat);
  if (hasOpposites(parts)) return decisive;
  const [only = neutral, second] = parts;
  return second === undefined ? only : shared(kind, parts);
}

function hasOpposites(parts: readonly Formula[]): boolean {
  for (const part of parts) if (part.kind === 'not' && among(parts, part.part)) return true;
  return false;
}

/** The junction of these parts, at the first free place from the one that they lead to. */
function shared(kind: Junction['kind'], parts: readonly Formula[]): Junction {
  let place = kind === 'and' ? 1 : 2;
  for (const { id } of parts) place = (Math.imul(place, 31) + id) | 0;
  for (let known = JUNCTIONS.get(place); known !== undefined; known = JUNCTIONS.get(++place)) {
    if (known.kind === kind && isSame(known.parts, parts)) return known;
  }
  const built: Junction = { kind, id: nextId(), parts };
  JUNCTIONS.set(place, built);
  return built;
}

function isSame(some: readonly Formula[], others: readonly Formula[]): boolean {
  return some.length === others.length && some.every((part, i) => part === others[i]);
}

function nextId(): number {
  if (ATOMS.size + NEGATIONS.size + JUNCTIONS.size >= MOST_BUILT) {
    for (const built of [ATOMS, NEGATIONS, JUNCTIONS]) built.clear();
  }
  return next++;
}
