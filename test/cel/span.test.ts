import { type CelExpression, parseCel, partsOf } from '../../lib/cel';
import { spanOf } from '../../lib/cel/span';

const all = (part: CelExpression): readonly CelExpression[] => [part, ...partsOf(part).flatMap(all)];

/** A tree without places, since a part of a text stands elsewhere than alone. */
const shape = (part: CelExpression): string =>
  JSON.stringify(part, (key, value) => (key === 'at' ? undefined : typeof value === 'bigint' ? `${value}n` : value));

test.each([
  'm[((d.e.f ? 3u : 3u) == ("q" in [b.c, r"z"]))].z',
  '  (((b.c && r"z") && a.g(3u))\n  && m[xs.filter(v, a)].z)',
  'xs.map(v, f((b.c ? 1 : 3u), (1 ? -1 : d.e.f)), (xs.exists(v, a) in [{"k": b.c}, (2.5 + r"z")]))',
  '(f(m[b.c].z, f(d.e.f, b.c)) || -((a ? "q" : 2.5e+3)) || (!(2.5) == ("q" + 2.5)))',
  'has(a.b) && (a || b) == (c && d) // (',
  'a["]"].b(")") == "(" || c',
])('each part of %s, taken for itself, says the same', (text) => {
  for (const part of all(parseCel({ text, prop: 'condition' }))) {
    const { start, end } = spanOf(text, part);
    expect(shape(parseCel({ text: text.slice(start, end), prop: 'condition' }))).toBe(shape(part));
  }
});
