import type { Access } from '../../access/model';
import type { CallerClass } from '../../access/prove/caller-class';
import { namesIn } from './narrowed';

/**
 * Whether a caller has to be asked about, where each identity of the account may have any right besides those that the files show.
 *
 * All of them are alike then, but for those whom a policy of a resource names. Nobody else gets further than where those rights are not there.
 */
export function differsFromOthers(
  { kind, account, identity, name = '', session }: CallerClass,
  access: Access,
): boolean {
  if (account !== access.account || (kind !== 'role' && kind !== 'user')) return false;
  return identity === undefined || session !== undefined || namesOf(access).some((text) => text.includes(name));
}

const KNOWN = new WeakMap<Access, readonly string[]>();

function namesOf(access: Access): readonly string[] {
  const { resources, endpoints } = access;
  const known =
    KNOWN.get(access) ??
    namesIn(
      [...resources, ...endpoints].flatMap(({ policy }) => policy ?? []),
      access,
    );
  KNOWN.set(access, known);
  return known;
}
