import { and, not, TRUE } from '../formula';
import type { Access, Door, Request } from '../model';
import { certainly } from '../prove/certainty';
import type { NamedStatement, ProofOptions, Way } from '../prove/proof';
import { type Answer, solve } from '../solve';
import { decideAtDoor, triedRules } from './decide';
import { everyRequest, involved, permittedFormula } from './door-formula';
import { hintsAt } from './hints';
import { requestAt, shortened } from './search';

/** A request that gets through a gateway of one side only. */
export interface ChangedVisit {
  readonly request: Request;
  readonly caller: string;
  readonly when: readonly string[];
  readonly allowedBy: readonly NamedStatement[];
}

/** What gets through a door in one state of the files, and not in another. */
export interface Visits {
  readonly found: readonly ChangedVisit[];
  readonly unknown: readonly string[];
}

/** Who gets through in one way in which files can turn out, and not in another. */
export function newVisits(within: Way, without: Way, options: ProofOptions): Visits {
  const all = (within.access.doors ?? []).map((door) =>
    newVisit(door, within, counterpart(door, without.access), options),
  );
  return {
    found: all.flatMap((one) => (typeof one === 'object' ? one : [])),
    unknown: all.flatMap((one) => (typeof one === 'string' ? one : [])),
  };
}

const counterpart = ({ place }: Door, { doors = [] }: Access): Door | undefined =>
  doors.find((other) =>
    place.constructPath === undefined || other.place.constructPath === undefined
      ? other.place.resource === place.resource
      : other.place.constructPath === place.constructPath,
  );

/** One request that gets through a door and not through the one that it was; or why that is unknown, as a sentence. */
function newVisit(
  given: Door,
  { when }: Way,
  before: Door | undefined,
  options: ProofOptions,
): ChangedVisit | string | undefined {
  if (before !== undefined && isSame(given, before)) return undefined;
  const caller = `anyone who comes to ${given.label}`;
  if (before !== undefined && isChanged(given, before)) return `${caller}: what requests carry there changes`;
  const [door, other] = alike(given, before);
  const request = newRequest(door, other, options);
  if (request === 'unknown') return `${caller}: what gets through that did not before is unknown`;
  return request && { request, caller, when, allowedBy: allowedBy(door, request) };
}

function newRequest(door: Door, other: Door | undefined, options: ProofOptions): Request | 'unknown' | undefined {
  const formula = and([
    permittedFormula(door),
    everyRequest(door, other === undefined ? [] : involved(other, [])),
    other === undefined ? TRUE : not(permittedFormula(other)),
  ]);
  const search = { hints: hintsAt(door), budget: options.budget ?? {} };
  const first = solve(formula, search);
  if (first.outcome === 'unsatisfiable') return undefined;
  return confirmed(door, other, first) ?? confirmed(door, other, solve(certainly(formula), search)) ?? 'unknown';
}

function confirmed(door: Door, other: Door | undefined, answer: Answer): Request | undefined {
  if (answer.outcome !== 'satisfiable') return undefined;
  const differs = (request: Request) =>
    outcomeAt(door, request) === 'allowed' && (other === undefined || /denied/.test(outcomeAt(other, request)));
  const request = requestAt(door, answer.values, other === undefined ? [] : involved(other, []));
  return differs(request) ? shortened(request, differs) : undefined;
}

function outcomeAt(door: Door, request: Request): string {
  return decideAtDoor({ doors: [door] }, { ...request, resource: door.arn }).outcome;
}

const allowedBy = (door: Door, request: Request): readonly NamedStatement[] =>
  triedRules(door, request).flatMap(({ rule, turnout }) =>
    rule.effect === 'permit' && turnout.holds ? [{ place: rule.place, sid: rule.name }] : [],
  );

/** Whether two doors say the same, all of which is known. */
function isSame(one: Door, other: Door): boolean {
  const [said, before] = [one, other].map(({ keys, policies, hidden }) =>
    JSON.stringify([keys, policies, hidden], (name, value: unknown) => (name === 'place' ? undefined : value)),
  );
  return said === before && said !== undefined && !/"(because|hidden)":/.test(said) && one.hidden === undefined;
}

/** Whether the same key is told otherwise. */
function isChanged(one: Door, other: Door): boolean {
  const told = new Map(one.keys.map((key) => [key.name, JSON.stringify(key)]));
  return other.keys.some((key) => (told.get(key.name) ?? JSON.stringify(key)) !== JSON.stringify(key));
}

/** Both with the keys of both. What is unknown of the one has nothing to do with what is unknown of the other. */
function alike(door: Door, other: Door | undefined): readonly [Door, Door | undefined] {
  if (other === undefined) return [door, undefined];
  const own = new Set(door.keys.map(({ name }) => name));
  const keys = [...door.keys, ...other.keys.filter(({ name }) => !own.has(name))];
  return [
    { ...door, keys },
    { ...other, keys, arn: `the other ${other.arn}` },
  ];
}
