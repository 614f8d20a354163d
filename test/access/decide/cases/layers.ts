import { ACCOUNT, files, OTHER, policy, ROLE, request, resource, role, SESSION, USER, user } from '../built';
import {
  ALL,
  ASSUME,
  anonymous,
  assume,
  B,
  bob,
  bucketFor,
  type Case,
  DECRYPT,
  deniedIf,
  doing,
  endpoint,
  get,
  KEY,
  key,
  only,
  PATH,
  READ,
  ROOT,
  RUN,
  secure,
  stranger,
  TARGET,
  trust,
  trusting,
  X,
} from './given';

/** Cases about kinds of policies and who calls, by their numbers. */
export const LAYERS: Readonly<Record<number, readonly Case[]>> = {
  48: [['the policy of the bucket names the role', bucketFor({ AWS: ROLE }), get(), 'A']],
  49: [['the policy of the bucket names the account', bucketFor({ AWS: ROOT }), get(), 'I']],
  50: [
    [
      'another account, by the bucket only',
      files({
        identities: [role([], { arn: stranger.arn })],
        resources: [resource(B, { ...READ, Principal: { AWS: stranger.arn } })],
      }),
      get(stranger),
      'I',
    ],
    [
      'another account, by the role only',
      files({ identities: [role(READ, { arn: stranger.arn })], resources: [resource(B)] }),
      get(stranger),
      'I',
    ],
    [
      'another account, by both',
      files({
        identities: [role(READ, { arn: stranger.arn })],
        resources: [resource(B, { ...READ, Principal: { AWS: stranger.arn } })],
      }),
      get(stranger),
      'A',
    ],
    ['another account that the files do not show', bucketFor({ AWS: OTHER }), get(stranger), 'A'],
  ],
  51: [
    ['a boundary, and the bucket names the role', bucketFor({ AWS: ROLE }, { boundary: policy(RUN) }), get(), 'I'],
    [
      'a boundary, and the bucket names the session',
      bucketFor({ AWS: SESSION }, { boundary: policy(RUN) }),
      get(),
      'A',
    ],
    [
      'a boundary, and everyone narrowed to the role',
      bucketFor('*', { boundary: policy(RUN) }, { Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } } }),
      get(),
      'A',
    ],
    ['a boundary, and everyone', bucketFor('*', { boundary: policy(RUN) }), get(), 'U'],
    [
      'a boundary of a user, and the bucket names the user',
      files({
        identities: [user([], { boundary: policy(RUN) })],
        resources: [resource(B, { ...READ, Principal: { AWS: USER } })],
      }),
      get(bob),
      'A',
    ],
    [
      'a boundary that denies, and the bucket names the session',
      bucketFor({ AWS: SESSION }, { boundary: policy({ ...ALL, Effect: 'Deny' }) }),
      get(),
      'D',
    ],
  ],
  52: [['a boundary alone', files({ identities: [role([], { boundary: policy(RUN) })] }), request(), 'I']],
  53: [
    [
      'a session policy that lacks the action',
      only(RUN),
      request({}, { caller: { kind: 'role', arn: ROLE, narrowed: [policy(READ)] } }),
      'I',
    ],
    [
      'a session policy that has the action',
      only(RUN),
      request({}, { caller: { kind: 'role', arn: ROLE, narrowed: [policy(READ), policy(RUN)] } }),
      'A',
    ],
    [
      'a session policy alone',
      only(READ),
      request({}, { caller: { kind: 'role', arn: ROLE, narrowed: [policy(RUN)] } }),
      'I',
    ],
  ],
  54: [
    ['a level that does not allow', secure(ALL, READ), request(), 'I'],
    ['levels that allow', secure(ALL, RUN), request(), 'A'],
    ['a level that denies', secure(ALL, [ALL, { ...RUN, Effect: 'Deny' }]), request(), 'D'],
    ['a level that only denies other things', secure({ ...READ, Effect: 'Deny' }), request(), 'A'],
    ['the management account', { ...secure({ ...RUN, Effect: 'Deny' }), management: true }, request(), 'A'],
    [
      'a role that a service made for itself',
      files({
        identities: [role(RUN, { arn: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/x.amazonaws.com/X` })],
        serviceControls: [[policy({ ...RUN, Effect: 'Deny' })]],
      }),
      request({}, { caller: { kind: 'role', arn: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/x.amazonaws.com/X` } }),
      'A',
    ],
    [
      'a principal of another account',
      { ...bucketFor({ AWS: OTHER }), serviceControls: [[policy({ ...ALL, Effect: 'Deny' })]] },
      get(stranger),
      'A',
    ],
  ],
  55: [
    [
      'a resource control policy on a service without',
      files({ identities: [role(RUN)], resourceControls: [[policy({ ...ALL, Effect: 'Deny', Principal: '*' })]] }),
      request(),
      'A',
    ],
    [
      'a resource control policy on a service with',
      files({
        identities: [role(READ)],
        resources: [resource(B)],
        resourceControls: [[policy({ ...ALL, Effect: 'Deny', Principal: '*' })]],
      }),
      get(),
      'D',
    ],
    [
      'a resource control policy and a resource of another account',
      files({
        identities: [role({ ...DECRYPT })],
        resources: [resource(KEY.replace(ACCOUNT, OTHER), { ...DECRYPT, Principal: { AWS: ROLE } })],
        resourceControls: [[policy({ ...ALL, Effect: 'Deny', Principal: '*' })]],
      }),
      doing('kms:Decrypt', KEY.replace(ACCOUNT, OTHER)),
      'A',
    ],
    [
      'a resource control policy and a principal of another account',
      { ...bucketFor({ AWS: OTHER }), resourceControls: [[policy({ ...ALL, Effect: 'Deny', Principal: '*' })]] },
      get(stranger),
      'D',
    ],
  ],
  56: [
    ['the policy of the endpoint lacks the action', endpoint({ ...READ, Principal: '*' }), request({ [PATH]: X }), 'I'],
    ['not by the endpoint', endpoint({ ...READ, Principal: '*' }), request(), 'A'],
    [
      'by an endpoint without a policy',
      { ...endpoint(READ), endpoints: [{ id: X, service: 'bedrock', place: policy([]).place }] },
      request({ [PATH]: X }),
      'A',
    ],
    [
      'the policy of the endpoint denies',
      endpoint({ ...RUN, Effect: 'Deny', Principal: '*' }),
      request({ [PATH]: X }),
      'D',
    ],
  ],
  // The data perimeter guides of AWS: calls that a service makes by itself carry no aws:PrincipalOrgID.
  57: [
    [
      'the policy of the endpoint wants the organization',
      {
        ...endpoint({ ...ALL, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
        resources: [resource(B, { ...READ, Principal: { Service: 'x.amazonaws.com' } })],
      },
      get({ kind: 'service', name: 'x.amazonaws.com' }, { [PATH]: X }),
      'I',
    ],
  ],
  // The KMS guide, "Key policies": without a statement that names the account, "IAM policies that allow access to the key are ineffective".
  58: [
    ['a key that names another role', key({ AWS: TARGET }), doing('kms:Decrypt', KEY), 'I'],
    ['a key that leaves it to the account', key({ AWS: ROOT }), doing('kms:Decrypt', KEY), 'A'],
    ['a key that leaves it to the account, and nothing else', key({ AWS: ROOT }, []), doing('kms:Decrypt', KEY), 'I'],
    ['a key that names the role', key({ AWS: ROLE }, []), doing('kms:Decrypt', KEY), 'A'],
    [
      'a key without a policy',
      files({ identities: [role(DECRYPT)], resources: [resource(KEY)] }),
      doing('kms:Decrypt', KEY),
      'A',
    ],
  ],
  // The user guide, "Methods to assume a role": the trust policy must name the caller, or its account, which then must allow it.
  59: [
    ['a trust in the account, and a right', trusting({ AWS: ROOT }, ASSUME), assume, 'A'],
    ['a trust in the account', trusting({ AWS: ROOT }), assume, 'I'],
    ['a trust in the role', trusting({ AWS: ROLE }), assume, 'A'],
    ['a right alone', trusting({ AWS: USER }, ASSUME), assume, 'I'],
    [
      'a trust in a service',
      trusting({ Service: 'ec2.amazonaws.com' }),
      request(
        {},
        { caller: { kind: 'service', name: 'ec2.amazonaws.com' }, action: 'sts:AssumeRole', resource: TARGET },
      ),
      'A',
    ],
    [
      'a trust in another service',
      trusting({ Service: 'ec2.amazonaws.com' }),
      request({}, { caller: { kind: 'service', name: 'x.amazonaws.com' }, action: 'sts:AssumeRole', resource: TARGET }),
      'I',
    ],
  ],
  60: [
    [
      'a trust in a provider, whoever comes',
      trust({ Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: 'accounts.example.com' } }),
      request(
        { 'accounts.example.com:sub': 'anybody' },
        {
          caller: { kind: 'federated', provider: 'accounts.example.com' },
          action: 'sts:AssumeRoleWithWebIdentity',
          resource: TARGET,
        },
      ),
      'A',
    ],
    [
      'a trust in one subject, and another',
      trust({
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'accounts.example.com' },
        Condition: { StringEquals: { 'accounts.example.com:sub': 'me' } },
      }),
      request(
        { 'accounts.example.com:sub': 'you' },
        {
          caller: { kind: 'federated', provider: 'accounts.example.com' },
          action: 'sts:AssumeRoleWithWebIdentity',
          resource: TARGET,
        },
      ),
      'I',
    ],
  ],
  61: [
    [
      'everyone with the source account, without one',
      bucketFor({ AWS: '*' }, {}, { Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } } }),
      get(anonymous),
      'I',
    ],
    [
      'everyone with any source',
      bucketFor({ AWS: '*' }, {}, { Condition: { StringLike: { 'aws:SourceArn': '*' } } }),
      get(stranger, { 'aws:SourceArn': 'arn:aws:sns:us-east-1:444455556666:t' }),
      'A',
    ],
  ],
  62: [
    [
      'a service, for whomever it works',
      bucketFor({ Service: 'bedrock.amazonaws.com' }),
      get({ kind: 'service', name: 'bedrock.amazonaws.com' }, { 'aws:SourceAccount': OTHER }),
      'A',
    ],
  ],
  63: [
    [
      'everyone of the organization, and somebody else',
      bucketFor('*', {}, { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
      get(anonymous),
      'I',
    ],
    [
      'everyone but the organization',
      bucketFor('*', {}, { Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
      get(anonymous),
      'A',
    ],
  ],
  64: [
    [
      'Deny NotPrincipal with the role, by a session',
      files({
        identities: [role(READ)],
        resources: [resource(B, { ...READ, Effect: 'Deny', NotPrincipal: { AWS: ROLE } })],
      }),
      get(),
      'U',
    ],
    [
      'Deny NotPrincipal with the role, and no right',
      files({
        identities: [role([])],
        resources: [resource(B, { ...READ, Effect: 'Deny', NotPrincipal: { AWS: ROLE } })],
      }),
      get(),
      'I',
    ],
    [
      'Deny NotPrincipal with session, role and account',
      files({
        identities: [role(READ)],
        resources: [resource(B, { ...READ, Effect: 'Deny', NotPrincipal: { AWS: [ROLE, SESSION, ROOT] } })],
      }),
      get(),
      'A',
    ],
    [
      'the same, for a role with a boundary',
      files({
        identities: [role(READ, { boundary: policy(ALL) })],
        resources: [resource(B, { ...READ, Effect: 'Deny', NotPrincipal: { AWS: [ROLE, SESSION, ROOT] } })],
      }),
      get(),
      'D',
    ],
    [
      'Deny NotPrincipal with somebody else',
      files({
        identities: [role(READ)],
        resources: [resource(B, { ...READ, Effect: 'Deny', NotPrincipal: { AWS: `arn:aws:iam::${OTHER}:root` } })],
      }),
      get(),
      'D',
    ],
  ],
  65: [
    [
      'Allow NotPrincipal, anonymous',
      files({ resources: [resource(B, { ...READ, NotPrincipal: { AWS: ROLE } })] }),
      get(anonymous),
      'A',
    ],
  ],
  66: [['everyone, anonymous', bucketFor('*'), get(anonymous), 'A']],
  67: [
    [
      'Deny what no service forwards, forwarded',
      deniedIf({ Bool: { 'aws:ViaAWSService': 'false' } }),
      request({ 'aws:ViaAWSService': 'true' }),
      'A',
    ],
    [
      'Deny what no service forwards, direct',
      deniedIf({ Bool: { 'aws:ViaAWSService': 'false' } }),
      request({ 'aws:ViaAWSService': 'false' }),
      'D',
    ],
  ],
};
