import { isCalled } from '../../core';
import type { Condition, GoogleAccess } from '../model';

/** Conditions in which access levels may be called by their address or construct path: `Corporate`, or '${Corporate}'. */
export const withLevelNames = (conditions: readonly Condition[], { levels }: GoogleAccess): readonly Condition[] =>
  conditions.map((condition) =>
    condition.key === 'request.auth.access_levels'
      ? { ...condition, values: condition.values.map((value) => nameOf(value, levels)) }
      : condition,
  );

function nameOf(value: string, levels: GoogleAccess['levels']): string {
  const called = /^\$\{([^{}]+)\}$/.exec(value)?.[1] ?? value;
  return levels.find(({ name, place }) => name === value || isCalled(place, called))?.name ?? value;
}
