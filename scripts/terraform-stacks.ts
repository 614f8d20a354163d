import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Block = Readonly<Record<string, unknown>>;

/** What Terraform is given of one stack. */
export interface TerraformTree {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly [section: string]: unknown;
}

/** One synthesised stack. */
export interface TerraformStackFile {
  readonly name: string;
  readonly folder: string;
  readonly file: string;
  readonly tree: TerraformTree;
}

/** What a run of an example made, and what its gate said. */
interface Synthesis {
  readonly stacks: TerraformStackFile[];
  readonly said: readonly string[];
}

/**
 * Runs an example, as the CLI of CDK for Terraform would, and reads what it wrote.
 *
 * @throws Error with what the app printed, if it fails
 */
export function runTerraformExample(
  example: string,
  outdir: string,
  env: Readonly<Record<string, string>> = {},
): Synthesis {
  mkdirSync(outdir, { recursive: true });
  const args = ['--import', 'tsx', '--conditions=zta-source', `examples/${example}/app.ts`];
  const child = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, CDKTF_OUTDIR: outdir, ...env },
  });
  if (child.status !== 0) throw new Error(`examples/${example} failed:\n${child.stdout}${child.stderr}`);
  return { stacks: readStacks(outdir), said: child.stderr.split('\n') };
}

/** The stacks that an example writes. @throws Error as `runTerraformExample` does */
export const synthesizeTerraform = (...args: Parameters<typeof runTerraformExample>): TerraformStackFile[] =>
  runTerraformExample(...args).stacks;

/** The stacks that were written into a folder, in the order of its manifest. */
export function readStacks(outdir: string): TerraformStackFile[] {
  const { stacks }: { stacks: Record<string, { synthesizedStackPath: string }> } = JSON.parse(
    readFileSync(join(outdir, 'manifest.json'), 'utf8'),
  );
  return Object.entries(stacks).map(([name, { synthesizedStackPath }]) => {
    const file = join(outdir, synthesizedStackPath);
    return { name, folder: dirname(file), file, tree: JSON.parse(readFileSync(file, 'utf8')) };
  });
}
