import { type Maybe, not, some, Unknown } from '../../../core';
import type { Door, Fact, Opening } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { BASIC_ROLE, BROAD_ROLE, DOORS } from '../../google/roles';
import type { Subject } from '../../subject';
import { matches } from '../../text';

const MAKES_LAST: ReadonlySet<Door> = new Set(['widen', 'any-identity', 'api-key']);

/**
 * Basic roles as Privileged Access Manager knows them, the ready-made ones that open more than one task needs, and those with which rights are made to
 * last: to give oneself more, to be somebody else, or to take away what denies.
 */
const TOO_MUCH = [
  BASIC_ROLE,
  BROAD_ROLE,
  ...DOORS.filter(([door]) => MAKES_LAST.has(door)).map(([, pattern]) => pattern),
  /^roles\/(admin|writer)$/,
  /^roles\/iam\.(denyAdmin|principalAccessBoundaryAdmin|serviceAccountAdmin|workloadIdentityPoolAdmin|workforcePoolAdmin)$/,
  /^roles\/(orgpolicy\.policyAdmin|privilegedaccessmanager\.admin|resourcemanager\.tagAdmin)$/,
];

/** What `google_privileged_access_manager_entitlement` tells. */
export function entitlement(given: Subject): Fact[] {
  const workflow = given.get('approval_workflow');
  const hours = given.get('max_request_duration');
  const reason = given.get('requester_justification_config');
  return [
    fact('entitlement', given, {
      agreed: workflow.as(isAgreedByOthers(given)),
      hours: hours.as(hoursIn(hours)),
      saysWhy: reason.as(reason.get('unstructured').isSet),
      readyMade: given.get('privileged_access', 'gcp_iam_access', 'role_bindings').items.flatMap(tooMuch),
    }),
  ];
}

/** Whoever may ask does not agree as well: peers would, for each other. */
function isAgreedByOthers(given: Subject): Maybe<boolean> {
  const steps = given.get('approval_workflow', 'manual_approvals', 'steps');
  if (steps.isSet === false) return false;
  const principals = (fields: readonly Field[]) => fields.flatMap((one) => one.get('principals').texts);
  const askers = principals(given.get('eligible_users').items);
  const approvers = principals(steps.items.map((step) => step.get('approvers')));
  if (approvers.length === 0) return steps.unknown ?? false;
  return not(some(approvers.flatMap((one) => askers.map((other) => sameText(one, other)))));
}

function sameText(one: Field['text'], other: Field['text']): Maybe<boolean> {
  // Cases of addresses do not count.
  if (typeof one === 'string' && typeof other === 'string') return one.toLowerCase() === other.toLowerCase();
  return `${one}` === `${other}` ? true : new Unknown('who agrees, or asks, is known only after it is applied');
}

function hoursIn(field: Field): Maybe<number> {
  const [, seconds] = typeof field.text === 'string' ? (/^(\d+(?:\.\d+)?)s$/.exec(field.text) ?? []) : [];
  return seconds === undefined
    ? (field.unknown ?? new Unknown('how long it lasts is known only after it is applied'))
    : Number(seconds) / 3_600;
}

function tooMuch(binding: Field): Opening[] {
  const role = binding.get('role');
  const open = some(TOO_MUCH.map((pattern) => matches(role.text ?? '', pattern)));
  return open === false ? [] : [{ place: role.place, what: `'${role.text ?? ''}'`, open }];
}
