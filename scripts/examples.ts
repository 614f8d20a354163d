import { readdirSync } from 'node:fs';

/** The examples of a cloud: folder names under `examples/`. */
export function exampleNames(cloud: 'aws' | 'google'): string[] {
  return readdirSync('examples', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(`${cloud}-`))
    .map((entry) => entry.name)
    .sort();
}
