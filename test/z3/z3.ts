import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that z3 may take for one formula. */
export const LIMIT = 20_000;

export const INSTALL = 'npm --prefix test/z3 ci';
export const isInstalled = (): boolean => existsSync(join(__dirname, 'node_modules/z3-solver/package.json'));

/** What z3 says of a text of SMT-LIB, in a process of its own, and how long it took without its start. */
export interface Said {
  /** `sat` and `unsat`; something else where it gave up, ran out of time or crashed. */
  readonly answer: string;
  readonly ms: number;
}

export function ask(smt: string, ms = LIMIT): Said {
  const args = [join(__dirname, 'solve.mjs'), String(ms)];
  const child = spawnSync(process.execPath, args, { input: smt, encoding: 'utf8', timeout: 2 * ms + 5_000 });
  if (child.status === 0 && child.stdout.startsWith('{')) return JSON.parse(child.stdout);
  return { answer: child.signal === null ? 'crash' : 'timeout', ms: Number.NaN };
}
