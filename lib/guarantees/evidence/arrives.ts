import { decide } from '../../access';
import type { Access, Condition, Delivery, Request } from '../../access/model';
import { mattering } from '../../access/prove/class-formula';
import { escaped } from '../../access/prove/escaped';
import { filledAccess, fillingsOf } from '../../access/prove/turnouts';
import { type Maybe, Unknown } from '../../core';
import type { Asker } from '../asking';
import type { Outcome } from '../guarantee';
import { spelled } from '../spelled';
import type { TrustedWay } from '../trusted-way';
import { narrowed } from './narrowed';
import { ofOwnOrganization } from './own-organization';
import { type Evidence, keyOf } from './stores';

/** What comes of a delivery, and why. */
interface Verdict {
  readonly held: Maybe<boolean>;
  readonly because: string;
}

const ARRIVES: Verdict = { held: true, because: 'its sender may write it' };

/** Whether logs come to their stores: each by itself, by leave of the store and of its key. */
export function logsArrive({ ways, files }: Asker, evidence: Evidence): readonly Outcome[] {
  const obstacles = obstaclesIn(files.facts);
  const found = new Map<string, Outcome>();
  for (const way of ways) {
    const stores = new Set(evidence.stores(way.access).map(({ arn }) => arn));
    for (const delivery of way.access.deliveries ?? []) {
      if (!stores.has(delivery.to)) continue;
      const { place } = delivery;
      const key = `${keyOf(place)} ${place.at}`;
      const verdict = obstacles.get(key) ?? inEveryTurn(way, delivery);
      const known = found.get(key);
      if (known === undefined || isWorse(verdict, known)) found.set(key, { name: 'log-arrives', place, ...verdict });
    }
  }
  return [...found.values()];
}

/** What is known to stand between a log and its store, whatever policies say. */
function obstaclesIn(facts: Asker['files']['facts']): ReadonlyMap<string, Verdict> {
  const all = facts.flatMap((fact) => (fact.kind === 'log-bucket' ? fact.deliveries : []));
  const there = all.filter(({ arrives }) => arrives === false);
  return new Map(
    there.map(({ place, obstacle }) => [`${keyOf(place)} ${place.at}`, { held: false, because: obstacle }]),
  );
}

const GRAVITY = (held: Maybe<boolean>) => (held === false ? 2 : held === true ? 0 : 1);
const isWorse = (one: Verdict, other: Verdict) => GRAVITY(one.held) > GRAVITY(other.held);

/** In whichever way names turn out: where it depends on them, it is unknown. */
function inEveryTurn({ access: whole, when }: TrustedWay, delivery: Delivery): Verdict {
  const resources = [...new Set(requestsOf(delivery).map(({ resource }) => escaped(resource)))];
  const callers = new Set(requestsOf(delivery).map(({ caller }) => (caller.kind === 'role' ? caller.arn : '')));
  const access: Access = {
    ...narrowed(whole, { actions: actionsOf(delivery), resources, openWorld: true }),
    identities: whole.identities.filter(({ arn }) => callers.has(arn) || resources.includes(escaped(arn))),
    deliveries: [delivery],
    encrypted: [],
  };
  const fillings = fillingsOf(access, questionOf(delivery), mattering({ actions: actionsOf(delivery) }));
  if ('because' in fillings) return unsure(fillings.because);
  const verdicts = fillings.map(({ fill, when: turns }) => {
    const filled = turns.length === 0 ? access : filledAccess(access, fill);
    return { turns, verdict: verdictOn(filled, filled.deliveries?.[0] ?? delivery) };
  });
  const [first] = verdicts;
  const bad = verdicts.filter(({ verdict }) => verdict.held !== true);
  const [worst] = bad;
  if (first === undefined || worst === undefined) return ARRIVES;
  if (bad.length < verdicts.length)
    return unsure(`${worst.verdict.because} where ${worst.turns.join(' and ') || 'names turn out otherwise'}`);
  const { held, because } = first.verdict;
  const where = when.length === 0 ? '' : ` where ${when.join(' and ')}`;
  return Unknown.is(held) ? unsure(because) : { held, because: `${because}${where}` };
}

const unsure = (because: string): Verdict => ({ held: new Unknown(because), because });

const requestsOf = ({ requests, instead = [], besides = [] }: Delivery) => [...requests, ...instead, ...besides];
const actionsOf = (delivery: Delivery) => [...new Set(requestsOf(delivery).map(({ action }) => action))];

/** What a delivery compares policies with, as a question does. */
function questionOf(delivery: Delivery) {
  const all = requestsOf(delivery);
  return {
    actions: actionsOf(delivery),
    resources: [...new Set(all.map(({ resource }) => escaped(resource)))],
    conditions: all.flatMap(({ context }) => Object.entries(context).map(toldAs)),
    principals: [...new Set(all.flatMap(({ caller }) => (caller.kind === 'role' ? [caller.arn] : [])))],
    excepted: [],
  };
}

const toldAs = ([key, value]: readonly [string, string | readonly string[]]): Condition => ({
  operator: 'StringEquals',
  ifExists: false,
  key,
  values: [value].flat(),
});

/** Whether all of it is allowed, or what does as well in its place. */
function verdictOn(access: Access, delivery: Delivery): Verdict {
  const { requests, instead = [], besides = [] } = delivery;
  const needed = worstOf(requests.map((request) => verdictOnOne(access, request, delivery)));
  if (needed.held !== true) {
    const other = instead.map((request) => verdictOnOne(access, request, delivery));
    return other.length > 0 && worstOf(other).held === true ? ARRIVES : needed;
  }
  const listed = worstOf(besides.map((request) => verdictOnOne(access, request, delivery)));
  return listed.held === true ? ARRIVES : unsure(`${listed.because}, which its documentation has allowed`);
}

function worstOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((worst, one) => (isWorse(one, worst) ? one : worst), ARRIVES);
}

function verdictOnOne(access: Access, request: Request, { otherwise }: Delivery): Verdict {
  const { outcome, because } = decide(access, ofOwnOrganization(request, access));
  if (outcome === 'allowed') return ARRIVES;
  const { caller, action, resource } = request;
  const who = caller.kind === 'service' ? caller.name : calledIn(access, caller);
  const what = `${action} on ${spelled(resource, access)}`;
  if (outcome === 'unknown') return unsure(`${who} may or may not ${what}: ${spelled(because, access)}`);
  const denied = { held: false, because: `${who} is denied ${what}: ${spelled(because, access)}` };
  if (outcome === 'explicitly denied') return denied;
  if (caller.kind === 'role' && isUnseen(access, caller.arn))
    return unsure(`the policies of ${who} are not among the files`);
  if (isUnseenKey(access, request))
    return unsure(`the policy of the key '${spelled(resource, access)}' is not among the files`);
  // Only the bucket's own policy can be made up for.
  if (otherwise === undefined || !action.startsWith('s3:')) return denied;
  return otherwise.sure ? ARRIVES : unsure(`${denied.because}, unless ${otherwise.because}`);
}

const calledIn = ({ identities }: Access, caller: Request['caller']): string => {
  const arn = caller.kind === 'role' ? caller.arn : '';
  const own = identities.find((identity) => identity.arn === arn && identity.place.file !== '');
  return `role '${own?.place.resource ?? arn}'`;
};

/** Roles of the account that the files do not hold may have any policy. */
const isUnseen = ({ identities }: Access, arn: string): boolean =>
  !identities.some((identity) => identity.arn === arn && identity.place.file !== '');

const isUnseenKey = ({ resources }: Access, { action, resource }: Request): boolean =>
  action.startsWith('kms:') && !resources.some(({ arn }) => arn === resource);
