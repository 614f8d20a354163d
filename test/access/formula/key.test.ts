import { type Atom, atom, type Pattern } from '../../../lib/access/formula';

const pattern = (glob: string, more: Partial<Pattern> = {}): Pattern => ({
  glob,
  ignoreCase: false,
  arn: false,
  ...more,
});
const bound = (at: number, included = false) => ({ at, included });

const DIFFERENT: readonly Atom[] = [
  { kind: 'match', variable: 'a', pattern: pattern('x') },
  { kind: 'match', variable: 'b', pattern: pattern('x') },
  { kind: 'match', variable: 'a', pattern: pattern('y') },
  { kind: 'match', variable: 'a', pattern: pattern('x', { ignoreCase: true }) },
  { kind: 'match', variable: 'a', pattern: pattern('x', { arn: true }) },
  { kind: 'match', variable: 'a', pattern: pattern('x', { ignoreCase: true, arn: true }) },
  { kind: 'present', variable: 'a' },
  { kind: 'number', variable: 'a', date: false, from: bound(-Infinity), to: bound(1) },
  { kind: 'number', variable: 'a', date: true, from: bound(-Infinity), to: bound(1) },
  { kind: 'number', variable: 'a', date: false, from: bound(-Infinity), to: bound(1, true) },
  { kind: 'number', variable: 'a', date: false, from: bound(1), to: bound(Infinity) },
  { kind: 'number', variable: 'a', date: false, from: bound(1), to: bound(-Infinity) },
  { kind: 'address', variable: 'a', block: '10.0.0.0/8' },
  { kind: 'address', variable: 'a', block: '10.0.0.0/9' },
  { kind: 'some', variable: 'a', patterns: [pattern('x')], negated: false },
  { kind: 'all', variable: 'a', patterns: [pattern('x')], negated: false },
  { kind: 'some', variable: 'a', patterns: [pattern('x')], negated: true },
  { kind: 'some', variable: 'a', patterns: [pattern('x'), pattern('y')], negated: false },
  { kind: 'some', variable: 'a', patterns: [], negated: false },
  { kind: 'free', name: 'a', because: 'it is not shown' },
];

test('atoms that ask different things are different', () => {
  expect(new Set(DIFFERENT.map(atom)).size).toBe(DIFFERENT.length);
});

test('atoms that ask the same are the same, however they were made', () => {
  for (const one of DIFFERENT) expect(atom(structuredClone(one))).toBe(atom(one));
  const some = (...globs: string[]): Atom => ({
    kind: 'some',
    variable: 'a',
    patterns: globs.map((glob) => pattern(glob)),
    negated: false,
  });
  expect(atom(some('x', 'y'))).toBe(atom(some('y', 'x', 'y')));
});

test('the reason of something free is no part of what it is', () => {
  expect(atom({ kind: 'free', name: 'a', because: 'one' })).toBe(atom({ kind: 'free', name: 'a', because: 'other' }));
});
