import { compare, prove } from '../lib/access';
import { type Workload, workload } from '../test/access/prove/workload';

const SEEDS = [1, 2, 3, 4, 5];
const way = (access: Workload['guardProof']['access']) => [{ access, when: [] }];

/** Each question of the workload, as what it comes to. */
const QUESTIONS: Readonly<Record<keyof Workload, (load: Workload) => string>> = {
  guardProof: ({ guardProof: { access, question } }) => prove(way(access), question).outcome,
  guardHole: ({ guardHole: { access, question } }) => prove(way(access), question).outcome,
  subset: ({ subset: { before, after } }) => compare(way(before), way(after)).outcome,
  noNewAccess: ({ noNewAccess: { before, after } }) => compare(way(before), way(after)).outcome,
};

/** Prints milliseconds of each question at each size, for policies that nobody has looked at before. */
const found = [10, 30, 100, 300].flatMap((statements) =>
  Object.entries(QUESTIONS).map(([question, ask]) => {
    const answers = SEEDS.map((seed) => {
      const load = workload(seed, statements);
      const start = performance.now();
      const outcome = ask(load);
      return { outcome, ms: performance.now() - start };
    });
    return { statements, question, answers };
  }),
);
console.log(JSON.stringify(found));
