import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyType } from './keys';

/** The file as `npm run action-table` writes it: what comes again is a number, lists of numbers and names are one text each. */
export interface TableFile {
  readonly source: string;
  readonly version: string;
  readonly date: string;
  readonly sha256: string;
  /** How many of the keys, the first ones, are global. */
  readonly globalKeys: number;
  /** Type and name of each key. */
  readonly keys: readonly (readonly [KeyType, string])[];
  /** Lists of keys, as their numbers. */
  readonly lists: readonly string[];
  readonly services: Readonly<Record<string, ServiceRow>>;
}

export interface ServiceRow {
  /** Name, number of the list of keys, patterns of ARNs. */
  readonly types: readonly (readonly [string, number, string])[];
  /** Level, numbers of the resource types, number of the list of keys, and the names of all actions that are alike in them. */
  readonly actions: readonly (readonly [Level, string, number, string])[];
}

/** What an action does, as AWS sorts them; 'Permissions' changes who may do what. */
export type Level = 'Read' | 'Write' | 'List' | 'Tagging' | 'Permissions';

/** Reads the file that lies beside this one. */
export function readTable(): TableFile {
  return JSON.parse(readFileSync(join(__dirname, 'aws-actions.json'), 'utf8'));
}
