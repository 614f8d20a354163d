import { readFacts, type Source, Templates } from '../../../lib/cloudformation';
import { accessOf } from '../../../lib/cloudformation/access';
import { guaranteesOf, type Outcome } from '../../../lib/guarantees';
import { seedsIn } from './seeds';

const SEEDS = ['steps.txt', 'reach.txt', 'evidence.txt', 'exposure.txt'].flatMap(seedsIn);

function outcomesOf(sources: readonly Source[], trustedBase: readonly string[]): readonly Outcome[] {
  const templates = new Templates();
  for (const source of sources) templates.add(source);
  return guaranteesOf(
    { facts: readFacts(templates).facts, access: accessOf(templates) },
    trustedBase.length > 0 ? { trustedBase } : {},
  ).outcomes;
}

const said = ({ name, because }: Outcome) => `${name}: ${because}`;

test.each(SEEDS.map((seed) => [seed.what, seed] as const))('%s', (_, { name, told, trusting, hole, twin }) => {
  const broken = outcomesOf(hole, trusting).filter(({ held }) => held === false);
  expect(broken.filter((one) => one.name === name).map(said)).toContainEqual(expect.stringContaining(told));
  const kept = outcomesOf(twin, trusting);
  expect(kept.filter(({ held }) => held !== true).map(said)).toEqual([]);
  expect(kept.length).toBeGreaterThan(0);
});
