import { noRequest } from '../../access';
import type { Access } from '../../access/model';
import { type Asked, askedOf } from '../../access/prove/asked';
import type { CallerClass } from '../../access/prove/caller-class';
import { escaped } from '../../access/prove/escaped';
import { isNamed } from '../../access/prove/scope';
import { searchFor } from '../../access/prove/search';
import { every, type Maybe, type Place, Unknown } from '../../core';
import type { Asker } from '../asking';
import type { Outcome } from '../guarantee';
import { spelled } from '../spelled';
import type { TrustedWay } from '../trusted-way';
import { narrowed } from './narrowed';
import { type Evidence, keyOf } from './stores';

/** Something whose policy somebody must be able to mend. */
interface Lockable {
  readonly arn: string;
  readonly place: Place;
  readonly action: string;
}

/** That somebody can still change the policies of stores and keys: of the trusted base, or whoever in the account is given the right. */
export function recoveryRemains(asker: Asker, evidence: Evidence): readonly Outcome[] {
  const found = new Map<string, Outcome>();
  for (const way of asker.ways) {
    for (const { arn, place, action } of lockablesIn(way.access, evidence)) {
      const held = canBeMended(way, arn, action);
      const known = found.get(keyOf(place));
      if (known !== undefined && (held === true || known.held === false)) continue;
      found.set(keyOf(place), { name: 'recovery-remains', place, held, because: told(held, action) });
    }
  }
  return [...found.values()];
}

function told(held: Maybe<boolean>, action: string): string {
  if (Unknown.is(held)) return held.because;
  return held ? `somebody may ${action}` : `nobody may ${action} any more, but the root user where AWS lets that`;
}

const lockablesIn = (access: Access, evidence: Evidence): readonly Lockable[] => [
  ...evidence.keys(access).map((key) => ({ ...key, action: 'kms:PutKeyPolicy' })),
  ...evidence
    .stores(access)
    .filter(({ kind }) => kind === 'bucket')
    .map((store) => ({ ...store, action: 's3:PutBucketPolicy' })),
];

/** Whoever is not denied it can be given the right to it. In whichever way names turn out, somebody must be left. */
function canBeMended({ access, when, base }: TrustedWay, arn: string, action: string): Maybe<boolean> {
  const question = noRequest({ action, resource: escaped(arn) }).byAnyone();
  const within = narrowed(access, { actions: [action], resources: [escaped(arn)], openWorld: true });
  const { asked, unknown } = askedOf([{ access: within, when }], question, { openWorld: true });
  const [because] = unknown;
  if (because !== undefined) return new Unknown(because);
  const held = every(asked.map((one) => maySomebody(one, base.arns)));
  const elsewhere = held === false ? accountOfTrusted(access, base.arns) : undefined;
  return elsewhere === undefined ? held : new Unknown(`${NOT_HERE} ${elsewhere}, whose roles alone are spared`);
}

const NOT_HERE = 'the files do not tell whether they are deployed in account';

/** Whose account the trusted base is of, where the files name it and do not tell which one they are deployed in. */
function accountOfTrusted(access: Access, trusted: readonly string[]): string | undefined {
  if (spelled(access.account, access) === access.account) return undefined;
  const accounts = trusted.map((arn) => arn.split(':')[4] ?? '');
  return accounts.find((account) => /^\d{12}$/.test(account) && account !== access.account);
}

function maySomebody({ callers, problem, search }: Asked, trusted: readonly string[]): Maybe<boolean> {
  const own = callers.filter(({ account, kind }) => account === problem.access.account && IDENTITIES.has(kind));
  const trustedFirst = [...own].sort((one, other) => rank(one, trusted) - rank(other, trusted));
  let doubt: Unknown | undefined;
  for (const caller of trustedFirst) {
    const found = searchFor(problem, caller, search);
    if (found.outcome === 'one') return true;
    if (found.outcome === 'unknown') doubt ??= new Unknown(`${caller.label}: ${found.because}`);
  }
  return doubt ?? false;
}

const IDENTITIES: ReadonlySet<CallerClass['kind']> = new Set(['role', 'user']);

/** Those of the trusted base first, then whoever else may be there. */
const rank = (caller: CallerClass, trusted: readonly string[]): number => {
  if (isNamed(caller, trusted)) return 0;
  return caller.name === undefined ? 1 : 2;
};
