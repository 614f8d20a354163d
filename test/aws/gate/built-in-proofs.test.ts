import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Fn, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { definePack, type EnforceOptions, Exceptions, ZeroTrust } from 'zero-trust-ai-constructs/aws';
import { GUARANTEE_RULES, RULES } from '../../../lib/policy';
import { build, MODELS } from '../private-model';

const PACK = definePack({ name: 'guarantees', title: 'What all policies keep', rules: GUARANTEE_RULES });
const BOX = mkdtempSync(join(tmpdir(), 'zta-built-in-'));
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => rmSync(BOX, { recursive: true, force: true }));

interface Violation {
  readonly ruleName: string;
  readonly description: string;
  readonly suggestedFix: string;
  readonly severity: string;
  readonly violatingConstructs: readonly { readonly constructPath: string }[];
}

/** Synthesises an app of which nothing is required, and reads the report of the CDK. */
function judged(app: App, options: EnforceOptions = {}) {
  ZeroTrust.enforce(app, { packs: [PACK], today: '2026-11-25', ...options });
  let stopped = false;
  try {
    app.synth();
  } catch (error) {
    stopped = true;
    expect(String(error)).toContain('ValidationFailed');
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  // The CDK tells nothing of a plugin that found nothing.
  const [{ violations, metadata } = { violations: [], metadata: {} }] = pluginReports as readonly {
    readonly violations: readonly Violation[];
    readonly metadata: Readonly<Record<string, string>>;
  }[];
  const found = violations.map(({ ruleName, severity, violatingConstructs: [place] }) => [
    ruleName,
    severity,
    place?.constructPath,
  ]);
  return { stopped, violations, metadata, found };
}

/** An app in which somebody else wrote an endpoint to models, and a role that may do one thing. */
function theirs(action: string, more: (role: iam.Role, stack: Stack) => void = () => undefined): App {
  const app = new App({ outdir: mkdtempSync(join(BOX, 'out-')) });
  const stack = new Stack(app, 'Theirs');
  new ec2.CfnVPCEndpoint(stack, 'Door', { serviceName: 'com.amazonaws.eu-west-1.bedrock-runtime', vpcId: 'vpc-1' });
  const role = new iam.Role(stack, 'Trainer', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  role.addToPolicy(new iam.PolicyStatement({ sid: 'Theirs', actions: [action], resources: ['*'] }));
  more(role, stack);
  return app;
}

const STOPPED = [['ZTA-PROOF-015', 'error', 'Theirs/Trainer/DefaultPolicy/Resource']];

test('what is refuted stops the synthesis without anybody having asked, and shows the request', () => {
  const { stopped, violations, found } = judged(theirs('iam:PutRolePolicy'));
  expect([stopped, found]).toEqual([true, STOPPED]);
  const [{ description, suggestedFix } = { description: '', suggestedFix: '' }] = violations;
  expect(description).toMatch(/^ZTA-PROOF-015 Rights are changed by the trusted base only: role 'Trainer\w*' may iam:/);
  expect(description).toMatch(
    /This request gets through\n +who +arn:aws:iam::\d+:role\/\S+ \(role 'Trainer\w+',\s+Theirs/,
  );
  expect(description).toMatch(/allowed by +Theirs, in Theirs\/Trainer/);
  expect(suggestedFix).toMatch(/^\w.*'Theirs'.*\.$/);
});

test('what is proved lets it pass', () => {
  const { stopped, found } = judged(theirs('s3:ListAllMyBuckets'));
  expect([stopped, found]).toEqual([false, []]);
});

test('what the proofs rest on is told once', () => {
  const trustedBase = ['arn:aws:iam::222233334444:role/ops'];
  expect(judged(theirs('iam:PutRolePolicy'), { trustedBase }).metadata).toMatchObject({
    guarantees: expect.stringMatching(/^\d+ of \d+ held$/),
    trustedBase: 'arn:aws:iam::222233334444:role/ops',
    assumptions: expect.stringContaining('Policies that the files do not mention grant nothing'),
  });
});

test('who is trusted may', () => {
  let trusted: iam.Role | undefined;
  const app = theirs('iam:PutRolePolicy', (role) => {
    trusted = role;
  });
  const { stopped, found } = judged(app, { trustedBase: trusted ? [trusted] : [] });
  expect([stopped, found]).toEqual([false, []]);
});

test('an exception accepts it', () => {
  const app = theirs('iam:PutRolePolicy', (role) =>
    Exceptions.of(role).accept({
      rule: 'ZTA-PROOF-015',
      reason: 'moves to the pipeline',
      owner: 'ml-platform@example.com',
      expires: '2027-01-31',
    }),
  );
  expect(judged(app)).toMatchObject({
    stopped: false,
    found: [['ZTA-PROOF-015', 'info', 'Theirs/Trainer/DefaultPolicy/Resource']],
  });
});

test('an exception for what is not asked is not stale', () => {
  const app = theirs('iam:PutRolePolicy', (role) =>
    Exceptions.of(role).accept({ rule: 'ZTA-PROOF-015', reason: 'r', owner: 'o', expires: '2027-01-31' }),
  );
  expect(judged(app, { packs: [] })).toMatchObject({ stopped: false, found: [] });
});

test('observed, it stops nothing', () => {
  expect(judged(theirs('iam:PutRolePolicy'), { observe: true })).toMatchObject({
    stopped: false,
    found: STOPPED.map(([rule, , path]) => [rule, 'warning', path]),
  });
});

test('a baseline knows it', () => {
  const file = join(BOX, 'baseline.json');
  const entry = {
    rule: 'ZTA-PROOF-015',
    file: 'Theirs.template.json',
    resource: 'Theirs/Trainer/DefaultPolicy/Resource',
    at: 'Properties/PolicyDocument/Statement/*',
    count: 1,
  };
  writeFileSync(file, JSON.stringify({ version: 1, findings: [entry] }));
  expect(judged(theirs('iam:PutRolePolicy'), { baseline: file })).toMatchObject({ stopped: false, found: [] });
});

describe('what is unknown', () => {
  const unseen = () =>
    theirs('s3:ListAllMyBuckets', (role) =>
      role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('SomethingNew')),
    );

  test('is told once of each that hides something, and stops nothing that others made', () => {
    const { stopped, violations } = judged(unseen());
    expect(stopped).toBe(false);
    expect(violations.map(({ severity }) => severity)).toEqual(['warning']);
    const [{ description } = { description: '' }] = violations;
    expect(description).toMatch(/^ZTA-PROOF-\d+ cannot be proved: .*role .* is not shown; nor can ZTA-PROOF-\d+, /);
    expect(new Set(description.match(/ZTA-PROOF-\d+/g)).size).toBe(description.match(/ZTA-PROOF-\d+/g)?.length);
  });

  test('stays told of the rest where some of it is accepted', () => {
    const { violations } = judged(
      theirs('s3:ListAllMyBuckets', (role) => {
        role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('SomethingNew'));
        Exceptions.of(role).accept({ rule: 'ZTA-PROOF-015', reason: 'r', owner: 'o', expires: '2027-01-31' });
      }),
    );
    expect(violations.map(({ severity }) => severity).sort()).toEqual(['info', 'warning']);
    const rest = violations.find(({ severity }) => severity === 'warning')?.description;
    expect(rest).toContain('ZTA-PROOF-018');
    expect(rest).not.toContain('ZTA-PROOF-015');
  });

  test('stops anything where that is asked for', () => {
    const { stopped, violations } = judged(unseen(), { strict: true });
    expect(stopped).toBe(true);
    expect(new Set(violations.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });

  test('stops what constructs of ours made', () => {
    const { app, stack, claude } = build(MODELS.direct);
    claude.grants.invoke(iam.Role.fromRoleArn(stack, 'Elsewhere', Fn.importValue('role')));
    const { stopped, found, violations } = judged(app);
    expect(stopped).toBe(true);
    expect(found[0]).toEqual(['ZTA-PROOF-010', 'error', 'Claims/Claude']);
    expect(violations[0]?.description).toContain('cannot be proved');
    expect(found.slice(1).every(([, severity]) => severity === 'warning')).toBe(true);
  });
});

test('a model is run by nobody but whom it was granted to, without anybody having asked', () => {
  const { app, stack, claude, role } = build(MODELS.direct);
  claude.grants.invoke(role);
  const other = new iam.Role(stack, 'Other', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  other.addToPolicy(new iam.PolicyStatement({ actions: ['bedrock:InvokeModel'], resources: ['*'] }));
  const { stopped, found, metadata } = judged(app);
  expect(stopped).toBe(true);
  expect(metadata['trustedBase']).toContain('arn:aws:iam::111122223333:role/cdk-hnb659fds-cfn-exec-role-111122223333');
  expect(found).toEqual(
    ['010', '011', '012'].map((n) => [`ZTA-PROOF-${n}`, 'error', 'Claims/Other/DefaultPolicy/Resource']),
  );
});

test('a model that is granted is proved', () => {
  const { app, claude, role } = build(MODELS.geographic);
  claude.grants.invoke(role);
  const { stopped, found } = judged(app);
  expect([stopped, found]).toEqual([false, []]);
});

test('rules are all by default, and those of packs where packs are named', () => {
  const rulesOf = (options: EnforceOptions) => ZeroTrust.enforce(new App(), options).rules;
  expect(rulesOf({})).toEqual([...RULES, ...GUARANTEE_RULES]);
  expect(rulesOf({ packs: [PACK] })).toEqual(GUARANTEE_RULES);
});

test('where no rule is about it, nothing is read', () => {
  const app = theirs('iam:PutRolePolicy', (_role, stack) => new sqs.Queue(stack, 'Queue'));
  const { stopped, metadata } = judged(app, { packs: [definePack({ name: 'none', title: 'None', rules: [] })] });
  expect([stopped, 'guarantees' in metadata]).toEqual([false, false]);
});
