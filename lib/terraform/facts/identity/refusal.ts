import { type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, says, shapeOf } from '../../text';

const EVERYBODY = 'principalSet://goog/public:all';

/** What `google_iam_deny_policy` tells, rule by rule. */
export const denyPolicy = (policy: Subject): Fact[] =>
  policy.get('rules').items.map((rule) => refusal(policy, rule.get('deny_rule')));

function refusal(policy: Subject, rule: Field): Fact {
  const spared = rule.get('exception_principals');
  const ofAll = some(rule.get('denied_principals').texts.map((one) => says(one, EVERYBODY)));
  const condition = rule.get('denial_condition');
  return fact('refusal', policy, {
    spares: spared.as(some([not(ofAll), spared.isSet])),
    holds: spared.as(not(some(spared.texts.map((one) => says(one, EVERYBODY))))),
    permissions: rule.get('denied_permissions').items.map((permission) => ({
      place: permission.place,
      name: `${permission.text ?? ''}`,
      known: isSpelledOut(permission),
    })),
    heeded: condition.get('expression').as(asksTagsOnly(condition)),
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
    return text === undefined ? true : new Unknown(`'${shapeOf(text)}' is known only after it is applied`);
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
