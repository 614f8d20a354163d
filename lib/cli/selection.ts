import { GUARANTEE_RULES, PACKS, type Pack, packNamed, RULES, type Rule } from '../policy';
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
 * The rules of a pack, or those of its rules that are named, apart from those about what all policies together have to keep.
 *
 * @throws CallError `UnknownPack`, `UnknownRule`, `PackEmpty`
 * @throws InputError as `loadPack` does
 */
export async function selectRules(packName: string | undefined, ids: readonly string[]): Promise<Selection> {
  const whole = await packCalled(packName ?? 'zero-trust');
  const pack = { ...whole, rules: whole.rules.filter(({ kind }) => kind !== 'guarantee') };
  if (pack.rules.length === 0) {
    throw new CallError(
      'PackEmpty',
      `'${pack.name}' holds rules about all policies together only: ask \`zta prove PATH\``,
    );
  }
  const rules = ids.length === 0 ? pack.rules : [...new Set(ids.map((id) => ruleCalled(id, pack)))];
  const chosen = new Set(rules.map(({ id }) => id));
  return { rules, leftOut: [...RULES, ...GUARANTEE_RULES, ...whole.rules].filter(({ id }) => !chosen.has(id)) };
}

/**
 * Every rule, or those of a pack: what all policies together have to keep included.
 *
 * @throws CallError `UnknownPack`
 * @throws InputError as `loadPack` does
 */
export async function listedRules(packName: string | undefined): Promise<Pick<Pack, 'name' | 'rules'>> {
  const name = packName ?? 'zero-trust';
  return { name, rules: (await packCalled(name)).rules };
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
  if (GUARANTEE_RULES.some((one) => one.id === id)) {
    throw new CallError('UnknownRule', `the rule '${id}' is about all policies together: ask \`zta prove PATH\``);
  }
  const nearest = insteadOf(
    id,
    pack.rules.map((one) => one.id),
  );
  const hint = nearest.startsWith('did you') ? nearest : '`zta rules` lists them';
  throw new CallError('UnknownRule', `there is no rule '${id}'; ${hint}`);
}
