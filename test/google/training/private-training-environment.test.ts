import {
  AiAsset,
  days,
  GovernedKey,
  ImmutableLogBucket,
  Member,
  noRequest,
  PrivateModelNetwork,
  PrivateTrainingEnvironment,
  type PrivateTrainingEnvironmentProps,
  RetentionLock,
  type WorkbenchOptions,
} from '../../../lib/google';
import { type TerraformStack, Testing } from '../../../lib/google/cdktf';
import { accessOf } from '../../../lib/testing';
import '../../../lib/testing/jest';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const ASSET = new AiAsset('model', 'fraud', {
  owner: 'risk',
  purpose: 'card-fraud-scoring',
  riskTier: 'high',
  dataClasses: ['restricted'],
});
const ADA = Member.user('ada@example.com');
const TRAINERS = Member.group('trainers@example.com');

function trainingIn(stack: TerraformStack, props: Partial<PrivateTrainingEnvironmentProps> = {}) {
  const network = new PrivateModelNetwork(stack, 'Network', {
    project: ACME,
    subnets: { 'europe-west4': '10.0.0.0/20' },
  });
  return new PrivateTrainingEnvironment(stack, 'Training', {
    project: ACME,
    location: 'europe-west4',
    network,
    asset: ASSET,
    ...props,
  });
}

function synthesized(
  props: Partial<PrivateTrainingEnvironmentProps> = {},
  use: (training: PrivateTrainingEnvironment) => void = () => {},
) {
  const stack = emptyStack();
  use(trainingIn(stack, props));
  return new Synthesized(stack);
}

const permissionsOf = (result: Synthesized) =>
  Object.values(result.resources('google_project_iam_custom_role')).map(({ permissions }) => permissions as string[]);

test('jobs come into the network, to which nobody is let in of itself, and Vertex AI may connect them and no more', () => {
  const result = synthesized();
  expect(result.only('google_compute_network_attachment')).toMatchObject({
    project: 'acme-claims',
    region: 'europe-west4',
    connection_preference: 'ACCEPT_MANUAL',
  });
  expect(permissionsOf(result)).toContainEqual([
    'compute.networkAttachments.get',
    'compute.networkAttachments.update',
    'compute.regionOperations.get',
  ]);
  expect(Object.values(result.resources('google_project_iam_member')).map(({ member }) => member)).toContain(
    'serviceAccount:service-123456789012@gcp-sa-aiplatform.iam.gserviceaccount.com',
  );
});

test('what comes out is under the key, labelled, and replaced by nobody but for checkpoints', () => {
  const result = synthesized();
  expect(result.only('google_storage_bucket')).toMatchObject({
    uniform_bucket_level_access: true,
    public_access_prevention: 'enforced',
    versioning: { enabled: true },
    labels: { 'ai-model': 'fraud', 'ai-data-class': 'restricted' },
    lifecycle: { prevent_destroy: true },
  });
  const grants = Object.values(result.resources('google_storage_bucket_iam_member'));
  const replaces = grants.filter(({ condition }) => condition !== undefined);
  expect(replaces).toHaveLength(1);
  expect(replaces[0]?.['condition']).toMatchObject({ expression: expect.stringMatching(/objects\/checkpoints\/"\)$/) });
  expect(permissionsOf(result)).toContainEqual(['storage.objects.delete']);
  const locked = synthesized({ outputLock: RetentionLock.staged(days(400)) }).only('google_storage_bucket');
  expect(locked).toMatchObject({ retention_policy: { is_locked: false } });
});

test('who starts jobs acts as their account and as no other, and on no schedule', () => {
  const result = synthesized({}, ({ grants }) => {
    grants.startJobs(TRAINERS);
    grants.startJobs(TRAINERS);
  });
  const started = permissionsOf(result).find((permissions) => permissions.includes('aiplatform.customJobs.create'));
  expect(started).toEqual(
    ['customJobs', 'hyperparameterTuningJobs', 'pipelineJobs'].flatMap((kind) =>
      ['cancel', 'create', 'get', 'list'].map((verb) => `aiplatform.${kind}.${verb}`),
    ),
  );
  expect(result.only('google_service_account_iam_member')).toMatchObject({
    role: 'roles/iam.serviceAccountUser',
    member: 'group:trainers@example.com',
  });
});

test('nobody else starts jobs, acts as their account, or reads what comes out: proved', () => {
  const stack = emptyStack();
  const training = trainingIn(stack);
  training.grants.startJobs(TRAINERS);
  const access = accessOf(JSON.parse(Testing.synth(stack, true)));
  const start = noRequest({ action: ['aiplatform.customJobs.create', 'iam.serviceAccounts.actAs'] });
  expect(access).toProve(start.exceptBy(TRAINERS));
  expect(access).not.toProve(start.byAnyone());
  const read = noRequest({ action: 'storage.objects.get', resource: training.output });
  expect(access).toProve(read.exceptBy(training.jobRole));
});

test('settings of jobs name all that a job must have', () => {
  const stack = emptyStack();
  const { serviceAccount, networkAttachment, kmsKeyName, outputUri } = trainingIn(stack).jobSettings;
  stack.addOverride('locals', { serviceAccount, networkAttachment, kmsKeyName, outputUri });
  expect(new Synthesized(stack).json['locals']).toEqual({
    serviceAccount: expect.stringMatching(/^\$\{google_service_account\..*\.email\}$/),
    networkAttachment: expect.stringMatching(/^\$\{google_compute_network_attachment\..*\.id\}$/),
    kmsKeyName: expect.stringMatching(/^\$\{google_kms_crypto_key\..*\.id\}$/),
    outputUri: expect.stringMatching(/^gs:\/\/\$\{google_storage_bucket\..*\.name\}\/models\/$/),
  });
});

test('with logs, what jobs print is kept there', () => {
  const logs = ImmutableLogBucket.fromNames({
    project: ACME,
    logBucketName: 'projects/acme-claims/locations/eu/buckets/logs',
    bucketName: 'acme-logs',
  });
  const [sink] = Object.values(synthesized({ logs }).resources('google_logging_project_sink'));
  expect(sink).toMatchObject({ filter: 'resource.type=("ml_job" OR "aiplatform.googleapis.com/PipelineJob")' });
});

describe('a workspace', () => {
  const workbench = (options: Partial<WorkbenchOptions> = {}) =>
    synthesized({}, (training) => {
      training.addWorkbench('Ada', { owner: ADA, ...options });
    });

  test('is of one person, without a public address, root, terminal and downloads, and starts signed code', () => {
    expect(workbench().only('google_workbench_instance')).toMatchObject({
      project: 'acme-claims',
      location: 'europe-west4-b',
      instance_owners: ['ada@example.com'],
      gce_setup: {
        disable_public_ip: true,
        enable_ip_forwarding: false,
        network_interfaces: [{ network: expect.any(String), subnet: expect.any(String) }],
        shielded_instance_config: { enable_secure_boot: true, enable_vtpm: true, enable_integrity_monitoring: true },
        metadata: {
          'notebook-disable-downloads': 'true',
          'notebook-disable-nbconvert': 'true',
          'notebook-disable-root': 'true',
          'notebook-disable-terminal': 'true',
          'idle-timeout-seconds': '10800',
          'notebook-upgrade-schedule': '0 3 * * SUN',
        },
      },
      lifecycle: { prevent_destroy: true },
    });
  });

  test('has both disks under the key, once services may use it', () => {
    const result = workbench();
    const [key] = Object.keys(result.resources('google_kms_crypto_key'));
    const disk = { disk_encryption: 'CMEK', kms_key: `\${google_kms_crypto_key.${key}.id}` };
    const made = result.only('google_workbench_instance');
    expect(made).toMatchObject({ gce_setup: { boot_disk: disk, data_disks: disk } });
    expect(made['depends_on']).toHaveLength(2);
    const members = Object.values(result.resources('google_kms_crypto_key_iam_member')).map(({ member }) => member);
    for (const agent of ['compute-system', 'gcp-sa-notebooks']) {
      expect(members).toContain(`serviceAccount:service-123456789012@${agent}.iam.gserviceaccount.com`);
    }
  });

  test('runs as an account of its own, without a right', () => {
    const result = workbench();
    expect(Object.keys(result.resources('google_service_account'))).toHaveLength(2);
    const acting = Object.values(result.resources('google_service_account_iam_member'));
    expect(acting.map(({ member }) => member)).toEqual(['user:ada@example.com']);
  });

  test.each<[string, Partial<WorkbenchOptions>]>([
    ['WorkbenchOwner', { owner: TRAINERS }],
    ['WorkbenchZone', { zone: 'us-central1-a' }],
    ['WorkbenchIdle', { idleHours: 0 }],
    ['WorkbenchIdle', { idleHours: 25 }],
  ])('%s', (code, options) => {
    expect(() => workbench(options)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Training/Ada\\]$`));
  });
});

describe('what notebooks run on', () => {
  test('is in the network, without the internet, under the key, and each works as themselves', () => {
    const result = synthesized({}, (training) => {
      const runtime = training.addNotebookRuntime('Notebooks');
      runtime.grantUse(TRAINERS);
      runtime.grantUse(TRAINERS);
    });
    expect(result.only('google_colab_runtime_template')).toMatchObject({
      network_spec: { enable_internet_access: false, network: expect.any(String), subnetwork: expect.any(String) },
      encryption_spec: { kms_key_name: expect.stringContaining('google_kms_crypto_key') },
      euc_config: { euc_disabled: false },
      idle_shutdown_config: { idle_timeout: '3600s' },
      shielded_vm_config: { enable_secure_boot: true },
    });
    expect(result.only('google_colab_runtime_template_iam_member')).toMatchObject({ member: TRAINERS.member });
  });

  test('stops when nobody works', () => {
    expect(() =>
      synthesized({}, (training) => {
        training.addNotebookRuntime('Notebooks', { idleMinutes: 5 });
      }),
    ).toThrow(/^RuntimeIdle: 'idleMinutes' must be 10 to 1440 whole minutes, got 5 \[claims\/Training\/Notebooks\]$/);
  });
});

test.each<[string, Partial<PrivateTrainingEnvironmentProps>]>([
  ['RegionUnknown', { location: 'us-central1' }],
  ['KeyLocation', { encryptionKey: GovernedKey.fromKeyName('projects/k/locations/eu/keyRings/r/cryptoKeys/k') }],
])('%s', (code, props) => {
  expect(() => synthesized(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .*`));
});

/** What our rules say although it is as it should be, and why. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'ZTA-DATA-002': 'only a policy of the organization refuses plain connections',
  'ZTA-DATA-007': 'the perimeter is a construct of the organization',
  'ZTA-DATA-008': 'the provider of the bindings has no such setting yet',
  'ZTA-LOG-036': 'policies that deny are made with rights on the organization, by a construct of their own',
  'ZTA-LOG-062': 'the audit trail is a construct of its own',
};

test('our rules find nothing else in it', () => {
  const result = synthesized({}, (training) => {
    training.grants.startJobs(TRAINERS);
    training.addWorkbench('Ada', { owner: ADA });
    training.addNotebookRuntime('Notebooks').grantUse(TRAINERS);
  });
  // What users may do on a runtime of Colab, and what its metadata answers, is in no file.
  const ofColab = ({ outcome, type }: { outcome: string; type: string }) =>
    outcome === 'unknown' && type === 'google_colab_runtime_template';
  const others = result.findings().filter((finding) => EXPLAINED[finding.rule] === undefined && !ofColab(finding));
  expect(others).toEqual([]);
});
