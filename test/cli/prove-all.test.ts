import { allow, res, role, t } from '../access/end-to-end/template';
import { call, inEmptyFolder, write } from './zta';

inEmptyFolder();

const Door = res('AWS::EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.eu-west-1.bedrock-runtime', VpcId: 'vpc-1' });
const BY_DOOR = { StringEquals: { 'aws:SourceVpce': { Ref: 'Door' } } };
const Adjuster = role([allow('bedrock:InvokeModel', '*', BY_DOOR)]);
const Trainer = role([allow('iam:PutRolePolicy'), allow('bedrock:InvokeModel')]);
const prove = (...argv: readonly string[]) => call(['prove', 't.json', ...argv]);
const kept = () => write('t.json', JSON.stringify(t({ Door, Adjuster })));
const broken = () => write('t.json', JSON.stringify(t({ Door, Adjuster, Trainer })));

async function report(...argv: readonly string[]) {
  const { code, out, err } = await prove('--format', 'json', ...argv);
  expect(err).toBe('');
  const told = JSON.parse(out);
  expect(code).toBe(told.outcome === 'proved' ? 0 : 1);
  return told;
}

const short = ({ guarantees }: { guarantees: Record<string, string>[] }, outcome: string) =>
  guarantees
    .filter((one) => one['outcome'] === outcome)
    .map(({ rule, resource, at }) => [rule, resource, at].join(' '));

test('what holds is told in a line each, by what belongs together, and what it rests on once', async () => {
  kept();
  const { code, out, err } = await prove();
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^Reach\nPROVED {3}Model is run by nobody but those it was granted to: Door\nPROVED {3}Model is run thr/,
  );
  expect(out).toMatch(/\n\nIntegrity\nPROVED {3}Rights are changed by the trusted base only: Door\n/);
  expect(out).toMatch(
    /\n\n {2}Trusted {11}nobody\n {2}Taken as given {4}Policies that the files do not mention grant nothing/,
  );
  expect(out.match(/Taken as given/g)).toHaveLength(1);
  expect(out).not.toMatch(/REFUTED|UNKNOWN/);
});

test('what is refuted is told in full, with who is trusted instead', async () => {
  broken();
  const { code, out } = await prove();
  expect(code).toBe(1);
  expect(out).toMatch(
    /\nREFUTED {2}Model is run through its endpoint only: role 'Trainer' may bedrock:InvokeModel on\s[^()]+\(ZTA-PROOF-011\)\n\n {2}This request gets through\n {4}who {7}arn:\S+ \(role 'Trainer'\)\n {4}action {4}bedrock:InvokeModel\n[\s\S]*?aws:SourceVpce missing\n/,
  );
  expect(out).toMatch(/allowed by {6}Statement\/1, in Trainer\n {20}t.json:\d+, Properties\/Policies\/0/);
  expect(out).toMatch(/To close it {7}\S/);
});

test('as data, each guarantee has its rule, its place and its outcome', async () => {
  broken();
  const told = await report();
  expect(told).toMatchObject({
    version: 1,
    outcome: 'refuted',
    trustedBase: [],
    assumptions: expect.arrayContaining([expect.stringContaining('grant nothing')]),
    data: { version: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(short(told, 'refuted')).toEqual([
    'ZTA-PROOF-011 Trainer Properties/Policies/0/PolicyDocument/Statement/1',
    'ZTA-PROOF-015 Trainer Properties/Policies/0/PolicyDocument/Statement/0',
  ]);
  expect(short(told, 'proved')).toContain('ZTA-PROOF-010 Door ');
  expect(told.guarantees.find(({ rule }: { rule: string }) => rule === 'ZTA-PROOF-015')).toMatchObject({
    family: 'integrity',
    guarantee: 'identity-kept',
    title: 'Rights are changed by the trusted base only',
    because: expect.stringContaining("role 'Trainer' may iam:PutRolePolicy"),
    counterexample: { action: 'iam:PutRolePolicy', principal: expect.stringContaining('Trainer') },
    allowedBy: [{ file: 't.json', resource: 'Trainer' }],
    notStoppedBy: [],
    change: expect.any(String),
  });
});

test('what is unknown is no proof', async () => {
  const unseen = role([allow('s3:ListAllMyBuckets')], { ManagedPolicyArns: ['arn:aws:iam::aws:policy/SomethingNew'] });
  write('t.json', JSON.stringify(t({ Door, Unseen: unseen })));
  const told = await report();
  expect(told.outcome).toBe('unknown');
  expect(short(told, 'unknown')).toContain('ZTA-PROOF-011 Unseen ');
  const { code, out } = await prove();
  expect(code).toBe(1);
  expect(out.match(/role 'Unseen'/g)).toHaveLength(2);
  expect(out).toMatch(/\nUnknown of several\nUNKNOWN {2}role 'Unseen': the policy '.*\/SomethingNew'/);
  expect(out).toContain('\n         - Model is run through its endpoint only (ZTA-PROOF-011)\n');
  expect(new Set(out.match(/ZTA-PROOF-\d+/g)).size).toBe(out.match(/ZTA-PROOF-\d+/g)?.length);
});

test('who is trusted may, and is told', async () => {
  broken();
  expect(await report('--trusting', 'Trainer')).toMatchObject({
    outcome: 'proved',
    trustedBase: [expect.stringMatching(/^arn:aws:iam::.*Trainer/)],
  });
  const ops = 'arn:aws:iam::222233334444:role/ops';
  const told = await report('--trusting', 'Trainer', '--trusting', ops);
  expect(told.trustedBase).toEqual(expect.arrayContaining([ops, expect.stringContaining('Trainer')]));
  expect((await prove('--trusting', 'Trainer')).out).toMatch(/ {2}Trusted {11}arn:aws:iam::.*Trainer/);
});

test('with whom something is shared is told', async () => {
  const Statement = [{ Effect: 'Allow', Principal: { AWS: '222233334444' }, Action: 'sts:AssumeRole' }];
  const Partner = role([allow('bedrock:InvokeModel', '*', BY_DOOR)], {
    AssumeRolePolicyDocument: { Version: '2012-10-17', Statement },
  });
  write('t.json', JSON.stringify(t({ Door, Partner })));
  expect(short(await report(), 'refuted').filter((one) => one.startsWith('ZTA-PROOF-026'))).not.toEqual([]);
  const told = await report('--shared-with', '222233334444');
  expect(short(told, 'refuted').filter((one) => one.startsWith('ZTA-PROOF-026'))).toEqual([]);
});

test('where there is nothing to prove, it says so', async () => {
  write('t.json', JSON.stringify(t({ Queue: res('AWS::SQS::Queue') })));
  const { code, out } = await prove();
  expect([code, out]).toEqual([0, expect.stringMatching(/^There is nothing to prove: /)]);
});

test('a question excepts who is trusted, and tells it', async () => {
  broken();
  const told = await report('--no-request', 'iam:PutRolePolicy', '--trusting', 'Trainer');
  expect(told).toMatchObject({ outcome: 'proved', trustedBase: ['Trainer'] });
  expect(await report('--no-request', 'iam:PutRolePolicy')).toMatchObject({ outcome: 'refuted', trustedBase: [] });
  const { out } = await prove('--no-request', 'iam:PutRolePolicy', '--trusting', 'Trainer');
  expect(out).toMatch(/ {2}Trusted {11}Trainer\n/);
});

test.each([
  [['--trusting', 'Trainr'], 'UnknownPrincipal'],
  [['--trusting', 'arn:aws:iam::222233334444:role/*'], 'WideException'],
  [['--shared-with', '2222'], 'SharedWithInvalid'],
  [['--shared-with', 'o-1'], 'SharedWithInvalid'],
  [['--no-request', 's3:GetObject', '--shared-with', '222233334444'], 'OptionMisplaced'],
  [['--on', 'Door'], 'ActionMissing'],
  [['--open-world'], 'ActionMissing'],
])('%j is refused', async (argv, code) => {
  broken();
  expect(await prove(...argv)).toEqual({ code: 2, out: '', err: expect.stringContaining(`${code}: `) });
});
