import {
  type Atom,
  and,
  atom,
  atomsOf,
  evaluate,
  FALSE,
  type Formula,
  not,
  or,
  TRUE,
} from '../../../lib/access/formula';

const free = (name: string): Formula => atom({ kind: 'free', name, because: 'it is not shown' });
const [a, b, c] = [free('walk a'), free('walk b'), free('walk c')];
const names = (formula: Formula) => atomsOf(formula).map((one) => (one.kind === 'free' ? one.name : ''));

test('each atom is named once, from left to right', () => {
  expect(names(or([and([a, b]), and([a, not(c)])]))).toEqual(['walk a', 'walk b', 'walk c']);
  expect(names(TRUE)).toEqual([]);
});

test.each([
  [TRUE, [], true],
  [FALSE, [], false],
  [a, ['walk a'], true],
  [a, [], false],
  [not(a), [], true],
  [and([a, b]), ['walk a'], false],
  [and([a, b]), ['walk a', 'walk b'], true],
  [or([a, b]), ['walk b'], true],
  [or([a, b]), ['walk c'], false],
  [or([and([a, not(b)]), c]), ['walk a'], true],
  [or([and([a, not(b)]), c]), ['walk a', 'walk b'], false],
] as const)('a formula holds as its parts do (%#)', (formula, hold, expected) => {
  const truthOf = (one: Atom) => one.kind === 'free' && hold.some((name) => name === one.name);
  expect(evaluate(formula, truthOf)).toBe(expected);
});

test('a part that occurs again and again is looked at once', () => {
  let formula: Formula = a;
  for (let i = 0; i < 60; i++)
    formula = or([and([formula, free(`walk left ${i}`)]), and([formula, free(`walk right ${i}`)])]);
  let asked = 0;
  evaluate(formula, () => {
    asked += 1;
    return true;
  });
  expect(asked).toBeLessThan(200);
  expect(atomsOf(formula)).toHaveLength(121);
});
