import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import {
  AiAsset,
  ApproverRole,
  CustomRole,
  DeployerRole,
  days,
  GoogleProject,
  GovernedKey,
  ImageAdmission,
  type ImageAdmissionProps,
  Member,
  ModelRegistry,
  type ModelRegistryProps,
  RetentionLock,
  TrainerRole,
  WorkloadIdentity,
} from '../../../lib/google';
import { type TerraformStack, Testing } from '../../../lib/google/cdktf';
import { accessOf } from '../../../lib/testing';
import '../../../lib/testing/jest';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const FACTS = { owner: 'risk', purpose: 'scoring', riskTier: 'high', dataClasses: ['restricted'] } as const;
const ASSET = new AiAsset('model', 'fraud', FACTS);
const TRAINERS = Member.group('trainers@example.com');
const APPROVERS = Member.group('approvers@example.com');
const BUILD = Member.serviceAccount('build@acme-claims.iam.gserviceaccount.com');

const registryIn = (stack: TerraformStack, props: Partial<ModelRegistryProps> = {}) =>
  new ModelRegistry(stack, 'Registry', { asset: ASSET, project: ACME, location: 'europe-west4', ...props });

function synthesized(props: Partial<ModelRegistryProps> = {}, use: (registry: ModelRegistry) => void = () => {}) {
  const stack = emptyStack();
  use(registryIn(stack, props));
  return new Synthesized(stack);
}

/** What a member is given, wherever. */
function givenTo(result: Synthesized, { member }: { readonly member: string }): readonly string[] {
  const roles = result.resources('google_project_iam_custom_role');
  return Object.entries(result.json['resource'] ?? {})
    .filter(([type]) => type.endsWith('_iam_member'))
    .flatMap(([, all]) => Object.values(all))
    .filter((one) => one['member'] === member)
    .flatMap(({ role }) => {
      const [, name = ''] = /google_project_iam_custom_role\.([^.]+)\.name/.exec(`${role}`) ?? [];
      return (roles[name]?.['permissions'] ?? [`${role}`]) as string[];
    });
}

test('images keep their tags, under the key, and outlive the stack', () => {
  const result = synthesized();
  expect(result.only('google_artifact_registry_repository')).toMatchObject({
    project: 'acme-claims',
    location: 'europe-west4',
    format: 'DOCKER',
    kms_key_name: expect.stringMatching(/^\$\{google_kms_crypto_key\..*\.id\}$/),
    docker_config: { immutable_tags: true },
    vulnerability_scanning_config: { enablement_config: 'INHERITED' },
    labels: { 'ai-model': 'fraud' },
    depends_on: [expect.stringContaining('artifactregistry')],
    lifecycle: { prevent_destroy: true },
  });
});

test('files of models are kept, under a lock where that is said', () => {
  expect(synthesized().only('google_storage_bucket')).toMatchObject({
    versioning: { enabled: true },
    public_access_prevention: 'enforced',
    labels: { 'ai-model': 'fraud' },
  });
  expect(synthesized({ lock: RetentionLock.staged(days(400)) }).only('google_storage_bucket')).toMatchObject({
    retention_policy: { retention_period: 400 * 86_400, is_locked: false },
  });
});

test('one key signs, another one approves, and neither leaves its module', () => {
  const keyProject = new GoogleProject('acme-keys', '345678901234');
  const result = synthesized({ keyProject });
  const keys = Object.values(result.resources('google_kms_crypto_key'));
  const signing = keys.filter(({ purpose }) => purpose === 'ASYMMETRIC_SIGN');
  expect(signing).toHaveLength(2);
  for (const key of signing) {
    expect(key).toMatchObject({
      version_template: { algorithm: 'EC_SIGN_P256_SHA256', protection_level: 'HSM' },
      destroy_scheduled_duration: '2592000s',
      lifecycle: { prevent_destroy: true },
    });
    expect(key).not.toHaveProperty('rotation_period');
  }
  expect(new Set(Object.values(result.resources('google_kms_key_ring')).map(({ project }) => project))).toEqual(
    new Set(['acme-keys']),
  );
});

test('an attestation counts that the approval key signed, and no other', () => {
  const result = synthesized();
  const [note] = Object.keys(result.resources('google_container_analysis_note'));
  const [version] = Object.keys(result.json['data']?.['google_kms_crypto_key_version'] ?? {});
  const of = `data.google_kms_crypto_key_version.${version}`;
  expect(result.json['data']).toMatchObject({
    google_kms_crypto_key_version: {
      [`${version}`]: { crypto_key: expect.stringContaining('ApprovalKey'), version: 1 },
    },
  });
  expect(result.only('google_binary_authorization_attestor')).toMatchObject({
    attestation_authority_note: {
      note_reference: `\${google_container_analysis_note.${note}.name}`,
      public_keys: [
        {
          id: `\${${of}.id}`,
          pkix_public_key: {
            public_key_pem: `\${${of}.public_key[0].pem}`,
            signature_algorithm: 'EC_SIGN_P256_SHA256',
          },
        },
      ],
    },
    lifecycle: { prevent_destroy: true },
  });
  const agent = 'serviceAccount:service-123456789012@gcp-sa-binaryauthorization.iam.gserviceaccount.com';
  expect(givenTo(result, { member: agent })).toEqual([
    'containeranalysis.notes.get',
    'containeranalysis.notes.listOccurrences',
  ]);
});

describe('grants', () => {
  test('who registers adds models and images, and signs, approves, deletes and exports none', () => {
    const given = givenTo(
      synthesized({}, ({ grants }) => {
        grants.register(TRAINERS);
        grants.register(TRAINERS);
      }),
      TRAINERS,
    );
    for (const right of ['aiplatform.models.upload', 'storage.objects.create']) expect(given).toContain(right);
    expect(given).toContain('artifactregistry.repositories.uploadArtifacts');
    expect(given.filter((one) => /useToSign|attachOccurrence|delete|export|setIamPolicy|deploy$/.test(one))).toEqual(
      [],
    );
  });

  test('who signs does so with the one key', () => {
    const result = synthesized({}, ({ grants }) => grants.sign(BUILD));
    const signs = Object.entries(result.resources('google_kms_crypto_key_iam_member')).filter(
      ([id, { member }]) => member === BUILD.member && /Sign/.test(id),
    );
    expect(signs.map(([, { crypto_key_id: key }]) => key)).toContainEqual(expect.stringContaining('SigningKey'));
    expect(givenTo(result, BUILD)).not.toContain('containeranalysis.notes.attachOccurrence');
    expect(givenTo(result, BUILD)).not.toContain('aiplatform.models.upload');
  });

  test('who approves signs and attests, and registers nothing', () => {
    const given = givenTo(
      synthesized({}, ({ grants }) => grants.approve(APPROVERS)),
      APPROVERS,
    );
    for (const right of [
      'cloudkms.cryptoKeyVersions.useToSign',
      'containeranalysis.notes.attachOccurrence',
      'containeranalysis.occurrences.create',
      'binaryauthorization.attestors.verifyImageAttested',
    ]) {
      expect(given).toContain(right);
    }
    expect(given).not.toContain('aiplatform.models.upload');
    expect(given).not.toContain('artifactregistry.repositories.uploadArtifacts');
  });

  test('who reads changes nothing', () => {
    const given = givenTo(
      synthesized({}, ({ grants }) => grants.read(APPROVERS)),
      APPROVERS,
    );
    expect(
      given.filter((one) => !/\.(get|list|downloadArtifacts|viewPublicKey|verifyImageAttested)$/.test(one)),
    ).toEqual([]);
  });

  test.each(['register', 'sign'] as const)('nobody approves what they %s', (duty) => {
    const refused =
      /^RegistryDuties: 'grantee' must approve nothing .*, got 'group:trainers@example.com' for .*; .* \[claims\/Registry\]$/;
    expect(() =>
      synthesized({}, ({ grants }) => {
        grants[duty](TRAINERS);
        grants.approve(TRAINERS);
      }),
    ).toThrow(refused);
    expect(() =>
      synthesized({}, ({ grants }) => {
        grants.approve(TRAINERS);
        grants[duty](TRAINERS);
      }),
    ).toThrow(refused);
  });

  test.each([
    ['approve', 'trainer', TrainerRole],
    ['approve', 'deployer', DeployerRole],
    ['register', 'deployer', DeployerRole],
    ['register', 'approver', ApproverRole],
    ['sign', 'deployer', DeployerRole],
  ] as const)('nobody may %s whose duty is that of a %s', (right, duty, Role) => {
    const stack = emptyStack();
    const registry = registryIn(stack);
    const role = new Role(stack, 'Role', { project: ACME, assumedBy: Member.group('team@example.com') });
    expect(() => registry.grants[right](role)).toThrow(
      `BeyondDuty: 'grantee' must be somebody whose duty it is to ${right}, got the ${duty} claims/Role; grant it to whoever has that duty [claims/Registry]`,
    );
  });

  test('those are granted a right whose duty it is', () => {
    const stack = emptyStack();
    const { grants } = registryIn(stack);
    const made = (Role: typeof TrainerRole | typeof ApproverRole) =>
      new Role(stack, Role.name, { project: ACME, assumedBy: Member.group(`${Role.name.toLowerCase()}@example.com`) });
    grants.register(made(TrainerRole));
    grants.approve(made(ApproverRole));
    expect(grants.holdersOf('approve').map(({ member }) => member)).toEqual(['group:approverrole@example.com']);
  });

  test('nobody in particular is granted nothing', () => {
    for (const right of ['register', 'sign', 'approve', 'read'] as const) {
      expect(() => registryIn(emptyStack()).grants[right]({ member: 'allUsers' })).toThrow(/^MemberPublic/);
    }
  });

  test('nobody else signs or approves, workloads of the app included: proved', () => {
    const stack = emptyStack();
    const registry = registryIn(stack);
    registry.grants.sign(BUILD);
    registry.grants.sign(new WorkloadIdentity(stack, 'Releaser', { project: ACME }));
    registry.grants.approve(APPROVERS);
    const questions = registry.isDecidedOnlyByGranted();
    const access = () => accessOf(JSON.parse(Testing.synth(stack, true)));
    for (const question of questions) expect(access()).toProve(question);
    registry.signingKey.grantSign(TRAINERS);
    registry.attestor.grantAttest(TRAINERS);
    new ProjectIamMember(stack, 'Editors', {
      project: ACME.projectId,
      role: new CustomRole(stack, 'Edit', { project: ACME, permissions: ['binaryauthorization.attestors.update'] })
        .name,
      member: TRAINERS.member,
    });
    for (const question of questions) expect(access()).not.toProve(question);
    for (const kept of registry.isDecidedOnlyByGranted(TRAINERS).slice(-1)) expect(access()).toProve(kept);
  });
});

test.each<[string, Partial<ModelRegistryProps>]>([
  ['AssetNotModel', { asset: new AiAsset('dataset', 'payments', FACTS) }],
  ['KeyLocation', { encryptionKey: GovernedKey.fromKeyName('projects/k/locations/eu/keyRings/r/cryptoKeys/k') }],
  ['RetentionUnderFloor', { lock: RetentionLock.staged(days(30)) }],
])('%s', (code, props) => {
  expect(() => synthesized(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Registry\\]$`));
});

/** What our rules say although it is as it should be, and why. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'ZTA-DATA-002': 'only a policy of the organization refuses plain connections',
  'ZTA-DATA-007': 'the perimeter is a construct of the organization',
  'ZTA-DATA-008': 'the provider of the bindings has no such setting yet',
  'ZTA-LOG-036': 'policies that deny are made with rights on the organization, by a construct of their own',
  'ZTA-LOG-062': 'the audit trail is a construct of its own',
  'ZTA-SUPPLY-011': 'the project decides whether images are scanned',
  'ZTA-SUPPLY-013': 'attestations are made by the pipeline',
};

test('our rules find nothing else in it', () => {
  const result = synthesized({}, ({ grants, attestor }) => {
    grants.register(TRAINERS);
    grants.sign(BUILD);
    grants.approve(APPROVERS);
    new ImageAdmission(attestor, 'Admission', { project: ACME, attestors: [attestor.attestorName] });
  });
  expect(result.findings().filter(({ rule }) => EXPLAINED[rule] === undefined)).toEqual([]);
});

describe('admission', () => {
  const ATTESTORS = ['projects/acme-claims/attestors/fraud'];
  function admission(props: Partial<ImageAdmissionProps> = {}) {
    const stack = emptyStack();
    new ImageAdmission(stack, 'Admission', { project: ACME, attestors: ATTESTORS, ...props });
    return new Synthesized(stack).only('google_binary_authorization_policy');
  }

  test('lets in attested images only, and stays', () => {
    expect(admission()).toEqual({
      project: 'acme-claims',
      global_policy_evaluation_mode: 'ENABLE',
      default_admission_rule: {
        evaluation_mode: 'REQUIRE_ATTESTATION',
        enforcement_mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG',
        require_attestations_by: ATTESTORS,
      },
      lifecycle: { prevent_destroy: true },
    });
  });

  test('can exempt what is in one project', () => {
    const exempt = ['europe-west4-docker.pkg.dev/acme-base/tools/*'];
    expect(admission({ exempt })['admission_whitelist_patterns']).toEqual([{ name_pattern: exempt[0] }]);
  });

  test.each<[string, Partial<ImageAdmissionProps>]>([
    ['AttestorsMissing', { attestors: [] }],
    ['AttestorName', { attestors: ['fraud'] }],
    ['ExemptImages', { exempt: ['*'] }],
    ['ExemptImages', { exempt: ['europe-west4-docker.pkg.dev/*'] }],
    ['ExemptImages', { exempt: ['europe-west4-docker.pkg.dev/acme*'] }],
  ])('%s', (code, props) => {
    expect(() => admission(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .*; .* \\[claims/Admission\\]$`));
  });
});
