import { type Decision, decide, type Step } from '../decide';
import type { Access, Condition, Request } from '../model';
import { changeFor } from './change';
import type { Counterexample, Guard, NamedStatement } from './proof';

/** Says of a request that is allowed what allows it, what did not deny it and why, and what would. */
export function explained(
  access: Access,
  request: Request,
  { caller, when, conditions }: Pick<Counterexample, 'caller' | 'when'> & { readonly conditions: readonly Condition[] },
): Counterexample {
  const { trace } = decide(access, request);
  const change = changeFor(access, request, trace, conditions);
  return {
    request,
    caller,
    when,
    allowedBy: allowedBy(trace),
    guards: trace.flatMap(guard),
    ...(change === undefined ? {} : { change }),
  };
}

/** Statements that allow a request. */
export function statementsAllowing(access: Access, request: Request): readonly NamedStatement[] {
  return allowedBy(decide(access, request).trace);
}

function allowedBy(trace: Decision['trace']): readonly NamedStatement[] {
  return trace.flatMap(({ result, statement }) => (result === 'allows' && statement ? [named(statement)] : []));
}

function guard({ result, statement, why }: Step): readonly Guard[] {
  if (statement?.effect !== 'Deny' || result !== 'does not apply') return [];
  return [{ ...named(statement), why }];
}

const named = ({ place, sid }: NonNullable<Step['statement']>): NamedStatement => ({
  place,
  ...(sid === undefined ? {} : { sid }),
});
