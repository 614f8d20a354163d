import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io, Screen } from '../../lib/cli/io';
import { zta } from '../../lib/cli/zta';

/** What a call printed, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The terminal and the day of a call. */
export interface Around {
  readonly out?: Omit<Screen, 'write'>;
  readonly err?: Omit<Screen, 'write'>;
  readonly env?: Io['env'];
  readonly today?: string;
}

/** Calls the command line in this process, in the current folder. */
export async function call(argv: readonly string[], around: Around = {}): Promise<Outcome> {
  const written = { out: '', err: '' };
  const screen = (name: 'out' | 'err'): Screen => ({
    ...around[name],
    write: (text) => {
      written[name] += text;
    },
  });
  const io = { stdout: screen('out'), stderr: screen('err'), env: around.env ?? {} };
  const code = await zta(argv, io, new Date(around.today ?? '2026-06-01'));
  return { code, ...written };
}

/** Works in an empty folder, until the tests of the file are over. */
export function inEmptyFolder(): void {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'zta-cli-'));
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Writes a file, and data as JSON. */
export function write(file: string, content: string | object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
}

/** A template in which each of these models is isolated, is not, or is only known to be at deployment. */
export function models(isolation: Readonly<Record<string, boolean | 'late'>>): object {
  const value = (told: boolean | 'late') => (told === 'late' ? { Ref: 'Isolated' } : told);
  const resources = Object.entries(isolation).map(([id, told]) => [
    id,
    {
      Type: 'AWS::SageMaker::Model',
      Properties: { EnableNetworkIsolation: value(told) },
      Metadata: { 'aws:cdk:path': `Fraud/${id}/Resource` },
    },
  ]);
  return { Parameters: { Isolated: { Type: 'String' } }, Resources: Object.fromEntries(resources) };
}

/** The rule that the models of these tests break. */
export const RULE = 'ZTA-NET-001';

/** Judges by that rule alone, so that new rules break no test. */
export const check = (argv: readonly string[], around?: Around): Promise<Outcome> =>
  call(['check', ...argv, '--rule', RULE], around);
