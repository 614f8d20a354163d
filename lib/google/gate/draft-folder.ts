import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { App } from '../cdktf';

/** What the framework calls the file of a stack, in each of the languages of Terraform. */
const CONFIGURATION = /^cdk\.tf(\.json)?$/;

/** A folder that synthesis writes into first, so that what fails was never where somebody could apply it. */
export class DraftFolder {
  public readonly path: string;

  /** Beside the folder that is meant: on the same disk, and as deep, since files may name others by the way to them. */
  public constructor(private readonly target: string) {
    const whole = resolve(target);
    discardAbandoned(whole);
    const beside = madeIn(dirname(whole), whole) ?? mkdtempSync(join(whole, `.${basename(whole)}-`));
    this.path = isAbsolute(target) ? beside : relative('.', beside);
    mkdirSync(join(beside, 'stacks'));
  }

  /** Lets an app write here and nowhere else; constructs that ask where it writes are told so too. */
  public whileWritingTo<T>(app: App, write: () => T): T {
    const { outdir, manifest } = app;
    const { outdir: ofManifest } = manifest;
    try {
      redirect(app, this.path);
      redirect(manifest, this.path);
      return write();
    } finally {
      redirect(app, outdir);
      redirect(manifest, ofManifest);
    }
  }

  /** Moves everything to where it was meant to be. What Terraform and people keep there stays, as it does without a draft. */
  public publish(): void {
    for (const stack of foldersIn(join(this.path, 'stacks'))) {
      const [from, to] = [join(this.path, 'stacks', stack), join(this.target, 'stacks', stack)];
      for (const name of configurationsIn(to)) rmSync(join(to, name));
      // The framework takes earlier versions of an asset away before it writes a new one.
      for (const asset of foldersIn(join(from, 'assets')))
        rmSync(join(to, 'assets', asset), { recursive: true, force: true });
    }
    moveInto(this.path, this.target);
  }

  public discard(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Takes away what could be applied of an earlier synthesis: `--skip-synth` would deploy it as if it were today's. */
  public withdrawEarlier(): void {
    for (const stack of foldersIn(join(this.target, 'stacks'))) {
      const folder = join(this.target, 'stacks', stack);
      for (const name of configurationsIn(folder)) rmSync(join(folder, name));
    }
    rmSync(join(this.target, 'manifest.json'), { force: true });
  }
}

const HOUR = 3_600_000;

/** Takes away drafts of runs that were killed: nobody judged what is in them. */
function discardAbandoned(whole: string): void {
  const folder = dirname(whole);
  const begins = `.${basename(whole)}-`;
  const drafts = foldersIn(folder).filter((name) => name.startsWith(begins) && name.length === begins.length + 6);
  for (const draft of drafts.map((name) => join(folder, name))) {
    const { mtimeMs = Date.now() } = statSync(draft, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > HOUR && existsSync(join(draft, 'stacks')))
      rmSync(draft, { recursive: true, force: true });
  }
}

/** Nothing where that folder cannot be written to, such as that around a mounted disk. */
function madeIn(folder: string, whole: string): string | undefined {
  try {
    return mkdtempSync(join(folder, `.${basename(whole)}-`));
  } catch {
    return undefined;
  }
}

function redirect(of: { readonly outdir: string }, outdir: string): void {
  Object.defineProperty(of, 'outdir', { value: outdir, writable: true, enumerable: true, configurable: true });
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

const configurationsIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => CONFIGURATION.test(name)) : [];

/** Files last, those of the app as a whole last of all: who reads them finds what they speak of. */
function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from, { withFileTypes: true }).sort(
    (a, b) => Number(b.isDirectory()) - Number(a.isDirectory()),
  );
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveInto(source, target);
    else move(source, target);
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true, force: true });
  }
}
