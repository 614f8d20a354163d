import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appCommand, synthesize } from '../../scripts/assembly';
import { resourceOf, testExample } from './example';

const EXAMPLE = 'aws-model-lifecycle';
const ROOT = join(__dirname, '../..');
const stacks = testExample(EXAMPLE, { byOthers: false });

const out = mkdtempSync(join(tmpdir(), 'zta-life-cycle-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Synthesises the example as something that is loaded before it has it, and tells what it said. */
function stopped(preload: string): string {
  process.chdir(ROOT);
  const env = { NODE_OPTIONS: `--require ${join(ROOT, 'test', preload)}`, CDK_VALIDATION: 'true' };
  try {
    synthesize(appCommand(EXAMPLE), join(out, preload), env);
  } catch (error) {
    return String(error);
  }
  throw new Error('the synthesis was not stopped');
}

test('ids of what must not be made anew are these, for ever', () => {
  const ids = Object.entries(IDS).map(([type, beginning]) => resourceOf(stacks(), type, beginning).id);
  expect(ids).toEqual([
    'Payments5C36AC90',
    'PaymentsKeyB60DCB49',
    'Registry4DB9CCA5',
    'RegistryImages57582A22',
    'EndpointEEF1FD8F',
  ]);
});

const IDS = {
  'AWS::S3::Bucket': 'Payments',
  'AWS::KMS::Key': 'PaymentsKey',
  'AWS::SageMaker::ModelPackageGroup': 'Registry',
  'AWS::ECR::Repository': 'RegistryImages',
  'AWS::SageMaker::Endpoint': 'Endpoint',
};

test('it is the same when it is synthesised again', () => {
  const again = synthesize(appCommand(EXAMPLE), join(out, 'again'), { CDK_VALIDATION: 'false' });
  expect(again.map(({ resources }) => resources)).toEqual(stacks().map(({ resources }) => resources));
}, 300_000);

test('what was signed is what is released: other weights stop it', () => {
  const said = stopped('tampered-release.cjs');
  expect(said).toContain('ModelFileChanged');
  expect(said).toContain("'.' has the digest");
}, 300_000);

/** What a weakened link lets somebody do, and the beginning of the question that it refutes. */
const WEAKENED = [
  ['a stranger reads the data', 'no request for s3:GetObject or s3:GetObjectVersion on', 'Reader'],
  [
    'somebody else approves a version',
    'no request for sagemaker:CreateModelPackage or sagemaker:UpdateModelPackage',
    'Helper',
  ],
  ['who approves changes the endpoint', 'no request for sagemaker:AddTags or sagemaker:CreateEndpoint', 'Approver'],
  ['who approves deploys', 'no request for bedrock:CreateCustomModelDeployment', 'Approver'],
  ['somebody stops the record', 'no request for bedrock:DeleteModelInvocationLoggingConfiguration', 'Cleaner'],
] as const;

describe('with each link weakened', () => {
  let refuted: readonly string[] = [];
  beforeAll(() => {
    stopped('weaken-life-cycle.cjs');
    const report = JSON.parse(readFileSync(join(out, 'weaken-life-cycle.cjs', 'validation-report.json'), 'utf8'));
    const violations: { ruleName: string; severity: string; description: string }[] = report.pluginReports.flatMap(
      (one: { violations: unknown[] }) => one.violations,
    );
    const stopping = violations.filter(({ severity }) => severity !== 'warning');
    refuted = stopping.map(({ description }) => description.replaceAll(/\s+/g, ' '));
  }, 300_000);

  test.each(WEAKENED)('%s: it stops the synthesis', (_what, question, who) => {
    const said = refuted.find((text) => text.includes(question));
    expect(said).toContain('REFUTED');
    expect(said).toContain(`role '${who}`);
  });

  test('who approves deploys as well: it stops the synthesis', () => {
    expect(refuted.filter((text) => /ZTA-PROOF-030.*role 'Approver/.test(text))).not.toEqual([]);
  });
});
