import { isAbsolute, normalize, relative, resolve, sep } from 'node:path';
import { addPath, Templates } from '../cloudformation';
import type { Io } from './io';

/** The same file has the same name however it is given, so that a baseline of one machine holds on others. */
export function nameOf(path: string): string {
  const inside = relative('.', resolve(path));
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return (isOutside ? normalize(path) : inside || '.').split(sep).join('/');
}

/** From so many paths on, a person wants to see that something happens. */
const MANY = 10;

/** @throws InputError as `addPath` does */
export function readTemplates(paths: readonly string[], io: Io): Templates {
  const templates = new Templates();
  const names = [...new Set(paths.map(nameOf))];
  const shows = io.stderr.isTTY === true && names.length >= MANY;
  try {
    for (const [i, name] of names.entries()) {
      if (shows) io.stderr.write(`\r\u001b[Kzta: reading ${i + 1} of ${names.length}`);
      // A nested stack may be named beside its parent, which has brought it along.
      if (!templates.all.some(({ file }) => file === name)) addPath(templates, name);
    }
  } finally {
    if (shows) io.stderr.write('\r\u001b[K');
  }
  return templates;
}
