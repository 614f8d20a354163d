import type { Atom, Bound, Pattern } from './atom';

/** The same text for atoms that ask the same. */
export function keyOf(atom: Atom): string {
  switch (atom.kind) {
    // Nearly all there are. How long the variable is keeps it apart from what follows.
    case 'match':
      return `m${atom.variable.length} ${atom.variable}${patternKey(atom.pattern)}`;
    case 'present':
      return `p${atom.variable}`;
    default:
      return JSON.stringify([atom.kind, ...content(atom)]);
  }
}

/** The same text for patterns that everything or nothing is like. */
export function patternKey({ glob, ignoreCase, arn }: Pattern): string {
  return `${ignoreCase ? 'i' : ''}${arn ? 'a' : ''}:${glob}`;
}

function content(atom: Exclude<Atom, { readonly kind: 'match' | 'present' }>): readonly unknown[] {
  switch (atom.kind) {
    case 'number':
      return [atom.variable, atom.date, bound(atom.from), bound(atom.to)];
    case 'address':
      return [atom.variable, atom.block];
    case 'some':
    case 'all':
      return [atom.variable, atom.negated, ...new Set(atom.patterns.map(patternKey).sort())];
    case 'free':
      return [atom.name];
  }
}

/** JSON has no infinite numbers. */
const bound = ({ at, included }: Bound): string => `${included ? '=' : ''}${at}`;
