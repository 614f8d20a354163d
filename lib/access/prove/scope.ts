import { InputError, isCalled } from '../../core';
import { actionTable } from '../actions';
import type { Access } from '../model';
import type { CallerClass } from './caller-class';
import { escaped } from './escaped';
import { actionsLike } from './known-actions';
import { namedPrincipal } from './principal-arn';
import type { Question } from './question';

/** What a question is about, in one way in which the files can turn out. */
export interface Scope {
  readonly actions: readonly string[];
  /** Globs; nothing where any resource is meant. */
  readonly resources: readonly string[] | undefined;
  /** ARNs, accounts, services and the like; nothing where any principal is meant. */
  readonly principals: readonly string[] | undefined;
  readonly excepted: readonly string[];
}

/** Refuses names that no way of the files holds, and actions that there are none of: they would prove anything. */
export function checkNames(question: Question, accesses: readonly Access[]): void {
  for (const action of question.actions) checkAction(action);
  for (const name of question.resources) checkFound(name, 'resource', accesses, globsOf);
  for (const name of [...question.principals, ...question.excepted])
    checkFound(name, 'principal', accesses, callersNamed);
  for (const name of question.excepted) checkExact(name);
}

/** Finds what a question names, in one way in which the files can turn out. */
export function scopeOf({ actions, resources, principals, excepted }: Question, access: Access): Scope {
  return {
    actions,
    resources: resources.length === 0 ? undefined : resources.flatMap((name) => globsOf(name, access)),
    principals: principals.length === 0 ? undefined : principals.flatMap((name) => callersNamed(name, access)),
    excepted: excepted.flatMap((name) => callersNamed(name, access)),
  };
}

/** Whether callers of a class are among those that are named. */
export function isNamed({ name, account, session, kind }: CallerClass, names: readonly string[]): boolean {
  return names.some((one) => {
    if (one === 'anonymous') return kind === 'anonymous';
    const named = namedPrincipal(one);
    if (named.kind === 'account') return account === named.account;
    if (named.kind === 'session') return session === named.session && name !== undefined && sameRole(name, named.arn);
    return one === name;
  });
}

/** The ARN of a session does not tell the path of its role. */
const sameRole = (arn: string, ofSession: string) => {
  const [account, name] = ofSession.split(':role/');
  return arn === ofSession || (arn.startsWith(`${account}:role/`) && arn.endsWith(`/${name}`));
};

function checkAction(pattern: string): void {
  if (pattern === '*') return;
  const [service = '', name] = pattern.split(':');
  if (name === undefined) {
    throw new InputError('UnknownAction', 'question', `'${pattern}' names no service; write it as service:Action`);
  }
  if (actionsLike(pattern).length > 0) return;
  const table = actionTable();
  const known = /[*?]/.test(service) || table.isService(service);
  const wrong = known ? `'${service}' has no action that is like it` : `AWS has no service '${service}'`;
  throw new InputError(
    'UnknownAction',
    'question',
    `'${pattern}' is no action, ${wrong} in the table of ${table.date}; correct it`,
  );
}

function checkFound(
  name: string,
  what: 'resource' | 'principal',
  accesses: readonly Access[],
  find: (name: string, access: Access) => readonly string[],
): void {
  if (accesses.some((access) => find(name, access).length > 0)) return;
  const [code, word] = what === 'resource' ? ['UnknownResource', 'resource'] : ['UnknownPrincipal', 'role or user'];
  throw new InputError(
    code,
    'question',
    `the files hold no ${word} '${name}'; give a logical id, the path of a construct, or an ARN`,
  );
}

function checkExact(name: string): void {
  if (!/[*?]/.test(name)) return;
  throw new InputError(
    'WideException',
    'question',
    `'${name}' would except whoever has such a name; name each who is excepted`,
  );
}

function globsOf(name: string, access: Access): readonly string[] {
  if (name.startsWith('arn:') || name === '*') return [name];
  const roles = access.identities.filter(({ place }) => isCalled(place, name)).map(({ arn }) => escaped(arn));
  const resources = access.resources.filter(({ place }) => isCalled(place, name));
  return [...roles, ...resources.flatMap(({ arn, holds }) => [escaped(arn), ...holds])];
}

function callersNamed(name: string, access: Access): readonly string[] {
  if (/^arn:|^\d{12}$|^anonymous$|^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(name)) return [name];
  return access.identities.filter(({ place }) => isCalled(place, name)).map(({ arn }) => arn);
}
