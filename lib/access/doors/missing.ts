import type { Door, DoorRule, Request } from '../model';
import { keysIn } from './door-formula';
import { DoorKeys } from './presence';

/** The first key that a rule reads and a request lacks, by its name, and before it the outermost record around it that is missing. */
export function missingIn(
  { test }: DoorRule,
  door: Door,
  context: Request['context'],
): readonly [outermost: string, key: string] | undefined {
  const keys = new DoorKeys(door);
  const isMissing = (name: string): boolean => {
    const key = keys.get(name);
    return key !== undefined && keys.presence(key, context) === 'missing';
  };
  const outermost = (name: string): string => {
    const record = keys.get(name)?.partOf;
    return record !== undefined && isMissing(record) ? outermost(record) : name;
  };
  const found = keysIn(test).find(isMissing);
  return found === undefined ? undefined : [outermost(found), found];
}
