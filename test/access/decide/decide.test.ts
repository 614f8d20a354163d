import { decide, holds } from '../../../lib/access/decide';
import type { Access, Condition, Policy, Request } from '../../../lib/access/model';
import {
  ACCOUNT,
  files,
  OTHER,
  policy,
  ROLE,
  request,
  resource,
  role,
  SESSION,
  type statement,
  USER,
  user,
} from './built';

const RUN = { Action: 'bedrock:InvokeModel', Resource: '*' };
const B = 'arn:aws:s3:::b';
const READ = { Action: 's3:GetObject', Resource: `${B}/*` };
const get = (caller: Request['caller'] = { kind: 'role', arn: ROLE }, context: Request['context'] = {}): Request =>
  request(context, { caller, action: 's3:GetObject', resource: `${B}/k` });
const outcome = (access: Access, asked: Request) => decide(access, asked).outcome;
const hidden = (made: Policy): Policy => ({ ...made, hidden: 'a parameter hides it' });
const hides = (made: Policy): Policy => ({
  ...made,
  statements: made.statements.map((one) => ({ ...one, hidden: 'a parameter hides a part' })),
});

const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1`;
const decrypt = request({}, { action: 'kms:Decrypt', resource: KEY });

describe('what the files do not show', () => {
  test.each([
    ['an attached policy, and no right', files({ identities: [role([], { unseen: ['X'] })] }), 'unknown'],
    ['an attached policy, which may deny', files({ identities: [role(RUN, { unseen: ['X'] })] }), 'unknown'],
    [
      'an attached policy, where something denies',
      files({ identities: [role({ ...RUN, Effect: 'Deny' }, { unseen: ['X'] })] }),
      'explicitly denied',
    ],
    [
      'an attached policy, within a boundary that does not allow',
      files({ identities: [role([], { unseen: ['X'], boundary: policy(READ) })] }),
      'implicitly denied',
    ],
    ['a boundary', files({ identities: [role(RUN, { unseenBoundary: 'X' })] }), 'unknown'],
    ['a boundary, and no right', files({ identities: [role([], { unseenBoundary: 'X' })] }), 'implicitly denied'],
    ['a policy in part', files({ identities: [role([], { policies: [hidden(policy([]))] })] }), 'unknown'],
    ['a part of a right', files({ identities: [role([], { policies: [hides(policy(RUN))] })] }), 'unknown'],
    [
      'a part of a right to something else',
      files({ identities: [role([], { policies: [hides(policy(READ))] })] }),
      'implicitly denied',
    ],
    [
      'a part of a denial',
      files({ identities: [role([], { policies: [policy(RUN), hides(policy({ ...RUN, Effect: 'Deny' }))] })] }),
      'unknown',
    ],
    [
      'a service control policy in part',
      files({ identities: [role(RUN)], serviceControls: [[hidden(policy(RUN))]] }),
      'unknown',
    ],
    [
      'an endpoint policy in part, of another endpoint',
      files({
        identities: [role(RUN)],
        endpoints: [{ id: 'vpce-9', service: 's3', policy: hidden(policy([])), place: policy([]).place }],
      }),
      'allowed',
    ],
  ])('%s', (_what, access, expected) => {
    expect(outcome(access, request())).toBe(expected);
  });

  test('a policy of a resource in part', () => {
    const told = { policy: hidden(policy([])) };
    expect(outcome(files({ identities: [role([])], resources: [resource(B, undefined, told)] }), get())).toBe(
      'unknown',
    );
  });
});

describe('callers', () => {
  const bucket = (Principal: Parameters<typeof statement>[0]['Principal']) =>
    files({ resources: [resource(B, { ...READ, ...(Principal && { Principal }) })] });
  const root = (account: string): Request['caller'] => ({ kind: 'root', account });

  test('the root user may do everything in its account, but what is denied', () => {
    expect(outcome(files({ resources: [resource(B)] }), get(root(ACCOUNT)))).toBe('allowed');
    const denying = files({ resources: [resource(B, { ...READ, Effect: 'Deny', Principal: '*' })] });
    expect(outcome(denying, get(root(ACCOUNT)))).toBe('explicitly denied');
    const controlled = files({ resources: [resource(B)], serviceControls: [[policy({ ...READ, Effect: 'Deny' })]] });
    expect(outcome(controlled, get(root(ACCOUNT)))).toBe('explicitly denied');
  });

  test('the root user of another account is who the account is', () => {
    expect(outcome(bucket({ AWS: OTHER }), get(root(OTHER)))).toBe('allowed');
    expect(outcome(bucket({ AWS: ROLE }), get(root(OTHER)))).toBe('implicitly denied');
  });

  test('a root user takes no role on', () => {
    const trusted = policy({ Action: 'sts:AssumeRole', Principal: '*' });
    const asked = request({}, { caller: root(ACCOUNT), action: 'sts:AssumeRole', resource: ROLE });
    expect(outcome(files({ identities: [role([], { trust: trusted })] }), asked)).toBe('implicitly denied');
  });

  test('everyone is also a service, and whom a provider vouches for only takes roles on', () => {
    expect(outcome(bucket('*'), get({ kind: 'service', name: 'x.amazonaws.com' }))).toBe('allowed');
    expect(outcome(bucket('*'), get({ kind: 'federated', provider: 'p' }))).toBe('implicitly denied');
  });

  test('an id of a role that had been, and a canonical id, may be anybody', () => {
    expect(outcome(bucket({ AWS: 'AROAEXAMPLE' }), get())).toBe('unknown');
    expect(outcome(bucket({ CanonicalUser: 'ab12' }), get())).toBe('unknown');
    expect(outcome(bucket({ CanonicalUser: 'ab12' }), get({ kind: 'anonymous' }))).toBe('implicitly denied');
  });

  test('AWS takes no patterns for principals', () => {
    expect(outcome(bucket({ AWS: 'arn:aws:iam::111122223333:role/*' }), get())).toBe('unknown');
    expect(outcome(bucket({ AWS: 'arn:aws:iam::111122223333:role/x*' }), get())).toBe('implicitly denied');
  });

  test('a session is named by its role without the path', () => {
    const arn = `arn:aws:iam::${ACCOUNT}:role/path/app`;
    const caller = { kind: 'role', arn, session: 's1' } as const;
    expect(outcome(bucket({ AWS: SESSION.replace('/session', '/s1') }), get(caller))).toBe('allowed');
    expect(outcome(bucket({ AWS: SESSION }), get(caller))).toBe('implicitly denied');
  });

  test('a policy of a resource must say whom it is about', () => {
    expect(outcome(bucket(undefined), get())).toBe('unknown');
  });
});

describe('condition keys of the caller', () => {
  const key = (operator: Condition['operator'], name: string, value: string): Condition => ({
    operator,
    key: name,
    values: [value],
    ifExists: false,
  });
  const callers = {
    role: { kind: 'role', arn: ROLE },
    user: { kind: 'user', arn: `arn:aws:iam::${ACCOUNT}:user/path/bob` },
    root: { kind: 'root', account: ACCOUNT },
    service: { kind: 'service', name: 'x.amazonaws.com' },
    anonymous: { kind: 'anonymous' },
  } as const;

  test.each([
    ['role', 'aws:PrincipalArn', ROLE, true],
    ['role', 'aws:PrincipalAccount', ACCOUNT, true],
    ['role', 'aws:PrincipalType', 'AssumedRole', true],
    ['role', 'aws:PrincipalIsAWSService', 'false', true],
    ['role', 'aws:username', 'app', false],
    ['role', 'aws:userid', 'AROA:session', 'unknown'],
    ['role', 'aws:PrincipalTag/Team', 'red', true],
    ['user', 'aws:username', 'bob', true],
    ['user', 'aws:PrincipalType', 'User', true],
    ['root', 'aws:userid', ACCOUNT, true],
    ['root', 'aws:PrincipalType', 'Account', true],
    ['root', 'aws:PrincipalArn', `arn:aws:iam::${ACCOUNT}:root`, true],
    ['service', 'aws:PrincipalServiceName', 'x.amazonaws.com', true],
    ['service', 'aws:PrincipalIsAWSService', 'true', true],
    ['service', 'aws:PrincipalAccount', ACCOUNT, 'unknown'],
    ['anonymous', 'aws:PrincipalAccount', 'anonymous', true],
    ['anonymous', 'aws:PrincipalArn', ROLE, false],
    ['anonymous', 'aws:PrincipalIsAWSService', 'false', false],
  ] as const)('%s: %s is %s: %s', (caller, name, value, expected) => {
    const access = files({ identities: [role([], { tags: { Team: 'red' } })] });
    const asked = request({}, { caller: callers[caller] });
    expect(holds(key('StringEquals', name, value), '2012-10-17', asked, access).truth).toBe(expected);
  });

  test('a request cannot say who its caller is, but what nobody else can tell', () => {
    const asked = request({ 'aws:PrincipalArn': USER, 'aws:userid': 'AROA:session', 'aws:principaltag/team': 'blue' });
    const access = files({ identities: [role([], { tags: { Team: 'red' } })] });
    const truth = (name: string, value: string) =>
      holds(key('StringEquals', name, value), '2012-10-17', asked, access).truth;
    expect(truth('aws:PrincipalArn', ROLE)).toBe(true);
    expect(truth('aws:userid', 'AROA:session')).toBe(true);
    expect(truth('aws:PrincipalTag/Team', 'blue')).toBe(true);
  });
});

test('the account of a bucket that nobody shows is told by the request, or is that of the caller', () => {
  const access = files({ identities: [role(READ)] });
  expect(outcome(access, get())).toBe('allowed');
  expect(outcome(access, get(undefined, { 'aws:ResourceAccount': OTHER }))).toBe('implicitly denied');
});

test('a role that nobody shows cannot be taken on, and a key that nobody shows cannot be used', () => {
  const access = files({ identities: [role({ Action: '*', Resource: '*' })] });
  expect(outcome(access, request({}, { action: 'sts:AssumeRole', resource: `${ROLE}2` }))).toBe('implicitly denied');
  expect(outcome(access, decrypt)).toBe('implicitly denied');
  expect(outcome(access, request({}, { action: 'kms:ListKeys', resource: '*' }))).toBe('allowed');
});

test('an endpoint of a route table takes an account for its root user', () => {
  const through = (service: string, told: Parameters<typeof policy>[0]) =>
    files({
      identities: [role([RUN, READ])],
      resources: [resource(B)],
      endpoints: [{ id: 'vpce-1', service, policy: policy(told), place: policy([]).place }],
    });
  const everything = { Action: '*', Resource: '*', Principal: { AWS: ACCOUNT } };
  expect(outcome(through('s3', everything), get(undefined, { 'aws:SourceVpce': 'vpce-1' }))).toBe('unknown');
  expect(outcome(through('bedrock', everything), request({ 'aws:SourceVpce': 'vpce-1' }))).toBe('allowed');
});

test('a value that might be a wildcard, or none, is unknown where it matters', () => {
  const access = files({ identities: [role({ Action: 's3:GetObject', Resource: `${B}/\${aws:RequestTag/k}` })] });
  expect(outcome(access, get(undefined, { 'aws:RequestTag/k': '*' }))).toBe('unknown');
  expect(outcome(access, get(undefined, { 'aws:RequestTag/k': 'x*' }))).toBe('implicitly denied');
  expect(outcome(access, get(undefined, { 'aws:RequestTag/k': 'k' }))).toBe('allowed');
});

test('a user is allowed by groups and policies alike', () => {
  const access = files({ identities: [user([], { policies: [policy(READ), policy(RUN)] })] });
  expect(outcome(access, request({}, { caller: { kind: 'user', arn: USER } }))).toBe('allowed');
});

test('several values are told as a list', () => {
  const asked = request({ 'aws:TagKeys': ['a', 'b'] });
  const tell = (set?: 'any') =>
    holds(
      { operator: 'StringEquals', ...(set && { set }), key: 'aws:TagKeys', values: ['b'], ifExists: false },
      '2012-10-17',
      asked,
      files(),
    ).why;
  expect(tell('any')).toBe("aws:TagKeys is ['a', 'b'] (ForAnyValue:StringEquals 'b' is true)");
  expect(tell()).toBe("AWS does not say what StringEquals makes of ['a', 'b'] in aws:TagKeys");
});

test('decisions are plain data', () => {
  const decision = decide(files({ identities: [role(RUN)] }), request());
  expect(Object.keys(decision)).toEqual(['outcome', 'trace', 'because']);
  expect(JSON.parse(JSON.stringify(decision))).toEqual({ ...decision });
});

test('only letters of ASCII are the same in both cases', () => {
  const equal = (value: string, held: string) =>
    holds(
      { operator: 'StringEqualsIgnoreCase', key: 'aws:RequestTag/k', values: [value], ifExists: false },
      '2012-10-17',
      request({ 'aws:RequestTag/k': held }),
      files(),
    ).truth;
  expect([equal('aB\u00e9', 'Ab\u00e9'), equal('\u00c9', '\u00e9'), equal('k', '\u212a')]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  ['', 'unknown'],
  [[''], 'unknown'],
  [['', 'a'], false],
  [[], true],
  ['a', false],
])('whether %j is missing: %s', (held, expected) => {
  const missing: Condition = { operator: 'Null', key: 'aws:TagKeys', values: ['true'], ifExists: false };
  expect(holds(missing, '2012-10-17', request({ 'aws:TagKeys': held }), files()).truth).toBe(expected);
});
