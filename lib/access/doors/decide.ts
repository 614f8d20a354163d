import type { Decision, Outcome, Step } from '../decide/decision';
import type { Access, Door, DoorPolicy, DoorRule, Request } from '../model';
import { DoorKeys } from './presence';
import { type Turnout, turnoutOf } from './turnout';

/** A rule of a policy in force, or that may be, and how it turns out for a request. */
export interface TriedRule {
  readonly policy: DoorPolicy;
  readonly rule: DoorRule;
  readonly turnout: Turnout;
}

/**
 * What a gateway answers to a request: each policy that is in force must permit, which one of its rules has to and none may forbid.
 *
 * Where only the policy of an endpoint is in force, and none of its group, it decides alone.
 */
export function decideAtDoor(access: Pick<Access, 'doors'>, request: Request): Decision {
  const door = (access.doors ?? []).find(({ arn }) => arn === request.resource);
  if (door === undefined)
    return { outcome: 'unknown', trace: [], because: 'the files hold no such way through a gateway' };
  if (door.hidden !== undefined) return { outcome: 'unknown', trace: [], because: door.hidden };
  const tried = triedRules(door, request);
  return { outcome: outcomeOf(door, tried), trace: tried.map(stepOf), because: becauseOf(door, tried) };
}

/** All rules of a door, tried on a request. */
export function triedRules(door: Door, { context }: Request): readonly TriedRule[] {
  const keys = new DoorKeys(door);
  return door.policies.flatMap((policy) =>
    policy.rules.map((rule) => ({ policy, rule, turnout: turnoutOf(rule.test, context, keys) })),
  );
}

const surely = ({ turnout }: TriedRule): boolean => turnout.holds && !turnout.fails && !turnout.stumbles;

/** Whether something is so: for sure, perhaps, or not. */
type Surety = 'sure' | 'perhaps' | 'no';

function permits(policy: DoorPolicy, tried: readonly TriedRule[]): Surety {
  if (policy.hidden !== undefined) return 'perhaps';
  const own = tried.filter((one) => one.policy === policy);
  const of = (effect: DoorRule['effect']) => own.filter(({ rule }) => rule.effect === effect);
  if (of('forbid').some(surely) || !of('permit').some(({ turnout }) => turnout.holds)) return 'no';
  return of('permit').some(surely) && !of('forbid').some(({ turnout }) => turnout.holds) ? 'sure' : 'perhaps';
}

function outcomeOf({ policies }: Door, tried: readonly TriedRule[]): Outcome {
  const said = policies.map((policy) => ({ sure: policy.inForce === true, permits: permits(policy, tried) }));
  const denied = tried.some((one) => one.rule.effect === 'forbid' && one.policy.inForce === true && surely(one));
  if (denied) return 'explicitly denied';
  if (said.every((one) => one.permits === 'no') || said.some((one) => one.sure && one.permits === 'no'))
    return 'implicitly denied';
  // One that may not be in force may leave it to the others, or leave nobody who permits.
  return said.every((one) => one.permits === 'sure') && said.some(({ sure }) => sure) ? 'allowed' : 'unknown';
}

function stepOf({ policy, rule, turnout }: TriedRule): Step {
  const step = { layer: 'gateway', policy: policy.place } as const;
  if (!turnout.holds) {
    return {
      ...step,
      result: 'does not apply',
      why: `${rule.name}: ${turnout.stumbles ? STUMBLES : 'its test does not hold'}`,
    };
  }
  if (turnout.fails || turnout.stumbles)
    return { ...step, result: 'unknown', why: `${rule.name}: the request does not tell` };
  return { ...step, result: rule.effect === 'permit' ? 'allows' : 'denies', why: `${rule.name}: its test holds` };
}

/** Why a rule does not apply that reads what is not there. */
export const STUMBLES = 'it reads what the request lacks, and is skipped';

function becauseOf(door: Door, tried: readonly TriedRule[]): string {
  const applied = (effect: DoorRule['effect']) => tried.find((one) => one.rule.effect === effect && surely(one));
  const found = applied('forbid') ?? applied('permit');
  if (found !== undefined) return `${found.rule.name} of ${found.policy.place.resource}`;
  if (door.policies.length === 0) return 'no policy is in force, so that nobody gets through';
  const unclear = door.policies.find(({ hidden }) => hidden !== undefined)?.hidden;
  return unclear ?? 'no policy permits it';
}
