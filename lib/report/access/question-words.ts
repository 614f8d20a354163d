import type { Condition, Operator } from '../../access/model';
import type { Question } from '../../access/prove/question';

/** A question as a person would say it, without a full stop: "no request for bedrock:InvokeModel* unless aws:SourceVpce is vpce-0a1b2c3d". */
export function questionInWords({ actions, resources, principals, conditions, excepted }: Question): string {
  const on = resources.length === 0 ? '' : ` on ${oneOf(resources)}`;
  const anyone = conditions.length === 0 && excepted.length === 0 ? ' by anyone' : '';
  const by = principals.length === 0 ? anyone : ` by ${oneOf(principals)}`;
  return `no request for ${oneOf(actions)}${on}${by}${exceptions(conditions, excepted)}`;
}

function exceptions(conditions: readonly Condition[], excepted: readonly string[]): string {
  const by = excepted.length === 0 ? '' : `by ${oneOf(excepted)}`;
  if (conditions.length === 0) return by === '' ? '' : ` except ${by}`;
  return ` unless ${conditions.map(conditionInWords).join(' and ')}${by === '' ? '' : `, or ${by}`}`;
}

/** A condition as a part of a sentence: "aws:SourceVpce is vpce-0a1b2c3d". */
export function conditionInWords({ operator, set, ifExists, key, values }: Condition): string {
  if (operator === 'Null')
    return `${key} is ${values.some((value) => value.toLowerCase() === 'true') ? 'missing' : 'there'}`;
  const subject = set === undefined ? key : `${set === 'any' ? 'one' : 'each'} of ${key}`;
  const said = VERBS[operator];
  const listed = values.join(/Not/.test(operator) ? ' nor ' : ' or ');
  return `${subject} ${said} ${listed}${ifExists ? ', or is missing' : ''}`;
}

const oneOf = (names: readonly string[]): string => names.join(' or ');

const VERBS: Readonly<Record<Exclude<Operator, 'Null'>, string>> = {
  StringEquals: 'is',
  StringNotEquals: 'is not',
  StringEqualsIgnoreCase: 'is, in any case,',
  StringNotEqualsIgnoreCase: 'is not, in any case,',
  StringLike: 'is like',
  StringNotLike: 'is not like',
  ArnEquals: 'is like',
  ArnLike: 'is like',
  ArnNotEquals: 'is not like',
  ArnNotLike: 'is not like',
  NumericEquals: 'is',
  NumericNotEquals: 'is not',
  NumericLessThan: 'is less than',
  NumericLessThanEquals: 'is at most',
  NumericGreaterThan: 'is more than',
  NumericGreaterThanEquals: 'is at least',
  DateEquals: 'is',
  DateNotEquals: 'is not',
  DateLessThan: 'is before',
  DateLessThanEquals: 'is not after',
  DateGreaterThan: 'is after',
  DateGreaterThanEquals: 'is not before',
  Bool: 'is',
  BinaryEquals: 'is',
  IpAddress: 'is within',
  NotIpAddress: 'is not within',
};
