import { isAbsolute, normalize, relative, resolve, sep } from 'node:path';
import { addPath, Templates } from '../cloudformation';
import { addTerraform, Configurations } from '../terraform';
import type { Io } from './io';

/** The same file has the same name however it is given, so that a baseline of one machine holds on others. */
export function nameOf(path: string): string {
  const inside = relative('.', resolve(path));
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return (isOutside ? normalize(path) : inside || '.').split(sep).join('/');
}

/** From so many paths on, a person wants to see that something happens. */
const MANY = 10;

/** What the paths hold, by the reader that understands it. */
export interface Files {
  readonly templates: Templates;
  readonly configurations: Configurations;
}

/**
 * Reads what each path holds, told from its content.
 *
 * @throws InputError as `addPath` and `addTerraform` do
 */
export function readFiles(paths: readonly string[], io: Io): Files {
  const templates = new Templates();
  const configurations = new Configurations();
  forEach(paths, io, (name) => {
    // A nested stack may be named beside its parent, which has brought it along.
    const known = [...templates.all, ...configurations.sources].some(({ file }) => file === name);
    if (!known && !addTerraform(configurations, name)) addPath(templates, name);
  });
  return { templates, configurations };
}

/** @throws InputError as `addPath` does */
export function readTemplates(paths: readonly string[], io: Io): Templates {
  const templates = new Templates();
  forEach(paths, io, (name) => {
    if (!templates.all.some(({ file }) => file === name)) addPath(templates, name);
  });
  return templates;
}

/** Reads each path once, and shows that something happens where there are many. */
function forEach(paths: readonly string[], io: Io, read: (name: string) => void): void {
  const names = [...new Set(paths.map(nameOf))];
  const shows = io.stderr.isTTY === true && names.length >= MANY;
  try {
    for (const [i, name] of names.entries()) {
      if (shows) io.stderr.write(`\r\u001b[Kzta: reading ${i + 1} of ${names.length}`);
      read(name);
    }
  } finally {
    if (shows) io.stderr.write('\r\u001b[K');
  }
}
