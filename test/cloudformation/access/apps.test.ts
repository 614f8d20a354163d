import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decide } from '../../../lib/access/decide';
import type { Access } from '../../../lib/access/model';
import { addPath, Templates } from '../../../lib/cloudformation';
import { type AccessRead, accessOf } from '../../../lib/cloudformation/access';
import { appCommand, synthesize } from '../../../scripts/assembly';
import { exampleNames } from '../../../scripts/examples';

const ROOT = join(__dirname, '../../..');

function read(path: string): AccessRead {
  const templates = new Templates();
  addPath(templates, path);
  return accessOf(templates);
}

/** Everything that is hidden, with the resource that it stands in. */
function hiddenIn({ identities, resources, endpoints }: Access): string[] {
  const policies = [
    ...identities.flatMap((identity) => [...identity.policies, identity.trust, identity.boundary]),
    ...resources.map(({ policy }) => policy),
    ...endpoints.map(({ policy }) => policy),
  ].flatMap((policy) => policy ?? []);
  return policies
    .flatMap((policy) => [policy, ...policy.statements])
    .flatMap(({ hidden, place }) => (hidden === undefined ? [] : [`${place.resource}: ${hidden}`]));
}

/** Services that examples reach through endpoints; that for an organization has no network. */
const ENDPOINTS: Readonly<Record<string, readonly string[]>> = {
  'aws-model-lifecycle': ['sagemaker'],
  'aws-private-model': ['bedrock'],
  'aws-sagemaker-endpoint': ['sagemaker'],
};

describe.each(exampleNames('aws'))('the example %s', (example) => {
  const out = mkdtempSync(join(tmpdir(), 'zta-access-'));
  let found: AccessRead;
  beforeAll(() => {
    process.chdir(ROOT);
    synthesize(appCommand(example), join(out, 'cdk.out'), { CDK_VALIDATION: 'false' });
    found = read(join(out, 'cdk.out'));
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('is read in one way, without a mistake', () => {
    expect(found.mistakes.map(({ place, what }) => `${place.resource} ${place.at}: ${what}`)).toEqual([]);
    expect(found.ways.map(({ when, open }) => [when, open])).toEqual([[[], false]]);
  });

  test('hides nothing', () => {
    expect(found.ways.flatMap(({ access }) => hiddenIn(access))).toEqual([]);
  });

  test('shows roles, endpoints, and policies of buckets and keys', () => {
    const [access] = found.ways.map((way) => way.access);
    expect(access?.identities.filter(({ policies, trust }) => policies.length > 0 && trust !== undefined)).not.toEqual(
      [],
    );
    expect(access?.endpoints.map(({ service }) => service)).toEqual(expect.arrayContaining(ENDPOINTS[example] ?? []));
    const guarded = access?.resources.filter(({ policy }) => policy !== undefined).map(({ type }) => type);
    expect(guarded).toEqual(expect.arrayContaining(['AWS::S3::Bucket', 'AWS::KMS::Key']));
  });
});

describe('the private model', () => {
  const out = mkdtempSync(join(tmpdir(), 'zta-access-'));
  let access: Access;
  beforeAll(() => {
    process.chdir(ROOT);
    synthesize(appCommand('aws-private-model'), join(out, 'cdk.out'), { CDK_VALIDATION: 'false' });
    const [way] = read(join(out, 'cdk.out')).ways;
    if (way === undefined) throw new Error('no way');
    access = way.access;
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test.each<[string, readonly string[], string]>([
    ['through its endpoint and with its guardrail', ['aws:SourceVpce', 'bedrock:GuardrailIdentifier'], 'allowed'],
    ['without its endpoint', ['bedrock:GuardrailIdentifier'], 'explicitly denied'],
    ['without its guardrail', ['aws:SourceVpce'], 'explicitly denied'],
  ])('is called %s', (_what, keys, outcome) => {
    const role = access.identities.find(({ place }) => place.resource.startsWith('Adjuster'));
    const statements = role?.policies.flatMap((policy) => policy.statements) ?? [];
    const allowed = statements.find(
      ({ effect, actions }) => effect === 'Allow' && actions.patterns.includes('bedrock:InvokeModel'),
    );
    const guardrail = access.resources.find(({ type }) => type === 'AWS::Bedrock::Guardrail')?.arn;
    const version = access.names.find(({ label }) => label.startsWith('GuardrailVersion'))?.text;
    const vpc = access.resources.find(({ type }) => type === 'AWS::EC2::VPC')?.arn.replace(/^.*\//, '') ?? '';
    const context = {
      'aws:SourceVpce': access.endpoints.find(({ service }) => service === 'bedrock')?.id ?? '',
      'bedrock:GuardrailIdentifier': `${guardrail}:${version}`,
    };
    const decision = decide(access, {
      caller: { kind: 'role', arn: role?.arn ?? '' },
      action: 'bedrock:InvokeModel',
      resource: allowed?.resources?.patterns[0] ?? '',
      context: {
        'aws:SourceVpc': vpc,
        ...Object.fromEntries(Object.entries(context).filter(([key]) => keys.includes(key))),
      },
    });
    expect(decision.outcome).toBe(outcome);
  });
});

const PEERS = join(ROOT, 'test/peers/cdk.out');
const peers = existsSync(PEERS)
  ? readdirSync(PEERS).filter((name) => existsSync(join(PEERS, name, 'manifest.json')))
  : [];

test.each([...peers, 'nothing, where no peer has been synthesised'])('what others build is read: %s', (name) => {
  if (!peers.includes(name)) return;
  const { ways, mistakes } = read(join(PEERS, name));
  expect(mistakes.map(({ place, what }) => `${place.resource} ${place.at}: ${what}`)).toEqual([]);
  expect(ways.flatMap(({ access, open }) => (open ? [] : hiddenIn(access)))).toEqual([]);
  expect(ways.some(({ access }) => access.identities.length > 0)).toBe(true);
});
