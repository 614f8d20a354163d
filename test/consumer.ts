import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ROOT = join(__dirname, '..');
export const BOX = mkdtempSync(join(tmpdir(), 'zta-package-'));
export const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
export const COMPILERS = { '5.9': 'typescript-5.9', '7': 'typescript' };

export function run(cwd: string, command: string, ...args: string[]): string {
  const env = { ...process.env, NODE_OPTIONS: '', CDK_OUTDIR: join(cwd, 'cdk.out') };
  const child = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${child.stdout}${child.stderr}`);
  return child.stdout;
}

export const node = (cwd: string, script: string, ...flags: string[]) =>
  run(cwd, process.execPath, ...flags, '-e', script);

/** A folder of its own, with these packages installed and a `package.json` with these fields. */
export function consumer(name: string, packages: readonly string[], fields: object = {}): string {
  const folder = join(BOX, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, ...fields }));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--no-package-lock'];
  if (packages.length > 0) run(folder, 'npm', 'install', ...quiet, ...packages);
  return folder;
}

/** Puts a package of the checkout beside those that npm installed, file by file: to unpack it again takes npm a quarter of a minute. */
export function bring(folder: string, name: string): void {
  const from = join(ROOT, 'node_modules', name);
  for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const source = join(from, file);
    if (!statSync(source).isFile()) continue;
    const target = join(folder, 'node_modules', name, file);
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target);
    }
  }
}

/** Puts a folder of the checkout into `node_modules`, as a link. Only where links are preserved does it find what lies beside the link. */
export function link(folder: string, name: string, target = join(ROOT, 'node_modules', name)): void {
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

/** Compiles what is in a folder, with the types of every library checked only where asked. */
export function compile(folder: string, compiler: keyof typeof COMPILERS, options: object): void {
  const compilerOptions = { strict: true, target: 'ES2022', outDir: 'out', types: [], ...options };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  run(folder, process.execPath, join(ROOT, 'node_modules', COMPILERS[compiler], 'bin/tsc'), '-p', '.');
}
