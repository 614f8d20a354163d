import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appCommand, synthesize } from '../../scripts/assembly';
import EXPLAINED from './explained.json';
import { Explanations } from './explanations';
import { Mutants, type Resources } from './mutants';
import { together } from './together';

process.chdir(join(__dirname, '../..'));
const explanations = new Explanations(EXPLAINED);

function resourcesOf(example: string): Resources {
  const outdir = mkdtempSync(join(tmpdir(), 'zta-mutations-'));
  try {
    return together(synthesize(appCommand(example), outdir));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const EXAMPLES = ['aws-private-model', 'aws-sagemaker-endpoint', 'aws-model-lifecycle', 'aws-organization'];

test.each(EXAMPLES)(
  'a rule finds every protection of %s that is taken away, or weakened',
  (example) => {
    const mutants = new Mutants(resourcesOf(example));
    expect(mutants.untouched()).toEqual([]);
    expect(explanations.survivorsOf(mutants)).toEqual([]);
  },
  900_000,
);

test('no change is explained that a rule finds, or that is none any more', () => {
  expect(explanations.idle()).toEqual([]);
});
