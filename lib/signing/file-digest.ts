import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { SigningRefusal } from './refusal';

/** Bytes that are read at once. */
const CHUNK = 1024 * 1024;

/** Opens what is there by this name, and waits for no writer of a pipe. Windows has no such flags. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/**
 * The SHA-256 digest of a file, in hexadecimal, read in pieces: a model may be larger than the memory.
 *
 * @param name what the file is called in messages
 * @throws SigningRefusal `ModelLink`, `ModelSpecialFile`, `ModelUnreadable`
 */
export function digestOfFile(path: string, name: string, { followLink = false } = {}): string {
  const file = open(path, name, FLAGS | (followLink ? 0 : NO_LINK));
  try {
    if (!fstatSync(file).isFile()) throw notAFile(name);
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) hash.update(chunk.subarray(0, read));
    return hash.digest('hex');
  } catch (error) {
    throw error instanceof SigningRefusal ? error : unreadable(name, error);
  } finally {
    closeSync(file);
  }
}

function open(path: string, name: string, flags: number): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    if (codeOf(error) === 'ELOOP') throw linked(name);
    throw unreadable(name, error);
  }
}

export const linked = (name: string): SigningRefusal =>
  new SigningRefusal('ModelLink', `'${name}' is a symbolic link; put the file itself into the model`);

export const notAFile = (name: string): SigningRefusal =>
  new SigningRefusal('ModelSpecialFile', `'${name}' is neither a file nor a folder; leave it out of the model`);

export const unreadable = (name: string, error: unknown): SigningRefusal =>
  new SigningRefusal('ModelUnreadable', `reading '${name}' ended with ${codeOf(error)}; check its permissions`);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? `${error.code}` : 'an error';
