import { compare, idleStatements, noPath, onlyVia, whoCan } from '../../../lib/access/ask';
import { decide } from '../../../lib/access/decide';
import type { Access, Name } from '../../../lib/access/model';
import { prove } from '../../../lib/access/prove';
import { ACCOUNT, files, policy, resource, role, type Spelled, USER, user } from '../decide/built';

const way = (access: Access, ...when: readonly string[]) => ({ access, when });
const RUN: Spelled = { Sid: 'Run', Action: 'bedrock:InvokeModel', Resource: '*' };
const arnOf = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const named = (name: string, ...statements: readonly Spelled[]) =>
  role(statements, { arn: arnOf(name), place: { file: 'f', resource: name, type: 'AWS::IAM::Role', at: '' } });
const taken = (name: string, by: string, ...statements: readonly Spelled[]) => ({
  ...named(name, ...statements),
  trust: policy({ Action: 'sts:AssumeRole', Principal: { AWS: by } }),
});

describe('whoCan', () => {
  const bucket = resource('arn:aws:s3:::data', {
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::data/*',
    Principal: { AWS: '444455556666' },
  });

  test('tells each caller with a request that is allowed, and nobody else', () => {
    const access = files({
      identities: [named('a', RUN), named('b', { Action: 's3:*', Resource: '*' }), named('c')],
      resources: [bucket],
    });
    const { callers, unknown } = whoCan([way(access)], { action: 's3:GetObject' });
    expect(unknown).toEqual([]);
    expect(callers.map(({ caller }) => caller)).toEqual([
      "role 'b'",
      'any other role of account 444455556666',
      'any other user of account 444455556666',
      'the root user of account 444455556666',
    ]);
    for (const { request } of callers) expect(decide(access, request).outcome).toBe('allowed');
  });

  test('says in which way of the files somebody can', () => {
    const ways = [way(files({ identities: [named('a')] }), 'no'), way(files({ identities: [named('a', RUN)] }), 'yes')];
    const { callers } = whoCan(ways, { action: 'bedrock:*' });
    expect(callers).toMatchObject([{ caller: "role 'a'", when: ['yes'], allowedBy: [{ sid: 'Run' }] }]);
  });

  test('says of whom nobody knows', () => {
    const access = files({ identities: [role([], { unseen: ['arn:aws:iam::aws:policy/PowerUserAccess'] })] });
    const { callers, unknown } = whoCan([way(access)], { action: 'bedrock:InvokeModel' });
    expect({ callers, unknown }).toEqual({ callers: [], unknown: [expect.stringContaining('PowerUserAccess')] });
  });
});

describe('compare', () => {
  const of = (...statements: readonly Spelled[]) => [way(files({ identities: [named('a', ...statements)] }))];

  test('shows what becomes possible, and what no longer is', () => {
    const get: Spelled = { Action: 's3:GetObject', Resource: '*' };
    const { outcome, added, removed, unknown } = compare(of(RUN), of(get));
    expect({ outcome, unknown }).toEqual({ outcome: 'new-access', unknown: [] });
    expect(added.map(({ caller, request }) => [caller, request.action])).toEqual([["role 'a'", 's3:GetObject']]);
    expect(removed.map(({ request }) => request.action)).toEqual(['bedrock:InvokeModel']);
  });

  test.each<[string, Spelled[], Spelled[], string]>([
    ['nothing at all', [RUN], [RUN], 'no-new-access'],
    ['less', [{ ...RUN, Action: 'bedrock:*' }], [RUN], 'no-new-access'],
    [
      'the same, split',
      [{ ...RUN, Action: ['s3:GetObject', 's3:PutObject'] }],
      [
        { ...RUN, Action: 's3:PutObject' },
        { ...RUN, Action: 's3:GetObject' },
      ],
      'no-new-access',
    ],
    ['more', [RUN], [{ ...RUN, Action: 'bedrock:*' }], 'new-access'],
    [
      'a guard less',
      [RUN, { ...RUN, Effect: 'Deny', Resource: 'arn:aws:bedrock:*::foundation-model/a' }],
      [RUN],
      'new-access',
    ],
    [
      'a resource by name of the user',
      [{ ...RUN, Resource: 'arn:aws:s3:::b/${aws:PrincipalTag/team}/*' }],
      [{ ...RUN, Resource: 'arn:aws:s3:::b/${aws:PrincipalTag/team}/*' }],
      'no-new-access',
    ],
  ])('%s', (_, before, after, outcome) => {
    expect(compare(of(...before), of(...after))).toMatchObject({ outcome, unknown: [] });
  });

  test('takes names for the same that are called alike', () => {
    const name = (text: string): Name => ({ text, label: 'Data', shape: 'stack-data-*', generated: true });
    const on = (text: string) => [
      way(files({ identities: [named('a', { ...RUN, Resource: `arn:aws:s3:::${text}` })], names: [name(text)] })),
    ];
    expect(compare(on('stack-data-1'), on('stack-data-2')).outcome).toBe('no-new-access');
  });
});

describe('noPath', () => {
  const assume = (name: string): Spelled => ({ Action: 'sts:AssumeRole', Resource: arnOf(name) });
  const chain = files({
    identities: [
      user(assume('first')),
      taken('first', ACCOUNT, assume('second')),
      taken('second', arnOf('first')),
      taken('third', '444455556666'),
    ],
  });

  test('finds the roles that are taken on one after another', () => {
    const { outcome, path } = noPath([way(chain)], { from: USER, to: 'second' });
    expect(outcome).toBe('path');
    expect(path.map(({ caller, request }) => [caller, request.resource])).toEqual([
      ["user 'User'", arnOf('first')],
      ["role 'first'", arnOf('second')],
    ]);
    for (const { request } of path) expect(decide(chain, request).outcome).toBe('allowed');
  });

  test('finds none where there is none', () => {
    expect(noPath([way(chain)], { from: USER, to: 'third' })).toMatchObject({ outcome: 'none', unknown: [] });
    expect(noPath([way(chain)], { to: 'third' })).toMatchObject({ outcome: 'path' });
  });

  test('refuses names that the files do not hold', () => {
    expect(() => noPath([way(chain)], { from: 'nobody', to: 'third' })).toThrow(/^UnknownPrincipal: /);
  });
});

test('onlyVia asks whether requests come by the endpoints', () => {
  const guarded = files({
    identities: [named('a', { ...RUN, Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } })],
  });
  expect(prove([way(guarded)], onlyVia({ action: 'bedrock:InvokeModel' }, 'vpce-1')).outcome).toBe('proved');
  expect(prove([way(guarded)], onlyVia({ action: 'bedrock:InvokeModel' }, 'vpce-2')).outcome).toBe('refuted');
});

describe('idleStatements', () => {
  const found = (...statements: readonly Spelled[]) =>
    idleStatements([
      way(
        files({
          identities: [
            role([], {
              policies: [
                {
                  ...policy(statements),
                  statements: policy(statements).statements.map((one, i) => ({
                    ...one,
                    place: { ...one.place, at: `${i}` },
                  })),
                },
              ],
            }),
          ],
        }),
      ),
    ]).statements.map(({ place, kind }) => [place.at, kind]);

  test('are those that others say already, and those that can never work', () => {
    const all: Spelled = { Action: 'bedrock:*', Resource: '*' };
    const denied: Spelled = { Effect: 'Deny', Action: 's3:*', Resource: '*' };
    expect(found(all, RUN, { Action: 's3:GetObject', Resource: '*' }, denied)).toEqual([
      ['1', 'already'],
      ['2', 'never'],
    ]);
  });

  test('tell denials of what nothing allows from those that others repeat', () => {
    const deny = (Action: string): Spelled => ({ Effect: 'Deny', Action, Resource: '*' });
    expect(found(RUN, deny('iam:*'), deny('bedrock:InvokeModel'), deny('bedrock:*'))).toEqual([
      ['0', 'never'],
      ['1', 'in depth'],
      ['2', 'already'],
      ['3', 'already'],
    ]);
  });

  test('say what was not looked at', () => {
    const access = files({ identities: [named('a', RUN, { ...RUN, Sid: 'Again', Action: 'bedrock:Invoke*' })] });
    expect(idleStatements([way(access)])).toMatchObject({ statements: [{ sid: 'Run' }], unknown: [] });
    const { statements, unknown } = idleStatements([way(access)], { budget: { states: 0, conflicts: 0 } });
    expect(statements).toEqual([]);
    expect(unknown).toContainEqual(expect.stringMatching(/^the statement 'Run' of Policy: more than 0 conflicts$/));
  });

  test('are not known where names can turn out in too many ways', () => {
    const names = [...Array(9).keys()].map((i) => ({ text: `EX${i}`, label: `P${i}`, shape: '*', generated: false }));
    const own = named('a', ...names.map(({ text }) => ({ ...RUN, Resource: `arn:aws:s3:::${text}/*` })));
    const { statements, unknown } = idleStatements([way(files({ identities: [own], names }))]);
    expect([statements, unknown]).toEqual([[], [expect.stringContaining('more than 64 ways')]]);
  });

  test('are none where each is needed', () => {
    expect(found(RUN, { ...RUN, Action: 's3:GetObject' })).toEqual([]);
  });
});

describe('callers of whom there are many alike', () => {
  const open = resource('arn:aws:s3:::data', { Action: 's3:GetObject', Resource: '*', Principal: '*' });
  const { callers } = whoCan([way(files({ identities: [named('a')], resources: [open] }))], { action: 's3:GetObject' });
  const anyOf = (label: string) => callers.find(({ caller }) => caller === label)?.any === true;

  test.each([
    ['any other service of AWS', true],
    ['any other role of the account', true],
    ['the root user of an account that no policy names', true],
    ["role 'a'", false],
    ['anyone at all, without credentials', false],
  ])('%s: %s', (label, expected) => {
    expect(callers.map(({ caller }) => caller)).toContain(label);
    expect(anyOf(label)).toBe(expected);
  });

  test('a service among them has a name that says so', () => {
    const found = callers.find(({ caller }) => caller === 'any other service of AWS');
    expect(found?.request.caller).toEqual({ kind: 'service', name: 'any-other-service.amazonaws.com' });
  });
});

describe('compare, where the two states of one role differ', () => {
  const get = (Resource: string, more: Partial<Spelled> = {}): Spelled => ({
    Action: 's3:GetObject',
    Resource,
    ...more,
  });

  test('heeds what a name may turn out as in policies that are no longer there', () => {
    const names = [{ text: 'EXAMPLE1', label: 'P', shape: '*', generated: false }];
    const data = get('arn:aws:s3:::data/x');
    const guarded = named('a', data, get('arn:aws:s3:::EXAMPLE1/x', { Effect: 'Deny' }));
    const of = (identity: Access['identities'][number]) => [way(files({ identities: [identity], names }))];
    const { outcome, added } = compare(of(guarded), of(named('a', data)));
    expect([outcome, added.map(({ when }) => when)]).toEqual(['new-access', [["'P' turns out as 'data'"]]]);
  });

  test('heeds tags, each state with its own', () => {
    const tagged = get('*', { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'b' } } });
    const trust = policy({ Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } });
    const of = (team: string) => [way(files({ identities: [{ ...named('a', tagged), tags: { team }, trust }] }))];
    expect(compare(of('a'), of('b')).outcome).toBe('new-access');
    expect(compare(of('b'), of('a')).outcome).toBe('no-new-access');
    expect(compare(of('b'), of('b')).outcome).toBe('no-new-access');
  });
});
