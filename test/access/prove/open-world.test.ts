import { noRequest, prove } from '../../../lib/access/prove';
import { ACCOUNT, files, policy, role, type Spelled } from '../decide/built';

const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/outside`;
const OUTSIDE = `arn:aws:iam::${ACCOUNT}:role/outside`;
const INSIDE = `arn:aws:iam::${ACCOUNT}:role/inside`;

const outcomes = (action: string, resource: string, ...statements: readonly Spelled[]) => {
  const access = files({
    identities: [
      role(statements),
      role([], { arn: INSIDE, trust: policy({ Action: 'sts:TagSession', Principal: '*' }) }),
    ],
  });
  const question = noRequest({ action, resource }).byAnyone();
  return [false, true].map((openWorld) => prove([{ access, when: [] }], question, { openWorld }).outcome);
};

test.each([
  ['a key of the account', 'kms:Decrypt', KEY],
  ['a role of the account', 'sts:AssumeRole', OUTSIDE],
])('what has a policy of its own that is not shown may be open in an open world: %s', (_what, Action, Resource) => {
  expect(outcomes(Action, Resource, { Action, Resource })).toEqual(['proved', 'refuted']);
  expect(outcomes(Action, Resource)).toEqual(['proved', 'refuted']);
});

test('what denies it stays, and so does a policy that is shown', () => {
  const denial = { Effect: 'Deny' as const, Action: 'kms:Decrypt', Resource: '*' };
  const access = files({ identities: [role([denial])] });
  const byRole = noRequest({
    action: 'kms:Decrypt',
    resource: KEY,
    principal: access.identities[0]?.arn ?? '',
  }).byAnyone();
  expect(prove([{ access, when: [] }], byRole, { openWorld: true }).outcome).toBe('proved');
  expect(outcomes('sts:AssumeRole', INSIDE)).toEqual(['proved', 'proved']);
});
