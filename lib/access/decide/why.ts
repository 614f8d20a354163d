import type { Condition } from '../model';
import type { Asked } from './asked';
import { denialConcerns, mentions } from './concern';
import type { Layer } from './decision';
import { HIDDEN, type Keys } from './keys';
import { MEANINGS } from './operators';
import { type CompiledStatement, holdsFor } from './statement';
import { both, type Truth, type Verdict } from './truth';

const OF_RESOURCES: ReadonlySet<Layer> = new Set(['resource', 'trust', 'endpoint']);

/** Whether a statement applies to a request, and which part of it decided. */
export function why(layer: Layer, compiled: CompiledStatement, asked: Asked): Verdict {
  const { statement, actions, resources, conditions } = compiled;
  if (!actions(asked.action)) return { truth: false, why: `it does not speak of ${asked.request.action}` };
  const concerned = concerns(layer, compiled, asked);
  if (concerned === false) return { truth: false, why: 'it does not speak of the caller' };
  const resource = resources(asked.request.resource, asked.keys);
  if (resource === false) return { truth: false, why: `it does not speak of ${asked.request.resource}` };
  const verdicts = statement.conditions.map((condition, i) =>
    whyCondition(condition, conditions[i]?.(asked.keys) ?? 'unknown', asked.keys),
  );
  const failed = verdicts.find(({ truth }) => truth === false);
  if (failed !== undefined) return failed;
  const truth = both(concerned, holdsFor(compiled, asked));
  if (truth === true)
    return {
      truth,
      why: [`it speaks of ${asked.request.action}`, ...verdicts.map((verdict) => verdict.why)].join(', and '),
    };
  return { truth, why: unsure(statement.hidden, concerned, resource, verdicts) };
}

function concerns(layer: Layer, { statement }: CompiledStatement, asked: Asked): Truth {
  if (statement.effect === 'Deny' || !OF_RESOURCES.has(layer)) return denialConcerns(statement, asked);
  const all = mentions(statement, asked);
  return all.some(({ sure }) => sure) || (all.length > 0 && 'unknown');
}

function unsure(hidden: string | undefined, concerned: Truth, resource: Truth, verdicts: readonly Verdict[]): string {
  if (hidden !== undefined) return hidden;
  if (concerned === 'unknown') return 'AWS does not say whether it speaks of the caller';
  if (resource === 'unknown')
    return 'a wildcard matches the resource in one reading of the documentation, and not in the other';
  return verdicts.find(({ truth }) => truth === 'unknown')?.why ?? 'it is not known whether it applies';
}

/** Why a condition holds or not, in words. */
export function whyCondition(condition: Condition, truth: Truth, keys: Keys): Verdict {
  const { key } = condition;
  const operator = operatorOf(condition);
  const value = keys.get(key.toLowerCase());
  if (value === HIDDEN) return { truth, why: `nobody can tell the value of ${key}` };
  if (value === undefined) return { truth, why: `${key} is missing (${operator} on a missing key is ${truth})` };
  if (truth === 'unknown')
    return { truth, why: `AWS does not say what ${operator} makes of ${shown(value)} in ${key}` };
  const wanted = condition.values.map((text) => `'${text}'`).join(' or ');
  return { truth, why: `${key} is ${shown(value)} (${operator} ${wanted} is ${truth})` };
}

function operatorOf({ operator, set, ifExists }: Condition): string {
  const prefix = set === undefined ? '' : { all: 'ForAllValues:', any: 'ForAnyValue:' }[set];
  return `${prefix}${operator}${ifExists && MEANINGS.has(operator) ? 'IfExists' : ''}`;
}

function shown(value: string | readonly string[]): string {
  return typeof value === 'string' ? `'${value}'` : `[${value.map((text) => `'${text}'`).join(', ')}]`;
}
