import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of this package, and where it is described. */
export function versionOf(): { readonly version: string; readonly informationUri?: string } {
  const { version, homepage } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
  return { version, ...(homepage && { informationUri: homepage }) };
}
