import type { Access, Request } from '../../../lib/access/model';
import {
  ACCOUNT,
  files,
  MODEL,
  OTHER,
  policy,
  ROLE,
  request,
  resource,
  role,
  SESSION,
  type Spelled,
  type SpelledPrincipal,
  USER,
  user,
} from './built';

/** What is asked, of which files, and what AWS answers: allowed, denied explicitly, denied implicitly, unknown. */
export type Case = readonly [what: string, access: Access, request: Request, expected: 'A' | 'D' | 'I' | 'U'];

const X = 'vpce-1';
const PATH = 'aws:SourceVpce';
const MFA = 'aws:MultiFactorAuthPresent';
const TAGS = 'aws:TagKeys';
const IP = 'aws:SourceIp';
const TIME = 'aws:CurrentTime';
const K = 'aws:RequestTag/k';

type Block = NonNullable<Spelled['Condition']>;
const RUN: Spelled = { Action: 'bedrock:InvokeModel', Resource: '*' };
/** The role may run every model under a condition. */
const allowedIf = (Condition: Block) => files({ identities: [role({ ...RUN, Condition })] });
/** The role may run every model, but for what one statement denies. */
const denied = (denial: Spelled) => files({ identities: [role([RUN, { ...RUN, Effect: 'Deny', ...denial }])] });
const deniedIf = (Condition: Block) => denied({ Condition });
/** One statement is everything that the role has. */
const only = (spelled: Spelled) => files({ identities: [role(spelled)] });
const doing = (action: string, on: string, context: Request['context'] = {}) =>
  request(context, { action, resource: on });

const B = 'arn:aws:s3:::b';
const GET = 's3:GetObject';
const READ: Spelled = { Action: GET, Resource: `${B}/*` };
const ROOT = `arn:aws:iam::${ACCOUNT}:root`;
const get = (caller: Request['caller'] = { kind: 'role', arn: ROLE }, context: Request['context'] = {}) =>
  request(context, { caller, action: GET, resource: `${B}/k` });
/** A bucket whose policy allows somebody to read it, and the role, that is allowed nothing by itself unless told. */
const bucketFor = (Principal: SpelledPrincipal, told: Parameters<typeof role>[1] = {}, extra: Spelled = {}) =>
  files({
    identities: [role([], told)],
    resources: [resource(B, { ...READ, Principal, ...extra })],
  });

const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1`;
const DECRYPT: Spelled = { Action: 'kms:Decrypt', Resource: '*' };
const key = (Principal: SpelledPrincipal, own: Spelled | readonly Spelled[] = DECRYPT) =>
  files({
    identities: [role(own)],
    resources: [resource(KEY, { ...DECRYPT, Principal }, { type: 'AWS::KMS::Key', holds: [] })],
  });

const TARGET = `arn:aws:iam::${ACCOUNT}:role/target`;
const ASSUME: Spelled = { Action: 'sts:AssumeRole', Resource: TARGET };
const trust = (trusted: Spelled | readonly Spelled[], own: Spelled | readonly Spelled[] = []) =>
  files({ identities: [role(own), role([], { arn: TARGET, trust: policy(trusted) })] });
const trusting = (Principal: SpelledPrincipal, own: Spelled | readonly Spelled[] = []) =>
  trust({ Action: 'sts:AssumeRole', Principal }, own);
const assume = doing('sts:AssumeRole', TARGET);

const endpoint = (spelled: Spelled) =>
  files({
    identities: [role(RUN)],
    endpoints: [{ id: X, service: 'bedrock', policy: policy(spelled), place: policy([]).place }],
  });
const secure = (...levels: (Spelled | readonly Spelled[])[]) =>
  files({ identities: [role(RUN)], serviceControls: levels.map((level) => [policy(level)]) });
const ALL: Spelled = { Action: '*', Resource: '*' };
const stranger: Request['caller'] = { kind: 'role', arn: `arn:aws:iam::${OTHER}:role/app` };
const anonymous: Request['caller'] = { kind: 'anonymous' };
const bob: Request['caller'] = { kind: 'user', arn: USER };

/** By the numbers of the list of tricky cases; where a case speaks of all requests, the requests that decide it. */
export const CASES: Readonly<Record<number, readonly Case[]>> = {
  1: [
    ['Deny StringNotEquals, key missing', deniedIf({ StringNotEquals: { [PATH]: X } }), request(), 'D'],
    [
      'Deny StringNotEquals, another value',
      deniedIf({ StringNotEquals: { [PATH]: X } }),
      request({ [PATH]: 'vpce-2' }),
      'D',
    ],
    ['Deny StringNotEquals, the value', deniedIf({ StringNotEquals: { [PATH]: X } }), request({ [PATH]: X }), 'A'],
  ],
  2: [
    ['Deny StringNotEqualsIfExists, key missing', deniedIf({ StringNotEqualsIfExists: { [PATH]: X } }), request(), 'D'],
  ],
  3: [
    [
      'Deny StringNotEquals and present, key missing',
      deniedIf({ StringNotEquals: { [PATH]: X }, Null: { [PATH]: 'false' } }),
      request(),
      'A',
    ],
    [
      'Deny StringNotEquals and present, another value',
      deniedIf({ StringNotEquals: { [PATH]: X }, Null: { [PATH]: 'false' } }),
      request({ [PATH]: 'vpce-2' }),
      'D',
    ],
  ],
  4: [['Allow StringEquals, key missing', allowedIf({ StringEquals: { [PATH]: X } }), request(), 'I']],
  5: [['Allow StringEqualsIfExists, key missing', allowedIf({ StringEqualsIfExists: { [PATH]: X } }), request(), 'A']],
  6: [['Allow StringNotEquals, key missing', allowedIf({ StringNotEquals: { [K]: 'v' } }), request(), 'A']],
  7: [['Deny Bool false, key missing', deniedIf({ Bool: { [MFA]: 'false' } }), request(), 'A']],
  8: [
    ['Deny BoolIfExists false, key missing', deniedIf({ BoolIfExists: { [MFA]: 'false' } }), request(), 'D'],
    [
      'Deny BoolIfExists false, key true',
      deniedIf({ BoolIfExists: { [MFA]: 'false' } }),
      request({ [MFA]: 'true' }),
      'A',
    ],
  ],
  9: [['Allow Bool true, key missing', allowedIf({ Bool: { [MFA]: 'true' } }), request(), 'I']],
  10: [
    ['Deny Null true, key false', deniedIf({ Null: { [MFA]: 'true' } }), request({ [MFA]: 'false' }), 'A'],
    ['Deny Null true, key missing', deniedIf({ Null: { [MFA]: 'true' } }), request(), 'D'],
  ],
  11: [
    [
      'Allow ForAllValues:StringEquals, key missing',
      allowedIf({ 'ForAllValues:StringEquals': { [TAGS]: 'a' } }),
      request(),
      'A',
    ],
  ],
  12: [
    [
      'the same and present, key missing',
      allowedIf({ 'ForAllValues:StringEquals': { [TAGS]: 'a' }, Null: { [TAGS]: 'false' } }),
      request(),
      'I',
    ],
  ],
  13: [
    [
      'Allow ForAnyValue:StringEquals, key missing',
      allowedIf({ 'ForAnyValue:StringEquals': { [TAGS]: 'a' } }),
      request(),
      'I',
    ],
  ],
  14: [
    [
      'Allow ForAnyValue:StringNotEquals, key missing',
      allowedIf({ 'ForAnyValue:StringNotEquals': { [TAGS]: 'a' } }),
      request(),
      'I',
    ],
  ],
  15: [
    [
      'Allow ForAnyValue:StringNotEquals, another value beside',
      allowedIf({ 'ForAnyValue:StringNotEquals': { [TAGS]: 'a' } }),
      request({ [TAGS]: ['a', 'b'] }),
      'A',
    ],
    [
      'Allow ForAnyValue:StringNotEquals, the value alone',
      allowedIf({ 'ForAnyValue:StringNotEquals': { [TAGS]: 'a' } }),
      request({ [TAGS]: ['a'] }),
      'I',
    ],
  ],
  16: [
    [
      'Deny ForAnyValue:StringNotEquals, key missing',
      deniedIf({ 'ForAnyValue:StringNotEquals': { [TAGS]: 'a' } }),
      request(),
      'A',
    ],
  ],
  17: [
    [
      'Deny ForAllValues:StringNotEquals, key missing',
      deniedIf({ 'ForAllValues:StringNotEquals': { [TAGS]: 'a' } }),
      request(),
      'D',
    ],
  ],
  18: [
    ['StringEquals on several values', allowedIf({ StringEquals: { [TAGS]: 'a' } }), request({ [TAGS]: ['a'] }), 'U'],
    [
      'StringEquals on several values, where nothing depends on it',
      only({ ...RUN, Resource: 'arn:*', Condition: { StringEquals: { [TAGS]: 'a', [K]: 'v' } } }),
      request({ [TAGS]: ['a'] }),
      'I',
    ],
  ],
  19: [
    [
      'StringEquals, one of two values',
      allowedIf({ StringEquals: { [K]: ['v1', 'v2'] } }),
      request({ [K]: 'v2' }),
      'A',
    ],
    [
      'StringNotEquals, one of two values',
      allowedIf({ StringNotEquals: { [K]: ['v1', 'v2'] } }),
      request({ [K]: 'v2' }),
      'I',
    ],
    [
      'StringNotEquals, neither of two values',
      allowedIf({ StringNotEquals: { [K]: ['v1', 'v2'] } }),
      request({ [K]: 'v3' }),
      'A',
    ],
  ],
  20: [
    ['two keys, one of which holds', allowedIf({ StringEquals: { [K]: 'v', [PATH]: X } }), request({ [K]: 'v' }), 'I'],
    [
      'two operators, one of which holds',
      allowedIf({ StringEquals: { [K]: 'v' }, Bool: { [MFA]: 'true' } }),
      request({ [K]: 'v' }),
      'I',
    ],
    [
      'two operators that hold',
      allowedIf({ StringEquals: { [K]: 'v' }, Bool: { [MFA]: 'true' } }),
      request({ [K]: 'v', [MFA]: 'true' }),
      'A',
    ],
  ],
  21: [
    ['Allow NotAction, another action', only({ NotAction: 'iam:*', Resource: '*' }), request(), 'A'],
    ['Allow NotAction, the action', only({ NotAction: 'iam:*', Resource: '*' }), doing('iam:GetRole', ROLE), 'I'],
  ],
  22: [
    [
      'Deny NotAction, another action',
      files({ identities: [role([ALL, { Effect: 'Deny', NotAction: 'bedrock:*', Resource: '*' }])] }),
      doing(GET, `${B}/k`),
      'D',
    ],
    [
      'Deny NotAction, the action',
      files({ identities: [role([ALL, { Effect: 'Deny', NotAction: 'bedrock:*', Resource: '*' }])] }),
      request(),
      'A',
    ],
  ],
  23: [
    [
      'Allow NotResource, another resource',
      only({ Action: GET, NotResource: 'arn:aws:s3:::a/*' }),
      doing(GET, `${B}/k`),
      'A',
    ],
    ['Allow NotResource, the resource', only({ Action: GET, NotResource: `${B}/*` }), doing(GET, `${B}/k`), 'I'],
  ],
  24: [
    [
      'Deny NotResource, the resource',
      files({ identities: [role([RUN, { Effect: 'Deny', Action: '*', NotResource: MODEL }])] }),
      request(),
      'A',
    ],
  ],
  25: [['an action in other cases', only({ Action: 'BEDROCK:invokemodel', Resource: '*' }), request(), 'A']],
  26: [['a resource in other cases', only({ ...RUN, Resource: MODEL.replace('/x', '/X') }), request(), 'I']],
  27: [['a key in other cases', allowedIf({ StringEquals: { 'AWS:sourcevpce': X } }), request({ [PATH]: X }), 'A']],
  28: [['StringEquals with a star', allowedIf({ StringEquals: { [PATH]: 'vpce-*' } }), request({ [PATH]: X }), 'I']],
  29: [
    [
      'StringLike, one character for two',
      allowedIf({ StringLike: { [PATH]: 'vpce-?' } }),
      request({ [PATH]: 'vpce-12' }),
      'I',
    ],
    ['StringLike, one character', allowedIf({ StringLike: { [PATH]: 'vpce-?' } }), request({ [PATH]: X }), 'A'],
  ],
  30: [['a star that ends the pattern', only({ ...RUN, Resource: 'arn:aws:bedrock:*' }), request(), 'A']],
  // "If the * wildcard is the last character of a resource ARN segment, it can expand to match beyond the colon boundaries."
  31: [
    ['a star within a part of the ARN', only({ ...RUN, Resource: 'arn:aws:bedrock:*/x' }), request(), 'U'],
    [
      'a star within a part, where a plain pattern does not match either',
      only({ ...RUN, Resource: 'arn:aws:bedrock:*/y' }),
      request(),
      'I',
    ],
    ['a star that ends a part', only({ ...RUN, Resource: 'arn:aws:bedrock:us*:foundation-model/x' }), request(), 'A'],
    [
      'a star within a part, beside a statement that allows',
      files({ identities: [role([RUN, { ...RUN, Resource: 'arn:aws:bedrock:*/x' }])] }),
      request(),
      'A',
    ],
    ['a denial with a star within a part', denied({ Resource: 'arn:aws:bedrock:*/x' }), request(), 'U'],
  ],
  32: [
    [
      'ArnLike with a colon where none may be',
      allowedIf({ ArnLike: { 'aws:SourceArn': 'arn:aws:iam::*:role/app' } }),
      request({ 'aws:SourceArn': 'arn:aws:iam::1:x:role/app' }),
      'I',
    ],
    [
      'ArnLike',
      allowedIf({ ArnLike: { 'aws:SourceArn': 'arn:aws:iam::*:role/app' } }),
      request({ 'aws:SourceArn': 'arn:aws:iam::1:role/app' }),
      'A',
    ],
  ],
  33: [
    [
      'StringLike with a colon',
      allowedIf({ StringLike: { 'aws:SourceArn': 'arn:aws:iam::*:role/app' } }),
      request({ 'aws:SourceArn': 'arn:aws:iam::1:x:role/app' }),
      'A',
    ],
  ],
  34: [
    [
      'ArnEquals with a star',
      allowedIf({ ArnEquals: { 'aws:SourceArn': 'arn:aws:iam::*:role/app' } }),
      request({ 'aws:SourceArn': 'arn:aws:iam::1:role/app' }),
      'A',
    ],
  ],
  35: [
    ['a bucket is not what it holds', only({ Action: GET, Resource: B }), doing(GET, `${B}/k`), 'I'],
    ['a star after a name', only({ Action: GET, Resource: `${B}*` }), doing(GET, `${B}x/k`), 'A'],
  ],
  36: [
    [
      'Deny NotIpAddress, through an endpoint',
      deniedIf({ NotIpAddress: { [IP]: '10.0.0.0/8' } }),
      request({ [PATH]: X }),
      'D',
    ],
  ],
  37: [
    [
      'IpAddress of version 4, caller of version 6',
      allowedIf({ IpAddress: { [IP]: '10.0.0.0/8' } }),
      request({ [IP]: '2001:db8::1' }),
      'I',
    ],
    [
      'Deny NotIpAddress of version 4, caller of version 6',
      deniedIf({ NotIpAddress: { [IP]: '10.0.0.0/8' } }),
      request({ [IP]: '2001:db8::1' }),
      'D',
    ],
  ],
  38: [
    [
      '0.0.0.0/0 and a caller of version 6',
      allowedIf({ IpAddress: { [IP]: '0.0.0.0/0' } }),
      request({ [IP]: '2001:db8::1' }),
      'I',
    ],
  ],
  39: [
    [
      'an address of the wider block',
      allowedIf({ IpAddress: { [IP]: '10.0.0.0/7' } }),
      request({ [IP]: '11.1.2.3' }),
      'A',
    ],
    [
      'the same address and the narrower block',
      allowedIf({ IpAddress: { [IP]: '10.0.0.0/8' } }),
      request({ [IP]: '11.1.2.3' }),
      'I',
    ],
    ['an address of both', allowedIf({ IpAddress: { [IP]: '10.0.0.0/7' } }), request({ [IP]: '10.255.2.3' }), 'A'],
  ],
  40: [
    [
      'DateLessThan at the moment itself',
      allowedIf({ DateLessThan: { [TIME]: '2025-01-01T00:00:00Z' } }),
      request({ [TIME]: '2025-01-01T00:00:00Z' }),
      'I',
    ],
    [
      'DateLessThanEquals at the moment itself',
      allowedIf({ DateLessThanEquals: { [TIME]: '2025-01-01T00:00:00Z' } }),
      request({ [TIME]: '2025-01-01T00:00:00Z' }),
      'A',
    ],
  ],
  41: [
    [
      'after the later and before the earlier moment',
      allowedIf({ DateGreaterThan: { [TIME]: '2025-01-02' }, DateLessThan: { [TIME]: '2025-01-01' } }),
      request({ [TIME]: '2025-01-01T12:00:00Z' }),
      'I',
    ],
  ],
  42: [
    [
      'seconds are a date',
      allowedIf({ DateEquals: { [TIME]: '1735689600' } }),
      request({ [TIME]: '2025-01-01T00:00:00Z' }),
      'A',
    ],
    [
      'a date with a zone',
      allowedIf({ DateEquals: { [TIME]: '2025-01-01T01:00:00+01:00' } }),
      request({ [TIME]: '1735689600' }),
      'A',
    ],
  ],
  43: [
    [
      'NumericLessThan and no number',
      allowedIf({ NumericLessThan: { 's3:max-keys': '5' } }),
      request({ 's3:max-keys': 'abc' }),
      'I',
    ],
  ],
  44: [
    [
      'a variable in the resource, his own',
      files({ identities: [user({ Action: GET, Resource: `${B}/\${aws:username}/*` })] }),
      doingAs('bob'),
      'A',
    ],
    [
      'a variable in the resource, of another',
      files({ identities: [user({ Action: GET, Resource: `${B}/\${aws:username}/*` })] }),
      doingAs('al'),
      'I',
    ],
    [
      'a variable without a value',
      only({ Action: GET, Resource: `${B}/\${aws:username}/*` }),
      doing(GET, `${B}/bob/x`),
      'I',
    ],
  ],
  // The user guide, "Policy elements: variables and tags": `${*}` is used "where you need an * (asterisk) character".
  45: [
    ['a star that is meant', only({ Action: GET, Resource: `${B}/\${*}` }), doing(GET, `${B}/*`), 'A'],
    [
      'a star that is meant, and another name',
      only({ Action: GET, Resource: `${B}/\${*}` }),
      doing(GET, `${B}/k`),
      'I',
    ],
  ],
  // The same page: the version "must be set to 2012-10-17" for variables, else they are "treated as literal strings".
  46: [
    [
      'a variable in the earlier version',
      files({
        identities: [
          user([], { policies: [policy({ Action: GET, Resource: `${B}/\${aws:username}/*` }, '2008-10-17')] }),
        ],
      }),
      doingAs('bob'),
      'I',
    ],
    [
      'what it spells in the earlier version',
      files({
        identities: [
          user([], { policies: [policy({ Action: GET, Resource: `${B}/\${aws:username}/*` }, '2008-10-17')] }),
        ],
      }),
      doingAs('${aws:username}'),
      'A',
    ],
  ],
  // The same page, "Policy variables with no value": operators "do not match", and inverted ones "do match against a null value".
  47: [
    [
      'a denial whose variable has no value',
      files({ identities: [role([READ, { ...READ, Effect: 'Deny', Resource: `${B}/\${aws:username}` }])] }),
      get(),
      'A',
    ],
    [
      'a negated condition whose variable has no value',
      deniedIf({ StringNotEquals: { [K]: '${aws:username}' } }),
      request({ [K]: 'v' }),
      'D',
    ],
    [
      'a default of a variable',
      only({ Action: GET, Resource: `${B}/\${aws:PrincipalTag/team, 'all'}/*` }),
      doing(GET, `${B}/all/x`),
      'A',
    ],
  ],
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
  68: [
    [
      'the ARN that deployment makes, of the same role',
      only({ Action: 'iam:PassRole', Resource: TARGET }),
      doing('iam:PassRole', TARGET),
      'A',
    ],
    [
      'the ARN that deployment makes, of another role',
      only({ Action: 'iam:PassRole', Resource: TARGET }),
      doing('iam:PassRole', `${TARGET}2`),
      'I',
    ],
  ],
  71: [
    [
      'what is left of a wide right',
      files({
        identities: [
          role([
            { Action: 's3:*', Resource: '*' },
            { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::data-?*' },
          ]),
        ],
      }),
      doing('s3:ListBucket', 'arn:aws:s3:::data-'),
      'A',
    ],
  ],
  75: [
    ['an action that no service has', only({ Action: 'bedrock:InvokeModelz', Resource: '*' }), request(), 'I'],
    ['a key that nobody sets', allowedIf({ StringEquals: { 'aws:SourceVPCEE': X } }), request({ [PATH]: X }), 'I'],
  ],
  76: [['an action on a resource of another service', only(RUN), doing('bedrock:InvokeModel', B), 'A']],
  85: [
    [
      'twenty characters after a star',
      only({ Action: GET, Resource: `arn:aws:s3:::*a${'?'.repeat(20)}b*c` }),
      doing(GET, `arn:aws:s3:::${'a'.repeat(2000)}`),
      'I',
    ],
  ],
};

function doingAs(name: string): Request {
  return request({}, { caller: bob, action: GET, resource: `${B}/${name}/x` });
}
