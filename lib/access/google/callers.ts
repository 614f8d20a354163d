import { InputError, isCalled } from '../../core';
import { nearestTo } from '../../core/nearest';
import type { GoogleAccess } from '../model';
import type { Question } from '../prove/question';
import { ANY_ACCOUNT, ANYBODY, isSingle } from './membership';

/**
 * Everybody who is asked about: those whom policies or the question name, somebody of each set that they name, and everybody else. Whom no
 * policy of a resource names is like somebody of the sets that they are in, or like everybody else.
 */
export function callersOf(accesses: readonly GoogleAccess[], { principals, excepted }: Question): readonly string[] {
  const named = accesses.flatMap((access) => [
    ...access.bindings.flatMap(({ members }) => members),
    ...access.denials.flatMap((denial) => [...denial.denied, ...denial.excepted]),
    ...access.boundaries.flatMap(({ members }) => members),
    ...[...principals, ...excepted].flatMap((name) => membersNamed(name, access)),
  ]);
  return [...new Set([...named, ANY_ACCOUNT, ANYBODY])].sort((one, other) => rank(one) - rank(other));
}

/** Who is named by themselves comes first, since that tells most. */
const rank = (name: string): number => (isSingle(name) ? 0 : name === ANYBODY || name === ANY_ACCOUNT ? 2 : 1);

/** What a caller is called in a sentence. */
export function labelOf(name: string, { principals }: GoogleAccess): string {
  if (name === ANYBODY) return 'anyone, with an account or without';
  if (name === ANY_ACCOUNT) return 'any other account of Google';
  if (name.startsWith('unknown:')) return `whoever '${name.slice('unknown:'.length)}' is`;
  const place = principals.find((one) => one.name === name)?.place;
  if (place !== undefined) return `service account '${place.resource.replace(/^.*google_service_account\./, '')}'`;
  const [, kind = '', called = ''] = /^(user|serviceAccount|group|domain):(.*)$/s.exec(name) ?? [];
  if (kind === '') return isSingle(name) ? `'${name}'` : `somebody of '${name}'`;
  return `${isSingle(name) ? '' : 'somebody of '}${KINDS[kind] ?? kind} '${called}'`;
}

const KINDS: Readonly<Record<string, string>> = { serviceAccount: 'service account' };

const MEMBER =
  /^(user|serviceAccount|group|domain|projectOwner|projectEditor|projectViewer):.+|^principal(Set)?:\/\/.+|^(allUsers|allAuthenticatedUsers)$/;

/** Members that a question names: as allow policies spell them, or by the address or construct path of a service account. */
export function membersNamed(name: string, { principals }: GoogleAccess): readonly string[] {
  if (name === 'anonymous') return [ANYBODY];
  if (MEMBER.test(name)) return [inLowerCase(name)];
  return principals.filter(({ place }) => isCalled(place, name)).map((one) => one.name);
}

/** Cases of e-mail addresses and domains do not count. */
export const inLowerCase = (member: string): string =>
  /^(user|serviceAccount|group|domain):/.test(member)
    ? member.replace(/:[\s\S]*$/, (address) =>
        address
          .split(/(\$\{[^}]*\})/)
          .map((part) => (part.startsWith('${') ? part : part.toLowerCase()))
          .join(''),
      )
    : member;

/** @throws InputError `UnknownPrincipal`: whom the files do not hold may do nothing, which proves nothing */
export function checkPrincipals({ principals, excepted }: Question, accesses: readonly GoogleAccess[]): void {
  for (const name of [...principals, ...excepted]) {
    if (accesses.some((access) => membersNamed(name, access).length > 0)) continue;
    const known = accesses.flatMap((access) => access.principals.map(({ place }) => place.resource));
    const nearest = nearestTo(name, known);
    const hint =
      nearest === undefined
        ? 'give its address, the path of its construct, or a member such as user:somebody@example.com'
        : `did you mean '${nearest}'?`;
    throw new InputError('UnknownPrincipal', 'question', `the files hold no service account '${name}'; ${hint}`);
  }
  const wide = excepted.find((name) => name === ANYBODY || name === 'anonymous');
  if (wide === undefined) return;
  throw new InputError('WideException', 'question', `'${wide}' would except everybody; name each who is excepted`);
}
