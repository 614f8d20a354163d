import fc from 'fast-check';
import type { Pattern } from '../../../../lib/access/formula';
import type { Demand } from '../../../../lib/access/solve/texts/clashes';
import { globOf } from '../../../../lib/access/solve/texts/glob';
import { covers, excludes, matches } from '../../../../lib/access/solve/texts/matches';
import { Texts } from '../../../../lib/access/solve/texts/texts';
import { Work } from '../../../../lib/access/solve/work';
import { isLike, patterns } from '../brute-force';

const SEED = 20261130;
const RUNS = Number(process.env['ACCESS_RUNS'] ?? 500);

/** Every text of a few characters, and some ARNs. */
const TEXTS = ['a', 'A', 'b', ':', 'x', '*'].reduce<string[]>(
  (texts, _character, length) =>
    length < 3 ? texts.concat(texts.flatMap((text) => [...'aAb:x*'].map((c) => text + c))) : texts,
  [''],
);
const ALL = [
  ...new Set([...TEXTS, 'arn:a:b:::a', 'arn:::::', 'arn:a:a:::b:a', 'arn:ab::::', 'Arn:a:b:::a', 'arn:a:b::a']),
];

const texts = fc.constantFrom(...ALL);
const seeded = { seed: SEED, numRuns: RUNS };

test(`a pattern is compared as a regular expression is (seed ${SEED})`, () => {
  fc.assert(
    fc.property(patterns, texts, (pattern, text) => {
      expect(matches(globOf(pattern), text)).toBe(isLike(pattern, text));
    }),
    { ...seeded, numRuns: RUNS * 20 },
  );
});

test(`what covers another is like all of its texts, and what excludes another is like none (seed ${SEED})`, () => {
  const said = { covers: 0, excludes: 0 };
  fc.assert(
    fc.property(patterns, patterns, (one, other) => {
      const of = ALL.filter((text) => isLike(other, text));
      if (covers(globOf(one), globOf(other))) {
        said.covers += 1;
        expect(of.filter((text) => !isLike(one, text))).toEqual([]);
      }
      if (excludes(globOf(one), globOf(other))) {
        said.excludes += 1;
        expect(of.filter((text) => isLike(one, text))).toEqual([]);
      }
    }),
    seeded,
  );
  expect(said.covers).toBeGreaterThan(RUNS / 50);
  expect(said.excludes).toBeGreaterThan(RUNS / 50);
});

const demands: fc.Arbitrary<Demand> = fc.record({
  patterns: fc.array(patterns, { minLength: 1, maxLength: 2 }),
  wanted: fc.boolean(),
});

const single = fc.record({ patterns: patterns.map((one) => [one]), wanted: fc.boolean() });

const meets = ({ patterns: some, wanted }: Demand, text: string) =>
  some.some((pattern: Pattern) => isLike(pattern, text)) === wanted;

test(`a text that is found meets all demands, and where some clash, no text meets them (seed ${SEED})`, () => {
  const said = { texts: 0, clashes: 0 };
  fc.assert(
    fc.property(fc.array(demands, { maxLength: 5 }), (asked) => {
      const found = new Texts([], new Work()).find(asked);
      if ('text' in found) {
        said.texts += 1;
        expect(asked.filter((demand) => !meets(demand, found.text))).toEqual([]);
        return;
      }
      for (const places of found.clashes) {
        said.clashes += 1;
        const core = asked.filter((_demand, place) => places.includes(place));
        expect(ALL.filter((text) => core.every((demand) => meets(demand, text)))).toEqual([]);
      }
    }),
    seeded,
  );
  expect(said.texts).toBeGreaterThan(RUNS / 20);
  expect(said.clashes).toBeGreaterThan(RUNS / 20);
});

test(`nothing can be left out of what clashes by more than its beginning and end (seed ${SEED})`, () => {
  let cores = 0;
  fc.assert(
    fc.property(fc.array(single, { minLength: 3, maxLength: 5 }), (asked) => {
      const found = new Texts([], new Work()).find(asked);
      if ('text' in found || found.clashes.length > 1) return;
      const places = found.clashes[0] ?? [];
      for (const place of places) {
        cores += 1;
        const rest = asked.filter((_demand, i) => places.includes(i) && i !== place);
        expect(new Texts([], new Work()).find(rest)).toHaveProperty('text');
      }
    }),
    seeded,
  );
  expect(cores).toBeGreaterThan(RUNS / 50);
});
