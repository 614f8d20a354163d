import { requestIn } from '../../lib/testing/access-request';
import { ADJUSTER, access, LOGS, MODEL } from './access';

const ACCESS = access([]);
const ask = (principal: string, action = 'bedrock:InvokeModel', resource = MODEL) =>
  requestIn(ACCESS, { principal, action, resource });

test.each([
  ['Adjuster', { kind: 'role', arn: ADJUSTER }],
  ['Claims/Adjuster', { kind: 'role', arn: ADJUSTER }],
  [ADJUSTER, { kind: 'role', arn: ADJUSTER }],
  ['arn:aws:sts::111122223333:assumed-role/Claims-Adjuster/run-7', { kind: 'role', arn: ADJUSTER, session: 'run-7' }],
  [
    'arn:aws:sts::444455556666:assumed-role/Claims-Adjuster/run-7',
    { kind: 'role', arn: 'arn:aws:iam::444455556666:role/Claims-Adjuster', session: 'run-7' },
  ],
  ['arn:aws:iam::111122223333:user/ada', { kind: 'user', arn: 'arn:aws:iam::111122223333:user/ada' }],
  ['arn:aws:iam::111122223333:root', { kind: 'root', account: '111122223333' }],
  [
    'arn:aws:iam::111122223333:oidc-provider/accounts.google.com',
    { kind: 'federated', provider: 'arn:aws:iam::111122223333:oidc-provider/accounts.google.com' },
  ],
  ['bedrock.amazonaws.com', { kind: 'service', name: 'bedrock.amazonaws.com' }],
  ['anonymous', { kind: 'anonymous' }],
])('%s is a principal', (principal, caller) => {
  expect(ask(principal).caller).toEqual(caller);
});

test.each([
  ['s3:GetObject', 'Logs', `${LOGS}/example`],
  ['s3:ListBucket', 'Logs', LOGS],
  ['s3:ListBucket', 'Claims/Logs', LOGS],
  ['s3:GetObject', `${LOGS}/key`, `${LOGS}/key`],
  ['s3:ListAllMyBuckets', '*', '*'],
])('%s on %s is about %s', (action, resource, arn) => {
  expect(ask('Adjuster', action, resource).resource).toBe(arn);
});

test('what the context holds is handed on', () => {
  const context = { 'aws:SourceVpce': 'vpce-1' };
  const request = { principal: 'Adjuster', action: 'bedrock:InvokeModel', resource: MODEL, context };
  expect(requestIn(ACCESS, request).context).toEqual(context);
});

test.each([
  [['Adjsuter'], "UnknownPrincipal: request: 'Adjsuter'"],
  [['arn:aws:s3:::bucket'], 'UnknownPrincipal'],
  [['Logs'], 'UnknownPrincipal'],
  [
    ['Adjuster', 'bedrock:InvokeModle'],
    "UnknownAction: request: 'bedrock:InvokeModle': no service of AWS has it; did you mean 'bedrock:InvokeModel'?",
  ],
  [['Adjuster', 'zzz:Qqqqqqqqqqqq'], "UnknownAction: request: 'zzz:Qqqqqqqqqqqq': no service of AWS has it; check"],
  [['Adjuster', 'bedrock:*'], 'UnknownAction'],
  [['Adjuster', 's3:GetObject', 'Losg'], "UnknownResource: request: 'Losg'"],
] as const)('%j is refused', ([principal, action, resource], message) => {
  expect(() => ask(principal, action, resource)).toThrow(message);
});
