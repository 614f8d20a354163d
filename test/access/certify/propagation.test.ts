import { Propagation } from '../../../lib/access/certify/propagation';

const of = (...clauses: number[][]) => {
  const propagation = new Propagation(5);
  for (const clause of clauses) propagation.add(clause);
  return propagation;
};

test.each([
  ['what was said', of([1, 2]), [1, 2], true],
  ['what is longer', of([1]), [1, 2], true],
  ['what is shorter', of([1, 2]), [1], false],
  ['what follows in steps', of([-1, 2], [-2, 3]), [-1, 3], true],
  ['what needs a choice', of([1, 2], [1, -2]), [1], true],
  ['what needs two choices', of([1, 2, 3], [1, 2, -3], [1, -2, 3], [1, -2, -3]), [1], false],
  ['what is so of itself', of(), [1, -1], true],
  ['nothing', of([1, 2]), [], false],
])('%s', (_what, clauses, clause, expected) => {
  expect(clauses.implies(clause)).toBe(expected);
  expect(clauses.implies(clause)).toBe(expected);
});

test('a contradiction implies everything', () => {
  for (const clauses of [of([1], [-1]), of([1], [-1, 2], [-2]), of([])]) {
    expect(clauses.isContradiction).toBe(true);
    expect(clauses.implies([5])).toBe(true);
  }
  expect(of([1], [-1, 2]).isContradiction).toBe(false);
});

test('literals are whole numbers of what there is', () => {
  expect([1, -5, 5].map((literal) => of().knows(literal))).toEqual([true, true, true]);
  expect([0, 6, -6, 0.5, Number.NaN].map((literal) => of().knows(literal))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
