import fc from 'fast-check';
import type { Name } from '../../../lib/access/model';
import { namesWithin } from '../../../lib/access/prove/names-within';

const named = (text: string): Name => ({ text, label: text, shape: '*', generated: true });
const texts = fc
  .array(fc.constantFrom('a', 'b', 'ab', ':'), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

test('a text holds the names that are parts of it, also within each other and across', () => {
  const held = { some: 0, several: 0 };
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 8 }), texts, (names, text) => {
      const found = namesWithin(names.map(named))(text);
      expect(found).toEqual(new Set(names.filter((name) => text.includes(name))));
      if (found.size > 0) held.some++;
      if (found.size > 1) held.several++;
    }),
    { seed: 20261129, numRuns: Number(process.env['ACCESS_RUNS'] ?? 2000) },
  );
  expect(held.some).toBeGreaterThan(500);
  expect(held.several).toBeGreaterThan(200);
});
