import { and, type Formula, not, or } from '../../../lib/access/formula';
import { type Answer, type Budget, solve } from '../../../lib/access/solve';
import { free, like } from './asked';

/** Milliseconds of this process, which others on the machine do not lengthen. */
function timed(formula: Formula, budget: Partial<Budget>): { readonly answer: Answer; readonly ms: number } {
  const before = process.cpuUsage();
  const answer = solve(formula, { budget });
  const { user, system } = process.cpuUsage(before);
  return { answer, ms: (user + system) / 1000 };
}

/** What stands 21 characters before the end is two things at once: the automaton has two to the power of 21 states. */
const hostile = and([like('k', `*a${'?'.repeat(20)}`), like('k', `*b${'?'.repeat(20)}`)]);

test('twenty ? after a * are undecided by the number of states', () => {
  const { answer } = timed(hostile, { states: 2000 });
  expect(answer).toEqual({ outcome: 'undecided', because: 'patterns together have more than 1000 states' });
});

test('twenty ? after a * are undecided within 100 ms of the time that they may take', () => {
  const { answer, ms } = timed(hostile, { states: Infinity, ms: 100 });
  expect(answer).toEqual({ outcome: 'undecided', because: 'it takes more than 100 ms' });
  expect(ms).toBeLessThan(200);
});

test('one hard question does not hide a request that is found without it', () => {
  const { answer } = timed(or([and([hostile, free('hard')]), and([like('other', 'x'), free('easy')])]), {
    states: 2000,
  });
  expect(answer).toMatchObject({ outcome: 'satisfiable', values: new Map([['other', 'x']]) });
});

test('one hard question is not needed for an answer that does not rest on it', () => {
  const never = and([free('x'), like('other', 'a'), like('other', 'b')]);
  expect(timed(and([or([hostile, free('x')]), never]), { states: 2000 }).answer.outcome).toBe('unsatisfiable');
});

/** More pigeons than holes: each wants one, and no two want the same. */
function pigeons(count: number): Formula {
  const holes = Array.from({ length: count - 1 }, (_, hole) => hole);
  const all = Array.from({ length: count }, (_, pigeon) => pigeon);
  const sits = (pigeon: number, hole: number) => free(`${pigeon} in ${hole}`);
  return and([
    ...all.map((pigeon) => or(holes.map((hole) => sits(pigeon, hole)))),
    ...holes.flatMap((hole) =>
      all.flatMap((one) => all.slice(one + 1).map((other) => not(and([sits(one, hole), sits(other, hole)])))),
    ),
  ]);
}

test('a search is undecided by the number of its conflicts', () => {
  expect(timed(pigeons(9), { conflicts: 50 }).answer).toEqual({
    outcome: 'undecided',
    because: 'more than 50 conflicts',
  });
  expect(timed(pigeons(5), {}).answer.outcome).toBe('unsatisfiable');
});

test('patterns with many * take no longer than their length', () => {
  const stars = (count: number) => like('k', `${'*a'.repeat(count)}*`);
  const { answer, ms } = timed(and([stars(200), not(stars(201))]), {});
  expect(answer.outcome).toBe('satisfiable');
  expect(ms).toBeLessThan(1000);
});

test('words within a text in any order are found', () => {
  const words = Array.from({ length: 8 }, (_, i) => like('k', `*w${i}*`));
  expect(timed(and(words), {}).answer.outcome).toBe('satisfiable');
});
