import type { GoogleDenial, GoogleDenied } from '../../access/model';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { conditionIn, forced } from './bindings';
import type { Hierarchy } from './hierarchy';
import { membersIn } from './members';
import { asAllowed } from './permissions';
import type { Spelling } from './spelling';

/** What a deny policy of the files denies. */
export function denialsOf(policy: Subject, hierarchy: Hierarchy, spelling: Spelling): readonly GoogleDenial[] {
  const parent = spelling.of(policy.get('parent')) ?? `\${${policy.resource.address}.parent}`;
  const on = hierarchy.placed(parent.replace(/%2f/gi, '/'));
  return policy.get('rules').items.map((rule): GoogleDenial => {
    const deny = rule.get('deny_rule');
    const condition = conditionIn(deny.get('denial_condition'), spelling);
    const excepted = membersIn(deny.get('exception_principals').items, spelling);
    return {
      on,
      denied: membersIn(deny.get('denied_principals').items, spelling),
      excepted,
      permissions: permissionsIn(deny.get('denied_permissions'), spelling),
      exceptPermissions: permissionsIn(deny.get('exception_permissions'), spelling),
      ...(condition && { condition }),
      inForce: forced(policy),
      place: deny.place,
    };
  });
}

const EVERY = 'a deny policy takes a wildcard for those permissions only that such policies can deny';

/** Permissions of a deny policy: those that it names, and those that a wildcard may mean. */
function permissionsIn(list: Field, spelling: Spelling): GoogleDenied {
  const written = list.items.flatMap((item) => spelling.of(item) ?? []);
  const isOpen = (name: string) => /[*?]|\$\{/.test(name);
  const names = written.filter((one) => !isOpen(one)).flatMap((one) => asAllowed(one) ?? []);
  const open = written.filter(isOpen);
  if (open.length === 0) return { names };
  const patterns = open.map((one) => (one.includes('${') ? '*' : (asAllowed(one)?.replace(/\*\.\*$/, '*') ?? '*')));
  return { names, unsure: { patterns, because: EVERY } };
}
