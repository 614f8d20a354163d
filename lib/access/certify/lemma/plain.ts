import type { AddressAtom, NumberAtom } from '../../formula';
import { readBlock } from './address-block';

/** Whether a text certainly is no number, date or address of the kind that is claimed, or certainly is one where none is claimed. */
export function fails(atom: NumberAtom | AddressAtom, holds: boolean, text: string): boolean {
  const truth = atom.kind === 'number' ? isBetween(atom, text) : isOfBlock(atom, text);
  return truth !== undefined && truth !== holds;
}

function isOfBlock({ block: spelled }: AddressAtom, text: string): boolean {
  const block = readBlock(spelled);
  const address = text.includes('/') ? undefined : readBlock(text);
  if (block === undefined || address?.version !== block.version) return false;
  return block.first <= address.first && address.first <= block.last;
}

/** Nothing where AWS does not say which date a text is. */
function isBetween({ date, from, to }: NumberAtom, text: string): boolean | undefined {
  const number = date ? readDate(text) : readNumber(text);
  if (number === undefined) return undefined;
  if (Number.isNaN(number)) return false;
  const above = number > from.at || (number === from.at && from.included);
  return above && (number < to.at || (number === to.at && to.included));
}

function readNumber(text: string): number {
  return /^[-+]?[0-9]+([.][0-9]+)?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
}

/** `NaN` where a text is no date, and nothing where it may be one. */
function readDate(text: string): number | undefined {
  if (/^[0-9]{5,}$|^[0-9]{1,3}$/.test(text)) return Number(text) * 1000;
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?Z$/.test(text)) return knownDay(text);
  return /^[0-9]{4}/.test(text) ? undefined : Number.NaN;
}

/** JavaScript takes the 30th of February for a day of March. */
function knownDay(text: string): number {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text.slice(0, 10)
    ? Number.NaN
    : moment.getTime();
}
