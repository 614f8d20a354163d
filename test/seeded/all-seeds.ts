import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources, Seed } from './seed';

/** A seed, and the beginning of the logical ids of its two sides. */
export interface Sown {
  readonly seed: Seed;
  readonly area: string;
  readonly violation: string;
  readonly twin: string;
}

const HOUSEKEEPING = /^(seed|all-seeds)\.ts$|\.test\.ts$/;

/** Every seed of every area, numbered in the order of the areas' names. */
export function allSeeds(): readonly Sown[] {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !HOUSEKEEPING.test(file));
  return files.sort().flatMap((file) =>
    seedsIn(file).map((seed, i) => {
      const area = file.replace(/\.ts$/, '');
      const number = `${area.replace(/[^a-z]/g, '')}${String(i + 1).padStart(3, '0')}`;
      return { seed, area, violation: `Bad${number}`, twin: `Good${number}` };
    }),
  );
}

function seedsIn(file: string): readonly Seed[] {
  const exported: Readonly<Record<string, readonly Seed[]>> = require(join(__dirname, file));
  return Object.entries(exported).flatMap(([name, seeds]) => (name.endsWith('_SEEDS') ? seeds : []));
}

/** The template of a seed by itself: both sides, or one. */
export const sidesOf = ({ seed, violation, twin }: Sown): { readonly bad: Resources; readonly good: Resources } => ({
  bad: seed.resources(violation, false),
  good: seed.resources(twin, true),
});
