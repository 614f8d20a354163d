import { type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { Denial } from '../../google/denials';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { leftBy } from './steps';

/** What `google_iam_deny_policy` tells, rule by rule. */
export const denyPolicy = (policy: Subject): Fact[] =>
  policy.get('rules').items.map((rule) => refusal(policy, rule.get('deny_rule')));

function refusal(policy: Subject, rule: Field): Fact {
  const denial = new Denial(rule);
  const { spared } = denial;
  const condition = rule.get('denial_condition');
  return fact('refusal', policy, {
    spares: spared.as(some([not(denial.isOfAll), spared.isSet])),
    holds: spared.as(denial.holds),
    permissions: rule.get('denied_permissions').items.map((permission) => ({
      place: permission.place,
      name: `${permission.text ?? ''}`,
      known: isSpelledOut(permission),
    })),
    heeded: condition.get('expression').as(asksTagsOnly(condition)),
    leaves: rule.get('denied_permissions').as(leftBy(denial)),
    tagKept: condition.get('expression').as(denial.tagKept(policy)),
  });
}

/** Deny policies know permissions by the address of their service. */
function isSpelledOut({ text }: Field): Maybe<boolean> {
  return matches(text ?? '', /^[a-z][a-z0-9-]*\.googleapis\.com\/[A-Za-z*][\w.*]*$/);
}

/** Functions about tags are all that the condition of a deny policy may call. */
const TAGS = /\bresource\.(matchTag|matchTagId|hasTagKey|hasTagKeyId)\([^()]*\)/g;

function asksTagsOnly(condition: Field): Maybe<boolean> {
  if (condition.isSet === false) return true;
  const { text } = condition.get('expression');
  if (typeof text !== 'string') {
    return text === undefined ? true : new Unknown('the condition is known only after it is applied');
  }
  return /^(\s|[!&|()]|true|false)*$/.test(text.replace(TAGS, ' '));
}

const BINDINGS = ['projects', 'folders', 'organizations'].map((level) => `google_iam_${level}_policy_binding`);

/** What `google_iam_principal_access_boundary_policy` tells. */
export function accessBoundary(policy: Subject): Fact[] {
  const version = policy.get('details', 'enforcement_version');
  const bound = policy.referredBy(BINDINGS, 'policy').length > 0;
  return [
    fact('reach-limit', policy, {
      bound: bound || new Unknown('no binding of the files binds it to anybody'),
      fixed: version.as(version.isSet === false ? false : matches(version.text ?? '', /^\d+$/)),
      reaches: policy
        .get('details', 'rules')
        .items.flatMap((rule) => rule.get('resources').items)
        .map((resource) => ({
          place: resource.place,
          name: `${resource.text ?? ''}`,
          everything: matches(resource.text ?? '', /^\/\/cloudresourcemanager\.googleapis\.com\/organizations\//),
        })),
    }),
  ];
}
