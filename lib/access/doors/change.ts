import type { Condition, Door, DoorRule, DoorTest, Request } from '../model';
import type { TriedRule } from './decide';
import { missingIn } from './missing';
import { hasInCedar, spelledInCedar, stepsTo } from './spelled';

/** What a change is tried on. */
export interface Changing {
  readonly conditions: readonly Condition[];
  /** Whether the question is proved of a changed door. */
  isProved(door: Door): boolean;
}

/** What closes a request, and whether the question is proved then. */
interface Change {
  readonly change?: string;
  readonly closes?: 'question';
}

/** The smallest change of the rules that closes a request: one after which the question is proved, where one is known. */
export function changeAt(door: Door, request: Request, tried: readonly TriedRule[], changing: Changing): Change {
  const skipped = tried.filter(({ rule, turnout }) => rule.effect === 'forbid' && turnout.stumbles);
  for (const one of skipped) {
    const mended = mendedBy(one, door, request);
    if (mended !== undefined && changing.isProved(mended.door)) return { change: mended.change, closes: 'question' };
  }
  const change = narrowed(tried, door, changing.conditions);
  return change === undefined ? {} : { change };
}

/** With a rule that forbids where another is skipped. */
function mendedBy(
  { rule, policy }: TriedRule,
  door: Door,
  { context }: Request,
): { readonly door: Door; readonly change: string } | undefined {
  const missing = missingIn(rule, door, context)?.[1];
  const steps = missing === undefined ? undefined : stepsTo(missing, door);
  if (steps === undefined) return undefined;
  const tests = steps.map(({ name }): DoorTest => ({ kind: 'there', key: name }));
  const mending: DoorRule = { ...rule, test: { kind: 'not', test: { kind: 'and', tests } } };
  const policies = door.policies.map((one) => (one === policy ? { ...one, rules: [...one.rules, mending] } : one));
  const there = steps.map(hasInCedar).join(' && ');
  return {
    door: { ...door, policies },
    change: `Add 'forbid (principal, action, resource) unless { ${there} };' to the policy of ${rule.place.resource}, since ${rule.name} is skipped where that is missing`,
  };
}

/** To narrow all that one policy permits is enough. */
function narrowed(tried: readonly TriedRule[], door: Door, conditions: readonly Condition[]): string | undefined {
  const permits = tried.filter(({ rule }) => rule.effect === 'permit');
  const first = permits.find(({ turnout }) => turnout.holds);
  if (first === undefined) return undefined;
  const permitting = permits.filter(({ policy }) => policy === first.policy);
  const names = permitting.map(({ rule }) => nameOf(rule)).join(' and ');
  if (conditions.length === 0) return `Take ${names} out`;
  const tests = conditions.map((condition) => spelledInCedar(condition, door));
  return tests.every((test) => test !== undefined)
    ? `Add 'when { ${tests.join(' && ')} }' to ${names}`
    : `Let ${names} ask for ${conditions.map(({ key }) => `'${key}'`).join(' and ')} as well`;
}

const nameOf = ({ name, place }: DoorRule): string => `${name} of ${place.resource}`;
