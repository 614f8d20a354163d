import { type Maybe, not, some } from '../../../core/unknown';
import type { Field } from '../../field';
import { type Statement, statementsOf } from '../../statement';

/** Whether a policy that says who may do what keeps anything from anybody; other kinds are asked for what they set. */
export function restricts(content: Field, type: string): Maybe<boolean> {
  if (!/_CONTROL_POLICY$/.test(type)) return true;
  return content.unknown ?? content.hidden ?? some(statementsOf(content).map(doesRestrict));
}

/** A denial does, and an Allow of less than everything: what it leaves out is denied. */
const doesRestrict = (statement: Statement): Maybe<boolean> =>
  some([not(statement.isAllow), not(isAllowOfAll(statement))]);

const isAllowOfAll = (statement: Statement): Maybe<boolean> =>
  statement.speaksOf('any:Action') === true && statement.conditions.length === 0 ? statement.onAnything : false;
