import { glob, type Matcher } from '../decide/glob';
import { type FixedPart, MANY, ONE } from '../decide/parts';

/** Whether a text is like one of several patterns, whose wildcards are `*` and `?` where no backslash stands before them. */
export function likeAny(patterns: readonly string[]): (text: string) => boolean {
  let matchers: readonly Matcher[] | undefined;
  return (text) => {
    matchers ??= patterns.map((pattern) => glob(partsOf(pattern)));
    return matchers.some((matches) => matches(text));
  };
}

function partsOf(pattern: string): readonly FixedPart[] {
  const parts: FixedPart[] = [];
  let plain = '';
  for (const [sign, escaped] of pattern.matchAll(/\\(.)|./gs)) {
    if (sign !== '*' && sign !== '?') {
      plain += escaped ?? sign;
      continue;
    }
    if (plain !== '') parts.push(plain);
    plain = '';
    parts.push(sign === '*' ? MANY : ONE);
  }
  return plain === '' ? parts : [...parts, plain];
}
