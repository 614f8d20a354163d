import { applies, decide } from '../../../lib/access/decide';
import type { Access, Request } from '../../../lib/access/model';
import { ACCOUNT, files, MODEL, OTHER, policy, ROLE, request, resource, role, statement, USER } from './built';

const RUN = { Action: 'bedrock:InvokeModel', Resource: '*' };
const B = 'arn:aws:s3:::b';
const READ = { Action: 's3:GetObject', Resource: `${B}/*` };
const get = (caller: Request['caller'] = { kind: 'role', arn: ROLE }, context: Request['context'] = {}): Request =>
  request(context, { caller, action: 's3:GetObject', resource: `${B}/k` });

const ROOT = `arn:aws:iam::${ACCOUNT}:root`;
const STRANGER = ROLE.replace(ACCOUNT, OTHER);
const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1`;
const decrypt = request({}, { action: 'kms:Decrypt', resource: KEY });
const keyFor = (AWS: string) =>
  files({
    identities: [role([])],
    resources: [resource(KEY, { Action: 'kms:*', Resource: '*', Principal: { AWS } }, { holds: [] })],
  });

describe('words', () => {
  test('a trace tells denials first, also those that do not apply, and then what allows', () => {
    const guard = {
      ...RUN,
      Sid: 'Guard',
      Effect: 'Deny',
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
    } as const;
    const { trace, because } = decide(files({ identities: [role([{ ...RUN, Sid: 'Run' }, guard, READ])] }), request());
    expect(trace.map(({ layer, result, why, statement: told }) => [layer, told?.sid, result, why])).toEqual([
      ['identity', 'Guard', 'does not apply', 'aws:MultiFactorAuthPresent is missing (Bool on a missing key is false)'],
      ['identity', 'Run', 'allows', 'it speaks of bedrock:InvokeModel'],
    ]);
    expect(because).toBe("'Run' of the identity policy of Policy: it speaks of bedrock:InvokeModel");
  });

  test('a denial ends the trace', () => {
    const { trace, because } = decide(
      files({
        identities: [
          role([RUN, { ...RUN, Effect: 'Deny', Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } } }]),
        ],
      }),
      request({ 'aws:SourceVpce': 'vpce-2' }),
    );
    expect(trace.map(({ result }) => result)).toEqual(['denies']);
    expect(because).toBe(
      "a statement of the identity policy of Policy: it speaks of bedrock:InvokeModel, and aws:SourceVpce is 'vpce-2' (StringNotEquals 'vpce-1' is true)",
    );
  });

  test.each<[string, Access, Request, string]>([
    ['no right', files({ identities: [role([])] }), request(), 'no policy of the caller allows it'],
    [
      'a boundary',
      files({ identities: [role(RUN, { boundary: policy(READ) })] }),
      request(),
      'the boundary of the caller does not allow it',
    ],
    [
      'a session policy',
      files({ identities: [role(RUN)] }),
      request({}, { caller: { kind: 'role', arn: ROLE, narrowed: [policy(READ)] } }),
      'no session policy allows it',
    ],
    [
      'a level',
      files({ identities: [role(RUN)], serviceControls: [[policy(READ)]] }),
      request(),
      'no service control policy of one level allows it',
    ],
    [
      'a bucket',
      files({ resources: [resource(B)] }),
      get({ kind: 'anonymous' }),
      'no policy of the resource allows it to this caller',
    ],
    [
      'a provider',
      files(),
      get({ kind: 'federated', provider: 'p' }),
      'somebody whom a provider vouches for must take a role on first',
    ],
    ['a key that leaves it to the account', keyFor(ROOT), decrypt, 'no policy of the caller allows it'],
    ['a key for somebody else', keyFor(USER), decrypt, 'no policy of the resource allows it to this caller'],
    [
      'another account that does not allow it',
      files({
        identities: [role([], { arn: STRANGER })],
        resources: [resource(B, { ...READ, Principal: { AWS: STRANGER } })],
      }),
      get({ kind: 'role', arn: STRANGER }),
      'no policy of the caller allows it',
    ],
    [
      'a bucket of another account',
      files({ identities: [role(READ, { arn: STRANGER })], resources: [resource(B)] }),
      get({ kind: 'role', arn: STRANGER }),
      'no policy of the resource allows it to this caller',
    ],
    [
      'an endpoint',
      files({
        identities: [role(RUN)],
        endpoints: [{ id: 'vpce-1', service: 'bedrock', policy: policy(READ), place: policy([]).place }],
      }),
      request({ 'aws:SourceVpce': 'vpce-1' }),
      'the policy of the endpoint by which it comes does not allow it',
    ],
  ])('what is wanting: %s', (_what, access, asked, because) => {
    expect(decide(access, asked).because).toBe(because);
  });

  test('what allows though no policy says so is told', () => {
    const root: Request['caller'] = { kind: 'root', account: ACCOUNT };
    expect(decide(files({ resources: [resource(B)] }), get(root)).because).toBe(
      'the root user may do everything in its account',
    );
    const open = files({ resources: [resource(B, { ...READ, Principal: { AWS: OTHER } })] });
    const stranger: Request['caller'] = { kind: 'user', arn: USER.replace(ACCOUNT, OTHER) };
    expect(decide(open, get(stranger)).trace.map(({ layer, result }) => [layer, result])).toEqual([
      ['identity', 'allows'],
      ['resource', 'allows'],
    ]);
  });

  test('what is not shown is told by its name', () => {
    const { because, trace } = decide(files({ identities: [role(RUN, { unseen: ['Managed'] })] }), request());
    expect(because).toBe("'Managed' is attached, and the files do not show what it says");
    expect(trace.map(({ result }) => result)).toEqual(['unknown', 'allows']);
  });

  test('a boundary gives no right, so it is not the reason', () => {
    const access = files({
      identities: [role([], { boundary: policy({ Action: '*', Resource: '*' }) })],
      resources: [resource(B, { ...READ, Sid: 'Open', Principal: { AWS: ROLE } })],
    });
    expect(decide(access, get()).because).toMatch(/^'Open' of the resource policy/);
  });

  test('a statement tells which part of it decided', () => {
    const asked = request({ 'aws:SourceVpce': 'vpce-2' });
    const tell = (spelled: Parameters<typeof statement>[0]) =>
      applies(statement(spelled), '2012-10-17', asked, files()).why;
    expect(tell(READ)).toBe('it does not speak of bedrock:InvokeModel');
    expect(tell({ ...RUN, Resource: 'x' })).toBe(`it does not speak of ${MODEL}`);
    expect(tell({ ...RUN, Principal: { AWS: USER } })).toBe('it does not speak of the caller');
    expect(tell({ ...RUN, Resource: 'arn:aws:bedrock:*/x' })).toContain('in one reading');
    expect(tell({ ...RUN, Effect: 'Deny', NotPrincipal: { AWS: ROLE } })).toBe(
      'AWS does not say whether it speaks of the caller',
    );
    expect(tell({ ...RUN, Condition: { StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-3'] } } })).toBe(
      "aws:SourceVpce is 'vpce-2' (StringEquals 'vpce-1' or 'vpce-3' is false)",
    );
    expect(tell({ ...RUN, Condition: { 'ForAllValues:StringLikeIfExists': { 'aws:TagKeys': 'a' } } })).toBe(
      'it speaks of bedrock:InvokeModel, and aws:TagKeys is missing (ForAllValues:StringLikeIfExists on a missing key is true)',
    );
    expect(tell({ ...RUN, Condition: { StringEquals: { 'aws:userid': 'x' } } })).toBe(
      'nobody can tell the value of aws:userid',
    );
  });
});
