import type { ChangedRequest, Comparison } from '../ask/compare';
import { certified } from '../certify';
import { shortened } from '../doors/search';
import { and, type Formula, not, TRUE } from '../formula';
import type { GoogleAccess, GoogleResource, Request } from '../model';
import { noRequest, type ProofOptions, type Way } from '../prove';
import { certainly } from '../prove/certainty';
import { escaped } from '../prove/escaped';
import { Patience } from '../prove/patience';
import { decideInGoogle } from './decide';
import { bindingsAllowing } from './explain';
import { hintsFor } from './hints';
import { isSingle } from './membership';
import { isPermission } from './permission';
import { type GoogleAsked, problemsOf } from './prove';
import { about, allowedIn, grantedIn, possibleIn, requestIn } from './search';

/** Most requests that are shown of one caller on one resource. */
const MOST_SHOWN = 3;

/** What one side allows in Google Cloud that the other does not. */
export function compareInGoogle(before: readonly Way[], after: readonly Way[], options: ProofOptions): Comparison {
  const added = newIn(after, before, options);
  const removed = newIn(before, after, options);
  const known = added.found.length > 0 ? 'new-access' : 'no-new-access';
  return {
    outcome: known === 'no-new-access' && added.unknown.length > 0 ? 'unknown' : known,
    added: added.found,
    removed: removed.found,
    unknown: [...new Set([...added.unknown, ...removed.unknown])],
  };
}

const ANYTHING = noRequest({ action: '*' }).byAnyone();

function newIn(within: readonly Way[], without: readonly Way[], options: ProofOptions) {
  const found: ChangedRequest[] = [];
  const unknown: string[] = [];
  const ofGroups: string[] = [];
  const patience = new Patience();
  for (const { access } of without) {
    if (access.google === undefined) continue;
    const other = access.google;
    unknown.push(...changedLevels(within, other));
    for (const one of problemsOf(within, ANYTHING, [other])) {
      if (isAlike(one, other)) continue;
      if (patience.isOver) return { found, unknown: [...unknown, patience.because] };
      const search = new NewRequests(one, other, patience, options);
      found.push(...search.find());
      unknown.push(...search.unknown);
      ofGroups.push(...search.ofGroups);
    }
  }
  // Somebody of a group who may do more is told by the group, and hides nothing.
  return { found, unknown: found.length > 0 ? unknown : [...unknown, ...ofGroups] };
}

/** Requests carry names of levels: what they stand for is told by what they ask. */
function changedLevels(within: readonly Way[], { levels }: GoogleAccess): readonly string[] {
  const before = new Map(levels.map(({ name, test }) => [name, JSON.stringify(test)]));
  return within
    .flatMap(({ access }) => access.google?.levels ?? [])
    .filter(({ name, test }) => (before.get(name) ?? JSON.stringify(test)) !== JSON.stringify(test))
    .map(({ place }) => `what the access level '${place.resource}' asks changes, and so does who meets it`);
}

/** Whether all that is said of a resource is the same on both sides, so that nothing has to be asked. */
function isAlike({ access, resource }: GoogleAsked, other: GoogleAccess): boolean {
  const theirs = about(other, counterpart(resource, other), ['*']);
  return said(access, resource) === said(theirs, counterpart(resource, other));
}

const said = ({ bindings, denials, boundaries }: GoogleAccess, { within }: GoogleResource): string =>
  JSON.stringify([bindings, denials, boundaries, within], (key, value: unknown) =>
    key === 'at' || key === 'file' ? undefined : value,
  );

/** The same resource of the other side; where there is none, one in which nothing lies that is not in the same things. */
const counterpart = (resource: GoogleResource, { resources }: GoogleAccess): GoogleResource =>
  resources.find(({ name }) => name === resource.name) ?? resource;

class NewRequests {
  public readonly unknown: string[] = [];
  /** What only who is in which group decides. */
  public readonly ofGroups: string[] = [];

  public constructor(
    private readonly asked: GoogleAsked,
    private readonly other: GoogleAccess,
    private readonly patience: Patience,
    private readonly options: ProofOptions,
  ) {}

  public find(): readonly ChangedRequest[] {
    const { label, caller, when } = this.asked;
    const found: ChangedRequest[] = [];
    let besides: Formula = TRUE;
    for (let shown = 0; shown < MOST_SHOWN; shown++) {
      const request = this.next(besides);
      if (request === undefined) break;
      const allowedBy = bindingsAllowing(this.asked, request);
      found.push({ request, caller: label, ...(!isSingle(caller) && { any: true }), when, allowedBy });
      besides = and([besides, not(isPermission([escaped(request.action)]))]);
    }
    return found;
  }

  private next(besides: Formula): Request | undefined {
    const formula = and([this.formula(true), besides]);
    const hints = hintsFor(this.asked);
    const budget = this.patience.within(this.options.budget);
    if (certified(formula, { hints, budget }).outcome === 'unsatisfiable') return undefined;
    const alone = and([this.formula(false), besides]);
    const sure = certified(certainly(alone), { hints, budget });
    const request = sure.outcome === 'satisfiable' ? requestIn(this.asked, sure.values) : undefined;
    if (request !== undefined && this.differs(request)) return shortened(request, (one) => this.differs(one));
    const { label, resource } = this.asked;
    const what = `what ${label} may do on ${resource.label} that it might not before is unknown`;
    const byGroups = certified(alone, { hints, budget }).outcome === 'unsatisfiable';
    if (byGroups) this.ofGroups.push(`${what}, since who is in which group is`);
    else this.unknown.push(what);
    return undefined;
  }

  private formula(outside: boolean): Formula {
    const own = new Set(this.asked.access.levels.map(({ name }) => name));
    const levels = this.theirs.levels.filter(({ name }) => !own.has(name));
    const theirs = { ...this.asked, access: this.theirs, resource: this.there };
    return and([
      allowedIn(this.asked, outside),
      possibleIn({ ...theirs, access: { ...this.theirs, levels } }, outside),
      not(grantedIn(theirs, outside)),
    ]);
  }

  private get there(): GoogleResource {
    return counterpart(this.asked.resource, this.other);
  }

  private get theirs(): GoogleAccess {
    return about(this.other, this.there, ['*']);
  }

  private differs(request: Request): boolean {
    const before = decideInGoogle(this.theirs, request).outcome;
    return decideInGoogle(this.asked.access, request).outcome === 'allowed' && /denied/.test(before);
  }
}
