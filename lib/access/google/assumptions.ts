import type { GoogleAccess, GoogleBinding } from '../model';

/** What a proof about Google Cloud takes as given, as sentences without their full stops. */
export function assumptionsOf(accesses: readonly GoogleAccess[]): readonly string[] {
  const bindings = accesses.flatMap((access) => access.bindings);
  const members = bindings.flatMap((one) => one.members);
  const some = (test: (one: GoogleBinding) => boolean) => bindings.some(test);
  const found: readonly (readonly [boolean, string])[] = [
    [true, NOTHING_ELSE],
    [true, 'Deny policies and principal access boundaries that the files do not show can only take access away'],
    [
      true,
      'Each request is asked about by itself: who may act as a service account, or change a policy, is asked by the permission for it, such as iam.serviceAccounts.getAccessToken',
    ],
    [true, 'Two addresses of e-mail are two accounts, and no deleted account comes back'],
    [
      true,
      'VPC Service Controls, organization policies and networks can only take access away, and are not asked about',
    ],
    [
      members.some((one) => /^(group|domain|principalSet|project\w+):/.test(one)),
      'Who is in a group, a domain or a set of identities the files do not tell: somebody of each is asked about',
    ],
    [some(({ role }) => role.everything === true), 'Basic roles give everything that they are not known to lack'],
  ];
  return found.flatMap(([holds, text]) => (holds ? [text] : []));
}

/** What is not in the files. */
export const NOTHING_ELSE = 'Policies and members that the files do not mention grant nothing';
