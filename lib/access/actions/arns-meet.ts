/** Stands for any characters but colons, as region and account of an ARN do. */
const PART = '\u0000';

/**
 * Whether an ARN can be of a type and like a pattern of a policy, in both of which `*` stands for any characters and `?` for one.
 *
 * Takes as many steps as both have characters, multiplied.
 *
 * @param arn pattern of the type, whose first five parts hold no colons
 */
export function arnsMeet(arn: string, pattern: string): boolean {
  const parts = arn.split(':');
  const type = [...parts.slice(0, 5).map((part) => part.replaceAll('*', PART)), ...parts.slice(5)].join(':');
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
