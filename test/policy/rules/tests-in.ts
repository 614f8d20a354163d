import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs the tests of all rules of an area in one process: loading the rules costs more than trying one. */
export function testsIn(area: string): void {
  const folder = join(__dirname, area);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts'))) {
    describe(file.replace(/\.test\.ts$/, ''), () => {
      require(join(folder, file));
    });
  }
}
