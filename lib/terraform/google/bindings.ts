import { every, type Maybe, not, some, Unknown } from '../../core';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { matches, says, type TextLike } from '../text';

/** That members have a role on something. */
export interface Binding {
  /** The resource of the files that says so. */
  readonly by: Subject;
  readonly role: Field;
  readonly members: readonly Field[];
  readonly condition: Field;
}

const TYPE = /_iam_(member|binding|policy)$/;

/** Types whose bindings hold in a whole project, folder or organization. */
export const WIDE_BINDING = /^google_(project|folder|organization)_iam_(member|binding|policy)$/;

/** Types of bindings on one resource of a kind, such as `storage_bucket`. */
export const bindingTypes = (...kinds: readonly string[]): readonly string[] =>
  kinds.flatMap((kind) => ['member', 'binding', 'policy'].map((form) => `google_${kind}_iam_${form}`));

/** Who is given which roles by a resource of the files; nobody by those that are no bindings. */
export function bindingsIn(by: Subject): readonly Binding[] {
  if (!TYPE.test(by.type)) return [];
  if (!by.type.endsWith('_policy')) {
    const members = [...by.get('member').items, ...by.get('members').items];
    return [{ by, role: by.get('role'), members, condition: by.get('condition') }];
  }
  const policy = by.get('policy_data');
  const document = policy.target('google_iam_policy')?.get('binding') ?? policy.json.get('bindings');
  return document.items.map((one) => ({
    by,
    role: one.get('role'),
    members: one.get('members').items,
    condition: one.get('condition'),
  }));
}

/** Bindings on one resource, by those resources of the files that name it. */
export const bindingsOn = (subject: Subject, kinds: readonly string[], ...attribute: string[]): readonly Binding[] =>
  subject.referredBy(bindingTypes(...kinds), ...attribute).flatMap(bindingsIn);

/** Whether a member stands for anybody at all. */
export const isAnyone = ({ text }: Field): Maybe<boolean> =>
  some([says(text, 'allUsers'), says(text, 'allAuthenticatedUsers')]);

export const letsAnyoneIn = ({ members }: Binding): Maybe<boolean> => some(members.map(isAnyone));

/** Roles or permissions that a binding gives, as far as the files show them: those of a role of their own, or its name. */
export function givenBy({ role }: Binding): readonly TextLike[] {
  // What begins like this the provider has written, whatever roles of their own are called.
  const isReady = typeof role.text === 'string' && role.text.startsWith('roles/');
  const own = isReady
    ? undefined
    : role.target('google_project_iam_custom_role', 'google_organization_iam_custom_role');
  return own === undefined ? [role.text ?? ''] : own.get('permissions').texts;
}

/** Whether a binding gives something that looks like this. */
export const gives = (binding: Binding, pattern: RegExp): Maybe<boolean> =>
  some(givenBy(binding).map((one) => matches(one, pattern)));

/** What a binding gives of this, as a person reads it. */
export const given = (binding: Binding, pattern: RegExp): readonly string[] =>
  givenBy(binding)
    .filter((one) => matches(one, pattern) !== false)
    .map((one) => `'${one}'`);

/** Whether it holds at all times and for all requests. */
export const unconditional = ({ condition }: Binding): Maybe<boolean> =>
  condition.isSet === false ? true : new Unknown('a condition of the binding says when it holds');

/** Whether a role of these is given on more than one resource that is named. */
export const isWide = ({ by }: Binding): boolean => WIDE_BINDING.test(by.type);

export const open = (binding: Binding, pattern: RegExp): Maybe<boolean> =>
  every([gives(binding, pattern), unconditional(binding)]);

export const isClosed = (value: Maybe<boolean>): boolean => not(value) === true;
