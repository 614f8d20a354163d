import type { AddressAtom } from '../../formula';
import { type Address, addressOf, addressText, type Block, blockOf, isWithin } from '../values/address-text';
import { clash, fits, type Literal, smallest, type Verdict } from './theory';

/** Addresses that are set aside for documentation: those that a person takes for examples. */
const EXAMPLES = ['203.0.113.7', '198.51.100.7', '2001:db8::7'].flatMap((text) => addressOf(text) ?? []);
const EXAMPLE_BLOCKS = ['203.0.113.0/24', '198.51.100.0/24', '2001:db8::/32'].flatMap((text) => blockOf(text) ?? []);
const EVERYTHING = ['0.0.0.0/0', '::/0'].flatMap((text) => blockOf(text) ?? []);

/** IP addresses by blocks. What is no address is in none of them. */
export function decideAddresses(literals: readonly Literal<AddressAtom>[]): Verdict {
  const address = find(literals);
  if (address !== undefined) return fits(addressText(address));
  if (!literals.some(({ holds }) => holds)) return fits('no address');
  const empty = (some: readonly Literal<AddressAtom>[]) => some.some(({ holds }) => holds) && find(some) === undefined;
  return clash(smallest(literals, empty));
}

/** Some address that is allowed; where there is any, one begins a block, or follows one that is not allowed. */
function find(literals: readonly Literal<AddressAtom>[]): Address | undefined {
  const read = literals.map(({ atom, holds }) => ({ block: blockOf(atom.block), holds }));
  const allowed = (address: Address) =>
    isAddress(address) && read.every(({ block, holds }) => (block !== undefined && isWithin(address, block)) === holds);
  const blocks = [...EVERYTHING, ...read.flatMap(({ block }) => block ?? []), ...EXAMPLE_BLOCKS];
  const edges = blocks.flatMap(({ version, first, last }): Address[] => [
    { version, number: first + 1n },
    { version, number: first },
    { version, number: last + 2n },
    { version, number: last + 1n },
  ]);
  const isExample = (address: Address) => EXAMPLE_BLOCKS.some((block) => isWithin(address, block));
  return EXAMPLES.find(allowed) ?? edges.filter(isExample).find(allowed) ?? edges.find(allowed);
}

function isAddress(address: Address): boolean {
  return EVERYTHING.some((block: Block) => isWithin(address, block));
}
