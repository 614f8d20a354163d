import type { Atom, Formula } from '../formula';
import type { Certificate } from '../solve';
import { type Encoding, encode } from './encoding';
import type { Claim } from './lemma/claims';
import { TooMuch } from './lemma/language';
import { contradict } from './lemma/lemma';
import { Propagation } from './propagation';

/** Milliseconds that a check may take. */
const PATIENCE = 2_000;

/**
 * Whether a certificate shows that no request makes a formula true: `true`, or why not.
 *
 * The formula is turned into clauses once more, each lemma is proved once more in another way, and each learned clause has to follow. None
 * of this is code of the solver's.
 *
 * @param ms how long it may take, about
 */
export function checkCertificate(formula: Formula, certificate: Certificate, ms = PATIENCE): true | string {
  const until = performance.now() + ms;
  const isOver = () => performance.now() > until;
  const encoding = encode(formula);
  if (certificate.atoms !== encoding.atoms.length) {
    return `the formula has ${encoding.atoms.length} atoms, and the certificate is about ${certificate.atoms}`;
  }
  const clauses = new Propagation(encoding.variables);
  for (const clause of encoding.clauses) clauses.add(clause);
  return (
    refusedLemma(encoding, certificate, isOver) ?? refusedStep(clauses, certificate, isOver) ?? contradicts(clauses)
  );
}

function contradicts(clauses: Propagation): true | string {
  return clauses.isContradiction || 'the clauses do not contradict each other';
}

const TOO_LONG = 'it takes too long to check';

function refusedLemma({ atoms }: Encoding, { lemmas }: Certificate, isOver: () => boolean): string | undefined {
  for (const lemma of lemmas) {
    if (isOver()) return TOO_LONG;
    const claims = lemma.flatMap((literal) => claimOf(atoms[Math.abs(literal) - 1], literal < 0) ?? []);
    if (claims.length < lemma.length || new Set(claims.map(({ atom }) => atom.variable)).size !== 1) {
      return `the lemma ${lemma.join(' ')} is not about one variable`;
    }
    const proved = provedLemma(claims);
    if (proved !== true) return `the lemma ${lemma.join(' ')} ${proved}`;
  }
  return undefined;
}

/** A lemma says that one of its literals holds: that the opposites of all of them contradict each other. */
function claimOf(atom: Atom | undefined, holds: boolean): Claim | undefined {
  return atom === undefined || atom.kind === 'free' ? undefined : { atom, holds };
}

function provedLemma(claims: readonly Claim[]): true | string {
  try {
    return contradict(claims) || 'does not hold of every value';
  } catch (error) {
    if (error instanceof TooMuch) return 'takes too much work to check';
    throw error;
  }
}

function refusedStep(
  clauses: Propagation,
  { lemmas, learned }: Certificate,
  isOver: () => boolean,
): string | undefined {
  for (const lemma of lemmas) clauses.add(lemma);
  for (const clause of learned) {
    if (isOver()) return TOO_LONG;
    if (!clause.every((literal) => clauses.knows(literal)))
      return `the clause ${clause.join(' ')} names what is not there`;
    if (!clauses.implies(clause)) return `the clause ${clause.join(' ')} does not follow from those before`;
    clauses.add(clause);
  }
  return undefined;
}
