import { type Decision, decide, type Step } from '../decide';
import type { Access, Request } from '../model';
import type { Asked } from './asked';
import { closing } from './closing';
import type { Counterexample, Guard, NamedStatement } from './proof';
import type { Question } from './question';

/** Who makes a request, in which way of the files, and what was asked. */
export interface Explaining extends Pick<Counterexample, 'caller' | 'any' | 'when'>, Pick<Question, 'conditions'> {
  /** The question, and everything that it asks, so that it can be asked again after a change. @default only the request is */
  readonly again?: { readonly question: Question; readonly asked: readonly Asked[] };
}

/** Says of a request that is allowed what allows it, what did not deny it and why, and what would. */
export function explained(
  access: Access,
  request: Request,
  { caller, any, when, conditions, again }: Explaining,
): Counterexample {
  const { trace } = decide(access, request);
  return {
    request,
    caller,
    ...(any === true && { any }),
    when,
    allowedBy: allowedBy(trace),
    guards: trace.flatMap(guard),
    ...closing({ access, request, trace, conditions, ...again }),
  };
}

/** Statements that allow a request. */
export function statementsAllowing(access: Access, request: Request): readonly NamedStatement[] {
  return allowedBy(decide(access, request).trace);
}

function allowedBy(trace: Decision['trace']): readonly NamedStatement[] {
  const found = trace.flatMap(({ result, statement }) => (result === 'allows' && statement ? [named(statement)] : []));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function guard({ result, statement, why }: Step): readonly Guard[] {
  if (statement?.effect !== 'Deny' || result !== 'does not apply') return [];
  return [{ ...named(statement), why }];
}

const named = ({ place, sid }: NonNullable<Step['statement']>): NamedStatement => ({
  place,
  ...(sid === undefined ? {} : { sid }),
});
