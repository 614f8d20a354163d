import { parseArgs } from 'node:util';
import { CallError } from './call-error';
import { insteadOf } from './nearest';

/** Options that a command takes: those with a value, those with several, and those without one. */
export interface Options {
  readonly values: readonly string[];
  readonly lists: readonly string[];
  readonly flags: readonly string[];
}

/** What somebody typed behind the name of a command. */
export interface Arguments {
  readonly positionals: readonly string[];
  value(name: string): string | undefined;
  list(name: string): readonly string[];
  flag(name: string): boolean;
}

/**
 * Reads the words of a call.
 *
 * @throws CallError `UnknownOption`, `ValueMissing`, `ValueUnexpected`, `OptionTwice`
 */
export function readArguments(argv: readonly string[], known: Options): Arguments {
  const names = [...known.values, ...known.lists, ...known.flags];
  const types = names.map((name) => [name, { type: known.flags.includes(name) ? 'boolean' : 'string' }] as const);
  // Strictness is ours: the words of Node's own errors differ between its versions, and name nothing near.
  const { tokens } = parseArgs({ args: [...argv], options: Object.fromEntries(types), strict: false, tokens: true });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    checkOption(token, known);
    const values = given.get(token.name) ?? [];
    if (values.length > 0 && known.values.includes(token.name)) {
      throw new CallError('OptionTwice', `'${token.rawName}' is there twice; give it once`);
    }
    given.set(token.name, [...values, token.value ?? '']);
  }
  return {
    positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    value: (name) => given.get(name)?.[0],
    list: (name) => given.get(name) ?? [],
    flag: (name) => given.has(name),
  };
}

interface Typed {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: Typed, { values, lists, flags }: Options): void {
  const names = [...values, ...lists, ...flags];
  if (!names.includes(name)) {
    const known = names.map((one) => `--${one}`);
    throw new CallError('UnknownOption', `there is no option '${rawName}'; ${insteadOf(rawName, known)}`);
  }
  if (flags.includes(name)) refuseValue(rawName, value);
  else requireValue(rawName, value, inlineValue);
}

function refuseValue(name: string, value: string | undefined): void {
  if (value !== undefined) throw new CallError('ValueUnexpected', `'${name}' takes no value; leave it out`);
}

function requireValue(name: string, value: string | undefined, inline: boolean | undefined): void {
  const looksLikeOption = inline === false && value !== undefined && /^-./.test(value);
  if (value === undefined || value === '' || looksLikeOption) {
    throw new CallError('ValueMissing', `'${name}' needs a value; write '${name}=VALUE'`);
  }
}

/**
 * One of a few words.
 *
 * @throws CallError with the code
 */
export function oneOf<T extends string>(code: string, what: string, word: string, known: readonly T[]): T {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new CallError(code, `there is no ${what} '${word}'; ${insteadOf(word, known)}`);
  return found;
}
