import { isCalled } from '../../core';
import type { Access } from '../model';
import type { CallerClass } from './caller-class';
import { escaped } from './escaped';
import { SERVICE } from './named-in-policies';
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

/** Globs of the resources that something names, in one way in which the files can turn out. */
export function globsOf(name: string, access: Access): readonly string[] {
  if (name.startsWith('arn:') || name === '*') return [name];
  const roles = access.identities.filter(({ place }) => isCalled(place, name)).map(({ arn }) => escaped(arn));
  const resources = access.resources.filter(({ place }) => isCalled(place, name));
  return [...roles, ...resources.flatMap(({ arn, holds }) => [escaped(arn), ...holds])];
}

/** ARNs, accounts, services and the like that something names; what acts as a role names the role. */
export function callersNamed(name: string, access: Access): readonly string[] {
  if (/^arn:|^\d{12}$|^anonymous$/.test(name) || SERVICE.test(name)) return [name];
  const own = access.identities.filter(({ place }) => isCalled(place, name)).map(({ arn }) => arn);
  return own.length > 0
    ? own
    : (access.acting ?? []).flatMap(({ place, as = [] }) => (isCalled(place, name) ? as : []));
}
