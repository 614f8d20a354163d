import { evaluate, isData, textOf, World } from './evaluate';
import type { Module } from './module';
import type { Each } from './resource';

/** Turns from which on nobody writes them out. */
const MOST_TURNS = 64;

/**
 * The turns of `for_each`, where the files write them out, whatever variables are: a set of texts, or an object.
 *
 * One without a key stands for all of a loop that they do not, and for what is in no loop.
 */
export function turnsOf(loop: unknown, module: Module): readonly (Each | undefined)[] {
  const { value, scope } = evaluate(loop, { module, world: new World(false) });
  const turns = Array.isArray(value)
    ? value.map((raw) => ({ key: textOf(raw, scope), value: raw }))
    : isData(value)
      ? Object.entries(value).map(([key, raw]) => ({ key, value: raw }))
      : [];
  const known = turns.filter((turn): turn is Each => typeof turn.key === 'string' && !turn.key.includes('${'));
  const isWhole = known.length === turns.length && known.length > 0 && known.length <= MOST_TURNS;
  return isWhole ? known : [undefined];
}
