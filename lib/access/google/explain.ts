import type { GoogleAccess, GoogleBinding, GoogleDenial, Request } from '../model';
import type { Counterexample, Guard, NamedStatement } from '../prove/proof';
import { type AskedRequest, isAmong, tryBinding, tryDenial } from './decide';
import { ANY_ACCOUNT, ANYBODY, isSingle } from './membership';
import { lists } from './permission';
import type { GoogleAsked } from './prove';
import { callerIn } from './somebody';

/** Says of a request that is allowed which bindings allow it, which deny policies do not deny it and why, and what would close it. */
export function explainedInGoogle(
  asked: GoogleAsked,
  request: Request,
  isProved: (changed: GoogleAccess) => boolean,
): Counterexample {
  const { access, caller, resource, when, label, whole } = asked;
  const one: AskedRequest = { caller: callerIn(asked), resource, request };
  const allowing = access.bindings.filter((binding) => tryBinding(binding, one).applies === true);
  return {
    request,
    caller: label,
    ...(!isSingle(caller) && { any: true }),
    when,
    allowedBy: allowing.map(named),
    guards: access.denials.flatMap((denial) => guard(denial, one)),
    ...changeFor(whole.google ?? access, allowing, one, isProved),
  };
}

/** The bindings that allow a request for sure. */
export function bindingsAllowing(asked: GoogleAsked, request: Request): readonly NamedStatement[] {
  const one: AskedRequest = { caller: callerIn(asked), resource: asked.resource, request };
  return asked.access.bindings.filter((binding) => tryBinding(binding, one).applies === true).map(named);
}

const named = ({ place, role }: GoogleBinding): NamedStatement => ({ place, sid: role.name });

/** Deny policies that are about such requests. */
function guard(denial: GoogleDenial, one: AskedRequest): readonly Guard[] {
  if (lists(denial.permissions, one.request.action) === false) return [];
  return [{ place: denial.place, why: tryDenial(denial, one).why }];
}

type Change = Pick<Counterexample, 'change' | 'closes'>;

/** To take the caller out of each binding that allows the request, which is asked again. */
function changeFor(
  google: GoogleAccess,
  allowing: readonly GoogleBinding[],
  { caller, request }: AskedRequest,
  isProved: (changed: GoogleAccess) => boolean,
): Change {
  const steps = allowing.map((binding) => {
    const members = binding.members.filter((member) => isAmong(caller, [member]) === true);
    return {
      binding,
      members,
      said: `${binding.role.name} from ${members.map(shown).join(' and ')} in ${binding.place.resource}`,
    };
  });
  if (steps.length === 0) return {};
  const taken = new Map(steps.map(({ binding, members }) => [binding, new Set(members)]));
  const bindings = google.bindings.map((one) => {
    const out = taken.get(one);
    return out === undefined ? one : { ...one, members: one.members.filter((member) => !out.has(member)) };
  });
  const change = `Take ${steps.map(({ said }) => said).join(', and ')}, or give a role without ${request.action}`;
  if (isProved({ ...google, bindings })) return { change, closes: 'question' };
  return { change: `${change}; it closes the request that is shown, and others may stay open`, closes: 'request' };
}

const shown = (member: string): string =>
  member === ANYBODY || member === ANY_ACCOUNT ? member : `'${member.replace(/^unknown:/, '')}'`;
