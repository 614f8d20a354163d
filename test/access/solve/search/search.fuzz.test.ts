import fc from 'fast-check';
import { neededBy } from '../../../../lib/access/solve/search/proof';
import { Search } from '../../../../lib/access/solve/search/search';

const SEED = 20261201;
const RUNS = Number(process.env['ACCESS_RUNS'] ?? 500);
const VARIABLES = 8;

const literal = fc
  .tuple(fc.integer({ min: 1, max: VARIABLES }), fc.boolean())
  .map(([one, sign]) => (sign ? one : -one));
const clauses = fc.array(fc.uniqueArray(literal, { minLength: 1, maxLength: 3, selector: Math.abs }), {
  maxLength: 45,
});

/** Some of which contradict each other in no obvious way. */
const threes = fc.array(fc.uniqueArray(literal, { minLength: 3, maxLength: 3, selector: Math.abs }), {
  minLength: 25,
  maxLength: 40,
});

/** Truths of all variables, as bits. */
const TRUTHS = Array.from({ length: 2 ** VARIABLES }, (_, bits) => bits);
const holdsIn = (bits: number) => (one: number) => ((bits >> (Math.abs(one) - 1)) & 1) === (one > 0 ? 1 : 0);
const models = (all: readonly (readonly number[])[]) =>
  TRUTHS.filter((bits) => all.every((clause) => clause.some(holdsIn(bits))));

const seeded = { seed: SEED, numRuns: RUNS };

test(`an assignment is found where there is one, and is one (seed ${SEED})`, () => {
  const said = { found: 0, none: 0 };
  fc.assert(
    fc.property(clauses, (given) => {
      const search = new Search(VARIABLES, () => {});
      search.give(given.map((clause) => [...clause]));
      const found = search.assign();
      expect(found).toBe(models(given).length > 0);
      if (found) expect(given.every((clause) => clause.some((one) => search.holds(one)))).toBe(true);
      said[found ? 'found' : 'none'] += 1;
    }),
    seeded,
  );
  expect(Math.min(said.found, said.none)).toBeGreaterThan(RUNS / 20);
});

test(`clauses that come later count as well: assignments are excluded one by one (seed ${SEED})`, () => {
  fc.assert(
    fc.property(clauses, (given) => {
      const search = new Search(VARIABLES, () => {});
      search.give(given.map((clause) => [...clause]));
      let count = 0;
      while (search.assign()) {
        count += 1;
        const all = Array.from({ length: VARIABLES }, (_, i) => (search.holds(i + 1) ? i + 1 : -i - 1));
        search.add([all.map((one) => -one)], 'lemma');
      }
      expect(count).toBe(models(given).length);
    }),
    { ...seeded, numRuns: RUNS / 5 },
  );
});

test(`what a contradiction needs follows step by step, and is a contradiction (seed ${SEED})`, () => {
  let learned = 0;
  fc.assert(
    fc.property(threes, threes, (given, later) => {
      const search = new Search(VARIABLES, () => {});
      search.give(given.map((clause) => [...clause]));
      search.assign();
      for (const clause of later) {
        search.add([clause], 'lemma');
        if (!search.assign()) break;
      }
      if (search.assign()) return;
      const needed = neededBy(search.contradiction());
      const known: (readonly number[])[] = [
        ...given,
        ...needed.flatMap(({ origin, literals }) => (origin === 'lemma' ? [literals] : [])),
      ];
      for (const { origin, literals } of needed) {
        if (origin !== 'learned') continue;
        learned += 1;
        expect(leadsToContradiction(known, literals)).toBe(true);
        known.push(literals);
      }
      expect(leadsToContradiction(known, [])).toBe(true);
    }),
    seeded,
  );
  expect(learned).toBeGreaterThan(RUNS / 2);
});

/** Whether the opposite of a clause leads to a contradiction by clauses with one open literal. */
function leadsToContradiction(all: readonly (readonly number[])[], clause: readonly number[]): boolean {
  const fails = new Set(clause);
  for (let size = -1; size < fails.size; ) {
    size = fails.size;
    for (const one of all) {
      const open = one.filter((literal) => !fails.has(literal));
      if (open.length === 0) return true;
      if (open.length === 1 && open[0] !== undefined) fails.add(-open[0]);
    }
  }
  return false;
}
