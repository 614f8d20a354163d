import { and, atom, atomsOf, type Formula, not, or, TRUE } from '../formula';
import type { Atom } from '../formula/atom';
import { isOneOf, type Known, matches, present } from './ask-request';
import { escaped } from './escaped';
import { type AskedAs, type AskedKeys, holdsSeveral } from './known-keys';

const EVERYTHING = { from: { at: -Infinity, included: false }, to: { at: Infinity, included: false } };
const OPEN: Known = new Map();

type Domain = (variable: string) => Formula;
const like =
  (...globs: readonly string[]): Domain =>
  (variable) =>
    or(globs.map((glob) => matches(variable, { glob, ignoreCase: false, arn: false }, OPEN)));
const number: Domain = (variable) => atom({ kind: 'number', variable, date: false, ...EVERYTHING });
const date: Domain = (variable) => atom({ kind: 'number', variable, date: true, ...EVERYTHING });
const address: Domain = (variable) =>
  or(['0.0.0.0/0', '::/0'].map((block) => atom({ kind: 'address', variable, block })));
const truth: Domain = (variable) => isOneOf(variable, ['true', 'false'], OPEN);

/** What the values of keys of every service are, as AWS documents it. What ids look like is left open: names that stand for them may not. */
const DOMAINS: Readonly<Record<string, Domain>> = {
  action: like('?*:?*'),
  resource: like('arn:*:*:*:*:?*', '\\*'),
  'aws:multifactorauthpresent': truth,
  'aws:multifactorauthage': number,
  'aws:securetransport': truth,
  'aws:viaawsservice': truth,
  'aws:principalisawsservice': truth,
  'aws:currenttime': date,
  'aws:tokenissuetime': date,
  'aws:sourceip': address,
  'aws:vpcsourceip': address,
};

/** Every request has them: AWS documents that they are always included. */
const ALWAYS = new Set([
  'action',
  'resource',
  'aws:currenttime',
  'aws:epochtime',
  'aws:securetransport',
  'aws:viaawsservice',
]);

const ASKED: readonly (readonly [AskedAs, Domain])[] = [
  ['truth', truth],
  ['number', number],
  ['date', date],
  ['address', address],
];

/** What holds for the variables of every request that a formula asks about: known values, and what values look like. */
export function domainsOf(formula: Formula, known: Known, asked: AskedKeys): Formula {
  const variables = new Set(atomsOf(formula).flatMap((one: Atom) => (one.kind === 'free' ? [] : [one.variable])));
  return and([...variables, 'action', 'resource'].map((variable) => domainOf(variable, known, asked)));
}

function domainOf(variable: string, known: Known, asked: AskedKeys): Formula {
  const there = atom({ kind: 'present', variable });
  if (known.has(variable)) {
    const value = known.get(variable);
    return value === undefined
      ? not(there)
      : atom({ kind: 'match', variable, pattern: { glob: escaped(value), ignoreCase: false, arn: false } });
  }
  if (holdsSeveral(variable, asked)) return TRUE;
  const domain = DOMAINS[variable] ?? askedDomain(variable, asked);
  if (domain === undefined) return canBeEmpty(variable) ? TRUE : not(like('')(variable));
  return ALWAYS.has(variable) ? domain(variable) : or([not(present(variable, OPEN)), domain(variable)]);
}

/** Tags can have no text, and so can what services put into their own keys: `s3:prefix` of a list of everything. */
const canBeEmpty = (key: string) => key.includes('/') || !key.startsWith('aws:');

/** What a key is asked for, it is; but a tag can be anything, and so can a key that is asked in two ways. */
function askedDomain(key: string, asked: AskedKeys): Domain | undefined {
  const kinds = asked.kinds.get(key);
  if (kinds === undefined || key.includes('/') || kinds.has('set') || kinds.size !== 1) return undefined;
  return ASKED.find(([kind]) => kinds.has(kind))?.[1];
}

/** Whether every request has a key. */
export const isAlwaysThere = (variable: string): boolean => ALWAYS.has(variable);
