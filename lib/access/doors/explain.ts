import type { Door, DoorRule, Request } from '../model';
import type { Counterexample, NamedStatement } from '../prove/proof';
import { type Changing, changeAt } from './change';
import { STUMBLES, type TriedRule, triedRules } from './decide';
import { missingIn } from './missing';

/** Says of a request that gets through a door which rules let it, which did not forbid it and why, and what would close it. */
export function explainedAt(
  door: Door,
  request: Request,
  { caller, when, ...changing }: Pick<Counterexample, 'caller' | 'when'> & Changing,
): Counterexample {
  const tried = triedRules(door, request);
  const change = changeAt(door, request, tried, changing);
  return {
    request,
    caller,
    when,
    allowedBy: tried.flatMap((one) => (one.rule.effect === 'permit' && one.turnout.holds ? [named(one.rule)] : [])),
    guards: tried.flatMap((one) =>
      one.rule.effect === 'forbid' ? [{ ...named(one.rule), why: whyNot(one, door, request) }] : [],
    ),
    ...change,
  };
}

const named = ({ name, place }: DoorRule): NamedStatement => ({ place, sid: name });

function whyNot({ rule, turnout }: TriedRule, door: Door, { context }: Request): string {
  if (!turnout.stumbles) return 'its test does not hold';
  const missing = missingIn(rule, door, context)?.[0];
  return missing === undefined
    ? STUMBLES
    : `'${missing}' is missing, so that reading it fails: a rule that fails is skipped`;
}
