import { checkCertificate } from '../../../lib/access/certify';
import { type Answer, solve } from '../../../lib/access/solve';
import { questions } from './workload';

const SEEDS = [1, 2, 3];

test.each([10, 100, 300])(
  'questions about %d statements are decided, and whoever doubts an answer can check it',
  (count) => {
    for (const seed of SEEDS) {
      for (const [name, formula] of Object.entries(questions(seed, count))) {
        const answer: Answer = solve(formula);
        expect([name, seed, answer.outcome]).not.toContain('undecided');
        if (answer.outcome === 'unsatisfiable') expect(checkCertificate(formula, answer.certificate)).toBe(true);
      }
    }
  },
);

test.each(SEEDS)(
  'a guard without a hole is proved, fewer statements allow no more, and a hole is found (seed %d)',
  (seed) => {
    const outcomes = Object.entries(questions(seed, 30)).map(([name, formula]) => [name, solve(formula).outcome]);
    expect(Object.fromEntries(outcomes)).toMatchObject({
      guardProof: 'unsatisfiable',
      guardHole: 'satisfiable',
      subset: 'unsatisfiable',
    });
  },
);
