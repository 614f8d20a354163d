import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { ServiceAccountKey } from '@cdktf/provider-google/lib/service-account-key';
import { App, TerraformStack } from '../../lib/google/cdktf';
import { type EnforceOptions, ZeroTrust } from '../../lib/google/gate/zero-trust';
import { definePack, RULES } from '../../lib/policy';
import { ACME } from './synthesized';

/** A folder for what one test file writes. */
export const BOX = mkdtempSync(join(tmpdir(), 'zta-gate-'));
afterAll(() => rmSync(BOX, { recursive: true, force: true }));

/** What a test says of its gate, if it says nothing else: one rule, which a key breaks. */
export const PACK = definePack({
  name: 'one',
  title: 'One rule',
  rules: RULES.filter(({ id }) => id === 'ZTA-IAM-011'),
});

export const newFolder = (): string => mkdtempSync(join(BOX, 'run-'));

/** A stack with a provider. */
export function stackIn(app: App, name = 'claims'): TerraformStack {
  const stack = new TerraformStack(app, name);
  new GoogleProvider(stack, 'google', { project: ACME.projectId });
  return stack;
}

/** A service account with a key, which breaks the rule, or without. */
export function account(stack: TerraformStack, hasKey: boolean, id = 'account'): ServiceAccount {
  const made = new ServiceAccount(stack, id, { accountId: `acme-${id}` });
  if (hasKey) new ServiceAccountKey(made, 'key', { serviceAccountId: made.name });
  return made;
}

/** An app that is judged, and what becomes of it. */
export class Gated {
  public readonly folder = newFolder();
  public readonly outdir = join(this.folder, 'out');
  public readonly app: App;
  public readonly gate: ZeroTrust;
  /** What was printed. */
  public printed = '';
  public error: unknown;

  public constructor(options: EnforceOptions = {}, props: ConstructorParameters<typeof App>[0] = {}) {
    this.app = new App({ stackTraces: false, outdir: this.outdir, ...props });
    const locks = { file: this.locks };
    this.gate = ZeroTrust.enforce(this.app, { packs: [PACK], today: '2026-11-25', locks, ...options });
  }

  public get locks(): string {
    return join(this.folder, 'zta.locks.json');
  }

  /** Whether it was synthesised. */
  public synth(): boolean {
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      this.printed += text;
      return true;
    });
    this.printed = '';
    this.error = undefined;
    try {
      this.app.synth();
      return true;
    } catch (error) {
      this.error = error;
      return false;
    } finally {
      write.mockRestore();
    }
  }

  /** The code of what stopped it. */
  public get code(): unknown {
    return this.error instanceof Error && 'code' in this.error ? this.error.code : this.error;
  }

  public get message(): string {
    return this.error instanceof Error ? this.error.message : '';
  }

  /** Ids of rules that are told, in their order. */
  public get told(): readonly string[] {
    return this.printed.match(/\b(ZTA|ACME)-[A-Z]+-\d{3}\b/g) ?? [];
  }

  /** Every file of the folder that it ran in, by its path there. */
  public get files(): Readonly<Record<string, string>> {
    return filesIn(this.folder);
  }
}

export function filesIn(folder: string, below = ''): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const all = readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    return statSync(file).isDirectory()
      ? Object.entries(filesIn(file, `${below}${name}/`))
      : [[`${below}${name}`, readFileSync(file, 'latin1')]];
  });
  return Object.fromEntries(all);
}
