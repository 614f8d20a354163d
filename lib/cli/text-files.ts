import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../core';

/** @throws InputError `FileMissing`, `FileUnreadable` */
export function readText(file: string, whatToDo = 'check the path'): string {
  if (!existsSync(file)) throw new InputError('FileMissing', file, `there is no such file; ${whatToDo}`);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError('FileUnreadable', file, `reading it ended with ${codeOf(error)}; check its permissions`);
  }
}

/**
 * Writes a file as a whole or not at all: whoever reads it meanwhile, or after a crash, finds the old text or the new one.
 *
 * @throws InputError `FileUnwritable`
 */
export function writeText(file: string, text: string): void {
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    const known = existsSync(target) ? statSync(target) : undefined;
    // Devices and pipes are written to; a file in their place would not be what was asked for.
    if (known !== undefined && !known.isFile()) writeFileSync(target, text);
    else replace(target, text, known?.mode);
  } catch (error) {
    throw new InputError('FileUnwritable', file, `writing it ended with ${codeOf(error)}; check the folder`);
  }
}

function replace(file: string, text: string, mode: number | undefined): void {
  const draft = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}`);
  try {
    writeFileSync(draft, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** What the system calls what went wrong. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? `${error.code}` : 'an error';
