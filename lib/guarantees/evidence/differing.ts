import type { Access } from '../../access/model';
import type { CallerClass } from '../../access/prove/caller-class';

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
  return identity === undefined || session !== undefined || namesIn(access).some((text) => text.includes(name));
}

const KNOWN = new WeakMap<Access, readonly string[]>();

/** Every text by which policies, but for those of the callers themselves, may tell one from another. */
function namesIn(access: Access): readonly string[] {
  const known = KNOWN.get(access) ?? readNames(access);
  KNOWN.set(access, known);
  return known;
}

function readNames({ resources, endpoints, serviceControls, resourceControls }: Access): readonly string[] {
  const policies = [
    ...[...resources, ...endpoints].flatMap(({ policy }) => policy ?? []),
    ...serviceControls.flat(),
    ...resourceControls.flat(),
  ];
  const statements = policies.flatMap((policy) => policy.statements);
  return [
    ...statements.flatMap(({ principals }) => (principals?.list ?? []).map(({ name }) => name)),
    ...statements.flatMap(({ conditions }) => conditions.flatMap(({ values }) => values)),
  ];
}
