import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import * as cdk from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { ZeroTrust as AwsZeroTrust } from 'zero-trust-ai-constructs/aws';
import { App, TerraformStack } from '../../../lib/google/cdktf';
import { ZeroTrust } from '../../../lib/google/gate/zero-trust';
import { definePack } from '../../../lib/policy';
import { account, BOX, filesIn, Gated, PACK, stackIn } from '../gated';

/** Types of both frameworks keep them apart, as far as nobody goes past them: as JavaScript does, or `as`. */
const anywhere = <T>(scope: unknown): T => scope as T;

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
});
afterEach(() => jest.restoreAllMocks());

describe('an app of CDK for Terraform', () => {
  function judged(build: (gated: Gated) => unknown): Gated {
    const gated = new Gated();
    build(gated);
    gated.synth();
    return gated;
  }

  test.each<[string, string, (gated: Gated) => unknown]>([
    ['a stack', 'aws', ({ app }) => new cdk.Stack(anywhere(app), 'aws')],
    ['a stage', 'aws', ({ app }) => new cdk.Stage(anywhere(app), 'aws')],
    ['a stack within a stack', 'claims/aws', ({ app }) => new cdk.Stack(anywhere(stackIn(app)), 'aws')],
  ])('refuses %s of the AWS CDK', (_what, path, build) => {
    const gated = judged(build);
    expect(gated.message).toMatch(
      /^ForeignElement: an app of CDK for Terraform must hold its own constructs, got one of the AWS CDK, .*; .*$/,
    );
    expect(gated.message).toContain(`[${path}]`);
    expect(gated.files).toEqual({});
  });

  test('refuses what stands in no stack, and would be in no file', () => {
    const gated = judged(({ app }) => {
      stackIn(app);
      new StorageBucket(anywhere(app), 'data', { name: 'acme-data', location: 'EU' });
    });
    expect([gated.message, gated.files]).toEqual([expect.stringMatching(/^NotInTerraformStack: .* \[data\]$/), {}]);
  });

  const aws = () => new CfnBucket(new cdk.Stack(new cdk.App(), 'Stack'), 'Bucket');

  test.each<[string, (stack: TerraformStack) => unknown]>([
    ['a text', (stack) => new StorageBucket(stack, 'data', { name: aws().attrArn, location: 'EU' })],
    ['part of a text', (stack) => new StorageBucket(stack, 'data', { name: `x-${aws().ref}`, location: 'EU' })],
    [
      'a list',
      (stack) =>
        new StorageBucket(stack, 'data', {
          name: 'a',
          location: 'EU',
          defaultEventBasedHold: true,
          labels: { a: cdk.Token.asList(cdk.Fn.split(',', aws().ref))[0] ?? '' },
        }),
    ],
    [
      'a number',
      (stack) =>
        new StorageBucket(stack, 'data', {
          name: 'a',
          location: 'EU',
          retentionPolicy: { retentionPeriod: cdk.Token.asNumber(cdk.Lazy.number({ produce: () => 1 })) },
        }),
    ],
  ])('refuses what the AWS CDK has not filled in: %s', (_what, build) => {
    const gated = judged(({ app }) => build(stackIn(app)));
    expect(gated.message).toMatch(
      /^ForeignToken: values must be filled in by CDK for Terraform, got '.*' of the AWS CDK, .*; .* \[claims\/data\]$/,
    );
    expect(gated.files).toEqual({});
  });

  test('refuses what it has not filled in itself, since somebody cut it', () => {
    const gated = judged(({ app }) => {
      const stack = stackIn(app);
      const name = account(stack, false).email.slice(0, 12);
      new StorageBucket(stack, 'data', { name, location: 'EU' });
    });
    expect(gated.message).toMatch(
      /^TokenLeft: values must be filled in, got '.{TfToken\[.*', .*; .* \[claims\/data\]$/,
    );
    expect(gated.files).toEqual({});
  });
});

describe('an app of the AWS CDK', () => {
  interface Report {
    readonly ruleName: string;
    readonly description: string;
    readonly severity: string;
    readonly violatingConstructs: readonly { readonly constructPath: string }[];
  }

  function judged(build: (app: cdk.App) => unknown, observe = false) {
    const app = new cdk.App({ outdir: mkdtempSync(join(BOX, 'cdk-')) });
    AwsZeroTrust.enforce(app, { packs: [definePack({ ...PACK })], observe });
    build(app);
    try {
      app.synth();
      return { app, error: '' };
    } catch (error) {
      return { app, error: String(error) };
    }
  }

  const reportOf = (app: cdk.App): readonly Report[] =>
    JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')).pluginReports[0].violations;

  test.each<[string, string, (app: cdk.App) => unknown]>([
    ['a stack', 'tf', (app) => new TerraformStack(anywhere(app), 'tf')],
    ['a stack within a stack', 'Stack/tf', (app) => new TerraformStack(anywhere(new cdk.Stack(app, 'Stack')), 'tf')],
    [
      'a resource',
      'Stack/data',
      (app) => new StorageBucket(anywhere(new cdk.Stack(app, 'Stack')), 'data', { name: 'a', location: 'EU' }),
    ],
  ])('refuses %s of CDK for Terraform', (_what, path, build) => {
    const { app, error } = judged(build);
    expect(error).toMatch(
      /ForeignElement: an app of the AWS CDK must hold its own constructs, got one of CDK for Terraform, /,
    );
    expect(error).toContain(`[${path}]`);
    expect(Object.keys(filesIn(app.outdir)).filter((name) => name.endsWith('.template.json'))).toEqual([]);
  });

  test('only tells of it where it observes', () => {
    const { app, error } = judged((whole) => {
      const stack = new cdk.Stack(whole, 'Stack');
      new CfnBucket(stack, 'Bucket');
      new StorageBucket(anywhere(stack), 'data', { name: 'a', location: 'EU' });
    }, true);
    expect(error).toBe('');
    expect(reportOf(app)).toMatchObject([{ ruleName: 'ForeignElement', severity: 'warning' }]);
  });

  const email = () => account(stackIn(new App({ outdir: mkdtempSync(join(BOX, 'tf-')) })), false).email;

  test.each<[string, () => string | number]>([
    ['a text', email],
    ['part of a text', () => `x-${email()}`],
    ['a number', () => -8.10459e298],
  ])('refuses what CDK for Terraform has not filled in: %s', (_what, value) => {
    const { app, error } = judged((whole) => {
      const stack = new cdk.Stack(whole, 'Stack');
      new CfnBucket(stack, 'Fine');
      new cdk.CfnResource(stack, 'Bucket', { type: 'AWS::S3::Bucket', properties: { BucketName: value() } });
    });
    expect(error).toContain('ValidationFailed');
    expect(reportOf(app)).toMatchObject([
      {
        ruleName: 'ForeignToken',
        description: expect.stringMatching(
          /^ForeignToken: values must be filled in by the AWS CDK, got '.*' of CDK for Terraform, /,
        ),
        severity: 'fatal',
        violatingConstructs: [{ constructPath: 'Stack/Bucket' }],
      },
    ]);
  });
});

test('apps of both are judged beside each other', () => {
  const gated = new Gated();
  account(stackIn(gated.app), false);
  const app = new cdk.App({ outdir: mkdtempSync(join(BOX, 'cdk-')) });
  AwsZeroTrust.enforce(app, { packs: [PACK] });
  new CfnBucket(new cdk.Stack(app, 'Stack'), 'Bucket');
  expect(gated.synth()).toBe(true);
  expect(() => app.synth()).not.toThrow();
});

test.each<[string, () => unknown, RegExp]>([
  [
    'that of Terraform',
    () => ZeroTrust.enforce(anywhere(new cdk.App())),
    /^ForeignApp: 'scope' must be an App of CDK for Terraform, got .*'zero-trust-ai-constructs\/aws'$/,
  ],
  [
    'that of Terraform',
    () => ZeroTrust.enforce(anywhere(stackIn(new App({ outdir: mkdtempSync(join(BOX, 'tf-')) })))),
    /^ForeignApp: 'scope' must be an App of CDK for Terraform, got a part of one$/,
  ],
  [
    'that of the AWS CDK',
    () => AwsZeroTrust.enforce(anywhere(new App({ outdir: mkdtempSync(join(BOX, 'tf-')) }))),
    /^ForeignApp: 'scope' must be an App or Stage of the AWS CDK, got .*'zero-trust-ai-constructs\/google'$/,
  ],
  [
    'that of the AWS CDK',
    () => AwsZeroTrust.enforce(anywhere(new cdk.Stack())),
    /^ForeignApp: 'scope' must be an App or Stage of the AWS CDK, got something else; give the App$/,
  ],
])('a gate on something else is refused: %s', (_what, enforce, line) => {
  expect(enforce).toThrow(line);
});
