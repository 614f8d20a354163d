import { checkCertificate } from '../../../lib/access/certify';
import { decide } from '../../../lib/access/decide';
import type { Access, Name } from '../../../lib/access/model';
import { noRequest, prove } from '../../../lib/access/prove';
import { ACCOUNT, files, policy, ROLE, resource, role, type Spelled, user } from '../decide/built';

const way = (access: Access, ...when: readonly string[]) => ({ access, when });
const X = 'vpce-0a1b2c3d';
const RUN: Spelled = { Sid: 'Run', Action: 'bedrock:InvokeModel', Resource: '*' };
const guard = (Condition: Spelled['Condition'], told: Spelled = {}): Spelled => ({
  ...RUN,
  Sid: 'Guard',
  Effect: 'Deny',
  ...(Condition && { Condition }),
  ...told,
});
const byEndpoint = guard({ StringNotEquals: { 'aws:SourceVpce': X } });
const of = (...statements: readonly Spelled[]) => files({ identities: [role(statements)] });
const invoke = noRequest({ action: 'bedrock:InvokeModel' });
const viaEndpoint = invoke.unless({ StringEquals: { 'aws:SourceVpce': X } });

describe('what is proved', () => {
  test('comes with certificates that an independent checker accepts', () => {
    const like = invoke.unless({ StringLike: { 'aws:SourceVpce': 'vpce-0a*' } });
    const { outcome, certificates } = prove([way(of(RUN, byEndpoint))], like);
    expect([outcome, certificates.length]).toEqual(['proved', 1]);
    for (const { formula, certificate } of certificates) {
      expect(checkCertificate(formula, certificate)).toBe(true);
      expect(checkCertificate(formula, { ...certificate, lemmas: [] })).not.toBe(true);
    }
  });

  test('tells what it takes as given', () => {
    const { assumptions } = prove([way(of(RUN, byEndpoint))], viaEndpoint);
    expect(assumptions).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/do not mention grant nothing/),
        expect.stringMatching(/aws:SourceVpce/),
      ]),
    );
    expect(prove([way(of())], invoke.byAnyone()).assumptions.join()).not.toContain('aws:SourceVpce');
    const tagged = of({ ...RUN, Condition: { StringEquals: { 'aws:PrincipalTag/team': 'red' } } });
    expect(prove([way(tagged)], invoke.byAnyone()).assumptions.join()).toContain('tags that the files give them');
  });

  test('is vacuous only where nothing is allowed with the conditions either', () => {
    expect(prove([way(of(RUN, byEndpoint))], viaEndpoint).vacuous).toBe(false);
    expect(prove([way(of(byEndpoint))], viaEndpoint).vacuous).toBe(true);
    expect(prove([way(of())], invoke.byAnyone()).vacuous).toBeNull();
  });
});

describe('a counterexample', () => {
  const bool = guard({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } });
  const { counterexample } = prove(
    [way(of(RUN, bool))],
    invoke.unless({ Bool: { 'aws:MultiFactorAuthPresent': true } }),
  );

  test('is a request that a person knows', () => {
    expect(counterexample?.request).toEqual({
      caller: { kind: 'role', arn: ROLE },
      action: 'bedrock:InvokeModel',
      resource: expect.stringMatching(/^arn:aws:bedrock:us-east-1:\d*:[a-z-]+\/example/),
      context: {},
    });
  });

  test('tells what allows it, which guard did not deny it and why, and what would', () => {
    expect(counterexample).toMatchObject({
      caller: "role 'Role'",
      allowedBy: [{ sid: 'Run' }],
      guards: [{ sid: 'Guard', why: expect.stringContaining('aws:MultiFactorAuthPresent is missing') }],
      change:
        "Write 'BoolIfExists' in place of 'Bool' for 'aws:MultiFactorAuthPresent' in the statement 'Guard' of Policy",
    });
  });

  test('asks for the condition where there is no guard', () => {
    expect(prove([way(of(RUN))], viaEndpoint).counterexample?.change).toBe(
      `Add the condition { 'StringEquals': { 'aws:SourceVpce': "${X}" } } to the statement 'Run' of Policy`,
    );
  });
});

describe('whom a question is about', () => {
  const access = files({ identities: [role(RUN), user(RUN)] });

  test.each([
    ['the role by its logical id', invoke.exceptBy('User'), 'refuted'],
    ['all but both', invoke.exceptBy('User', ROLE), 'proved'],
    [
      'another role',
      noRequest({ action: 'bedrock:*', principal: `arn:aws:iam::${ACCOUNT}:role/other` }).byAnyone(),
      'proved',
    ],
    [
      'everyone whose name is like it',
      noRequest({ action: 'bedrock:*', principal: 'arn:aws:iam::*:role/a*' }).byAnyone(),
      'refuted',
    ],
    [
      'nobody whose name is like it',
      noRequest({ action: 'bedrock:*', principal: 'arn:aws:iam::*:role/b*' }).byAnyone(),
      'proved',
    ],
    ['the account', noRequest({ action: 'bedrock:*', principal: ACCOUNT }).byAnyone(), 'refuted'],
    ['a service', noRequest({ action: 'bedrock:*', principal: 'lambda.amazonaws.com' }).byAnyone(), 'proved'],
    ['anyone without credentials', noRequest({ action: 'bedrock:*', principal: 'anonymous' }).byAnyone(), 'proved'],
  ])('%s', (_, question, outcome) => {
    expect(prove([way(access)], question).outcome).toBe(outcome);
  });
});

describe('a mistyped question proves nothing', () => {
  const access = files({ identities: [role(RUN)], resources: [resource('arn:aws:s3:::data')] });

  test.each([
    ['UnknownAction', () => noRequest({ action: 'bedrock:InvokeModelz' }).byAnyone()],
    ['UnknownAction', () => noRequest({ action: 'bedrok:*' }).byAnyone()],
    ['UnknownAction', () => noRequest({ action: 'InvokeModel' }).byAnyone()],
    ['UnknownResource', () => noRequest({ action: 's3:*', resource: 'Bukket' }).byAnyone()],
    ['UnknownPrincipal', () => noRequest({ action: 's3:*', principal: 'Rolle' }).byAnyone()],
    ['UnknownPrincipal', () => noRequest({ action: 's3:*' }).exceptBy('Rolle')],
    ['WideException', () => noRequest({ action: 's3:*' }).exceptBy('arn:aws:iam::*:role/*')],
    ['EmptyName', () => noRequest({ action: '' }).byAnyone()],
    ['EmptyName', () => noRequest({ action: [] }).byAnyone()],
    ['UnknownKey', () => noRequest({ action: 's3:*' }).unless({ StringEquals: { SourceVpce: X } })],
    ['EmptyCondition', () => noRequest({ action: 's3:*' }).unless({ StringEquals: { 'aws:SourceVpce': [] } })],
    ['EmptyCondition', () => noRequest({ action: 's3:*' }).unless({ StringEquals: {} })],
    [
      'UnknownOperator',
      () => noRequest({ action: 's3:*' }).unless(JSON.parse('{ "StringSame": { "aws:SourceVpce": "x" } }')),
    ],
  ])('%s', (code, question) => {
    expect(() => prove([way(access)], question())).toThrow(new RegExp(`^${code}: question: [^\\n]+; [^\\n]+$`));
  });

  test('but whole ARNs are fair, and so is whatever one way of the files holds', () => {
    const ways = [way(files()), way(access)];
    expect(prove(ways, noRequest({ action: 's3:*', resource: 'Resource', principal: 'Role' }).byAnyone()).outcome).toBe(
      'proved',
    );
    expect(prove(ways, noRequest({ action: 's3:*', resource: 'arn:aws:s3:::other/*' }).byAnyone()).outcome).toBe(
      'proved',
    );
  });
});

describe('ways in which files can turn out', () => {
  test('69 each is looked at, and the one that lets a request through is named', () => {
    const ways = [
      way(of(RUN, byEndpoint), "condition 'Guarded' is true"),
      way(of(RUN), "condition 'Guarded' is false"),
    ];
    expect(prove(ways, viaEndpoint)).toMatchObject({
      outcome: 'refuted',
      counterexample: { when: ["condition 'Guarded' is false"] },
    });
    expect(prove(ways.slice(0, 1), viaEndpoint).outcome).toBe('proved');
  });
});

describe('names that only deployment knows', () => {
  const name = (text: string, shape: string, generated = false): Name => ({ text, label: 'Given', shape, generated });
  const PARAMETER = 'Given-EXAMPLE00001';
  const given = (access: Access, ...names: readonly Name[]) => [way({ ...access, names })];

  test('70 a parameter is not the endpoint that somebody wrote, though it can be', () => {
    const access = of(RUN, guard({ StringNotEquals: { 'aws:SourceVpce': PARAMETER } }));
    const ways = given(access, name(PARAMETER, '*'));
    expect(prove(ways, viaEndpoint).outcome).toBe('refuted');
    expect(prove(ways, invoke.unless({ StringEquals: { 'aws:SourceVpce': PARAMETER } })).outcome).toBe('proved');
  });

  test('a role that somebody names may be the role of a parameter', () => {
    const admin = `arn:aws:iam::${ACCOUNT}:role/admin`;
    const access = files({
      identities: [role([], { arn: admin })],
      resources: [
        resource('arn:aws:s3:::data', {
          Action: 's3:*',
          Resource: 'arn:aws:s3:::data/*',
          Principal: { AWS: PARAMETER },
        }),
      ],
    });
    const question = noRequest({ action: 's3:GetObject', principal: admin }).byAnyone();
    expect(prove(given(access, name(PARAMETER, '*')), question)).toMatchObject({
      outcome: 'refuted',
      counterexample: { when: [`'Given' turns out as '${admin}'`] },
    });
    expect(prove(given(access, name(PARAMETER, '*', true)), question).outcome).toBe('proved');
  });

  test('a bucket that CloudFormation names may be like a pattern', () => {
    const text = 'stack-data-example00001';
    const access = {
      ...of({ Action: 's3:*', Resource: 'arn:aws:s3:::stack-data-1*' }),
      resources: [resource(`arn:aws:s3:::${text}`)],
    };
    const question = noRequest({ action: 's3:GetObject', resource: 'Resource' }).byAnyone();
    expect(prove(given(access, name(text, 'stack-data-*', true)), question).outcome).toBe('refuted');
    expect(prove(given(access, name(text, 'stack-date-*', true)), question).outcome).toBe('proved');
  });

  test('a parameter within a pattern can be a wildcard', () => {
    const access = of({ Action: 's3:GetObject', Resource: `arn:aws:s3:::${PARAMETER}/*` });
    const question = noRequest({ action: 's3:GetObject', resource: 'arn:aws:s3:::secrets/*' }).byAnyone();
    expect(prove(given(access, name(PARAMETER, '*')), question).outcome).toBe('refuted');
    expect(prove(given(access, name(PARAMETER, 'data-*')), question).outcome).toBe('proved');
  });

  test('too many that make a difference are unknown', () => {
    const names = Array.from({ length: 7 }, (_, i) => name(`Given-EXAMPLE0000${i}`, '*'));
    const access = of({ Action: 's3:GetObject', Resource: names.map(({ text }) => `arn:aws:s3:::${text}/*`) });
    const question = noRequest({ action: 's3:GetObject', resource: 'arn:aws:s3:::secrets/*' }).byAnyone();
    expect(prove(given(access, ...names), question)).toMatchObject({
      outcome: 'unknown',
      why: expect.stringMatching(/^names can turn out in more than 64 ways/),
    });
  });
});

describe('what the files do not show', () => {
  const bucket = files({ resources: [resource('arn:aws:s3:::data')] });
  const read = noRequest({ action: 's3:GetObject', resource: 'Resource' }).byAnyone();

  test('grants nothing, or anything where that is asked', () => {
    expect(prove([way(bucket)], read).outcome).toBe('proved');
    expect(prove([way(bucket)], read, { openWorld: true }).outcome).toBe('refuted');
  });

  test('does not help against what denies', () => {
    const open = { openWorld: true };
    const denying = resource('arn:aws:s3:::data', {
      Effect: 'Deny',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::data/*',
      Principal: '*',
    });
    expect(prove([way(files({ resources: [denying] }))], read, open).outcome).toBe('refuted');
    const objects = noRequest({ action: 's3:GetObject', resource: 'arn:aws:s3:::data/*' }).byAnyone();
    expect(prove([way(files({ resources: [denying] }))], objects, open).outcome).toBe('proved');
    expect(
      prove(
        [way(of({ ...RUN, Effect: 'Deny' }))],
        noRequest({ action: RUN.Action ?? '', principal: 'Role' }).byAnyone(),
        open,
      ).outcome,
    ).toBe('proved');
  });

  test('is unknown where it is attached, unless a guard holds whatever it says', () => {
    const unseen = { unseen: ['arn:aws:iam::aws:policy/AmazonBedrockFullAccess'] };
    const ways = (...statements: readonly Spelled[]) => [way(files({ identities: [role(statements, unseen)] }))];
    expect(prove(ways(), viaEndpoint)).toMatchObject({
      outcome: 'unknown',
      why: expect.stringContaining('AmazonBedrockFullAccess'),
    });
    expect(prove(ways(byEndpoint), viaEndpoint).outcome).toBe('proved');
  });

  const HIDDEN = { ...policy([]), hidden: 'a parameter hides it' };
  const unknownWhy = { outcome: 'unknown', why: expect.stringContaining('a parameter hides it') };

  test('of the policy of a resource may let anybody in', () => {
    const objects = noRequest({ action: 's3:GetObject', resource: 'arn:aws:s3:::data/*' }).byAnyone();
    const asked = (told: object) =>
      prove([way(files({ resources: [resource('arn:aws:s3:::data', undefined, told)] }))], objects);
    expect(asked({}).outcome).toBe('proved');
    expect(asked({ policy: HIDDEN })).toMatchObject(unknownWhy);
  });

  test('of a policy may deny what another allows', () => {
    const asked = (...more: readonly (typeof HIDDEN)[]) =>
      prove([way(files({ identities: [role([], { policies: [policy(RUN), ...more] })] }))], invoke.byAnyone());
    expect(asked().outcome).toBe('refuted');
    expect(asked(HIDDEN)).toMatchObject(unknownWhy);
  });

  test('of a statement keeps a guard from being one', () => {
    const hide = (statement: Spelled) => {
      const read = policy(statement);
      return { ...read, statements: read.statements.map((one) => ({ ...one, hidden: 'a function hides it' })) };
    };
    const access = files({ identities: [role([], { policies: [policy(RUN), hide(byEndpoint)] })] });
    expect(prove([way(access)], viaEndpoint)).toMatchObject({
      outcome: 'unknown',
      why: expect.stringContaining('a function hides it'),
    });
  });
});

describe('never a hang', () => {
  test('85 twenty ? after * are unknown, or decided, within the budget', () => {
    const access = of(
      { ...RUN, Resource: `arn:aws:bedrock:us-east-1::*a${'?'.repeat(20)}` },
      guard(undefined, { Resource: `*b${'?'.repeat(20)}` }),
    );
    const started = performance.now();
    const { outcome } = prove([way(access)], invoke.byAnyone(), { budget: { ms: 100 } });
    expect(['refuted', 'unknown']).toContain(outcome);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test('policies that say the same are compared as the same, in any order', () => {
  const one = of(RUN, byEndpoint, { Action: 's3:GetObject', Resource: '*' });
  const other = of({ Action: ['s3:GetObject', 'bedrock:InvokeModel'], Resource: '*' }, byEndpoint);
  for (const access of [one, other]) expect(prove([way(access)], viaEndpoint).outcome).toBe('proved');
});

test('what is found is confirmed by the decision on it', () => {
  const access = of({ Action: 's3:*', Resource: 'arn:aws:s3:::data/${aws:PrincipalTag/team}/*' });
  const { counterexample } = prove([way(access)], noRequest({ action: 's3:GetObject' }).byAnyone());
  expect(counterexample && decide(access, counterexample.request).outcome).toBe('allowed');
});
