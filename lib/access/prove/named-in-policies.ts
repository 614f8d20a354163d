import type { Access, Condition } from '../model';
import { conditionsOf, once, principalsOf, statementsOf } from './policies-of';

const ACCOUNT = /(?<!\d)\d{12}(?!\d)/g;
/** The name of a service of AWS, as policies name it. */
export const SERVICE = /^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/;
const OF_CALLER = new Set(['aws:principalarn', 'aws:principalaccount', 'aws:userid']);
const SPELLS_CALLER = /\$\{\s*aws:(principalarn|principalaccount|userid)/i;

/** Texts that tell callers from others, as far as they speak of accounts: requests of all accounts that they do not name are alike. */
export function accountsIn(access: Access, more: readonly string[]): readonly string[] {
  return [...new Set([...accountsOf(access), ...more.flatMap(accountsInText)])];
}

const accountsInText = (text: string): readonly string[] => text.match(ACCOUNT) ?? [];

const accountsOf = once((access): readonly string[] => {
  const conditions = conditionsOf(access);
  const statements = statementsOf(access);
  const listed = statements.flatMap(({ resources }) => resources?.patterns ?? []);
  const values = conditions.flatMap(({ values }) => values);
  const filled = [...listed, ...values].some((text) => text.includes('${') && SPELLS_CALLER.test(text));
  const texts = filled ? [...listed, ...values] : conditions.filter(isOfCaller).flatMap(({ values }) => values);
  const principals = principalsOf(access).map(({ name }) => name);
  return [...texts, ...principals].flatMap(accountsInText);
});

/** Whether a policy compares accounts by parts of their numbers, so that no one account stands for all that are not named. */
export function tellsAccountsByParts(access: Access): boolean {
  return conditionsOf(access).some(
    (condition) => isOfCaller(condition) && condition.values.some((value) => /\d[*?]|[*?]\d/.test(value)),
  );
}

/** Services that policies name as callers. */
export function servicesIn(access: Access, more: readonly string[]): readonly string[] {
  const named = principalsOf(access).flatMap(({ kind, name }) => (kind === 'Service' ? [name] : []));
  const compared = conditionsOf(access).filter(({ key }) => key.toLowerCase() === 'aws:principalservicename');
  const values = compared.flatMap(({ values }) => values.filter((value) => !/[*?]/.test(value)));
  return [...new Set([...named, ...values, ...more.filter((name) => SERVICE.test(name))])];
}

const isOfCaller = ({ key }: Condition) => OF_CALLER.has(key.toLowerCase());
