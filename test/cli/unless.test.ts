import { CallError } from '../../lib/cli/call-error';
import { conditionIn } from '../../lib/cli/unless';

test.each([
  ['StringEquals:aws:SourceVpce=vpce-1', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }],
  ['stringlike:aws:PrincipalTag/team=a=b', { StringLike: { 'aws:PrincipalTag/team': 'a=b' } }],
  ['ForAnyValue:StringLike:aws:TagKeys=team*', { 'ForAnyValue:StringLike': { 'aws:TagKeys': 'team*' } }],
  ['ForAllValues:StringEquals:aws:TagKeys=a', { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }],
  ['BoolIfExists:aws:MultiFactorAuthPresent=true', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }],
  ['ArnLike:aws:PrincipalArn=arn:aws:iam::*:role/a', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/a' } }],
  ['IpAddress:aws:SourceIp=2001:db8::/32', { IpAddress: { 'aws:SourceIp': '2001:db8::/32' } }],
])('%s is a condition', (typed, block) => {
  expect(conditionIn(typed)).toEqual(block);
});

test.each([
  ['StringEquals', 'ConditionInvalid: '],
  ['StringEquals:aws:SourceVpce', 'ConditionInvalid: '],
  ['StringEquals:aws:SourceVpce=', 'ConditionInvalid: '],
  ['StringEquals:SourceVpce=vpce-1', 'ConditionInvalid: '],
  ['aws:SourceVpce=vpce-1', 'ConditionInvalid: '],
  ['SomeValue:StringEquals:aws:TagKeys=a', 'UnknownOperator: '],
  [
    'StringEqual:aws:SourceVpce=vpce-1',
    "UnknownOperator: there is no operator 'StringEqual'; did you mean 'StringEquals'?",
  ],
  ['NullIfExists:aws:SourceVpce=true', 'UnknownOperator: '],
  ['Zzzzzzzzzzz:aws:SourceVpce=true', "UnknownOperator: there is no operator 'Zzzzzzzzzzz'; write one that IAM has"],
])('%s is refused', (typed, message) => {
  expect(() => conditionIn(typed)).toThrow(CallError);
  expect(() => conditionIn(typed)).toThrow(message);
});
