import { OPERATORS } from '../access/model';
import type { ConditionBlock } from '../access/prove/condition-block';
import { CallError } from './call-error';
import { insteadOf } from './nearest';

/** Operators as they are typed: with `IfExists` behind them too, except `Null`, which asks for that itself. */
const SPELLED = OPERATORS.flatMap((operator) => (operator === 'Null' ? [operator] : [operator, `${operator}IfExists`]));

/**
 * A condition as it is typed: `StringEquals:aws:SourceVpce=vpce-0a1b2c3d`.
 *
 * @throws CallError `ConditionInvalid`, `UnknownOperator`
 */
export function conditionIn(typed: string): ConditionBlock {
  const parts =
    /^(ForAnyValue:|ForAllValues:)?([A-Za-z]+):([\w.-]+:[^=]+|(?:context|request|resource|destination|device|origin|api)[.[][^=]+)=(.+)$/s.exec(
      typed,
    );
  if (parts === null) {
    const form = 'OPERATOR:KEY=VALUE, such as StringEquals:aws:SourceVpce=vpce-0a1b2c3d';
    throw new CallError('ConditionInvalid', `'${typed}' is no condition; write ${form}`);
  }
  const [, set = '', typedOperator = '', key = '', value = ''] = parts;
  const operator = SPELLED.find((one) => one.toLowerCase() === typedOperator.toLowerCase());
  if (operator === undefined) {
    const nearest = insteadOf(typedOperator, SPELLED);
    const hint = nearest.startsWith('did you') ? nearest : 'write one that IAM has, such as StringEquals or ArnLike';
    throw new CallError('UnknownOperator', `there is no operator '${typedOperator}'; ${hint}`);
  }
  return { [`${set}${operator}`]: { [key]: value } };
}
