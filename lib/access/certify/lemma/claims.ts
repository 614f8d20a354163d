import type { AddressAtom, Atom, FreeAtom, NumberAtom } from '../../formula';
import { readBlock } from './address-block';
import { type End, type IntervalClaim, nothingLeft } from './intervals';
import type { TextClaim } from './texts';

/** An atom about a variable, and whether it is said to hold. */
export interface Claim<A extends Atom = Exclude<Atom, FreeAtom>> {
  readonly atom: A;
  readonly holds: boolean;
}

/** What claims say of the text of a single value. */
export function textClaims(claims: readonly Claim[]): readonly TextClaim[] {
  return claims.flatMap(({ atom, holds }): TextClaim[] => {
    if (atom.kind === 'match') return [{ patterns: [atom.pattern], wanted: holds }];
    if (atom.kind !== 'some' && atom.kind !== 'all') return [];
    return [{ patterns: atom.patterns, wanted: holds !== atom.negated }];
  });
}

/** Whether no number, or no date, meets claims one of which asks for one. */
export function noNumber(claims: readonly Claim[], date: boolean): boolean {
  const asked = claims.filter((one): one is Claim<NumberAtom> => one.atom.kind === 'number' && one.atom.date === date);
  const intervals = asked.map(({ atom: { from, to }, holds }): IntervalClaim<number> => {
    const start: End<number> = { at: from.at, side: from.included ? 0 : 1 };
    return { within: [start, { at: to.at, side: to.included ? 0 : -1 }], holds };
  });
  const finite = [
    { at: -Infinity, side: 1 },
    { at: Infinity, side: -1 },
  ] as const;
  return asked.some(({ holds }) => holds) && nothingLeft(finite, intervals);
}

const SPACES = [
  { version: 4, bits: 32n },
  { version: 6, bits: 128n },
] as const;

/** Whether no address meets claims one of which asks for one. */
export function noAddress(claims: readonly Claim[]): boolean {
  const asked = claims.filter((one): one is Claim<AddressAtom> => one.atom.kind === 'address');
  return (
    asked.some(({ holds }) => holds) &&
    SPACES.every(({ version, bits }) => nothingLeft(upTo(0n, 2n ** bits), asked.map(blockOf(version))))
  );
}

/** A block reaches up to the address after its last: so blocks that follow each other leave nothing between them. */
function blockOf(version: 4 | 6): (claim: Claim<AddressAtom>) => IntervalClaim<bigint> {
  return ({ atom, holds }) => {
    const block = readBlock(atom.block);
    return { within: block?.version === version ? upTo(block.first, block.last + 1n) : upTo(0n, 0n), holds };
  };
}

function upTo(from: bigint, to: bigint): [End<bigint>, End<bigint>] {
  return [
    { at: from, side: 0 },
    { at: to, side: -1 },
  ];
}
