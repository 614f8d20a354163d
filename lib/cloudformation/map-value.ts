import { Unknown } from '../core';
import { thing } from './condition';
import { type Evaluated, evaluate, lost, plain, type Scope, textOf } from './evaluate';
import { childOf, dataKeys, hiddenIn, isPlain } from './expression';
import { isObject } from './template';

/** What `Fn::FindInMap` finds; where only deployment knows a key, each that the mapping has in turn. */
export function findInMap(argument: unknown, scope: Scope, depth: number): Evaluated {
  const [map, top, second, options]: readonly unknown[] = Array.isArray(argument) ? argument : [];
  const name = textOf(map, scope, depth);
  if (typeof name !== 'string' || second === undefined) return lost('Fn::FindInMap', scope);
  const preset = isObject(options) ? options['DefaultValue'] : undefined;
  let level: unknown = childOf(scope.template.mappings, name);
  for (const key of [top, second]) level = below(level, key, preset === undefined, scope, depth);
  if (level !== undefined) return plain(level, scope);
  return preset === undefined ? lost('Fn::FindInMap', scope) : { ...evaluate(preset, scope, depth), path: [] };
}

/** @param sure whether deployment fails where the key is none of those that are there */
function below(level: unknown, raw: unknown, sure: boolean, scope: Scope, depth: number): unknown {
  const key = textOf(raw, scope, depth);
  if (key === undefined || typeof key === 'string') return childOf(level, key ?? '');
  if (!isPlain(level)) return hiddenIn(level);
  if (scope.world.open) return new Unknown(`the key '${key}' is known only at deployment`, 'Fn::FindInMap');
  const hidden = hiddenIn(level);
  const taken = scope.world.pick(thing(raw, key, scope), dataKeys(level), sure && hidden === undefined);
  return taken === undefined ? hidden : level[taken];
}
