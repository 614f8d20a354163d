import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// npm run mutate -- lib/access/decide/glob.ts: breaks a file of lib/access in every way, and says which of them no test notices.
const STRYKER = 'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js';

/** Rooms of test/access whose tests hold a room of lib/access to what it says; its own where nothing is told. */
const TESTS: Readonly<Record<string, string>> = {
  formula: 'formula,certify',
  model: 'decide',
  prove: 'prove,ask',
};

const [file = '', ...more] = process.argv.slice(2);
const [, room] = /^lib\/access\/([a-z]+)\//.exec(file) ?? [];
if (!existsSync(STRYKER)) {
  console.log('Stryker is not installed: npm --prefix test/mutation ci');
  process.exitCode = 1;
} else if (room === undefined) {
  console.log('name a file of lib/access, or a glob within one of its rooms: lib/access/certify/**/*.ts');
  process.exitCode = 1;
} else {
  const env = { ...process.env, ROOM: TESTS[room] ?? room };
  const args = [STRYKER, 'run', 'test/mutation/stryker.config.json', '--mutate', file, ...more];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}
