import { closeSync, openSync, readSync } from 'node:fs';
import { InputError } from '../core';
import { codeOf } from './text-files';

/**
 * Reads a file that somebody else wrote: no more of it than is wanted, and one byte, so that the reader sees that it is too large.
 *
 * @throws InputError `FileMissing`, `FileUnreadable`
 */
export function readBytes(file: string, most: number): Buffer {
  const pieces: Buffer[] = [];
  let opened: number | undefined;
  try {
    opened = openSync(file, 'r');
    for (let left = most + 1; left > 0; ) {
      const piece = Buffer.allocUnsafe(Math.min(left, 65_536));
      const read = readSync(opened, piece);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      left -= read;
    }
    return Buffer.concat(pieces);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new InputError('FileMissing', file, 'there is no such file; check the path');
    throw new InputError('FileUnreadable', file, `reading it ended with ${code}; check its permissions`);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}
