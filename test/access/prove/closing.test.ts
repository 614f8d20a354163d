import type { Access } from '../../../lib/access/model';
import { type Forbidden, noRequest, prove } from '../../../lib/access/prove';
import { ACCOUNT, files, policy, resource, role, type Spelled, user } from '../decide/built';

const RUN: Spelled = { Sid: 'Run', Action: 'bedrock:InvokeModel', Resource: '*' };
const GET: Spelled = { Sid: 'Get', Action: 's3:GetObject', Resource: '*' };
const guard = (Condition: Spelled['Condition'] = {}): Spelled => ({
  Sid: 'Guard',
  Effect: 'Deny',
  Action: 'bedrock:*',
  Resource: '*',
  Condition,
});
const FALSE_MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'false' } };
const MFA = { Bool: { 'aws:MultiFactorAuthPresent': true } };
const way = (access: Access, ...when: readonly string[]) => ({ access, when });
const one = (...statements: readonly Spelled[]) => [way(files({ identities: [role(statements)] }))];
/** Two of different policies, so that no one statement lets both in. */
const two = (told: Partial<Access> = {}) => [
  way(files({ identities: [role(RUN), user({ ...RUN, Sid: 'Run as well' })], ...told })),
];
const invoke = (told: Partial<Forbidden> = {}) => noRequest({ action: 'bedrock:InvokeModel', ...told });

const closed = (...asked: Parameters<typeof prove>) => {
  const { outcome, counterexample } = prove(...asked);
  expect(outcome).toBe('refuted');
  return [counterexample?.change, counterexample?.closes];
};
const ONLY = '; it closes the request that is shown, and others may stay open';

describe('where no such request may be allowed at all', () => {
  test('what grants it goes, though a guard could be mended too', () => {
    expect(closed(one(RUN, guard(FALSE_MFA)), invoke().byAnyone())).toEqual([
      "Remove the statement 'Run' of Policy",
      'question',
    ]);
  });

  test('what is within the question goes, and the rest stays', () => {
    const statement = { ...RUN, Action: ['bedrock:InvokeModel', 'bedrock:ListFoundationModels'] };
    expect(closed(one(statement), noRequest({ action: 'bedrock:Invoke*' }).byAnyone())).toEqual([
      "Take 'bedrock:InvokeModel' out of the statement 'Run' of Policy",
      'question',
    ]);
  });

  test.each<[string, Spelled]>([
    ['more', { ...RUN, Action: 'bedrock:*' }],
    ['everything but something', { Sid: 'Run', NotAction: 'iam:*', Resource: '*' }],
  ])('what allows %s lists what is needed', (_, statement) => {
    expect(closed(one(statement), noRequest({ action: 'bedrock:Invoke*' }).byAnyone())).toEqual([
      "List in the statement 'Run' of Policy only what is needed, without 'bedrock:Invoke*'",
      'question',
    ]);
  });

  test('the resource that is asked about is told', () => {
    const on = 'arn:aws:s3:::data/x';
    expect(closed(one(GET), noRequest({ action: 's3:GetObject', resource: on }).byAnyone())).toEqual([
      `Let the statement 'Get' of Policy no longer allow 's3:GetObject' on '${on}'`,
      'question',
    ]);
  });

  test('a right is taken from who holds it, and not the account out of the policy of a key', () => {
    const key = 'arn:aws:kms:us-east-1:111122223333:key/1';
    const administer = { Sid: 'Administer', Action: 'kms:*', Resource: '*', Principal: { AWS: ACCOUNT } };
    const holding = files({
      identities: [role({ Sid: 'Own', Action: 'kms:DisableKey', Resource: '*' })],
      resources: [resource(key, administer)],
    });
    expect(closed([way(holding)], noRequest({ action: 'kms:DisableKey', resource: key }).byAnyone())).toEqual([
      `Let the statement 'Own' of Policy no longer allow 'kms:DisableKey' on '${key}'`,
      'question',
    ]);
  });

  test('what closes one of several requests is not said to close all', () => {
    expect(closed(two(), invoke().byAnyone())).toEqual([`Remove the statement 'Run' of Policy${ONLY}`, 'request']);
  });

  test('a guard of all closes it where no one grant does', () => {
    const told = { serviceControls: [[policy(guard(FALSE_MFA))]] };
    expect(closed(two(told), invoke().byAnyone())).toEqual([
      "Take the test of 'aws:MultiFactorAuthPresent' with 'Bool' out of the statement 'Guard' of Policy",
      'question',
    ]);
  });

  test('another way of the files counts as well', () => {
    const other = files({ resources: [resource('arn:aws:s3:::data', { ...GET, Sid: 'All', Principal: '*' })] });
    const asked = noRequest({ action: 's3:GetObject' }).byAnyone();
    expect(closed([...one(GET), way(other, 'it is late')], asked)).toEqual([
      `Remove the statement 'Get' of Policy${ONLY}`,
      'request',
    ]);
    expect(closed([...one(GET), way(files(), 'it is late')], asked)).toEqual([
      "Remove the statement 'Get' of Policy",
      'question',
    ]);
  });

  test('what is unknown after a change is not said to be closed', () => {
    const unseen = { arn: `arn:aws:iam::${ACCOUNT}:role/other`, unseen: ['PowerUserAccess'] };
    const ways = [way(files({ identities: [role(RUN), role([], unseen)] }))];
    expect(closed(ways, invoke().byAnyone())[1]).toBe('request');
  });

  test('what policies outside of the files grant is closed by nothing in them', () => {
    expect(closed(one(RUN), invoke().byAnyone(), { openWorld: true })[1]).not.toBe('question');
  });
});

describe('where requests may be fine', () => {
  test('the guard that asks for it is mended before all else', () => {
    expect(closed(one(RUN, guard(FALSE_MFA)), invoke().unless(MFA))).toEqual([
      "Write 'BoolIfExists' in place of 'Bool' for 'aws:MultiFactorAuthPresent' in the statement 'Guard' of Policy",
      'question',
    ]);
  });

  test('a mended guard that does not close all gives way to a condition that does', () => {
    const half = guard({ ...FALSE_MFA, StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } });
    expect(closed(one(RUN, half), invoke().unless(MFA))).toEqual([
      `Add the condition { 'Bool': { 'aws:MultiFactorAuthPresent': "true" } } to the statement 'Run' of Policy`,
      'question',
    ]);
  });
});

test('a policy that the files do not show is told once, though it grants in two ways', () => {
  const { counterexample } = prove(one(), noRequest({ action: 's3:GetObject' }).byAnyone(), { openWorld: true });
  expect(counterexample?.allowedBy.map(({ place }) => place.resource)).toEqual(['a policy that the files do not show']);
});
