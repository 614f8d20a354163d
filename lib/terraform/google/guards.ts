import { every, type Maybe, not, some, Unknown } from '../../core';
import { Once } from '../once';
import { Subject } from '../subject';
import { says, shapeOf } from '../text';

/** Whether the files hold an organization policy that enforces a constraint; unknown where they do not show one. */
export function enforced(subject: Subject, constraint: string): Maybe<boolean> {
  const projects = ENFORCED.ask(subject.resource.module.among, subject.world, constraint);
  if (holdsIn(projects, subject)) return true;
  return new Unknown(`the organization policy '${constraint}' decides, and the files show none that enforces it here`);
}

/** Projects in which policies of the files enforce a constraint. */
const ENFORCED = new Once(
  (files, world, constraint): Projects =>
    projectsOf(
      files
        .ofType('google_org_policy_policy')
        .map((resource) => Subject.of(resource, world))
        .filter((policy) => policy.get('name').text?.toString().endsWith(`/policies/${constraint}`))
        .filter((policy) => some(policy.get('spec', 'rules').items.map(enforces)) === true),
    ),
);

/** Projects by their names. Whether a project lies in an organization or folder, files do not tell. */
type Projects = ReadonlySet<string>;

const projectsOf = (policies: readonly Subject[]): Projects =>
  new Set(policies.filter(({ exists }) => exists).flatMap((policy) => PROJECT.exec(parentOf(policy))?.[1] ?? []));

/** Deny policies write the slashes of what they hang on as `%2F`. */
const parentOf = (policy: Subject): string => `${policy.get('parent').text ?? ''}`.replace(/%2f/gi, '/');

const PROJECT = /(?:^|\/)projects\/([^/$]+)$/;

const holdsIn = (projects: Projects, { project }: Subject): boolean => project !== undefined && projects.has(project);

const enforces = (rule: Subject['whole']): Maybe<boolean> =>
  every([says(rule.get('enforce').text, 'TRUE'), not(rule.get('condition').isSet)]);

/**
 * Whether a deny policy of the files keeps a permission from everybody but those whom it names; unknown where none does, since one
 * may hang higher up.
 *
 * @param permission as deny policies spell it, such as 'storage.googleapis.com/buckets.update'
 */
export function deniedToAll(subject: Subject, permission: string): Maybe<boolean> {
  const projects = DENIED.ask(subject.resource.module.among, subject.world, permission);
  if (holdsIn(projects, subject)) return true;
  return new Unknown(`no deny policy of the files keeps '${permission}' from everybody here but those who are named`);
}

/** Projects in which deny policies of the files keep a permission from everybody. */
const DENIED = new Once(
  (files, world, permission): Projects =>
    projectsOf(
      files
        .ofType('google_iam_deny_policy')
        .map((resource) => Subject.of(resource, world))
        .filter(
          ({ whole }) =>
            some(whole.get('rules').items.map((rule) => denies(rule.get('deny_rule'), permission))) === true,
        ),
    ),
);

const denies = (rule: Subject['whole'], permission: string): Maybe<boolean> =>
  every([
    some(rule.get('denied_permissions').texts.map((one) => says(one, permission))),
    some(rule.get('denied_principals').texts.map((one) => says(one, 'principalSet://goog/public:all'))),
    not(rule.get('denial_condition').isSet),
    not(some(rule.get('exception_principals').texts.map((one) => shapeOf(one).endsWith('public:all')))),
    not(some(rule.get('exception_permissions').texts.map((one) => says(one, permission)))),
  ]);
