import { celConstant, celNames, parseCel } from '../../lib/cel';

const parse = (text: string) => parseCel({ text, prop: 'condition' });

test.each([
  ['true', true],
  ['!false', true],
  ['device.x || true', true],
  ['(device.x && false) || !true', false],
  ['device.x && false', false],
  ['"a" == "a"', true],
  ['1 != 1', false],
  ['device.x || false', undefined],
  ['device.x == "a"', undefined],
  ['1 < 2', undefined],
])('%s is always %s', (text, value) => {
  expect(celConstant(parse(text))).toBe(value);
});

test.each([
  ['a.b == c["d"] && !f(e)', ['a', 'c', 'e']],
  ['a.exists(x, x == y && b.all(y, y == x))', ['a', 'y', 'b']],
  ['a.map(x, x > b, x + c)', ['a', 'b', 'c']],
  ['has(a.b) ? [c] : {"d": e}', ['a', 'c', 'e']],
  ['true', []],
])('%s reads %s', (text, names) => {
  expect([...celNames(parse(text))]).toEqual(names);
});
