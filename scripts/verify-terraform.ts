import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleNames } from './examples';
import { asCore } from './terraform-core';
import { PLUGINS } from './terraform-providers';
import { synthesizeTerraform, type TerraformStackFile } from './terraform-stacks';

/** Exit codes: everything was checked and accepted; something was refused; something could not be checked. */
const [ACCEPTED, REFUSED, NOT_CHECKED] = [0, 1, 3];

const BOX = mkdtempSync(join(tmpdir(), 'zta-terraform-'));
process.on('exit', () => rmSync(BOX, { recursive: true, force: true }));

interface Run {
  readonly ok: boolean;
  readonly said: string;
}

/** Credentials that open nothing: a plan of what is yet to be made asks nobody. */
const NOBODY = { GOOGLE_OAUTH_ACCESS_TOKEN: 'none', CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };

function terraform(folder: string, ...args: string[]): Run {
  const child = spawnSync('terraform', [...args, '-no-color'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...NOBODY },
  });
  return { ok: child.status === 0, said: `${child.stdout}${child.stderr}` };
}

/** The first line that says what is wrong, without the frame that Terraform draws around it. */
const reasonIn = (said: string): string =>
  said
    .split('\n')
    .map((line) => line.replace(/[│╷╵]/g, '').trim())
    .find((line) => line.startsWith('Error:')) ?? 'it ended without a reason';

let exit = ACCEPTED;
function tell(verdict: 'accepted' | 'REFUSED' | 'NOT CHECKED', what: string, why = ''): void {
  if (verdict === 'REFUSED') exit = REFUSED;
  else if (verdict === 'NOT CHECKED' && exit === ACCEPTED) exit = NOT_CHECKED;
  console.log(`${verdict.padEnd(12)} ${what}${why === '' ? '' : `\n             ${why}`}`);
}

/** What Terraform itself can tell without providers: whether expressions, references and the order of things are sound. */
function verifyCore({ name, tree }: TerraformStackFile): void {
  const folder = join(BOX, 'core', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(asCore(tree)));
  for (const step of [['init', '-input=false'], ['validate'], ['plan', '-input=false', '-lock=false']]) {
    const { ok, said } = terraform(folder, ...step);
    if (ok) continue;
    tell('REFUSED', `${name}: expressions, references, cycles (terraform ${step[0]})`, said.trim());
    return;
  }
  tell('accepted', `${name}: expressions, references, cycles (every resource as terraform_data)`);
}

/** What the real providers say of every block, and a plan of it. */
function verifyProviders({ name, folder: from }: TerraformStackFile): void {
  const folder = join(BOX, 'providers', name);
  cpSync(from, folder, { recursive: true });
  // Where none were built, Terraform looks where it is configured to: a mirror, or its registry.
  const init = terraform(folder, 'init', '-input=false', ...(existsSync(PLUGINS) ? [`-plugin-dir=${PLUGINS}`] : []));
  if (!init.ok) {
    tell('NOT CHECKED', `${name}: the providers' schemas, and a plan`, `terraform init: ${reasonIn(init.said)}`);
    return;
  }
  for (const step of [['validate'], ['plan', '-input=false', '-lock=false', '-refresh=false']]) {
    const { ok, said } = terraform(folder, ...step);
    if (ok) continue;
    tell('REFUSED', `${name}: terraform ${step[0]} with the providers`, said.trim());
    return;
  }
  tell('accepted', `${name}: terraform validate and plan with the providers`);
}

const version = spawnSync('terraform', ['version'], { encoding: 'utf8' });
for (const example of exampleNames('google')) {
  if (version.status !== 0) {
    tell('NOT CHECKED', `${example}: terraform is not installed`);
    continue;
  }
  for (const made of synthesizeTerraform(example, join(BOX, example))) {
    const stack = { ...made, name: `${example}/${made.name}` };
    verifyCore(stack);
    verifyProviders(stack);
  }
}
process.exitCode = exit;
