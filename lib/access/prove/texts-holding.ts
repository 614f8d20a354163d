import type { Name } from '../model';
import { memoized } from './memoized';
import { namesWithin } from './names-within';

/** The texts of some that hold a name, of which the files have these. */
export function textsHolding(name: Name, globs: ReadonlySet<string>, names: readonly Name[]): readonly string[] {
  const known = HOLDING.get(globs) ?? byName(globs, names);
  HOLDING.set(globs, known);
  return known.get(name.text) ?? [];
}

type ByName = ReadonlyMap<string, readonly string[]>;

/** Texts are gathered for each question, and by the names of one way of the files. */
const HOLDING = new WeakMap<ReadonlySet<string>, ByName>();

function byName(globs: ReadonlySet<string>, names: readonly Name[]): ByName {
  const found = new Map<string, string[]>();
  const heldBy = holding(names);
  for (const glob of globs) {
    for (const text of heldBy(glob)) {
      const known = found.get(text);
      if (known === undefined) found.set(text, [glob]);
      else known.push(glob);
    }
  }
  return found;
}

/** Names that a text holds; the same texts come again with each question. */
function holding(names: readonly Name[]): (glob: string) => ReadonlySet<string> {
  const known = HELD.get(names) ?? memoized(namesWithin(names));
  HELD.set(names, known);
  return known;
}

const HELD = new WeakMap<readonly Name[], (glob: string) => ReadonlySet<string>>();
