import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The README, whole. */
export const README = readFileSync(join(__dirname, '../README.md'), 'utf8');

/** The code blocks of the README in one language, in their order. */
export function codeBlocks(language: string): string[] {
  return [...README.matchAll(/^```(\S*)\n(.*?)^```$/gms)].flatMap(([, found, code]) =>
    found === language && code !== undefined ? [code] : [],
  );
}
