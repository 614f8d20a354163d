import { certified } from '../certify';
import { and, atomsOf, type Formula, not, or } from '../formula';
import type { Access, Condition, Door, DoorKey, Request } from '../model';
import { certainly } from '../prove/certainty';
import { violates } from '../prove/replay';
import type { Found } from '../prove/search';
import type { SearchOptions } from '../prove/search-options';
import type { Satisfiable } from '../solve';
import { askedFormula } from './conditions';
import { everyRequest, involved, permittedFormula } from './door-formula';
import { hintsAt } from './hints';
import { presenceOf, variableOf } from './key-formula';
import { DoorKeys } from './presence';
import { THROUGH_DOOR } from './question';

/** One door, and what is asked of it. */
export interface DoorProblem {
  readonly access: Access;
  readonly door: Door;
  readonly conditions: readonly Condition[];
}

/** Requests that get through a door. */
export function throughDoor({ door, conditions }: DoorProblem): Formula {
  const asked = conditions.map(({ key }) => key);
  return and([permittedFormula(door), everyRequest(door, asked)]);
}

/** Looks for a request that gets through a door, and ought not to: as for other callers, what it finds counts once it is decided. */
export function searchAtDoor(problem: DoorProblem, { budget }: Pick<SearchOptions, 'budget'>): Found {
  const { door, conditions } = problem;
  const fine = conditions.length === 0 ? or([]) : and(conditions.map((one) => askedFormula(one, door)));
  const formula = and([throughDoor(problem), not(fine)]);
  if (formula.kind === 'constant' && !formula.holds) return { outcome: 'none', part: undefined };
  const hints = hintsAt(door);
  const first = certified(formula, { hints, budget });
  if (first.outcome === 'unsatisfiable') return { outcome: 'none', part: { formula, certificate: first.certificate } };
  if (first.outcome === 'undecided') return { outcome: 'unknown', because: first.because, formula };
  const second = () => certified(certainly(formula), { hints, budget });
  for (const answer of [() => first, second]) {
    const one = answer();
    const request = one.outcome === 'satisfiable' ? confirmed(problem, one) : undefined;
    if (request !== undefined) return { outcome: 'one', request, access: problem.access, formula };
  }
  return { outcome: 'unknown', because: whyNot(formula, first, door), formula };
}

function confirmed({ access, door, conditions }: DoorProblem, { values }: Satisfiable): Request | undefined {
  const request = requestAt(
    door,
    values,
    conditions.map(({ key }) => key),
  );
  const keys = new DoorKeys(door);
  const asked = conditions.flatMap(({ key }) => keys.get(key) ?? []);
  const isTold = (one: Request) => asked.every((key) => keys.presence(key, one.context) !== 'unclear');
  const gets = (one: Request) => isTold(one) && violates(access, one, conditions) === true;
  return gets(request) ? shortened(request, gets) : undefined;
}

/** The request that values of variables describe. @param names of keys that are asked about besides what rules read */
export function requestAt(door: Door, values: Satisfiable['values'], names: Iterable<string>): Request {
  const asked = involved(door, names);
  const context = door.keys
    .filter(({ name }) => asked.has(name))
    .flatMap((key) =>
      [heldUnder(key, values)].flatMap((value) => (value === undefined ? [] : [[key.name, value] as const])),
    );
  return {
    caller: { kind: 'anonymous' },
    action: THROUGH_DOOR,
    resource: door.arn,
    context: Object.fromEntries(context),
  };
}

/** What a request carries under a key; nothing where it is missing. */
function heldUnder({ name, holds }: DoorKey, values: Satisfiable['values']): string | readonly string[] | undefined {
  const value = values.get(variableOf(name));
  if (holds === 'texts') return value === undefined && !values.has(presenceOf(name)) ? undefined : [value ?? []].flat();
  if (value === undefined) return undefined;
  return holds === 'record' ? '{}' : [value].flat()[0];
}

/** Leaves out what it gets through without. */
export function shortened(request: Request, gets: (request: Request) => boolean): Request {
  let least = request;
  for (const key of Object.keys(request.context)) {
    const { [key]: _, ...context } = least.context;
    if (gets({ ...least, context })) least = { ...least, context };
  }
  return least;
}

function whyNot(formula: Formula, { free }: Satisfiable, { label }: Door): string {
  const reasons = atomsOf(formula).flatMap((one) => (one.kind === 'free' && free.has(one.name) ? [one.because] : []));
  if (reasons.length > 0) return [...new Set(reasons)].join('; ');
  return `the prover finds a request that gets through ${label}, and the decision on it does not confirm it`;
}
