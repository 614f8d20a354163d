import { decide, type Policy } from '.';

const principal = 'arn:aws:iam::111122223333:role/caller';
const resource = 'arn:aws:s3:::bucket/key';
const statement = { Action: 's3:GetObject', Resource: resource };
const allow: Policy = { Statement: [{ Effect: 'Allow', ...statement }] };
const deny: Policy = { Statement: [{ Effect: 'Deny', ...statement }] };

test('the oracle tells an allowed request from one that is denied or not allowed', () => {
  const question = { principal, action: 's3:GetObject', resource };
  expect(
    decide([
      { ...question, identity: [allow] },
      { ...question },
      { ...question, identity: [allow, deny] },
      { ...question, identity: [allow], endpoint: [{ Statement: [{ Effect: 'Deny', Principal: '*', ...statement }] }] },
      { ...question, identity: [allow], boundary: [deny] },
    ]),
  ).toEqual(['Allowed', 'ImplicitlyDenied', 'ExplicitlyDenied', 'ExplicitlyDenied', 'ExplicitlyDenied']);
});

test('a question without an answer is no answer', () => {
  expect(() => decide([{ principal, action: 's3:NoSuchAction', resource }])).toThrow('NoSuchAction');
});

test('the oracle knows policies of an organization', () => {
  const question = { principal, action: 's3:GetObject', resource, identity: [allow] };
  const forAll = { Statement: [{ Effect: 'Deny', Principal: '*', ...statement }] };
  expect(
    decide([
      { ...question, serviceControls: [], resourceControls: [] },
      { ...question, serviceControls: [deny] },
      { ...question, resourceControls: [forAll] },
    ]),
  ).toEqual(['Allowed', 'ExplicitlyDenied', 'ExplicitlyDenied']);
});
