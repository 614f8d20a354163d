import type { Door, DoorTest } from '../model';
import { variableOf } from './key-formula';

/** Values of the documentation, by the last part of a key. */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  client_ip: ['203.0.113.7', '10.0.0.7'],
  destination_ip: ['10.0.0.7'],
  destination_port: ['22', '3389'],
  http_method: ['GET', 'POST', 'DELETE'],
  hostname: ['application.example.com', 'other.example.com'],
  path: ['/', '/other'],
  query: ['page=1'],
  port: ['443'],
  user_agent: ['Mozilla/5.0'],
  x_forwarded_for: ['198.51.100.7'],
  address: ['somebody@example.com'],
  email: ['somebody@example.com'],
  user_name: ['somebody', 'somebody-else'],
  sub: ['somebody', 'somebody-else'],
  verified: ['false'],
};

/** Values that a person understands, by variable: those of the documentation, and those that rules name. */
export function hintsAt(door: Door): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  const note = (key: string, values: readonly string[]) => {
    const variable = variableOf(key);
    named.set(variable, [...(named.get(variable) ?? []), ...values]);
  };
  for (const { rules } of door.policies) for (const { test } of rules) valuesIn(test, note);
  for (const { name } of door.keys) {
    const last = name.split('.').at(-1) ?? '';
    if (Object.hasOwn(DOCUMENTED, last)) note(name, DOCUMENTED[last] ?? []);
  }
  return named;
}

function valuesIn(test: DoorTest, note: (key: string, values: readonly string[]) => void): void {
  if (test.kind === 'equal') note(test.key, [test.value]);
  if (test.kind === 'holds') note(test.key, test.values);
  for (const inner of innerOf(test)) valuesIn(inner, note);
}

function innerOf(test: DoorTest): readonly DoorTest[] {
  if (test.kind === 'and' || test.kind === 'or') return test.tests;
  if (test.kind === 'if') return [test.test, test.ifSo, test.ifNot];
  return test.kind === 'not' ? [test.test] : [];
}
