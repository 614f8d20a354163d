import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appCommand, synthesize } from '../../scripts/assembly';
import EXPLAINED from './explained.json';
import { Explanations } from './explanations';
import { Mutants, type Resources } from './mutants';

process.chdir(join(__dirname, '../..'));
const explanations = new Explanations(EXPLAINED);

function resourcesOf(example: string): Resources[] {
  const outdir = mkdtempSync(join(tmpdir(), 'zta-mutations-'));
  try {
    const stacks = synthesize(appCommand(example), outdir);
    return stacks.map(({ resources }) => JSON.parse(JSON.stringify(resources)));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Those of the pillars; of the others, test/examples/<name>.test.ts weakens each link. */
const PILLARS = ['aws-private-model', 'aws-sagemaker-endpoint'];

test.each(PILLARS)(
  'a rule finds every protection of %s that is taken away, or weakened',
  (example) => {
    for (const resources of resourcesOf(example)) {
      const mutants = new Mutants(resources);
      expect(mutants.untouched()).toEqual([]);
      expect(explanations.survivorsOf(mutants)).toEqual([]);
    }
  },
  300_000,
);

test('no change is explained that a rule finds, or that is none any more', () => {
  expect(explanations.idle()).toEqual([]);
});
