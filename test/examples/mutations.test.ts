import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appCommand, synthesize } from '../../scripts/assembly';
import { exampleNames } from '../../scripts/examples';
import { EXPLANATIONS, type Explanation, lineOf } from './explanations';
import { Mutants, type Resources } from './mutants';

process.chdir(join(__dirname, '../..'));
const needed = new Set<Explanation>();

function resourcesOf(example: string): Resources[] {
  const outdir = mkdtempSync(join(tmpdir(), 'zta-mutations-'));
  try {
    const stacks = synthesize(appCommand(example), outdir);
    return stacks.map(({ resources }) => JSON.parse(JSON.stringify(resources)));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Changes that no rule finds and nothing explains. What is explained is tried until it is known that the explanation is needed. */
function survivorsOf(mutants: Mutants): string[] {
  return mutants.all.flatMap((mutation) => {
    const line = lineOf(mutation);
    const explanation = EXPLANATIONS.find(({ covers }) => covers(line));
    if (explanation !== undefined && needed.has(explanation)) return [];
    if (mutants.isFound(mutation)) return [];
    if (explanation === undefined) return [line];
    needed.add(explanation);
    return [];
  });
}

test.each(exampleNames('aws'))(
  'a rule finds every protection of %s that is taken away, or weakened',
  (example) => {
    for (const resources of resourcesOf(example)) {
      const mutants = new Mutants(resources);
      expect(mutants.untouched()).toEqual([]);
      expect(survivorsOf(mutants)).toEqual([]);
    }
  },
  300_000,
);

test('no change is explained that a rule finds, or that is none any more', () => {
  const idle = EXPLANATIONS.filter((explanation) => !needed.has(explanation));
  expect(idle.map(({ reason, pattern }) => `${reason}: ${pattern}`)).toEqual([]);
});
