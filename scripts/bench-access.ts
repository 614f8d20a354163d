import { compare, prove } from '../lib/access';
import { type Workload, workload } from '../test/access/prove/workload';
import { added, forbidden } from '../test/z3/asked';
import { smtOf } from '../test/z3/smt';
import { ask, isInstalled, LIMIT } from '../test/z3/z3';

const SIZES = [10, 30, 100, 300];
const SEEDS = [1, 2, 3, 4, 5];
const RUNS = 5;

type Name = keyof Workload;
const way = (access: Workload['guardProof']['access']) => [{ access, when: [] }];

/** Each question of the workload, as what it comes to. */
const QUESTIONS: Readonly<Record<Name, (load: Workload) => string>> = {
  guardProof: ({ guardProof: { access, question } }) => prove(way(access), question).outcome,
  guardHole: ({ guardHole: { access, question } }) => prove(way(access), question).outcome,
  subset: ({ subset: { before, after } }) => compare(way(before), way(after)).outcome,
  noNewAccess: ({ noNewAccess: { before, after } }) => compare(way(before), way(after)).outcome,
};

/** The hardest of what the question asks of a solver, written out. */
function smt(load: Workload, name: Name): string | undefined {
  const asked = load[name];
  const formulas = 'question' in asked ? forbidden(asked.access, asked.question) : added(asked.before, asked.after);
  const [longest] = formulas.map((formula) => smtOf(formula) ?? '').sort((one, other) => other.length - one.length);
  return longest || undefined;
}

/** Milliseconds of each run, for policies that nobody has looked at before. */
function timed(seed: number, statements: number, name: Name) {
  let outcome = '';
  const runs = Array.from({ length: RUNS }, () => {
    const load = workload(seed, statements);
    const start = performance.now();
    outcome = QUESTIONS[name](load);
    return performance.now() - start;
  });
  return { outcome, runs };
}

const each = <T>(measure: (statements: number, name: Name) => T) =>
  SIZES.flatMap((statements) =>
    (['guardProof', 'guardHole', 'subset', 'noNewAccess'] as const).map((question) => ({
      statements,
      question,
      ...measure(statements, question),
    })),
  );

const found = each((statements, name) => ({ seeds: SEEDS.map((seed) => timed(seed, statements, name)) }));
const [seed = 1] = SEEDS;
const z3 = isInstalled()
  ? each((statements, name) => {
      const text = smt(workload(seed, statements), name);
      return text === undefined ? { answer: 'nothing to ask', ms: 0 } : ask(text, LIMIT);
    })
  : [];
console.log(JSON.stringify({ found, z3 }));
