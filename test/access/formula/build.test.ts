import { and, atom, FALSE, type Formula, not, or, TRUE } from '../../../lib/access/formula';

const free = (name: string): Formula => atom({ kind: 'free', name, because: 'it is not shown' });
const [a, b, c] = [free('a'), free('b'), free('c')];

test('nothing is all there, and none of it', () => {
  expect(and([])).toBe(TRUE);
  expect(or([])).toBe(FALSE);
});

test('one part is the whole', () => {
  expect(and([a])).toBe(a);
  expect(or([a, a])).toBe(a);
});

test('constants are folded', () => {
  expect(and([a, TRUE])).toBe(a);
  expect(and([a, FALSE])).toBe(FALSE);
  expect(or([a, FALSE])).toBe(a);
  expect(or([a, TRUE])).toBe(TRUE);
  expect(and([TRUE, TRUE])).toBe(TRUE);
  expect(not(TRUE)).toBe(FALSE);
  expect(not(FALSE)).toBe(TRUE);
});

test('what is built alike is the same, whatever the order', () => {
  expect(and([a, b])).toBe(and([b, a]));
  expect(or([a, b])).toBe(or([b, a, b]));
  expect(and([a, b])).not.toBe(or([a, b]));
  expect(not(and([a, b]))).toBe(not(and([b, a])));
});

test('parts of the same kind are taken in', () => {
  expect(and([a, and([b, c])])).toBe(and([a, b, c]));
  expect(or([or([a, b]), c])).toBe(or([a, b, c]));
  expect(and([a, or([b, c])])).toMatchObject({ kind: 'and', parts: [a, or([b, c])] });
});

test('the opposite of the opposite is the thing itself', () => {
  expect(not(not(a))).toBe(a);
  expect(not(not(or([a, b])))).toBe(or([a, b]));
});

test('a thing and its opposite are nothing together, and all there is', () => {
  expect(and([a, b, not(a)])).toBe(FALSE);
  expect(or([a, b, not(a)])).toBe(TRUE);
  expect(and([a, and([b, not(a)])])).toBe(FALSE);
  expect(or([and([a, b]), not(and([b, a]))])).toBe(TRUE);
});

test('parts may come from anything that can be gone through', () => {
  expect(and(new Set([a, b]))).toBe(and([a, b]));
});
