import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../lib/policy';
import { RULES } from '../../lib/policy/rules';
import { readTerraform } from '../../lib/terraform';
import { runTerraformExample, synthesizeTerraform, type TerraformStackFile } from '../../scripts/terraform-stacks';
import { configuration } from '../terraform/reading';
import { sourcesOf } from './example';

const EXAMPLE = 'google-model-lifecycle';
const ROOT = join(__dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'zta-example-'));
let stacks: readonly TerraformStackFile[] = [];
let said: readonly string[] = [];
beforeAll(() => {
  process.chdir(ROOT);
  ({ stacks, said } = runTerraformExample(EXAMPLE, join(out, 'cdktf.out')));
}, 300_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** What is warned of, and why that is right here. */
const CONTENT = [
  // The provider of this version has no setting for keys that callers bring along.
  'ZTA-DATA-008 google_storage_bucket',
  'ZTA-LOG-023 google_storage_bucket',
  // What the organization demands begins in dry run.
  'ZTA-IAM-051 google_org_policy_policy',
];

test('no rule of ours is broken but those that warn of what is meant', () => {
  const findings = stacks.flatMap(({ tree }) => check(readTerraform(configuration(tree)).facts, RULES).findings);
  const failing = findings.filter(({ outcome }) => outcome === 'fail');
  expect(failing.filter(({ severity }) => severity !== 'warning')).toEqual([]);
  expect([...new Set(failing.map(({ rule, type }) => `${rule} ${type}`))].sort()).toEqual([...CONTENT].sort());
});

test('each link from the data to the endpoint is proved', () => {
  const [, led = '0', asked] = /zero-trust: (\d+) of (\d+) required proofs led/.exec(said.join('\n')) ?? [];
  expect(led).toBe(asked);
  // The data, the two keys that sign and the note, the endpoint, who asks it, the route to it, and the duties.
  expect(Number(led)).toBeGreaterThanOrEqual(12);
});

test('what needs rights on the organization is in a stack of its own', () => {
  const types = Object.fromEntries(stacks.map(({ name, tree }) => [name, Object.keys({ ...tree.resource })]));
  const ofOrganizations = /^google_(org_policy|iam_(deny|principal_access|\w*policy_binding)|tags_tag_)/;
  expect(Object.keys(types)).toEqual(['fraud', 'organization']);
  expect(types['fraud']?.filter((type) => ofOrganizations.test(type))).toEqual([]);
  expect(types['organization']?.filter((type) => !ofOrganizations.test(type))).toEqual([]);
});

/** What somebody changes in a copy of the example, and what stops its synthesis. */
const WEAKENED: Readonly<Record<string, readonly [(folder: string) => void, RegExp]>> = {
  'another model than the one that was signed': [
    (folder) => changed(folder, 'release/model/weights.csv', (text) => text.replace('0.42', '0.41')),
    /ModelFileChanged: .*weights\.csv/,
  ],
  'a signature of something else': [
    (folder) => changed(folder, 'release/fraud.sig', (text) => text.replace(/("payload": ?")..../, '$1eyJB')),
    /Signature\w+: /,
  ],
  'an approval by whoever signed': [
    (folder) =>
      changed(folder, 'names.ts', (text) =>
        text.replace('fraud.approved', 'fraud.sig').replace('approvers.pub', 'fraud.pub'),
      ),
    /ReleaseApproval: /,
  ],
  // The fence of the organization would keep it from them: without it, nothing does.
  'approvers who deploy as well': [
    (folder) => {
      changed(folder, 'organization.ts', (text) => text.replace(/ {2}new DutyFence\(.*;\n/, ''));
      added(
        folder,
        `const also = new CustomRole(stack, 'Also', { project: FRAUD, permissions: ['aiplatform.endpoints.deploy'] });
        new ProjectIamMember(stack, 'Approves', { project: FRAUD.projectId, role: also.name, member: duties.approver.member });`,
      );
    },
    /ZTA-PROOF-001 REFUTED[\s\S]*model-approvers@example\.com[\s\S]*SynthesisStopped/,
  ],
  'a stranger who reads the data': [
    (folder) =>
      added(
        folder,
        `new StorageBucketIamMember(stack, 'Stranger', {
          bucket: training.payments.bucketName, role: 'roles/storage.objectViewer', member: 'group:strangers@example.com',
        });`,
      ),
    // Whether the fence around restricted data keeps them out, its tags decide: it is unknown, which stops as well.
    /ZTA-PROOF-002 UNKNOWN[\s\S]*strangers@example\.com[\s\S]*SynthesisStopped/,
  ],
};

function changed(folder: string, file: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
}

/** Adds statements before the app is synthesised. */
function added(folder: string, statements: string): void {
  const imports = [
    "import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';",
    "import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';",
    "import { CustomRole } from 'zero-trust-ai-constructs/google';",
  ];
  changed(folder, 'app.ts', (text) =>
    `${imports.join('\n')}\n${text}`.replace('app.synth();', `${statements}\napp.synth();`),
  );
}

test.each(Object.entries(WEAKENED))(
  '%s: nothing is synthesised',
  (_, [weaken, reason]) => {
    const folder = mkdtempSync(join(ROOT, '.google-cloud-'));
    try {
      cpSync(join(ROOT, 'examples', EXAMPLE), folder, { recursive: true });
      const own = folder.slice(ROOT.length + 1);
      changed(folder, 'names.ts', (text) => text.replace(`examples/${EXAMPLE}/release`, `${own}/release`));
      weaken(folder);
      const outdir = join(out, own);
      expect(() => synthesizeTerraform(`../${own}`, outdir)).toThrow(reason);
      const left = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
      expect(left.filter((file) => file.endsWith('.tf.json'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  240_000,
);

test('it is deterministic', () => {
  const again = synthesizeTerraform(EXAMPLE, join(out, 'again'));
  const plain = (tree: unknown) => JSON.stringify(tree).replaceAll(/[^"]*\.tfstate/g, '');
  expect(again.map(({ tree }) => plain(tree))).toEqual(stacks.map(({ tree }) => plain(tree)));
}, 300_000);

test('no lock in it is irreversible', () => {
  const text = JSON.stringify(stacks);
  expect(text).toContain('"is_locked":false');
  expect(text).not.toMatch(/"(is_locked|locked)":true/);
});

test('each of its files is under 100 lines', () => {
  expect(sourcesOf(EXAMPLE).filter(([, text]) => text.trimEnd().split('\n').length >= 100)).toEqual([]);
});
