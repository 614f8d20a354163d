import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** An action of AWS IAM. */
export interface KnownAction {
  readonly action: string;
  /** ARNs of the resources that it may name, with placeholders such as `${Region}`. */
  readonly patterns: readonly string[];
}

/** Every action, as the authorization reference of AWS lists them, of the services whose prefix begins like one of these. */
export function actionsOf(...prefixes: readonly string[]): KnownAction[] {
  const child = spawnSync(process.execPath, [join(__dirname, 'list-actions.mjs')], {
    input: JSON.stringify(prefixes),
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  if (child.status !== 0) throw new Error(`the list of actions failed: ${child.stderr}`);
  return JSON.parse(child.stdout);
}
