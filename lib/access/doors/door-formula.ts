import { and, type Formula, not, or, TRUE } from '../formula';
import type { Door, DoorPolicy, DoorRule, DoorTest } from '../model';
import { free } from '../prove/ask-request';
import { domainOf, present } from './key-formula';
import { DoorKeys } from './presence';
import { testFormula } from './test-formula';

/** Requests that get through a door: all policies in force permit them, of which there is one at least. */
export function permittedFormula(door: Door): Formula {
  const keys = new DoorKeys(door);
  if (door.hidden !== undefined) return unknown(`door ${door.arn}`, door.hidden);
  const policies = door.policies.map((policy, i) => {
    const name = `${door.arn} ${i}`;
    return { inForce: inForce(policy, name), permits: permits(policy, name, keys) };
  });
  return and([
    or(policies.map((policy) => policy.inForce)),
    ...policies.map((policy) => or([not(policy.inForce), policy.permits])),
  ]);
}

/** The same thing may be unknown for another reason in other files. */
const unknown = (name: string, because: string): Formula => free(`${name}: ${because}`, because);

const inForce = (policy: DoorPolicy, name: string): Formula =>
  policy.inForce === true ? TRUE : unknown(`in force: ${name}`, policy.inForce.because);

function permits({ rules, hidden }: DoorPolicy, name: string, keys: DoorKeys): Formula {
  if (hidden !== undefined) return unknown(`permits: ${name}`, hidden);
  const applying = (effect: DoorRule['effect']) =>
    or(
      rules.flatMap(({ effect: own, test }, i) =>
        own === effect ? [testFormula(test, keys, `${name} ${i}`).holds] : [],
      ),
    );
  return and([applying('permit'), not(applying('forbid'))]);
}

/** What holds of every request at a door, as far as it is about keys that are asked about. @param asked names of keys */
export function everyRequest(door: Door, asked: Iterable<string>): Formula {
  const keys = new DoorKeys(door);
  const about = [...involved(door, asked)].flatMap((name) => keys.get(name) ?? []);
  const kinds = door.keys.filter(({ name }) => KINDS_OF_TRAFFIC.includes(name));
  // A request is of one of the two kinds, whichever it is.
  const traffic = kinds.length < KINDS_OF_TRAFFIC.length ? TRUE : or(kinds.map((kind) => present(kind, keys)));
  return and([...about.map((key) => domainOf(key, keys)), traffic]);
}

const KINDS_OF_TRAFFIC = ['context.http_request', 'context.tcp_flow'];

/** Keys that the rules of a door read, or that are asked about, with what they are part of. */
export function involved(door: Door, asked: Iterable<string>): ReadonlySet<string> {
  const keys = new DoorKeys(door);
  const found = new Set<string>();
  const add = (name: string | undefined): void => {
    if (name === undefined || found.has(name)) return;
    found.add(name);
    const key = keys.get(name);
    add(key?.partOf);
    add(key?.elementOf?.key);
  };
  for (const name of asked) add(name);
  for (const { rules } of door.policies) for (const { test } of rules) keysIn(test).forEach(add);
  return found;
}

/** Names of the keys that a test reads. */
export function keysIn(test: DoorTest): readonly string[] {
  switch (test.kind) {
    case 'constant':
    case 'unclear':
      return [];
    case 'not':
      return keysIn(test.test);
    case 'and':
    case 'or':
      return test.tests.flatMap(keysIn);
    case 'if':
      return [test.test, test.ifSo, test.ifNot].flatMap(keysIn);
    default:
      return [test.key];
  }
}
