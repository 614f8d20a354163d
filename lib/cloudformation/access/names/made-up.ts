/** What a name looks like that deployment makes up. */
export type Made =
  /** Stack, logical id and random signs, with dashes in between; buckets have no capitals. */
  | 'name'
  | 'small name'
  /** Something like it, of which the documentation does not say more. */
  | 'free name'
  | 'small free name'
  | 'uuid'
  /** A count, as of versions. */
  | 'number'
  /** Twelve digits. */
  | 'account'
  /** Six signs that Secrets Manager puts after the name of a secret. */
  | 'suffix'
  /** Ten capitals and digits, or twelve small ones. */
  | 'CODE'
  | 'code'
  /** A prefix, and then 17 hexadecimal digits: 'vpce-'. */
  | `${string}-`;

/** A literal that stands for a name, and the pattern of all that it can turn out as. */
export interface Literal {
  readonly text: string;
  readonly shape: string;
  /** Whether it holds neither colons nor slashes, whatever it turns out as. */
  readonly plain?: boolean;
}

/** Characters that most names may have: where stack and logical id are longer together, how they are cut is not documented. */
const LONGEST = 64;

/**
 * The literal with a number of its own, which no other contains: the number stands last, after a sign that is no digit or after
 * zeros that all of its kind have.
 *
 * @param owner logical id of the resource, or name of the parameter
 * @param stack name of the stack, where the files tell
 */
export function madeUp(made: Made, count: number, owner: string, stack?: string): Literal {
  const number = `${count}`.padStart(5, '0');
  const ofKind = KINDS[made];
  if (ofKind !== undefined) return { ...ofKind(number), plain: true };
  if (made.endsWith('-')) return { text: `${made}${number.padStart(17, '0')}`, shape: `${made}*`, plain: true };
  const text = `${(stack ?? 'Stack').slice(0, 24)}-${owner.slice(0, 26)}-EXAMPLE${number}`;
  const isOpen = made.includes('free') || `${stack ?? ''}-${owner}-EXAMPLE00000`.length > LONGEST;
  const shape = isOpen ? '*' : `${stack ?? '*'}-${owner}-*`;
  // Stack names, logical ids and random signs are letters, digits and dashes, however they are cut.
  const plain = !made.includes('free');
  return made.startsWith('small')
    ? { text: text.toLowerCase(), shape: shape.toLowerCase(), plain }
    : { text, shape, plain };
}

const KINDS: Readonly<Record<string, (number: string) => Literal>> = {
  uuid: (number) => ({
    text: `00000000-0000-4000-8000-${number.padStart(12, '0')}`,
    shape: '????????-????-????-????-????????????',
  }),
  number: (number) => ({ text: `9${number.padStart(8, '0')}`, shape: '*' }),
  account: (number) => ({ text: `4444555${number.slice(-5)}`, shape: '????????????' }),
  suffix: (number) => ({ text: `EX${number.slice(-4)}`, shape: '??????' }),
  CODE: (number) => ({ text: `EXAMP${number}`, shape: '??????????' }),
  code: (number) => ({ text: `example${number}`, shape: '????????????' }),
};
