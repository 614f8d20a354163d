import { COLON, type Glob, isMany, textOf } from './glob';

/** Words for `*` and a character for `?`, as they are tried: first together with parts of an ARN, then plain. */
const FILLINGS = [
  { many: 'example', one: 'x' },
  { many: '', one: 'x' },
  { many: 'example', one: '1' },
  { many: 'x', one: '0' },
  { many: 'other', one: 'y' },
  { many: 'example/object', one: 'a' },
] as const;

/** What a `*` that is all of a part of an ARN stands for. */
const ARN_PARTS = ['arn', 'aws', 's3', 'us-east-1', '111122223333', 'example'];

/** Texts that a person can read, and that are probably like the pattern. */
export function readable(glob: Glob): readonly string[] {
  if (glob.spelled === undefined) return [];
  if (glob.literal !== undefined) return [textOf(glob.spelled)];
  const parts = partsOf(glob.spelled);
  return FILLINGS.flatMap((filling) => [arn(parts, filling), parts.map((part) => fill(part, filling)).join(':')]);
}

type Filling = (typeof FILLINGS)[number];

/** Whole parts as words of an ARN, and parts after the last where a `*` stands for them too. */
function arn(parts: readonly (readonly number[])[], filling: Filling): string {
  const filled = parts.map((part) => fill(part, filling));
  if (filled[0] !== 'arn' && parts.length !== ARN_PARTS.length) return filled.join(':');
  const worded = filled.map((part, i) => (isMany(parts[i]?.[0]) && parts[i]?.length === 1 ? ARN_PARTS[i] : part));
  const open = isMany(parts.at(-1)?.at(-1));
  return [...worded, ...(open ? ARN_PARTS.slice(worded.length) : [])].join(':');
}

function fill(part: readonly number[], { many, one }: Filling): string {
  return part
    .map((sign) => {
      if (isMany(sign)) return many;
      return sign < 0 ? one : String.fromCharCode(sign);
    })
    .join('');
}

function partsOf(signs: readonly number[]): number[][] {
  const parts: number[][] = [[]];
  for (const sign of signs) {
    if (sign === COLON) parts.push([]);
    else parts.at(-1)?.push(sign);
  }
  return parts;
}
