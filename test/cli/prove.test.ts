import { readFileSync } from 'node:fs';
import { CLOSED, claims, MODEL, OPEN } from './claims';
import { call, inEmptyFolder, write } from './zta';

inEmptyFolder();

const INVOKE = ['--no-request', 'bedrock:InvokeModel*'];
const ENDPOINT = ['--unless', 'StringEquals:aws:SourceVpce=${Endpoint}'];
const TRUST = {
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const prove = (...argv: readonly string[]) => call(['prove', 't.json', ...argv]);

/** What `--format json` prints. */
async function proof(...argv: readonly string[]) {
  const { code, out, err } = await prove(...argv, '--format', 'json');
  expect(err).toBe('');
  const told = JSON.parse(out);
  expect(code).toBe(told.outcome === 'proved' ? 0 : 1);
  return told;
}

describe('what is asked', () => {
  test('is proved where every policy together sees to it', async () => {
    write('t.json', claims({ fence: CLOSED }));
    expect(await proof(...INVOKE, ...ENDPOINT)).toEqual({
      version: 1,
      question: 'no request for bedrock:InvokeModel* unless aws:SourceVpce is ${Endpoint}',
      outcome: 'proved',
      vacuous: false,
      assumptions: expect.arrayContaining([expect.stringContaining('Policies that the files do not mention')]),
      trustedBase: [],
      budget: { ms: 10_000, query: { states: 50_000, conflicts: 20_000, ms: 2_000 } },
      data: { version: expect.stringMatching(/^\d/), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test('is refuted by a request that gets through, with the statements that let it', async () => {
    write('t.json', claims({ fence: OPEN }));
    expect(await proof(...INVOKE, ...ENDPOINT)).toMatchObject({
      outcome: 'refuted',
      counterexample: {
        principal: expect.stringMatching(/^arn:aws:iam::\d{12}:role\/.*Adjuster/),
        action: 'bedrock:InvokeModel',
        resource: MODEL,
        context: {},
      },
      allowedBy: [
        {
          file: 't.json',
          resource: 'AdjusterPolicy',
          constructPath: 'Claims/Adjuster/Policy/Resource',
          at: 'Properties/PolicyDocument/Statement/0',
          sid: 'AllowInvoke',
        },
      ],
      notStoppedBy: [{ sid: 'ThroughEndpoint', why: expect.stringContaining('aws:SourceVpce is missing') }],
      vacuous: false,
    });
  });

  test('is unknown where a policy is not shown', async () => {
    const ManagedPolicyArns = ['arn:aws:iam::aws:policy/SomebodyElses'];
    const Other = {
      Type: 'AWS::IAM::Role',
      Properties: { ManagedPolicyArns, AssumeRolePolicyDocument: TRUST },
    };
    write('t.json', claims({ fence: CLOSED, more: { Other } }));
    const { outcome, why, counterexample } = await proof(...INVOKE, ...ENDPOINT);
    expect([outcome, counterexample]).toEqual(['unknown', undefined]);
    expect(why).toContain('SomebodyElses');
  });

  test('is about whoever and whatever is named: by logical id, path or ARN', async () => {
    write('t.json', claims());
    for (const by of ['Adjuster', 'Claims/Adjuster', 'Claims/Adjuster/Resource']) {
      expect(await proof(...INVOKE, '--by', by)).toMatchObject({ outcome: 'refuted', vacuous: expect.anything() });
    }
    expect(await proof(...INVOKE, '--by', 'anonymous')).toMatchObject({ outcome: 'proved', vacuous: null });
    expect(await proof(...INVOKE, '--on', MODEL)).toMatchObject({ outcome: 'refuted' });
    const other = MODEL.replace('claude', 'opus');
    expect(await proof(...INVOKE, '--on', other)).toMatchObject({ outcome: 'proved' });
  });

  test('holds only where all conditions do', async () => {
    write('t.json', claims({ fence: CLOSED }));
    const also = ['--unless', 'Bool:aws:MultiFactorAuthPresent=true'];
    expect(await proof(...INVOKE, ...ENDPOINT, ...also)).toMatchObject({ outcome: 'refuted' });
  });

  test('that nobody may do anyway is proved, and said to be empty', async () => {
    write('t.json', claims());
    const asked = ['--no-request', 's3:GetObject', ...ENDPOINT];
    expect(await proof(...asked)).toMatchObject({ outcome: 'proved', vacuous: true });
    expect((await prove(...asked)).out).toContain('Beware');
  });

  test('may trust AWS to say what services never authorise, and then tells so', async () => {
    const misplaced = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b' };
    const Odd = {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyName: 'odd', Roles: [{ Ref: 'Adjuster' }], PolicyDocument: { Statement: [misplaced] } },
    };
    write('t.json', claims({ fence: CLOSED, more: { Odd } }));
    const question = ['--no-request', 's3:GetObject'];
    expect(await proof(...question)).toMatchObject({ outcome: 'refuted' });
    const trusting = await proof(...question, '--trust-service-authorization');
    expect(trusting).toMatchObject({ outcome: 'proved' });
    expect(trusting.assumptions).toContainEqual(
      expect.stringMatching(
        /^AWS's reference of \d{4}-\d\d-\d\d is trusted in that s3:GetObject is authorised on nothing but/,
      ),
    );
  });

  test('may take what is not shown to grant anything', async () => {
    write('t.json', claims({ fence: CLOSED }));
    expect(await proof('--no-request', 's3:GetObject')).toMatchObject({ outcome: 'proved' });
    expect((await proof('--no-request', 's3:GetObject', '--open-world')).outcome).not.toBe('proved');
    expect(
      await proof('--no-request', 'bedrock:InvokeModel', '--by', 'Adjuster', ...ENDPOINT, '--open-world'),
    ).toMatchObject({ outcome: 'proved' });
  });
});

test('what stands in place of a policy is told beside the report, and unknown', async () => {
  const Broken = {
    Type: 'AWS::IAM::Policy',
    Properties: { Roles: [{ Ref: 'Adjuster' }], PolicyName: 'p', PolicyDocument: 7 },
  };
  write('t.json', claims({ more: { Broken } }));
  const { code, out, err } = await prove('--no-request', 's3:GetObject');
  expect([code, out.slice(0, 7)]).toEqual([1, 'UNKNOWN']);
  expect(err).toMatch(
    /^zta: t\.json:\d+: Broken, Properties\/PolicyDocument: [^\n]+; what depends on it is unknown\n$/,
  );
});

test('the text tells lines, paths and names', async () => {
  write('t.json', claims({ fence: OPEN }));
  const { code, out } = await prove(...INVOKE, ...ENDPOINT);
  expect(code).toBe(1);
  expect(out).toMatch(/^REFUTED {2}no request for bedrock:InvokeModel\* unless/);
  expect(out).toMatch(/who {7}arn:aws:iam::\d+:role\/\S+ \(role 'Adjuster', Claims\/Adjuster\)/);
  const before = readFileSync('t.json', 'utf8').split('"AllowInvoke"')[0]?.split('\n') ?? [];
  const at = `t.json:${before.length - 1}, Properties/PolicyDocument/Statement/0`;
  expect(out).toContain(`allowed by      AllowInvoke, in Claims/Adjuster/Policy\n${' '.repeat(20)}${at}\n`);
});

describe('a call is refused, and nothing is proved', () => {
  test.each([
    [['--by', 'Adjuster'], 'ActionMissing'],
    [['--trust-service-authorization'], 'ActionMissing'],
    [['--no-request', 'bedrock:InvokeModle'], 'UnknownAction'],
    [['--no-request', 'bedrok:*'], 'UnknownAction'],
    [['--no-request', 'InvokeModel'], 'UnknownAction'],
    [[...INVOKE, '--by', 'Adjsuter'], 'UnknownPrincipal'],
    [[...INVOKE, '--by', 'lamda.amazonaws.com'], 'UnknownPrincipal'],
    [[...INVOKE, '--on', 'Lgos'], 'UnknownResource'],
    [[...INVOKE, '--unless', 'StringEquals:aws:SourceVpce=${Endpiont}'], 'UnknownName'],
    [[...INVOKE, '--unless', 'aws:SourceVpce=vpce-1'], 'ConditionInvalid'],
    [[...INVOKE, '--unless', 'StringEqual:aws:SourceVpce=vpce-1'], 'UnknownOperator'],
    [[...INVOKE, '--unless', 'NumericLessThan:aws:MultiFactorAuthAge=abc'], 'UnreadableValue'],
    [[...INVOKE, '--unless', 'IpAddress:aws:SourceIp=10.0.0.0/33'], 'UnreadableValue'],
    [[...INVOKE, '--unless', 'Bool:aws:MultiFactorAuthPresent=ture'], 'UnreadableValue'],
    [[...INVOKE, '--format', 'markdown'], 'UnknownFormat'],
    [[...INVOKE, 'no.json'], 'FileMissing'],
    [[...INVOKE, 'broken.json'], 'JsonSyntax'],
    [[...INVOKE, '--no-request', 's3:*'], 'OptionTwice'],
  ])('%j', async (argv, code) => {
    write('t.json', claims({ fence: CLOSED }));
    write('broken.json', '{');
    const outcome = await prove(...argv);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.err).toMatch(new RegExp(`^zta: ${code}: [^\\n]+\\n$`));
  });

  test('without a path', async () => {
    expect(await call(['prove', ...INVOKE])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^zta: PathMissing: /),
    });
  });
});
