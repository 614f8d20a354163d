import { checkCertificate } from '../lib/access/certify';
import type { Formula } from '../lib/access/formula';
import { solve } from '../lib/access/solve';
import { workload } from '../test/access/prove/workload';
import { added, forbidden } from '../test/z3/asked';
import { smtOf } from '../test/z3/smt';
import { ask, INSTALL, isInstalled } from '../test/z3/z3';

// npm run z3 -- [statements] [seeds] [milliseconds]: asks z3 what the prover is asked, and fails where the two answers differ.
if (!isInstalled()) {
  console.log(`z3 is not installed: ${INSTALL}`);
  process.exit(1);
}
const [statements = 10, seeds = 5, ms = 20_000] = process.argv.slice(2).map(Number);

const OURS = { satisfiable: 'sat', unsatisfiable: 'unsat', undecided: 'unknown' } as const;
const counts = { agree: 0, 'z3 does not say': 0, 'not written exactly': 0, differ: 0 };

function compared(formula: Formula, what: string): keyof typeof counts {
  const answer = solve(formula);
  const smt = smtOf(formula);
  if (smt === undefined) return 'not written exactly';
  const said = ask(smt, ms).answer;
  if (said !== 'sat' && said !== 'unsat') return 'z3 does not say';
  const checked = answer.outcome === 'unsatisfiable' ? checkCertificate(formula, answer.certificate) : true;
  if (said === OURS[answer.outcome] && checked === true) return 'agree';
  console.log(`${what}: z3 says ${said}, and we ${OURS[answer.outcome]}`);
  return 'differ';
}

for (let seed = 1; seed <= seeds; seed++) {
  const { guardProof, guardHole, subset, noNewAccess } = workload(seed, statements);
  const formulas = {
    guardProof: forbidden(guardProof.access, guardProof.question),
    guardHole: forbidden(guardHole.access, guardHole.question),
    subset: added(subset.before, subset.after),
    noNewAccess: added(noNewAccess.before, noNewAccess.after),
  };
  for (const [what, some] of Object.entries(formulas)) {
    for (const formula of some) counts[compared(formula, `${what} of ${statements} statements, seed ${seed}`)]++;
  }
}
console.log(counts);
process.exitCode = counts.differ === 0 && counts.agree > 0 ? 0 : 1;
