import { PACKS, type Pack, packNamed, RULES, type Rule } from '../policy';
import { CallError } from './call-error';
import { insteadOf } from './nearest';
import { isModule, loadPack } from './pack-file';

/** Which rules a run judges by. */
export interface Selection {
  readonly rules: readonly Rule[];
  /** Rules that there are, and that this run leaves out. */
  readonly leftOut: readonly Rule[];
}

/**
 * The rules of a pack, or those of its rules that are named.
 *
 * @throws CallError `UnknownPack`, `UnknownRule`
 * @throws InputError as `loadPack` does
 */
export async function selectRules(packName: string | undefined, ids: readonly string[]): Promise<Selection> {
  const pack = await packCalled(packName ?? 'zero-trust');
  const rules = ids.length === 0 ? pack.rules : [...new Set(ids.map((id) => ruleCalled(id, pack)))];
  const chosen = new Set(rules.map(({ id }) => id));
  return { rules, leftOut: [...RULES, ...pack.rules].filter(({ id }) => !chosen.has(id)) };
}

async function packCalled(name: string): Promise<Pack> {
  if (isModule(name)) return loadPack(name);
  const pack = packNamed(name);
  if (pack !== undefined) return pack;
  const names = PACKS.map((one) => one.name);
  throw new CallError('UnknownPack', `there is no pack '${name}'; ${insteadOf(name, names)}`);
}

/** @throws CallError `UnknownRule` */
export function ruleCalled(id: string, pack: Pick<Pack, 'name' | 'rules'>): Rule {
  const rule = pack.rules.find((one) => one.id === id);
  if (rule !== undefined) return rule;
  if (RULES.some((one) => one.id === id)) {
    throw new CallError('UnknownRule', `the rule '${id}' is not in the pack '${pack.name}'; leave out --pack`);
  }
  const nearest = insteadOf(
    id,
    pack.rules.map((one) => one.id),
  );
  const hint = nearest.startsWith('did you') ? nearest : '`zta rules` lists them';
  throw new CallError('UnknownRule', `there is no rule '${id}'; ${hint}`);
}
