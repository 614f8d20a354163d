import fc from 'fast-check';
import { readBlock } from '../../../lib/access/certify/lemma/address-block';
import { nothingLeft } from '../../../lib/access/certify/lemma/intervals';
import { contradict } from '../../../lib/access/certify/lemma/lemma';
import { allTexts, noText } from '../../../lib/access/certify/lemma/texts';
import { type Atom, atomsOf, type Formula, type Pattern } from '../../../lib/access/formula';
import { all, inBlock, like, present, some, within } from '../solve/asked';

const pattern = (glob: string, more: Partial<Pattern> = {}): Pattern => ({
  glob,
  ignoreCase: false,
  arn: false,
  ...more,
});
const wanted = (...globs: string[]) => ({ patterns: globs.map((glob) => pattern(glob)), wanted: true });
const unwanted = (...globs: string[]) => ({ patterns: globs.map((glob) => pattern(glob)), wanted: false });

const first = (formula: Formula): Atom => {
  const [atom] = atomsOf(formula);
  if (atom === undefined) throw new Error('no atom');
  return atom;
};

/** Claims, in which a `-` before an atom says that it does not hold. */
function claims(...asked: readonly (Formula | readonly ['-', Formula])[]): Parameters<typeof contradict>[0] {
  return asked.flatMap((one) => {
    const atom = first('kind' in one ? one : one[1]);
    return atom.kind === 'free' ? [] : [{ atom, holds: 'kind' in one }];
  });
}

describe('claims that contradict each other', () => {
  test.each([
    [claims(present('k'), ['-', present('k')])],
    [claims(like('k', 'a'), ['-', present('k')])],
    [claims(like('k', 'a'), like('k', 'b'))],
    [claims(like('k', 'ab*'), ['-', like('k', 'a*')])],
    [claims(like('k', 'A', { ignoreCase: true }), ['-', like('k', 'a')], ['-', like('k', 'A')])],
    [claims(like('k', 'arn:a:b:c:d', { arn: true }))],
    [claims(like('k', 'arn:a:*:::x', { arn: true }), like('k', 'arn:a:b:c:::x'))],
    [claims(like('k', 'x:*:*:*:*:*', { arn: true }))],
    [claims(present('k'), ['-', like('k', '*')])],
    [claims(within('k', '[1,2]'), ['-', within('k', '[1,2)')], ['-', within('k', '(1,2]')])],
    [claims(within('k', '[1,2]'), within('k', '(2,3]'))],
    [claims(within('k', '(,)'), ['-', within('k', '(,5]')], ['-', within('k', '(5,)')])],
    [claims(within('k', '(2030-01-01,)', true), within('k', '(,2030-01-01)', true))],
    [claims(inBlock('k', '10.0.0.0/8'), inBlock('k', '11.0.0.0/8'))],
    [claims(inBlock('k', '10.0.0.0/8'), ['-', inBlock('k', '10.0.0.0/9')], ['-', inBlock('k', '10.128.0.0/9')])],
    [claims(inBlock('k', '0.0.0.0/0'), inBlock('k', '::/0'))],
    [claims(inBlock('k', 'nonsense'))],
    [claims(like('k', '5'), within('k', '[6,7]'))],
    [claims(like('k', '5'), within('k', '(5,7]'))],
    [claims(like('k', '5'), within('k', '[3,5)'))],
    [claims(like('k', '5'), ['-', within('k', '[5,5]')])],
    [claims(like('k', 'x'), within('k', '(,)'))],
    [claims(like('k', '2030-02-30T00:00:00Z'), within('k', '(,)', true))],
    [claims(like('k', '2030-01-01T00:00:00Z'), within('k', '(2030-01-01,)', true))],
    [claims(like('k', '10.0.0.1'), inBlock('k', '11.0.0.0/8'))],
    [claims(like('k', '10.0.0.1/32'), inBlock('k', '10.0.0.0/8'))],
    [claims(some('k', ['a']), ['-', some('k', ['a*'])])],
    [claims(all('k', ['a']), some('k', ['a'], true))],
    [claims(all('k', []), present('k'))],
    [claims(all('k', ['a']), like('k', 'b'))],
    [claims(all('k', ['a']), ['-', like('k', 'a')], present('k'))],
  ])('%#', (contradicting) => {
    expect(contradict(contradicting)).toBe(true);
  });

  test.each([
    [claims()],
    [claims(['-', present('k')], ['-', like('k', '*')])],
    [claims(['-', like('k', '*')], ['-', within('k', '(,)')])],
    [claims(like('k', 'a*'), ['-', like('k', 'ab*')])],
    [claims(like('k', 'A', { ignoreCase: true }), ['-', like('k', 'A')])],
    [claims(like('k', 'arn:a:*:::x', { arn: true }))],
    [claims(like('k', '*:*:*:*:*:*', { arn: true }))],
    [claims(within('k', '[1,2]'), ['-', within('k', '[1,2)')])],
    [claims(within('k', '(1,2)'))],
    [claims(present('k'), ['-', within('k', '(,)')])],
    [claims(within('k', '[5,5]'), within('k', '(,)', true))],
    [claims(inBlock('k', '10.0.0.0/8'), ['-', inBlock('k', '10.0.0.0/9')])],
    [claims(present('k'), ['-', inBlock('k', '0.0.0.0/0')], ['-', inBlock('k', '::/0')])],
    [claims(like('k', '5'), within('k', '[5,7]'))],
    [claims(like('k', '5'), within('k', '[3,5]'))],
    [claims(like('k', '5'), ['-', within('k', '(5,5]')])],
    [claims(like('k', '2030-01-01T00:00:00Z'), within('k', '[2030-01-01,2030-01-01]', true))],
    [claims(like('k', '10.0.0.1'), inBlock('k', '10.0.0.1/32'))],
    [claims(like('k', '10.0.0.1'), ['-', inBlock('k', '10.0.0.2/31')])],
    [claims(like('k', '2030'), within('k', '(,2000-01-01)', true))],
    [claims(all('k', []))],
    [claims(some('k', ['a']), some('k', ['b']))],
    [claims(all('k', ['a', 'b']), ['-', all('k', ['a'])])],
    [claims(some('k', ['a']), like('k', 'b'))],
    [claims(all('k', ['a', 'b']), ['-', like('k', 'a')], ['-', like('k', 'b')], present('k'))],
  ])('and that do not: %#', (possible) => {
    expect(contradict(possible)).toBe(false);
  });
});

test('texts are found where there are only some', () => {
  expect(allTexts([wanted('a', 'b'), unwanted('b')])).toEqual(['a']);
  expect(allTexts([{ patterns: [pattern('ab', { ignoreCase: true })], wanted: true }])?.toSorted()).toEqual([
    'AB',
    'Ab',
    'aB',
    'ab',
  ]);
  expect(allTexts([wanted('a*')])).toBeUndefined();
  expect(allTexts([wanted('?')])).toBeUndefined();
  expect(allTexts([wanted('a'), wanted('b')])).toEqual([]);
  expect(allTexts([])).toBeUndefined();
});

test('no text is like what stars exclude', () => {
  expect(noText([wanted('*a*b*'), unwanted('*a*')])).toBe(true);
  expect(noText([wanted('*a*b*'), unwanted('*b*a*')])).toBe(false);
  expect(noText([wanted('?*'), unwanted('*')])).toBe(true);
  expect(noText([wanted('*'), unwanted('?*')])).toBe(false);
  expect(noText([wanted('\\*'), unwanted('\\*')])).toBe(true);
  expect(noText([wanted('*'), unwanted('\\*')])).toBe(false);
  expect(noText([wanted()])).toBe(true);
  expect(noText([unwanted()])).toBe(false);
});

const at = fc.integer({ min: 0, max: 3 });
const from = fc.record({ at, side: fc.constantFrom(0 as const, 1 as const) });
const to = fc.record({ at, side: fc.constantFrom(-1 as const, 0 as const) });
const cuts = fc.array(fc.record({ within: fc.tuple(from, to), holds: fc.boolean() }), { maxLength: 5 });

test('nothing is left of an interval exactly where no place of it is', () => {
  const everything = [
    { at: 0, side: 0 },
    { at: 3, side: 0 },
  ] as const;
  // A place just before or after a number stands for the numbers between.
  const places = [0, 1, 2, 3].flatMap((number) => [number, number + 0.5]).slice(0, -1);
  const value = (one: { at: number; side: number }) => one.at + one.side / 4;
  fc.assert(
    fc.property(cuts, (claimed) => {
      const left = places.filter((place) =>
        claimed.every(({ within: [start, end], holds }) => (value(start) <= place && place <= value(end)) === holds),
      );
      expect(nothingLeft(everything, claimed)).toBe(left.length === 0);
    }),
    { seed: 20261202, numRuns: 2000 },
  );
});

test.each([
  ['10.0.0.0/8', 4, 0x0a000000n, 0x0affffffn],
  ['10.1.2.3', 4, 0x0a010203n, 0x0a010203n],
  ['0.0.0.0/0', 4, 0n, 0xffffffffn],
  ['::/0', 6, 0n, 2n ** 128n - 1n],
  ['2001:db8::/32', 6, 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
  ['::ffff:1.2.3.4', 6, 0xffff01020304n, 0xffff01020304n],
  ['1:2:3:4:5:6:7:8', 6, 0x00010002000300040005000600070008n, 0x00010002000300040005000600070008n],
] as const)('%s is a block', (text, version, low, high) => {
  expect(readBlock(text)).toEqual({ version, first: low, last: high });
});

test.each([
  '',
  '10.0.0/8',
  '10.0.0.256',
  '10.0.0.0/33',
  '10.0.0.0/',
  '::/129',
  '1::2::3',
  ':::',
  '1:2:3',
  '1.2.3.4::',
  'x',
])('%j is no block', (text) => {
  expect(readBlock(text)).toBeUndefined();
});
