/** Stands for any characters but colons, as region and account of an ARN do. */
const PART = '\u0000';

const WILDCARD = new RegExp(`[*?${PART}]`);

/**
 * Whether an ARN can be of a type and like a pattern of a policy, in both of which `*` stands for any characters and `?` for one.
 *
 * Takes as many steps as both have characters, multiplied, at most: few types begin as a pattern does.
 *
 * @param arn pattern of the type, whose first five parts hold no colons
 */
export function arnsMeet(arn: string, pattern: string): boolean {
  const type = arn.split(':');
  const parts = pattern.split(':');
  let written = 0;
  while (written < Math.min(5, parts.length - 1, type.length - 1)) {
    const [one = '', other = ''] = [type[written], parts[written]];
    if (WILDCARD.test(other) || (one !== '*' && WILDCARD.test(one))) break;
    if (one !== '*' && one !== other) return false;
    written += 1;
  }
  const rest = type.slice(written).map((part, i) => (i + written < 5 ? part.replaceAll('*', PART) : part));
  return meet(rest.join(':'), parts.slice(written).join(':'));
}

function meet(type: string, pattern: string): boolean {
  const from = alikeUntil(type, pattern);
  if (type[from] === '*' && from === type.length - 1) return true;
  if (pattern[from] === '*' && from === pattern.length - 1) return true;
  const [one, other] = [type[from], pattern[from]];
  if (!isWild(one) && !isWild(other) && (one !== undefined || other !== undefined)) return false;
  return anyText(type.slice(from), pattern.slice(from));
}

const isWild = (sign: string | undefined): boolean => sign === '*' || sign === '?' || sign === PART;

/** Where both differ for the first time, or one of them has a wildcard. */
function alikeUntil(type: string, pattern: string): number {
  let at = 0;
  while (at < type.length && type[at] === pattern[at] && !isWild(type[at])) at += 1;
  return at;
}

function anyText(type: string, pattern: string): boolean {
  const width = pattern.length + 1;
  const reached = new Uint8Array((type.length + 1) * width);
  reached[0] = 1;
  for (let i = 0; i <= type.length; i++) {
    for (let j = 0; j < width; j++) {
      if (reached[i * width + j] === 1) step(reached, i * width + j, width, type[i], pattern[j]);
    }
  }
  return reached[reached.length - 1] === 1;
}

/** Marks where one can go from a pair of places: past an asterisk, past what it stands for, past what is alike. */
function step(
  reached: Uint8Array,
  at: number,
  width: number,
  type: string | undefined,
  sign: string | undefined,
): void {
  if (type !== undefined && (isMany(type) || sign === '*')) reached[at + width] = 1;
  if (sign !== undefined && (sign === '*' || standsFor(type, sign))) reached[at + 1] = 1;
  if (type !== undefined && sign !== undefined && alike(type, sign)) reached[at + width + 1] = 1;
}

const isMany = (type: string | undefined): boolean => type === '*' || type === PART;

const standsFor = (type: string | undefined, sign: string): boolean => type === '*' || (type === PART && sign !== ':');

const alike = (type: string, sign: string): boolean =>
  !isMany(type) && sign !== '*' && (type === sign || type === '?' || sign === '?');
