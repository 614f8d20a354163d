import { decide } from '../../../lib/access/decide';
import { noRequest, prove } from '../../../lib/access/prove';
import { ACCOUNT, files, policy, ROLE, role } from '../decide/built';

const access = files({
  identities: [role({ Action: ['sqs:*', 'bedrock:*'], Resource: '*' })],
  resourceControls: [[policy({ Effect: 'Deny', Principal: '*', Action: ['sqs:*', 'bedrock:*'], Resource: '*' })]],
});
const ways = [{ access, when: [] }];
const ask = (action: string) => prove(ways, noRequest({ action }).byAnyone());
const QUEUE = `arn:aws:sqs:eu-west-1:${ACCOUNT}:q`;
const decided = (action: string, resource: string) =>
  decide(access, { caller: { kind: 'role', arn: ROLE }, action, resource, context: {} });

test('what is authorised on a resource is denied', () => {
  expect(decided('sqs:SendMessage', QUEUE).outcome).toBe('explicitly denied');
  expect(ask('sqs:SendMessage').outcome).toBe('proved');
});

test('whether what is authorised on none is denied, nobody knows', () => {
  const { outcome, because } = decided('sqs:ListQueues', '*');
  expect([outcome, because]).toEqual(['unknown', expect.stringContaining('authorised on no resource')]);
  expect(ask('sqs:ListQueues')).toMatchObject({
    outcome: 'unknown',
    why: expect.stringContaining('authorised on no resource'),
  });
  expect(ask('sqs:*').outcome).toBe('unknown');
});

test('what is of another service is not', () => {
  expect(decided('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/x').outcome).toBe('allowed');
  expect(ask('bedrock:InvokeModel').outcome).toBe('refuted');
});

test('the list of services and what it leaves out are taken as given', () => {
  expect(ask('sqs:SendMessage').assumptions).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/as of \d{4}-\d\d-\d\d: https:.*#rcp-supported-services$/),
      expect.stringContaining('keys that AWS manages'),
    ]),
  );
});
