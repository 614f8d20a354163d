import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesizeTerraform } from '../../scripts/terraform-stacks';
import { Explanations } from './explanations';
import EXPLAINED from './google/explained.json';
import { Mutants, type Stack } from './google/mutants';

process.chdir(join(__dirname, '../..'));
const explanations = new Explanations(EXPLAINED);

function stacksOf(example: string): Stack[] {
  const outdir = mkdtempSync(join(tmpdir(), 'zta-mutations-'));
  try {
    return synthesizeTerraform(example, outdir).map(({ name, tree }) => ({
      name,
      tree: JSON.parse(JSON.stringify(tree)),
    }));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const TAKEN_APART = ['google-private-model', 'google-model-lifecycle'];

test.each(TAKEN_APART)(
  'a rule finds every protection of %s that is taken away, or weakened',
  (example) => {
    const stacks = stacksOf(example);
    const survivors = stacks.flatMap((stack) => {
      const others = stacks.filter((other) => other !== stack);
      return explanations.survivorsOf(new Mutants(stack, others));
    });
    expect(survivors).toEqual([]);
  },
  600_000,
);

test('no change is explained that a rule finds, or that is none any more', () => {
  expect(explanations.idle()).toEqual([]);
});
