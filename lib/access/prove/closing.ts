import type { Decision } from '../decide';
import type { Access, Identity, Request } from '../model';
import type { Asked } from './asked';
import type { CallerClass } from './caller-class';
import { type Change, changed, changesFor } from './change';
import { Patience } from './patience';
import type { Counterexample } from './proof';
import type { Question } from './question';
import { isNamed } from './scope';
import { searchFor } from './search';

/** Milliseconds that looking for a change may take. */
const PATIENCE = 2_000;

/** Most changes after which the whole question is asked again. */
const MOST_ASKED = 12;

/** A request that gets through, and everything that was asked. */
export interface Through {
  readonly access: Access;
  readonly request: Request;
  readonly trace: Decision['trace'];
  readonly conditions: Question['conditions'];
  readonly question?: Question;
  /** Nothing where only the request counts. */
  readonly asked?: readonly Asked[];
}

/**
 * The smallest change of one statement after which the question is proved, in every way in which the files can turn out; where no such
 * change is found in time, one after which the request that is shown is denied.
 */
export function closing(through: Through): Pick<Counterexample, 'change' | 'closes'> {
  const { access, request, trace, conditions, asked } = through;
  const { actions, resources } = through.question ?? { actions: [request.action], resources: [] };
  const patience = new Patience(PATIENCE);
  let first: Change | undefined;
  let tried = 0;
  for (const change of changesFor(access, request, trace, { actions, resources, conditions })) {
    first ??= change;
    if (patience.isOver || tried++ >= MOST_ASKED) break;
    if (asked === undefined) return { change: change.said };
    if (closesAll(change, asked, patience)) return { change: change.said, closes: 'question' };
  }
  return first === undefined ? {} : ofRequest(first.said);
}

/** What closes the request that is shown, and is not known to close others. */
export function ofRequest(change: string): Pick<Counterexample, 'change' | 'closes'> {
  return { change: `${change}; it closes the request that is shown, and others may stay open`, closes: 'request' };
}

function closesAll(change: Change, asked: readonly Asked[], patience: Patience): boolean {
  return asked.every(({ problem, callers, search }) => {
    const after = { ...problem, access: changed(problem.access, change, problem.conditions) };
    const limited = { ...search, budget: patience.within(search.budget) };
    return callers
      .filter((caller) => !isNamed(caller, problem.scope.excepted))
      .every(
        (caller) => !patience.isOver && searchFor(after, within(caller, after.access), limited).outcome === 'none',
      );
  });
}

/** A caller as the files know it after a change. */
function within(caller: CallerClass, { identities }: Access): CallerClass {
  const identity: Identity | undefined = identities.find(({ arn }) => arn === caller.name);
  return identity === undefined || caller.identity === undefined ? caller : { ...caller, identity };
}
