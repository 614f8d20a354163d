import { sparedIn } from '../../lib/guarantees/spared';
import { ROLE, type Spelled, statement, USER } from '../access/decide/built';

const forbidding = (Condition: Spelled['Condition']) =>
  sparedIn(statement({ Effect: 'Deny', Action: 's3:*', Resource: '*', ...(Condition && { Condition }) }));

test.each(['ArnNotEquals', 'ArnNotLike', 'StringNotEquals', 'StringNotLike'])('%s spares whom it names', (operator) => {
  expect(forbidding({ [operator]: { 'AWS:principalArn': [ROLE, USER] } })).toEqual([ROLE, USER]);
});

test.each<[string, Spelled['Condition']]>([
  ['a pattern', { ArnNotLike: { 'aws:PrincipalArn': `${ROLE}*` } }],
  ['a variable', { StringNotEquals: { 'aws:PrincipalArn': `${ROLE}\${aws:username}` } }],
  ['an account', { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:root' } }],
  ['another key', { ArnNotEquals: { 'aws:SourceArn': ROLE } }],
  ['a test that is not negated', { ArnEquals: { 'aws:PrincipalArn': ROLE } }],
  ['a set', { 'ForAnyValue:ArnNotEquals': { 'aws:PrincipalArn': ROLE } }],
])('%s spares nobody', (_, condition) => {
  expect(forbidding(condition)).toEqual([]);
});
