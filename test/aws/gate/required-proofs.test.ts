import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Aws, CfnParameter, CfnResource, Duration, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import {
  type EnforceOptions,
  ImmutableLogBucket,
  noRequest,
  type RequireOptions,
  RetentionLock,
  ZeroTrust,
} from 'zero-trust-ai-constructs/aws';

const BOX = mkdtempSync(join(tmpdir(), 'zta-require-'));
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => rmSync(BOX, { recursive: true, force: true }));

/** Synthesises an app of which things are required, and reads the report of the CDK. */
function synthesised(build: (app: App, zeroTrust: ZeroTrust) => void, options: EnforceOptions = {}) {
  const app = new App({ outdir: mkdtempSync(join(BOX, 'out-')) });
  let printed = '';
  build(app, ZeroTrust.enforce(app, { packs: [], ...options }));
  let stopped = false;
  try {
    app.synth();
  } catch (error) {
    stopped = true;
    printed = String(error);
    expect(printed).toContain('ValidationFailed');
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  const [{ violations } = { violations: [] }] = pluginReports;
  const rules = violations.map(({ ruleName }: { ruleName: string }) => ruleName);
  return { stopped, violations, rules, printed };
}

interface Claims {
  readonly adjuster: iam.Role;
  readonly endpoint: ec2.CfnVPCEndpoint;
}

/** A role that may run a model, and a statement that keeps it on an endpoint, or seems to. */
function claims(stack: Stack, fence: 'closed' | 'open' = 'closed'): Claims {
  const endpoint = new ec2.CfnVPCEndpoint(stack, 'Endpoint', {
    serviceName: 'com.amazonaws.eu-central-1.bedrock-runtime',
    vpcEndpointType: 'Interface',
    vpcId: 'vpc-0a1b2c3d',
  });
  const adjuster = new iam.Role(stack, 'Adjuster', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const actions = ['bedrock:InvokeModel'];
  const model = 'arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3';
  adjuster.addToPolicy(new iam.PolicyStatement({ sid: 'AllowInvoke', actions, resources: [model] }));
  const elsewhere = { StringNotEquals: { 'aws:SourceVpce': endpoint.ref } };
  adjuster.addToPolicy(
    new iam.PolicyStatement({
      sid: 'ThroughEndpoint',
      effect: iam.Effect.DENY,
      actions,
      resources: ['*'],
      conditions: fence === 'closed' ? elsewhere : { ...elsewhere, Null: { 'aws:SourceVpce': 'false' } },
    }),
  );
  return { adjuster, endpoint };
}

const throughEndpoint = ({ endpoint }: Claims) =>
  noRequest({ action: 'bedrock:InvokeModel*' }).unless({ StringEquals: { 'aws:SourceVpce': endpoint.ref } });

test('what is required and proved lets the synthesis pass', () => {
  const { stopped, rules } = synthesised((app, zeroTrust) => {
    zeroTrust.require(throughEndpoint(claims(new Stack(app, 'Claims'))));
  });
  expect([stopped, rules]).toEqual([false, []]);
});

test('what is refuted stops it, and shows the request at the statement that allows it', () => {
  const { stopped, violations, printed } = synthesised((app, zeroTrust) => {
    zeroTrust.require(throughEndpoint(claims(new Stack(app, 'Claims'), 'open')));
  });
  expect(stopped).toBe(true);
  expect(violations).toMatchObject([
    {
      ruleName: 'ZTA-PROOF-001',
      severity: 'fatal',
      suggestedFix: expect.stringContaining('ThroughEndpoint'),
      violatingConstructs: [
        {
          constructPath: 'Claims/Adjuster/DefaultPolicy/Resource',
          cloudFormationResource: {
            logicalId: expect.stringMatching(/^AdjusterDefaultPolicy/),
            propertyPaths: ['Properties/PolicyDocument/Statement/0'],
          },
        },
      ],
    },
  ]);
  const [{ description }] = violations;
  expect(description).toMatch(
    /^ZTA-PROOF-001 REFUTED {2}no request for bedrock:InvokeModel\* unless aws:SourceVpce is/,
  );
  expect(description).toContain('aws:SourceVpce missing');
  expect(description).toContain("(role 'Adjuster");
  expect(printed).toContain('FATAL ZTA-PROOF-001 REFUTED');
  expect(description).not.toMatch(/To close it|Taken as given/);
  expect(violations[0].ruleMetadata.assumptions).toContain('Policies that the files do not mention');
});

test('what services never authorise stops it, unless AWS is trusted to say so', () => {
  const misplaced = (options?: RequireOptions) =>
    synthesised((app, zeroTrust) => {
      const { adjuster } = claims(new Stack(app, 'Claims'));
      adjuster.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::b'] }));
      zeroTrust.require(noRequest({ action: 's3:GetObject' }).byAnyone(), options);
    });
  expect(misplaced()).toMatchObject({ stopped: true, rules: ['ZTA-PROOF-001'] });
  expect(misplaced({ trustServiceAuthorization: true })).toMatchObject({ stopped: false, rules: [] });
});

test('what is unknown stops it', () => {
  const { stopped, violations } = synthesised((app, zeroTrust) => {
    const told = claims(new Stack(app, 'Claims'));
    told.adjuster.addManagedPolicy(
      iam.ManagedPolicy.fromManagedPolicyArn(app, 'Theirs', 'arn:aws:iam::aws:policy/Theirs'),
    );
    zeroTrust.require(throughEndpoint(told));
  });
  expect(stopped).toBe(true);
  expect(violations).toMatchObject([
    { ruleName: 'ZTA-PROOF-002', severity: 'fatal', description: expect.stringMatching(/UNKNOWN[\s\S]*Theirs/) },
  ]);
});

test('a question about nothing that the app holds stops it', () => {
  const { stopped, violations } = synthesised((app, zeroTrust) => {
    claims(new Stack(app, 'Claims'));
    zeroTrust.require(noRequest({ action: 'bedrock:InvokeModle' }).byAnyone());
    zeroTrust.require(noRequest({ action: 'bedrock:InvokeModel', principal: 'Adjsuter' }).byAnyone());
  });
  expect(stopped).toBe(true);
  expect(violations).toMatchObject([
    { ruleName: 'ZTA-PROOF-003', severity: 'fatal', description: expect.stringContaining('UnknownAction') },
    { ruleName: 'ZTA-PROOF-003', severity: 'fatal', description: expect.stringContaining('UnknownPrincipal') },
  ]);
});

test('a proof about nothing is a warning', () => {
  const { stopped, violations } = synthesised((app, zeroTrust) => {
    const { endpoint } = claims(new Stack(app, 'Claims'));
    const read = noRequest({ action: 's3:GetObject' });
    zeroTrust.require(read.unless({ StringEquals: { 'aws:SourceVpce': endpoint.ref } }));
    zeroTrust.require(read.byAnyone());
  });
  expect(stopped).toBe(false);
  expect(violations).toMatchObject([{ ruleName: 'ZTA-PROOF-004', severity: 'warning' }]);
});

test('where an app is only observed, nothing stops, and everything is said', () => {
  const { stopped, violations } = synthesised(
    (app, zeroTrust) => zeroTrust.require(throughEndpoint(claims(new Stack(app, 'Claims'), 'open'))),
    { observe: true },
  );
  expect(stopped).toBe(false);
  expect(violations).toMatchObject([{ ruleName: 'ZTA-PROOF-001', severity: 'warning' }]);
});

test.each([
  ['a nested stack', (app: App) => new NestedStack(new Stack(app, 'Claims'), 'Nested'), 'Claims/Nested'],
  ['a stage', (app: App) => new Stack(new Stage(app, 'Prod'), 'Claims'), 'Prod/Claims'],
])('what stands in %s is read', (_what, scope, path) => {
  const asked = (fence: 'closed' | 'open') =>
    synthesised((app, zeroTrust) => zeroTrust.require(throughEndpoint(claims(scope(app), fence))));
  expect(asked('closed')).toMatchObject({ stopped: false, rules: [] });
  expect(asked('open').violations).toMatchObject([
    {
      ruleName: 'ZTA-PROOF-001',
      violatingConstructs: [{ constructPath: `${path}/Adjuster/DefaultPolicy/Resource` }],
    },
  ]);
});

test('the same construct in two stages is told apart', () => {
  const { stopped } = synthesised((app, zeroTrust) => {
    const [test] = ['Test', 'Prod'].map((name) => claims(new Stack(new Stage(app, name), 'Claims')));
    if (test === undefined) throw new Error('there are two');
    const model = { action: 'bedrock:InvokeModel', principal: test.adjuster };
    zeroTrust.require(noRequest(model).unless({ StringEquals: { 'aws:SourceVpce': test.endpoint.ref } }));
  });
  expect(stopped).toBe(false);
});

describe('a question may name', () => {
  const asked = (make: (told: Claims, stack: Stack) => ReturnType<ReturnType<typeof noRequest>['byAnyone']>) =>
    synthesised((app, zeroTrust) => {
      const stack = new Stack(app, 'Claims');
      zeroTrust.require(make(claims(stack), stack));
    });
  const invoke = { action: 'bedrock:InvokeModel' };

  test('a construct as principal', () => {
    expect(asked(({ adjuster }) => noRequest({ ...invoke, principal: adjuster }).byAnyone()).rules).toEqual([
      'ZTA-PROOF-001',
    ]);
    expect(asked(({ adjuster }) => noRequest(invoke).exceptBy(adjuster)).rules).toEqual([]);
    expect(asked(({ adjuster }) => noRequest({ ...invoke, principal: adjuster.roleArn }).byAnyone()).rules).toEqual([
      'ZTA-PROOF-001',
    ]);
  });

  test('an imported role, and a literal ARN', () => {
    const arn = 'arn:aws:iam::444455556666:role/theirs';
    expect(
      asked((_told, stack) =>
        noRequest({ ...invoke, principal: iam.Role.fromRoleArn(stack, 'Theirs', arn) }).byAnyone(),
      ).rules,
    ).toEqual([]);
    expect(asked(() => noRequest({ ...invoke, principal: arn }).byAnyone()).rules).toEqual([]);
  });

  test('a construct as resource: a bucket with what it holds, also in a construct of ours', () => {
    const reads = (resource: (stack: Stack, told: Claims) => s3.Bucket | ImmutableLogBucket) =>
      asked((told, stack) => noRequest({ action: 's3:GetObject', resource: resource(stack, told) }).byAnyone()).rules;
    expect(reads((stack) => new s3.Bucket(stack, 'Heap'))).toEqual([]);
    const granted = (stack: Stack, { adjuster }: Claims) => {
      const bucket = new s3.Bucket(stack, 'Heap');
      bucket.grantRead(adjuster);
      return bucket;
    };
    expect(reads(granted)).toEqual(['ZTA-PROOF-001']);
    const lock = RetentionLock.staged(Duration.days(400));
    expect(reads((stack) => new ImmutableLogBucket(stack, 'Logs', { lock }))).toEqual([]);
  });

  test('attributes of constructs in conditions', () => {
    const by = (arn: (told: Claims) => string) =>
      asked((told) => noRequest(invoke).unless({ ArnEquals: { 'aws:PrincipalArn': arn(told) } })).rules;
    expect(by(({ adjuster }) => adjuster.roleArn)).toEqual([]);
    expect(by(() => 'arn:aws:iam::444455556666:role/theirs')).toEqual(['ZTA-PROOF-001']);
    const account = { StringEquals: { 'aws:PrincipalAccount': Aws.ACCOUNT_ID } };
    expect(asked(() => noRequest(invoke).unless(account)).rules).toEqual([]);
    expect(
      asked(({ endpoint }) =>
        noRequest(invoke)
          .unless({ StringEquals: { 'aws:SourceVpce': [endpoint.ref, 'vpce-0a1b2c3d'] } })
          .unless({ Null: { 'aws:SourceVpce': false } }),
      ).rules,
    ).toEqual([]);
  });

  test.each([
    ['a lazy value', () => Lazy.string({ produce: () => 'x' })],
    ['the region', () => Aws.REGION],
  ])('not %s', (_what, value) => {
    expect(() => noRequest(invoke).unless({ StringEquals: { 'aws:SourceVpce': value() } })).toThrow(
      /^QuestionUnresolved: /,
    );
    expect(() => noRequest({ ...invoke, resource: value() })).toThrow(/^QuestionUnresolved: /);
  });

  test('not a construct of no resource, or of many', () => {
    const stack = new Stack(new App(), 'Claims');
    expect(() => noRequest({ ...invoke, resource: stack })).toThrow(/^QuestionUnresolved: .*\[Claims\]$/);
    const parameter = new CfnParameter(stack, 'Theirs');
    const imported = iam.Role.fromRoleArn(stack, 'Role', parameter.valueAsString);
    expect(() => noRequest({ ...invoke, principal: imported })).toThrow(/^QuestionUnresolved: /);
  });
});

test('where nothing is required, nothing of it is loaded', () => {
  jest.isolateModules(() => {
    const read = jest.fn();
    jest.doMock('../../../lib/cloudformation/access', read);
    const { App: FreshApp, Stack: FreshStack } = require('aws-cdk-lib');
    const { ZeroTrust: Fresh } = require('../../../lib/aws');
    const app = new FreshApp();
    Fresh.enforce(app, { packs: [] });
    new CfnResource(new FreshStack(app, 'Claims'), 'Topic', { type: 'AWS::SNS::Topic' });
    app.synth();
    expect(read).not.toHaveBeenCalled();
  });
});
