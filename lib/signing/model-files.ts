import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { digestOfFile, linked, notAFile, unreadable } from './file-digest';
import type { FileDigest, Manifest } from './manifest';
import { SigningRefusal } from './refusal';
import { inOrderOfNames, isResourceName, liesIn, ONLY_FILE } from './resource-name';

/** What belongs to a repository and not to a model: the paths that every signer of the format leaves out. */
export const GIT_PATHS: readonly string[] = ['.git', '.gitattributes', '.github', '.gitignore'];

/** Files of a model, from which on it is refused: a mistake, such as the root of a disk. */
const MOST_FILES = 200_000;

/** How a model's files are gathered. */
export interface GatherOptions {
  /**
   * Paths below the model's folder that are left out, with all that is below them.
   *
   * @default - what belongs to a repository of Git: `.git`, `.gitattributes`, `.github`, `.gitignore`
   */
  readonly ignore?: readonly string[];

  /**
   * Takes a symbolic link to a file within the model for that file; one that leads out of it, or to a folder, is refused all the same.
   *
   * @default false
   */
  readonly links?: boolean;
}

/**
 * The digests of a model's files: of a folder with all that is below it, or of one file, such as an archive.
 *
 * @param model path of the folder or file
 * @throws SigningRefusal `ModelMissing`, `ModelEmpty`, `ModelTooLarge` (200,000 files), `ModelUnreadable`, `ModelLink`,
 *   `ModelSpecialFile`, `ModelFileName`, `ResourceName` if an ignored path is no path below the folder
 */
export function manifestOf(model: string, { ignore = GIT_PATHS, links = false }: GatherOptions = {}): Manifest {
  for (const path of ignore) checkIgnored(path);
  const known = rootOf(model);
  const name = basename(resolve(model)) || 'model';
  if (known.isFile()) {
    return { model: name, files: [{ name: ONLY_FILE, sha256: digestOfFile(model, name) }], ignored: [], links };
  }
  if (!known.isDirectory()) throw notAFile(model);
  const ignored = [...new Set(ignore)].sort(inOrderOfNames);
  const names = namesBelow({ root: model, real: realpathSync(model), ignored, links });
  if (names.length === 0) {
    throw new SigningRefusal('ModelEmpty', `there is no file in '${model}' but ignored ones; name the model's folder`);
  }
  const files = names.sort(inOrderOfNames).map(
    (file): FileDigest => ({
      name: file,
      sha256: digestOfFile(join(model, file), file, { followLink: links }),
    }),
  );
  return { model: name, files, ignored, links };
}

function rootOf(model: string): Stats {
  const known = lstatSync(model, { throwIfNoEntry: false });
  if (known === undefined) {
    throw new SigningRefusal('ModelMissing', `there is no folder or file '${model}'; check the path`);
  }
  if (known.isSymbolicLink()) throw linked(model);
  return known;
}

function checkIgnored(path: string): void {
  if (isResourceName(path)) return;
  throw new SigningRefusal('ResourceName', `'${path}' is no path below the model's folder; write it as 'folder/file'`);
}

interface Walk {
  readonly root: string;
  readonly real: string;
  readonly ignored: readonly string[];
  readonly links: boolean;
}

/** Folders are remembered and not recursed into, so that no depth of them ends the process. */
function namesBelow(walk: Walk): string[] {
  const files: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of namesIn(folder, walk)) (kindOf(name, walk) === 'folder' ? folders : files).push(name);
    if (files.length <= MOST_FILES) continue;
    throw new SigningRefusal('ModelTooLarge', `there are more than ${MOST_FILES} files; name the model's folder`);
  }
  return files;
}

function namesIn(folder: string, { root, ignored }: Walk): readonly string[] {
  return entriesOf(join(root, folder), folder)
    .map((entry) => (folder === '' ? entry : `${folder}/${entry}`))
    .filter((name) => !ignored.some((path) => liesIn(name, path)));
}

function entriesOf(path: string, name: string): readonly string[] {
  try {
    return readdirSync(path).map((entry) => checked(entry, name));
  } catch (error) {
    throw error instanceof SigningRefusal ? error : unreadable(name === '' ? path : name, error);
  }
}

/** Bytes that are no text read as U+FFFD, and two such names as the same one: no name of a resource holds it. */
function checked(entry: string, folder: string): string {
  if (isResourceName(entry)) return entry;
  const called = `${folder === '' ? '' : `${folder}/`}${entry}`;
  throw new SigningRefusal('ModelFileName', `'${called}' has a name that is not plain text; rename the file`);
}

function kindOf(name: string, { root, real, links }: Walk): 'file' | 'folder' {
  const path = join(root, name);
  const known = looked(name, () => lstatSync(path));
  if (known.isSymbolicLink()) {
    if (links && looked(name, () => leadsToFileWithin(path, real))) return 'file';
    throw linked(name);
  }
  if (known.isDirectory()) return 'folder';
  if (known.isFile()) return 'file';
  throw notAFile(name);
}

/** Links that lead to each other, and paths that are too long, are known only when they are looked at. */
function looked<T>(name: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw unreadable(name, error);
  }
}

function leadsToFileWithin(path: string, root: string): boolean {
  const target = statSync(path, { throwIfNoEntry: false });
  if (target?.isFile() !== true) return false;
  return realpathSync(path).startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
}
