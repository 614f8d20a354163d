import { findingsIn } from '../judged';
import { NETWORK_SEEDS } from '../seeded/network';
import type { Resources } from '../seeded/seed';

const STRANGE = [null, 0, 'x', [[{}]], { Ref: 'R' }];

/** One resource of each type, within a template that holds what it needs. */
const ONES = new Map(
  NETWORK_SEEDS.flatMap(({ resources }) => {
    const template: Resources = resources('R', true);
    return Object.entries(template).map(([id, { Type: type }]) => [type, { id, template }] as const);
  }),
);

test.each([...ONES])('%s with properties of strange shapes breaks no reader and no rule', (_type, { id, template }) => {
  const { Properties: properties, ...rest } = { ...template[id] };
  const findings = Object.keys(Object(properties)).flatMap((name) =>
    STRANGE.flatMap((value) => {
      const strange = { ...rest, Properties: { ...Object(properties), [name]: value } };
      return findingsIn({ ...template, [id]: strange });
    }),
  );
  expect(findings.filter(({ broken }) => broken)).toEqual([]);
});
