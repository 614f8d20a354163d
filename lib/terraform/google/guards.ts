import { every, type Maybe, not, some, Unknown } from '../../core';
import type { Subject } from '../subject';
import { says, shapeOf } from '../text';

/** Whether the files hold an organization policy that enforces a constraint; unknown where they do not show one. */
export function enforced(subject: Subject, constraint: string): Maybe<boolean> {
  const policies = subject
    .others('google_org_policy_policy')
    .filter(({ resource }) => namesConstraint(resource.values, constraint));
  const held = policies.map((policy) =>
    some(
      policy
        .get('spec', 'rules')
        .items.map((rule) => every([says(rule.get('enforce').text, 'TRUE'), not(rule.get('condition').isSet)])),
    ),
  );
  if (some(held) === true) return true;
  return new Unknown(`the organization policy '${constraint}' decides, and the files do not hold one that enforces it`);
}

const namesConstraint = ({ name }: Readonly<Record<string, unknown>>, constraint: string): boolean =>
  typeof name === 'string' && name.endsWith(`/policies/${constraint}`);

/**
 * Whether a deny policy of the files keeps a permission from everybody but those whom it names; unknown where none does, since one
 * may hang higher up.
 *
 * @param permission as deny policies spell it, such as 'storage.googleapis.com/buckets.update'
 */
export function deniedToAll(subject: Subject, permission: string): Maybe<boolean> {
  const rules = subject
    .others('google_iam_deny_policy')
    .flatMap((policy) => policy.get('rules').items.map((rule) => rule.get('deny_rule')))
    .map((rule) =>
      every([
        some(rule.get('denied_permissions').texts.map((one) => says(one, permission))),
        some(rule.get('denied_principals').texts.map((one) => says(one, 'principalSet://goog/public:all'))),
        not(rule.get('denial_condition').isSet),
        not(some(rule.get('exception_principals').texts.map((one) => shapeOf(one).endsWith('public:all')))),
      ]),
    );
  if (some(rules) === true) return true;
  return new Unknown(`no deny policy of the files keeps '${permission}' from everybody but those who are named`);
}
