import { callsNamed } from '../../hears-call';
import type { Subject } from '../../subject';
import { GLOBAL_SOURCES, TAMPER_CALLS } from '../../tampering';
import { eventRules, isOn } from './event-rule';

/** Calls of each class, as in `kms:DisableKey`. */
const CLASSES: readonly (readonly string[])[] = [...new Set(TAMPER_CALLS.map((row) => row.class))].map((of) =>
  TAMPER_CALLS.filter((row) => row.class === of).flatMap(({ source, names }) =>
    names.map((name) => `${source}:${name}`),
  ),
);

/**
 * Calls that rules of the files overlook, where this rule is one of those that hear of most others of the same class. Who listens for one
 * call alone means to; of calls that are recorded in one region for all, somebody may hear elsewhere.
 */
export function overlooked(rule: Subject): readonly string[] {
  const own = callsOf(rule);
  const heard = new Set(eventRules(rule).flatMap((other) => (isOn(other) === false ? [] : callsOf(other))));
  return CLASSES.filter((calls) => calls.some((call) => own.includes(call))).flatMap((calls) => {
    const hearsGlobal = calls.some((call) => isGlobal(call) && heard.has(call));
    const asked = calls.filter((call) => hearsGlobal || !isGlobal(call));
    const missing = asked.filter((call) => !heard.has(call));
    return missing.length * 2 < asked.length ? missing : [];
  });
}

const isGlobal = (call: string): boolean => GLOBAL_SOURCES.has(call.split(':')[0] ?? '');

const callsOf = ({ properties }: Subject): string[] =>
  callsNamed(properties.get('EventPattern')).flatMap(({ name, source }) =>
    source.texts.map((text) => `${String(text).replace(/\.amazonaws\.com$/, '')}:${name}`),
  );
