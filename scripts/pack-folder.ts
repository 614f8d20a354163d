import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** The file of a folder that holds all of its modules. */
const PACK = 'packed.js';

function pack(folder: string): void {
  const files = compiledIn(folder);
  const known = new Set(files);
  // In brackets, a function is compiled at once; most of them run, and would be parsed twice.
  const bodies = files.map(
    (file) => `${JSON.stringify(file)}: (function (exports, module) {\n${packed(folder, file, known)}\n}),`,
  );
  const asked = new Set(askedFrom(folder, known));
  for (const file of files) {
    const way = posix.join(...Array(file.split('/').length - 1).fill('..'), PACK);
    const word = `"use strict";\nmodule.exports = require("./${way}")(${JSON.stringify(file)});\n`;
    if (asked.has(file)) writeFileSync(join(folder, file), word);
    else rmSync(join(folder, file));
  }
  writeFileSync(join(folder, PACK), `"use strict";\nconst MODULES = {\n${bodies.join('\n')}\n};\n${LOADING}`);
}

/** Each module runs when it is first asked for, as it did in a file of its own. */
const LOADING = `const loaded = {};
function load(name) {
  const known = loaded[name];
  if (known !== undefined) return known.exports;
  const made = (loaded[name] = { exports: {} });
  MODULES[name](made.exports, made);
  return made.exports;
}
module.exports = load;
`;

function compiledIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.js'))
    .sort();
}

/** Written by hand, a request has the quotes of our sources; else those of the compiler. */
const REQUEST = /\brequire\(["'](\.[^"']*)["']\)/g;

/** A module whose requests for others of the folder are answered by the pack, and the rest from where that lies. */
function packed(folder: string, file: string, known: ReadonlySet<string>): string {
  const text = readFileSync(join(folder, file), 'utf8').replace(/^"use strict";\n/, '');
  return text.replace(REQUEST, (_all, path: string) => {
    const target = posix.join(posix.dirname(file), path);
    const inside = moduleAt(target, known);
    return inside === undefined ? `require("./${target}")` : `load(${JSON.stringify(inside)})`;
  });
}

const moduleAt = (path: string, known: ReadonlySet<string>): string | undefined =>
  [path, `${path}.js`, posix.join(path, 'index.js')].find((name) => known.has(name));

/** Modules of the folder that files around it ask for. */
function askedFrom(folder: string, known: ReadonlySet<string>): readonly string[] {
  const root = folder.split(sep)[0] ?? '';
  const inRoot = relative(root, folder).split(sep).join('/');
  const others = compiledIn(root).filter((file) => !file.startsWith(`${inRoot}/`));
  return others.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(REQUEST)].flatMap(([, path = '']) => {
      const target = posix.relative(inRoot, posix.join(posix.dirname(file), path));
      return moduleAt(target, known) ?? [];
    }),
  );
}

/**
 * Puts the compiled modules of each given folder into one file: to find and read hundreds of files costs more than what is in them.
 *
 * Modules that files outside of the folder ask for stay, as a word that leads to the same.
 */
for (const folder of process.argv.slice(2)) pack(folder);
