import { decide, holds } from '../decide';
import type { Access, Caller, Condition, Request } from '../model';
import type { Answer } from '../solve';
import type { CallerClass } from './caller-class';

type Values = Extract<Answer, { outcome: 'satisfiable' }>['values'];

/** Keys that follow from who calls. */
const OF_CALLER: Record<CallerClass['kind'], readonly string[]> = {
  role: ['aws:principalarn', 'aws:principalaccount', 'aws:principaltype', 'aws:principalisawsservice'],
  user: ['aws:principalarn', 'aws:principalaccount', 'aws:principaltype', 'aws:principalisawsservice', 'aws:username'],
  root: ['aws:principalarn', 'aws:principalaccount', 'aws:principaltype', 'aws:principalisawsservice', 'aws:userid'],
  service: ['aws:principalisawsservice', 'aws:principalservicename'],
  federated: [],
  anonymous: ['aws:principalaccount', 'aws:principaltype', 'aws:userid'],
};

/** The request that the values of variables describe. */
export function requestOf(caller: CallerClass, values: Values, spelled: ReadonlyMap<string, string>): Request {
  const follows = new Set(['action', 'resource', ...OF_CALLER[caller.kind]]);
  const context = [...values].filter(([variable]) => !follows.has(variable));
  return {
    caller: callerOf(caller, values),
    action: text(values, 'action') ?? '',
    resource: text(values, 'resource') ?? '*',
    context: Object.fromEntries(context.map(([key, value]) => [spelled.get(key) ?? key, value])),
  };
}

function callerOf({ kind, name, account = '', session }: CallerClass, values: Values): Caller {
  const arn = name ?? text(values, 'aws:principalarn') ?? '';
  switch (kind) {
    case 'role':
      return session === undefined ? { kind, arn } : { kind, arn, session };
    case 'user':
      return { kind, arn };
    case 'root':
      return { kind, account: arn.split(':')[4] || account };
    case 'service':
      return { kind, name: name ?? text(values, 'aws:principalservicename') ?? 'any-other.amazonaws.com' };
    case 'federated':
      return { kind, provider: name ?? '' };
    case 'anonymous':
      return { kind };
  }
}

function text(values: Values, variable: string): string | undefined {
  const value = values.get(variable);
  return typeof value === 'string' ? value : value?.[0];
}

/** Whether a request is allowed though it ought not to be; nothing where the decision on it does not tell. */
export function violates(access: Access, request: Request, conditions: readonly Condition[]): boolean | undefined {
  const { outcome } = decide(access, request);
  if (outcome === 'explicitly denied' || outcome === 'implicitly denied') return false;
  const truths = conditions.map((condition) => holds(condition, '2012-10-17', request, access).truth);
  const fine =
    conditions.length > 0 && (truths.every((truth) => truth === true) || (truths.includes(false) ? false : undefined));
  if (fine === true) return false;
  return outcome === 'allowed' && fine === false ? true : undefined;
}
