import { allow, found, LATE, RUN, trusting } from './resources';

const RULE = 'ZTA-IAM-022';

const HOST = 'cognito-identity.amazonaws.com';
const pool = (amr: unknown) => ({
  Effect: 'Allow',
  Principal: { Federated: HOST },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: { StringEquals: { [`${HOST}:aud`]: 'eu-west-1:abc' }, 'ForAnyValue:StringLike': { [`${HOST}:amr`]: amr } },
});
const AT = 'R/Properties/AssumeRolePolicyDocument/Statement/0';

test.each([
  ['guests run a model', 'unauthenticated', [RUN], [`fail ${AT}`]],
  ['guests may search', 'unauthenticated', [allow('s3:GetObject')], []],
  ['users run a model', 'authenticated', [RUN], []],
  ['nobody knows who', LATE, [RUN], [`unknown ${AT}`]],
])('%s', (_what, amr, statements, expected) => {
  expect(found(RULE, trusting(pool(amr), statements))).toEqual(expected);
});
