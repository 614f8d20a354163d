import type { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { APPROVE_MODEL, APPROVED } from '../../access/actions/life-cycle';
import { ConfigError, type Placed } from '../../core';
import { type Duty, isOpen, ofOthers } from './duty';

/** A duty, what is open to its holders besides, and the prop by which something was granted. */
export interface DutyInForce {
  readonly duty: Duty;
  readonly alsoOpen: readonly string[];
  readonly prop: string;
}

/** @throws SessionDuration if a session is to last less than 1 hour or more than 4 */
export function checkSession(prop: string, duration: Duration, place: Placed): void {
  const hours = duration.isUnresolved() ? undefined : duration.toHours({ integral: false });
  if (hours !== undefined && hours >= 1 && hours <= 4) return;
  throw new ConfigError(
    'SessionDuration',
    `'${prop}' must be 1 to 4 hours, got ${hours ?? 'a deploy-time value'}; give a Duration in that range`,
    place,
  );
}

/** @throws DutyAction if an action has a wildcard, or is of another duty */
export function checkActions(actions: readonly string[], duty: Duty, place: Placed): void {
  const others = ofOthers(duty).map((action) => action.toLowerCase());
  const isExact = (action: string) => /^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action);
  const wrong = actions.find((action) => !isExact(action) || others.includes(action.toLowerCase()));
  if (wrong === undefined) return;
  throw new ConfigError(
    'DutyAction',
    `'alsoOpen' must be exact actions, none of another duty, got '${wrong}'; name each one, and give duties to roles of their own`,
    place,
  );
}

/**
 * Refuses what a fence would take back without a word.
 *
 * @throws BeyondDuty if a statement allows what the duty denies
 */
export function checkGranted(statements: readonly iam.PolicyStatement[], inForce: DutyInForce, place: Placed): void {
  const { duty, alsoOpen, prop } = inForce;
  // IAM does not tell cases apart.
  const others = duty.leavesToOthers.map((action) => action.toLowerCase());
  const opens = [...duty.opens, ...alsoOpen].map((pattern) => pattern.toLowerCase());
  const isBeyond = (action: string) => !isOpen(action.toLowerCase(), opens) || others.includes(action.toLowerCase());
  const allows = statements.filter(({ effect }) => effect === iam.Effect.ALLOW);
  const beyond = allows.flatMap((statement) => [
    ...statement.actions.filter(isBeyond),
    ...(statement.notActions.length > 0 ? [`all but ${statement.notActions.join(', ')}`] : []),
    ...(duty.approves ? [] : approvals(statement)),
  ]);
  if (beyond.length === 0) return;
  throw new ConfigError(
    'BeyondDuty',
    `'${prop}' must be what belongs to the duty, since all else is denied to it, got ${beyond.join(', ')}; ` +
      "grant it to whoever has that duty, or name exact actions of other services in 'alsoOpen'",
    place,
  );
}

/** Actions by which a statement lets somebody approve: what else it allows, which is to reject, would be left of it. */
function approvals({ actions, conditions }: iam.PolicyStatement): readonly string[] {
  const tests: Readonly<Record<string, unknown>> = conditions['StringEquals'] ?? {};
  const approves = Object.entries(APPROVED).every(([key, value]) => [tests[key]].flat().includes(value));
  return approves ? actions.filter((action) => APPROVE_MODEL.includes(action)) : [];
}
