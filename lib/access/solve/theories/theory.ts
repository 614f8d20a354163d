import type { AddressAtom, Atom, FreeAtom, MatchAtom, NumberAtom } from '../../formula';

/** An atom, and whether it has to hold. */
export interface Literal<A extends Atom = Atom> {
  readonly atom: A;
  readonly holds: boolean;
}

/** What is asked of one value. */
export type ValueAtom = MatchAtom | NumberAtom | AddressAtom;

/** What is asked of a variable. */
export type VariableAtom = Exclude<Atom, FreeAtom>;

/** Whether literals about one variable go together. */
export type Verdict = Fits | Clash | Open;

/** They do, with this as its value; nothing where it is missing. */
export interface Fits {
  readonly outcome: 'fits';
  readonly value: string | readonly string[] | undefined;
}

/** These of them never do: each core by itself. */
export interface Clash {
  readonly outcome: 'clash';
  readonly cores: readonly (readonly Literal[])[];
}

/** That is not known. */
export interface Open {
  readonly outcome: 'open';
  /** As the end of a sentence. */
  readonly because: string;
}

export const fits = (value: Fits['value']): Fits => ({ outcome: 'fits', value });
export const clash = (...cores: readonly (readonly Literal[])[]): Clash => ({ outcome: 'clash', cores });
export const open = (because: string): Open => ({ outcome: 'open', because });

/** Leaves out of literals that clash what they clash without. */
export function smallest<A extends Atom>(
  literals: readonly Literal<A>[],
  clashes: (some: readonly Literal<A>[]) => boolean,
): readonly Literal<A>[] {
  let core = literals;
  for (const literal of literals) {
    const rest = core.filter((one) => one !== literal);
    if (clashes(rest)) core = rest;
  }
  return core;
}
