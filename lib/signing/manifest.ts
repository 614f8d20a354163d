import { createHash } from 'node:crypto';

/** A file of a model. */
export interface FileDigest {
  /** Path below the model's folder, with slashes; '.' for a model that is one file. */
  readonly name: string;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Every file of a model with its digest: what is signed, and what a folder is compared with. */
export interface Manifest {
  /** Name of the folder or file, which binds nothing: a model may be renamed. */
  readonly model: string;
  /** In the order in which the root digest joins them. */
  readonly files: readonly FileDigest[];
  /** Paths below the folder that nobody vouches for, in order. */
  readonly ignored: readonly string[];
  /** Whether a symbolic link stands for the file that it leads to. */
  readonly links: boolean;
}

/** One digest for all: that of the digests of the files, joined in their order. Names are bound by the signature, not by it. */
export function rootDigestOf(files: readonly FileDigest[]): string {
  const hash = createHash('sha256');
  for (const { sha256 } of files) hash.update(Buffer.from(sha256, 'hex'));
  return hash.digest('hex');
}
