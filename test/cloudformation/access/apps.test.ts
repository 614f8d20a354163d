import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Access } from '../../../lib/access/model';
import { addPath, Templates } from '../../../lib/cloudformation';
import { type AccessRead, accessOf } from '../../../lib/cloudformation/access';
import { appCommand, exampleNames, synthesize } from '../../../scripts/assembly';

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

describe.each(exampleNames())('the example %s', (example) => {
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
    expect(access?.endpoints.map(({ service }) => service)).toContain(
      example.includes('sagemaker') ? 'sagemaker' : 'bedrock',
    );
    const guarded = access?.resources.filter(({ policy }) => policy !== undefined).map(({ type }) => type);
    expect(guarded).toEqual(expect.arrayContaining(['AWS::S3::Bucket', 'AWS::KMS::Key']));
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
