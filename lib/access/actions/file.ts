import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The file as `npm run action-table` writes it. Tables within it are texts, a line for each row, which are read when a service is asked
 * for: to read all of them as lists of lists took five times as long.
 */
export interface TableFile {
  /** The package that it was made from. */
  readonly source: string;
  /** Terms of that package. */
  readonly license: string;
  readonly version: string;
  readonly date: string;
  readonly sha256: string;
  /** How many of the keys, the first ones, are global. */
  readonly globalKeys: number;
  /** Type and name of each key. */
  readonly keys: string;
  /** Lists of keys, as their numbers. */
  readonly lists: string;
  readonly services: Readonly<Record<string, ServiceTables>>;
}

/**
 * Two tables. Resource types: name, number of the list of keys, patterns of ARNs. Actions: level, numbers of the resource types, number
 * of the list of keys, and the names of all actions that are alike in them.
 */
export type ServiceTables = readonly [string, string];

/** The cells of each row. */
export const rowsOf = (table: string): readonly (readonly string[])[] =>
  table === '' ? [] : table.split('\n').map((row) => row.split('|'));

/** Numbers that a cell lists. */
export const numbersIn = (cell: string): readonly number[] => (cell === '' ? [] : cell.split(' ').map(Number));

/** Reads the file that lies beside this one. */
export function readTable(): TableFile {
  return JSON.parse(readFileSync(join(__dirname, 'aws-actions.json'), 'utf8'));
}
