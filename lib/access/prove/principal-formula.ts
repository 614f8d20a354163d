import { and, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { ListedPrincipal, ListedPrincipals } from '../model';
import { free } from './ask-request';
import type { CallerClass } from './caller-class';
import { namedPrincipal, sessionArn } from './principal-arn';

/** Whether a policy speaks of a caller, by the ways in which it can; AWS makes different things of them. */
export interface Spoken {
  /** As the very session, user, root user, service or provider: nothing limits what is allowed so. */
  readonly asItself: Formula;
  /** As the role whose session it is. */
  readonly asRole: Formula;
  /** As its account, which may pass the right on to it. */
  readonly asAccount: Formula;
  readonly asAnyone: Formula;
}

export const NOBODY: Spoken = { asItself: FALSE, asRole: FALSE, asAccount: FALSE, asAnyone: FALSE };
const ANYONE: Spoken = { ...NOBODY, asAnyone: TRUE };
const ITSELF: Spoken = { ...NOBODY, asItself: TRUE };

/** Each way by itself. */
export function eachWay(of: (way: keyof Spoken) => Formula): Spoken {
  return { asItself: of('asItself'), asRole: of('asRole'), asAccount: of('asAccount'), asAnyone: of('asAnyone') };
}

/** Whom principals are, of callers of one class. */
export function spokenOf(principals: ListedPrincipals, caller: CallerClass): Spoken {
  const each = principals.list.map((principal) => spokenOfOne(principal, caller));
  const listed = eachWay((way) => or(each.map((one) => one[way])));
  return principals.excluded ? { ...NOBODY, asAnyone: leftOut(principals, listed, caller) } : listed;
}

/** Whether it is one of the callers, in whichever way. */
export const spoken = ({ asItself, asRole, asAccount, asAnyone }: Spoken): Formula =>
  or([asItself, asRole, asAccount, asAnyone]);

/** Whether a caller is none of the listed. AWS warns that a role can be meant that is listed without its session, or a user without its account. */
function leftOut({ list }: ListedPrincipals, who: Spoken, { kind, label }: CallerClass): Formula {
  if (who.asAnyone === TRUE || spoken(who) === FALSE) return not(spoken(who));
  const inFull = [
    who.asItself,
    ...(kind === 'role' ? [who.asRole] : []),
    ...(kind === 'role' || kind === 'user' ? [who.asAccount] : []),
  ];
  if (and(inFull) === TRUE) return FALSE;
  return free(
    JSON.stringify(['NotPrincipal', list, label]),
    `AWS does not say whom 'NotPrincipal' leaves out of ${label}`,
  );
}

function spokenOfOne({ kind, name }: ListedPrincipal, caller: CallerClass): Spoken {
  switch (kind) {
    case '*':
      return ANYONE;
    case 'Service':
      return caller.kind === 'service' && caller.name === name ? ITSELF : NOBODY;
    case 'Federated':
      return caller.kind === 'federated' && caller.name === name ? ITSELF : NOBODY;
    case 'CanonicalUser':
      if (caller.account === undefined) return NOBODY;
      return {
        ...NOBODY,
        asItself: free(`canonical ${name} ${caller.label}`, 'a canonical user id does not tell its account'),
      };
    case 'AWS':
      return name === '*' ? ANYONE : spokenByArn(name, caller);
  }
}

function spokenByArn(name: string, caller: CallerClass): Spoken {
  if (caller.account === undefined) return NOBODY;
  const named = namedPrincipal(name);
  if (named.kind === 'account') return spokenAsAccount(named.account, caller);
  if (named.kind === 'pattern' || /^A(RO|ID)A[A-Z0-9]+$/.test(name))
    return { ...NOBODY, asItself: vague(name, caller) };
  if (name === caller.name) return caller.kind === 'role' ? { ...NOBODY, asRole: TRUE } : ITSELF;
  return isSession(name, caller) ? ITSELF : NOBODY;
}

function spokenAsAccount(account: string | undefined, caller: CallerClass): Spoken {
  if (account !== caller.account) return NOBODY;
  return caller.kind === 'root' ? ITSELF : { ...NOBODY, asAccount: TRUE };
}

/** Patterns and ids of principals: AWS takes no patterns here, and ids name whoever had the name when the policy was saved. */
const vague = (name: string, { label }: CallerClass) =>
  free(JSON.stringify(['principal', name, label]), `whom '${name}' names is not shown`);

const isSession = (name: string, { kind, name: role, session }: CallerClass) =>
  kind === 'role' && role !== undefined && session !== undefined && sessionArn(role, session) === name;
