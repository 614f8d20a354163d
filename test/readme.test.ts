import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { App, CfnResource, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import * as aws from 'zero-trust-ai-constructs/aws';
import { readExceptions } from '../lib/cli/exceptions-file';
import { zta } from '../lib/cli/zta';
import { readFacts } from '../lib/cloudformation';
import { check, GUARANTEE_RULES, notedBelow, PACKS, type Pack, RULES } from '../lib/policy';
import { findingsIn, templatesOf } from './judged';
import { codeBlocks, README } from './readme';

const ROOT = join(__dirname, '..');
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });

const [, REQUIRED = '', PROOFS = '', EXCEPTION = '', MATCHERS = '', OWN_RULE = '', LIFE = ''] = codeBlocks('ts');

/** Runs a snippet with what it takes as given, and returns what it exports. */
function run(code: string, given: object = {}): Record<string, unknown> {
  const { code: js } = transformSync(code, { jsc: { parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
  const exports = {};
  new Function('require', 'exports', ...Object.keys(given), js)(require, exports, ...Object.values(given));
  return exports;
}

const isPack = (value: unknown): value is Pack =>
  typeof value === 'object' && value !== null && 'rules' in value && Array.isArray(value.rules);

test('its first example is compiled and run, from the package as users get it', () => {
  expect(codeBlocks('ts')).toHaveLength(7);
  expect(readFileSync(join(__dirname, 'package.test.ts'), 'utf8')).toContain("codeBlocks('ts')[0]");
});

test('the refuted proof that it shows is what zta prints', async () => {
  const [, template = ''] = codeBlocks('yaml');
  const shown = codeBlocks('console').find((block) => block.startsWith('REFUTED')) ?? '';
  const [, call = ''] = /^`npx zta (prove claims\.yaml .*)` says$/m.exec(README) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'zta-readme-'));
  writeFileSync(join(folder, 'claims.yaml'), template);
  const home = process.cwd();
  let printed = '';
  const screen = { write: (text: string) => (printed += text), isTTY: true, columns: 110 };
  try {
    process.chdir(folder);
    const argv = call.replaceAll("'", '').split(' ');
    expect(await zta(argv, { stdout: screen, stderr: screen, env: { NO_COLOR: '1' } }, new Date())).toBe(1);
  } finally {
    process.chdir(home);
  }
  const beginning = shown.replace(/…\n$/, '');
  expect(printed.slice(0, beginning.length)).toBe(beginning);
});

describe('the proofs that it shows', () => {
  /** An app as the README has it, in which only the adjuster runs models, through the endpoint, unless somebody else may too. */
  function claims(more: (stack: Stack) => unknown = () => undefined) {
    const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'zta-readme-')) });
    const stack = new Stack(app, 'Claims');
    const logs = new aws.ImmutableLogBucket(stack, 'Logs', { lock: aws.RetentionLock.staged(Duration.days(400)) });
    const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 0 });
    const service = ec2.InterfaceVpcEndpointAwsService.BEDROCK_RUNTIME;
    const endpoint = new ec2.InterfaceVpcEndpoint(stack, 'Endpoint', { vpc, service });
    const adjuster = new aws.WorkloadRole(stack, 'Adjuster', { service: aws.Workload.LAMBDA });
    const conditions = { StringEquals: { 'aws:SourceVpce': endpoint.vpcEndpointId } };
    const actions = ['bedrock:InvokeModel'];
    adjuster.addToPolicy(new iam.PolicyStatement({ actions, resources: ['*'], conditions }));
    more(stack);
    return { app, stack, logs, endpoint, adjuster };
  }
  const stranger = (stack: Stack) =>
    new iam.Role(stack, 'Stranger', { assumedBy: new iam.AccountPrincipal('444455556666') }).addToPolicy(
      new iam.PolicyStatement({ actions: ['bedrock:InvokeModel', 's3:*'], resources: ['*'] }),
    );

  test.each([
    ['hold of an app that is so', undefined, []],
    ['stop an app that is not', stranger, ['ZTA-PROOF-001']],
  ])('%s', (_what, more, expected) => {
    jest.spyOn(console, 'error').mockImplementation();
    const { app, logs, adjuster } = claims(more);
    run(REQUIRED, { ZeroTrust: aws.ZeroTrust, noRequest: aws.noRequest, app, logs, adjuster });
    try {
      app.synth();
    } catch (error) {
      expect(String(error)).toContain('ValidationFailed');
    }
    const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
    const rules = pluginReports.flatMap(({ violations }: { violations: { ruleName: string }[] }) => violations);
    expect(
      rules
        .map(({ ruleName }: { ruleName: string }) => ruleName)
        // What is required; the same is found by what is proved anyway.
        .filter((name: string) => name.startsWith('ZTA-PROOF-00')),
    ).toEqual(expected);
    jest.restoreAllMocks();
  });

  test('are asked for in a test', () => {
    const tests: (() => void)[] = [];
    const ask = (more?: (stack: Stack) => unknown) =>
      run(PROOFS, { ...claims(more), expect, test: (_name: string, body: () => void) => tests.push(body) });
    ask();
    ask(stranger);
    const [good, bad] = tests;
    good?.();
    expect(bad).toThrow(/REFUTED[\s\S]*Stranger/);
  });
});

describe('the life of a model that it shows', () => {
  const { AccountPrincipal } = iam;

  /** What stops it, by rule. */
  function stopping(more: (stack: Stack) => unknown): string[] {
    const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'zta-readme-')) });
    const stack = new Stack(app, 'Fraud', { env: { account: '111122223333', region: 'eu-central-1' } });
    const logs = new aws.ImmutableLogBucket(stack, 'Logs', { lock: aws.RetentionLock.staged(Duration.days(400)) });
    const network = new aws.PrivateModelNetwork(stack, 'Network', { logs });
    run(LIFE, { ...aws, AccountPrincipal, stack, logs, network, zeroTrust: aws.ZeroTrust.enforce(app) });
    more(stack);
    jest.spyOn(console, 'error').mockImplementation();
    try {
      app.synth();
    } catch (error) {
      expect(String(error)).toContain('ValidationFailed');
    }
    jest.restoreAllMocks();
    const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
    const all: { ruleName: string; severity: string }[] = pluginReports.flatMap(
      ({ violations }: { violations: unknown }) => violations,
    );
    return all.flatMap(({ ruleName, severity }) => (severity === 'warning' ? [] : [ruleName]));
  }

  test('is synthesised, with all that it requires proved', () => {
    expect(stopping(() => undefined)).toEqual([]);
  });

  test('is not, where somebody else approves', () => {
    const helper = (stack: Stack) =>
      new iam.Role(stack, 'Helper', { assumedBy: new AccountPrincipal('111122223333') }).addToPolicy(
        new iam.PolicyStatement({ actions: ['sagemaker:UpdateModelPackage'], resources: ['*'] }),
      );
    expect(stopping(helper)).toContain('ZTA-PROOF-001');
  });
});

test('the exception that it shows accepts its finding', () => {
  const stack = new Stack(new App(), 'Stack');
  const notebook = new CfnResource(stack, 'FraudNotebook', { type: 'AWS::SageMaker::NotebookInstance' });
  run(EXCEPTION, { Exceptions: aws.Exceptions, notebook });
  const [exception] = notedBelow(stack);
  expect(exception).toMatchObject({ covers: { scope: 'Stack/FraudNotebook' }, owner: 'ml-platform@example.com' });
  const rule = RULES.find(({ id }) => id === exception?.rule);
  expect(rule?.severity).not.toBe('fatal');
  expect(
    findingsIn({ FraudNotebook: { Type: 'AWS::SageMaker::NotebookInstance' } }).map((found) => found.rule),
  ).toContain(rule?.id);
});

test('the exceptions file that it shows is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zta-readme-'));
  writeFileSync(join(folder, 'zta.exceptions.yaml'), codeBlocks('yaml')[2] ?? '');
  const { exceptions, demands } = readExceptions(join(folder, 'zta.exceptions.yaml'));
  expect(exceptions).toMatchObject([{ rule: expect.stringMatching(/^ZTA-/), covers: { resource: 'FraudNotebook' } }]);
  expect(demands).toEqual({ maximumDays: 365 });
});

test('the matchers that it shows match', () => {
  const tests: (() => void)[] = [];
  const isolated = (value: boolean) => {
    const stack = new Stack(new App(), 'Stack');
    const properties = { EnableNetworkIsolation: value };
    new CfnResource(
      stack,
      'Model',
      value ? { type: 'AWS::SNS::Topic' } : { type: 'AWS::SageMaker::Model', properties },
    );
    return stack;
  };
  const given = { Template, stack: isolated(true), legacy: isolated(false), expect };
  run(MATCHERS, { ...given, test: (_name: string, body: () => void) => tests.push(body) });
  expect(tests).toHaveLength(1);
  for (const body of tests) body();
});

test('the rule of ones own that it shows takes ten lines, and judges', () => {
  expect(OWN_RULE.trim().split('\n').length).toBeLessThanOrEqual(10);
  const pack = Object.values(run(OWN_RULE)).find(isPack);
  expect(pack?.rules.map(({ id }) => id)).toEqual([
    ...[...RULES, ...GUARANTEE_RULES].map(({ id }) => id),
    'ACME-NET-001',
  ]);
  const { facts } = readFacts(templatesOf({ Model: { Type: 'AWS::SageMaker::Model' } }));
  expect(check(facts, pack?.rules.slice(-1) ?? []).findings.map(({ rule }) => rule)).toEqual(['ACME-NET-001']);
});

test('the tables of rules, and what it shows of a check, are as they are measured', () => {
  expect(node('--import', 'tsx', '--conditions=zta-source', 'scripts/rules.ts', '--check').stderr).toBe('');
}, 60_000);

test('packs that it names are there, all of them', () => {
  for (const { name } of PACKS) expect(README).toContain(`\`${name}\``);
});

test('every npm script that the documents name is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const text = README + readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const named = [...text.matchAll(/npm (?:run (?:-s )?)?([a-z][a-z0-9:-]*)/g)].flatMap(([, name]) => name ?? []);
  expect(named.filter((name) => !['ci', 'install', 'publish', 'scripts'].includes(name) && !(name in scripts))).toEqual(
    [],
  );
});

test('the table names every construct, and none that is not there', () => {
  const constructs = Object.entries(aws).flatMap(([name, value]) =>
    typeof value === 'function' && value.prototype instanceof Construct ? [name] : [],
  );
  const firsts = [...README.matchAll(/^\| (`[A-Z]\w+`(?:, `[A-Z]\w+`)*) \|/gm)].flatMap(([, names]) => names ?? []);
  const rows = firsts.flatMap((names) => names.replaceAll('`', '').split(', '));
  expect(rows.filter((name) => !(name in aws))).toEqual([]);
  expect(constructs.filter((name) => !rows.includes(name))).toEqual([]);
});

test('the error that it shows is the one that is thrown', () => {
  const stack = new Stack(new App(), 'Claims');
  const lock = aws.RetentionLock.staged(Duration.days(30));
  const shown = codeBlocks('console').find((block) => block.startsWith('RetentionUnderFloor'));
  expect(() => new aws.ImmutableLogBucket(stack, 'Logs', { lock })).toThrow(shown?.trim());
});

test('the output that it shows is what npm start prints', () => {
  const printed = node('--import', 'tsx', '--conditions=zta-source', 'scripts/start.ts').stdout;
  const shown = codeBlocks('text')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.trim() && line.trim() !== '…');
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
}, 240_000);

test('the guarantees that it shows are those that there are', () => {
  const shown = codeBlocks('console').find((block) => block.startsWith('Reach')) ?? '';
  const titles = [...shown.matchAll(/^PROVED {3}(.*?): /gm)].map(([, title]) => title);
  expect(titles.length).toBeGreaterThan(5);
  const known = GUARANTEE_RULES.map(({ title }) => title);
  expect(titles.filter((title) => !known.includes(title ?? ''))).toEqual([]);
});
