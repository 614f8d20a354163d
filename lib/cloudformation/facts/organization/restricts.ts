import { every, type Maybe, not, some } from '../../../core/unknown';
import type { Field } from '../../field';
import { type Statement, statementsOf } from '../../statement';

/** Whether a policy that says who may do what keeps anything from anybody; other kinds are asked for what they set. */
export function restricts(content: Field, type: string): Maybe<boolean> {
  if (!/_CONTROL_POLICY$/.test(type)) return true;
  return content.unknown ?? content.hidden ?? doRestrict(statementsOf(content));
}

/** A denial does, and allowing less than everything: what is left out is denied. */
const doRestrict = (statements: readonly Statement[]): Maybe<boolean> =>
  some([
    ...statements.map(({ isAllow }) => not(isAllow)),
    every([statements.length > 0, ...statements.map((one) => not(isAllowOfAll(one)))]),
  ]);

const isAllowOfAll = (statement: Statement): Maybe<boolean> =>
  statement.speaksOf('any:Action') === true && !statement.excludesActions && statement.conditions.length === 0
    ? statement.onAnything
    : false;
