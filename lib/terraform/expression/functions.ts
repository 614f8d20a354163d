import { Unknown } from '../../core';
import { asText, type Evaluated, textOf } from '../evaluate';
import { isText, Text, type TextLike } from '../text';

/** What a function of Terraform makes; unknown for those that are not followed. */
export function called(name: string, args: readonly Evaluated[]): unknown {
  const make = FUNCTIONS[name];
  return make === undefined ? new Unknown(`what '${name}' makes is not followed`, name) : make(args);
}

type Make = (args: readonly Evaluated[]) => unknown;

const first: Make = ([argument]) => argument?.value;

/** What a function makes of a text that is known as a whole. */
const ofText =
  (name: string, make: (text: string) => unknown): Make =>
  ([argument]) => {
    const text = asText(argument?.value);
    return typeof text === 'string'
      ? make(text)
      : new Unknown(`what '${name}' makes is known after it is applied`, name);
  };

const FUNCTIONS: Readonly<Record<string, Make>> = {
  // What is encoded counts, and not how.
  jsonencode: first,
  urlencode: first,
  base64encode: first,
  sensitive: first,
  nonsensitive: first,
  tostring: first,
  tolist: first,
  toset: first,
  tomap: first,
  distinct: first,
  try: first,
  tonumber: ofText('tonumber', (text) => (text.trim() === '' ? undefined : Number(text))),
  tobool: ofText('tobool', (text) => text === 'true'),
  lower: ofText('lower', (text) => text.toLowerCase()),
  upper: ofText('upper', (text) => text.toUpperCase()),
  trimspace: ofText('trimspace', (text) => text.trim()),
  coalesce: (args) => args.find(({ value }) => value !== undefined && value !== '')?.value,
  join,
  format,
  concat,
};

function join([separator, list]: readonly Evaluated[]): unknown {
  const between = asText(separator?.value);
  if (list === undefined || !Array.isArray(list.value) || between === undefined) return UNFOLLOWED;
  const items = list.value.map((item) => textOf(item, list.scope) ?? '');
  return Text.of(items.flatMap((item, i): TextLike[] => (i === 0 ? [item] : [between, item])));
}

/** Only `%s`, which is what most people use it for. */
function format([pattern, ...args]: readonly Evaluated[]): unknown {
  const text = asText(pattern?.value);
  if (typeof text !== 'string' || /%[^s%]/.test(text)) return UNFOLLOWED;
  const given = [...args];
  const parts = text.split(/(%s|%%)/).map((part): TextLike => {
    if (part === '%%') return '%';
    return part === '%s' ? (asText(given.shift()?.value) ?? '') : part;
  });
  return Text.of(parts);
}

function concat(lists: readonly Evaluated[]): unknown {
  const [one] = lists;
  const sameScope = lists.every(({ scope }) => scope === one?.scope);
  const values = lists.map(({ value }) => value);
  return sameScope && values.every((value) => Array.isArray(value) && !isText(value)) ? values.flat() : UNFOLLOWED;
}

const UNFOLLOWED = new Unknown('what a function makes is not followed');
