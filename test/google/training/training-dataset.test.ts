import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StorageManagedFolder } from '@cdktf/provider-google/lib/storage-managed-folder';
import { StorageManagedFolderIamMember } from '@cdktf/provider-google/lib/storage-managed-folder-iam-member';
import {
  AccessPolicy,
  AiAsset,
  DataClassTags,
  days,
  GoogleProject,
  GovernedKey,
  ImmutableLogBucket,
  Member,
  noRequest,
  PerimeterMode,
  RetentionLock,
  ServicePerimeter,
  TrainingDataset,
  type TrainingDatasetProps,
  WorkloadIdentity,
} from '../../../lib/google';
import { App, TerraformStack, Testing } from '../../../lib/google/cdktf';
import { accessOf } from '../../../lib/testing';
import '../../../lib/testing/jest';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const ASSET = new AiAsset('dataset', 'payments', {
  owner: 'risk',
  purpose: 'card-fraud-scoring',
  riskTier: 'high',
  dataClasses: ['internal', 'restricted'],
});
const TRAINERS = Member.group('trainers@example.com');
const TAGS = DataClassTags.fromIds({
  keyId: 'tagKeys/1',
  valueIds: { public: 'tagValues/2', internal: 'tagValues/3', confidential: 'tagValues/4', restricted: 'tagValues/5' },
});
const NETWORK = { networkId: 'projects/acme-claims/global/networks/ai', subnetworks: {} };

function datasetIn(stack: TerraformStack, props: Partial<TrainingDatasetProps> = {}) {
  return new TrainingDataset(stack, 'Payments', {
    asset: ASSET,
    project: ACME,
    location: 'europe-west4',
    tags: TAGS,
    ...props,
  });
}

function synthesized(props: Partial<TrainingDatasetProps> = {}, use: (dataset: TrainingDataset) => void = () => {}) {
  const stack = emptyStack();
  use(datasetIn(stack, props));
  return new Synthesized(stack);
}

const granted = (result: Synthesized) =>
  Object.values(result.resources('google_storage_bucket_iam_member')).map(({ member, condition }) => [
    member,
    (condition as { title: string } | undefined)?.title,
  ]);

test('the data is in a closed bucket under its own key, which keeps versions and says what is in it', () => {
  const result = synthesized();
  const [key] = Object.keys(result.resources('google_kms_crypto_key'));
  expect(result.only('google_storage_bucket')).toEqual({
    project: 'acme-claims',
    name: expect.stringMatching(/^acme-claims-claims-payments-[0-9a-f]{8}$/),
    location: 'europe-west4',
    labels: {
      'ai-dataset': 'payments',
      'ai-owner': 'risk',
      'ai-purpose': 'card-fraud-scoring',
      'ai-risk-tier': 'high',
      'ai-data-class': 'restricted',
    },
    uniform_bucket_level_access: true,
    public_access_prevention: 'enforced',
    force_destroy: false,
    versioning: { enabled: true },
    soft_delete_policy: { retention_duration_seconds: 90 * 86_400 },
    encryption: { default_kms_key_name: `\${google_kms_crypto_key.${key}.id}` },
    depends_on: [expect.stringMatching(/^google_kms_crypto_key_iam_member\./)],
    lifecycle: { prevent_destroy: true },
  });
});

test('its class is bound as a tag, which grants ask for', () => {
  const result = synthesized({}, ({ grants }) => grants.train(TRAINERS));
  const [bucket] = Object.keys(result.resources('google_storage_bucket'));
  expect(result.only('google_tags_location_tag_binding')).toMatchObject({
    parent: `//storage.googleapis.com/projects/_/buckets/\${google_storage_bucket.${bucket}.name}`,
    tag_value: 'tagValues/5',
    location: 'europe-west4',
  });
  for (const { condition } of Object.values(result.resources('google_storage_bucket_iam_member'))) {
    expect(condition).toMatchObject({
      expression: expect.stringContaining('resource.matchTagId("tagKeys/1", "tagValues/5")'),
    });
  }
});

test('a lock keeps every object as it was, in the place of versions', () => {
  const bucket = (lock: RetentionLock) => synthesized({ lock }).only('google_storage_bucket');
  const staged = bucket(RetentionLock.staged(days(400)));
  expect(staged).toMatchObject({ retention_policy: { retention_period: 400 * 86_400, is_locked: false } });
  expect(staged).not.toHaveProperty('versioning');
  const locked = bucket(RetentionLock.locked(days(400), { acknowledge: 'irreversible' }));
  expect(locked).toMatchObject({ retention_policy: { is_locked: true } });
});

describe('grants', () => {
  test('who trains reads data and labels, and sees names', () => {
    const result = synthesized({}, ({ grants }) => {
      grants.train(TRAINERS);
      grants.train(TRAINERS);
    });
    expect(granted(result)).toEqual([
      [TRAINERS.member, 'list-names'],
      [TRAINERS.member, 'read-data'],
      [TRAINERS.member, 'read-labels'],
    ]);
    const permissions = Object.values(result.resources('google_project_iam_custom_role')).flatMap(
      ({ permissions }) => permissions,
    );
    expect(permissions).toEqual(['storage.objects.list', 'storage.objects.get']);
  });

  test('who brings in adds, and neither reads nor replaces', () => {
    const result = synthesized({}, ({ grants }) => grants.ingest(TRAINERS));
    expect(granted(result)).toEqual([[TRAINERS.member, 'add-data']]);
    expect(result.only('google_project_iam_custom_role')['permissions']).toEqual(['storage.objects.create']);
  });

  test('who labels reads, and writes labels only', () => {
    const titles = granted(synthesized({}, ({ grants }) => grants.label(TRAINERS))).map(([, title]) => title);
    expect(titles).toEqual(['list-names', 'read-data', 'read-labels', 'add-labels'].sort());
  });

  test('what somebody checks is let in by them alone', () => {
    const checkedBy = Member.serviceAccount('check@acme-claims.iam.gserviceaccount.com');
    const result = synthesized({ checkedBy }, ({ grants }) => {
      grants.ingest(TRAINERS);
      grants.train(TRAINERS);
    });
    expect(granted(result)).toContainEqual([TRAINERS.member, 'add-incoming']);
    expect(granted(result)).not.toContainEqual([TRAINERS.member, 'add-data']);
    expect(granted(result)).not.toContainEqual([TRAINERS.member, 'read-incoming']);
    expect(granted(result)).toContainEqual([checkedBy.member, 'add-data']);
    expect(granted(result)).toContainEqual([checkedBy.member, 'read-incoming']);
  });

  test('nobody in particular is granted nothing', () => {
    for (const right of ['train', 'ingest', 'label', 'check'] as const) {
      expect(() => datasetIn(emptyStack()).grants[right]({ member: 'allUsers' })).toThrow(/^MemberPublic/);
    }
  });

  test('who is in another stack is granted there, by the name of the bucket', () => {
    const app = new App({ stackTraces: false });
    const [data, jobs] = [new TerraformStack(app, 'data'), new TerraformStack(app, 'jobs')];
    for (const stack of [data, jobs]) new GoogleProvider(stack, 'google', { project: ACME.projectId });
    datasetIn(data).grants.ingest(new WorkloadIdentity(jobs, 'Feed', { project: ACME }));
    const result = new Synthesized(jobs);
    expect(result.json).not.toHaveProperty('data');
    expect(result.only('google_storage_bucket_iam_member')).toMatchObject({
      bucket: expect.stringMatching(/^acme-claims-data-payments-[0-9a-f]{8}$/),
    });
  });

  test('a right holds where its folder is, and while the bucket is tagged with the class', () => {
    const stack = emptyStack();
    const dataset = datasetIn(stack);
    dataset.grants.train(TRAINERS);
    const read = (object: string, tag: string) => ({
      principal: TRAINERS.member,
      action: 'storage.objects.get',
      resource: `google_storage_bucket.${dataset.bucket.friendlyUniqueId}`,
      context: {
        'resource.tagIds': [`tagKeys/1=${tag}`],
        'resource.type': 'storage.googleapis.com/Object',
        'resource.name': `projects/_/buckets/${dataset.bucket.nameInput}/objects/${object}`,
      },
    });
    const access = accessOf(JSON.parse(Testing.synth(stack, true)));
    expect(access).toAllow(read('data/2026.csv', 'tagValues/5'));
    expect(access).not.toAllow(read('data/2026.csv', 'tagValues/3'));
    expect(access).not.toAllow(read('incoming/2026.csv', 'tagValues/5'));
  });

  test('nobody else reads the data, nor does anybody replace any: proved', () => {
    const stack = emptyStack();
    const dataset = datasetIn(stack);
    const trainer = new WorkloadIdentity(stack, 'Trainer', { project: ACME });
    const feed = new WorkloadIdentity(stack, 'Feed', { project: ACME });
    dataset.grants.train(trainer);
    dataset.grants.ingest(feed);
    const read = noRequest({ action: 'storage.objects.get', resource: dataset });
    const access = () => accessOf(JSON.parse(Testing.synth(stack, true)));
    expect(access()).toProve(read.exceptBy(trainer));
    expect(access()).not.toProve(read.byAnyone());
    expect(access()).toProve(noRequest({ action: 'storage.objects.create', resource: dataset }).exceptBy(feed));
    expect(access()).toProve(noRequest({ action: 'storage.objects.delete', resource: dataset }).byAnyone());
    new StorageBucketIamMember(stack, 'More', {
      bucket: dataset.bucket.name,
      role: 'roles/storage.objectAdmin',
      member: TRAINERS.member,
    });
    expect(access()).not.toProve(read.exceptBy(trainer));
  });

  test('nobody else reads the data, whether for training, labels, checks or sensitive data: proved', () => {
    const stack = emptyStack();
    const checker = new WorkloadIdentity(stack, 'Checker', { project: ACME });
    const dataset = datasetIn(stack, {
      checkedBy: checker,
      sensitiveData: { infoTypes: ['IBAN_CODE'], every: days(7) },
    });
    dataset.grants.train(new WorkloadIdentity(stack, 'Trainer', { project: ACME }));
    dataset.grants.label(TRAINERS);
    dataset.grants.ingest(new WorkloadIdentity(stack, 'Feed', { project: ACME }));
    const access = () => accessOf(JSON.parse(Testing.synth(stack, true)));
    expect(access()).toProve(dataset.isReadOnlyByGranted());
    new StorageBucketIamMember(stack, 'More', {
      bucket: dataset.bucket.name,
      role: 'roles/storage.objectViewer',
      member: 'group:strangers@example.com',
    });
    expect(access()).not.toProve(dataset.isReadOnlyByGranted());
  });

  test('whoever reads a folder of it by a grant of the folder is found', () => {
    const stack = emptyStack();
    const dataset = datasetIn(stack);
    const folder = new StorageManagedFolder(stack, 'Folder', { bucket: dataset.bucket.name, name: 'data/' });
    const access = () => accessOf(JSON.parse(Testing.synth(stack, true)));
    expect(access()).toProve(dataset.isReadOnlyByGranted());
    new StorageManagedFolderIamMember(stack, 'More', {
      bucket: dataset.bucket.name,
      managedFolder: folder.name,
      role: 'roles/storage.objectViewer',
      member: 'group:strangers@example.com',
    });
    expect(access()).not.toProve(dataset.isReadOnlyByGranted());
  });

  test('a dataset that nobody was granted, nobody reads: proved', () => {
    const stack = emptyStack();
    const dataset = datasetIn(stack);
    expect(accessOf(JSON.parse(Testing.synth(stack, true)))).toProve(dataset.isReadOnlyByGranted());
  });
});

test('with logs, what is done with the data is kept there', () => {
  const stack = emptyStack();
  const logs = new ImmutableLogBucket(stack, 'Logs', {
    project: new GoogleProject('acme-audit', '234567890123'),
    location: 'europe-west4',
    lock: RetentionLock.staged(days(400)),
  });
  const { bucket } = datasetIn(stack, { logs });
  const filters = Object.values(new Synthesized(stack).resources('google_logging_project_sink')).map(
    ({ filter }) => filter,
  );
  expect(filters).toContain(
    `logName:"cloudaudit.googleapis.com" AND resource.type="gcs_bucket" AND resource.labels.bucket_name="\${google_storage_bucket.${bucket.friendlyUniqueId}.name}"`,
  );
});

test('it can be reached from named networks only, and by services that IAM lets in', () => {
  const networks = { from: [NETWORK], deployersFrom: ['198.51.100.7/32'] };
  expect(synthesized({ networks }).only('google_storage_bucket')['ip_filter']).toEqual({
    mode: 'Enabled',
    allow_all_service_agent_access: true,
    allow_cross_org_vpcs: false,
    vpc_network_sources: [{ network: NETWORK.networkId, allowed_ip_cidr_ranges: ['0.0.0.0/0', '::/0'] }],
    public_network_source: { allowed_ip_cidr_ranges: ['198.51.100.7/32'] },
  });
  const closed = synthesized({ networks: { from: [NETWORK] } }).only('google_storage_bucket')['ip_filter'];
  expect(closed).not.toHaveProperty('public_network_source');
});

describe('a perimeter', () => {
  const perimeter = (stack: TerraformStack, projects: readonly GoogleProject[]) =>
    new ServicePerimeter(stack, 'Perimeter', {
      policy: AccessPolicy.fromName('accessPolicies/123'),
      mode: PerimeterMode.dryRun({ record: join(mkdtempSync(join(tmpdir(), 'zta-')), 'zta.perimeters.json') }),
      projects,
      deployers: [Member.serviceAccount('ci@acme-ci.iam.gserviceaccount.com')],
      stateProject: new GoogleProject('acme-state', '345678901234'),
    });

  test('that holds the project is taken, and no other', () => {
    const stack = emptyStack();
    expect(() => datasetIn(stack, { perimeter: perimeter(stack, [ACME]) })).not.toThrow();
    const other = emptyStack();
    const elsewhere = perimeter(other, [new GoogleProject('acme-others', '456789012345')]);
    expect(() => datasetIn(other, { perimeter: elsewhere })).toThrow(
      /^DatasetOutside: 'perimeter' must hold the project acme-claims and Cloud Storage, got claims\/Perimeter, .* \[claims\/Payments\]$/,
    );
  });
});

test('sensitive data is looked for by who may read the bucket, and nothing is quoted', () => {
  const result = synthesized({ sensitiveData: { infoTypes: ['IBAN_CODE'], every: days(7) } });
  expect(result.only('google_data_loss_prevention_inspect_template')).toMatchObject({
    parent: 'projects/acme-claims/locations/europe-west4',
    inspect_config: { include_quote: false, info_types: [{ name: 'IBAN_CODE' }] },
  });
  expect(result.only('google_data_loss_prevention_job_trigger')).toMatchObject({
    triggers: [{ schedule: { recurrence_period_duration: '604800s' } }],
    inspect_job: {
      storage_config: { cloud_storage_options: { bytes_limit_per_file_percent: 100 } },
      actions: [{ job_notification_emails: {} }],
    },
  });
  expect(granted(result)).toEqual([['serviceAccount:service-123456789012@dlp-api.iam.gserviceaccount.com', undefined]]);
});

test.each<[string, Partial<TrainingDatasetProps>]>([
  ['DatasetKind', { asset: new AiAsset('model', 'fraud', ASSET) }],
  ['BucketName', { bucketName: 'Payments' }],
  ['KeyLocation', { encryptionKey: GovernedKey.fromKeyName('projects/k/locations/eu/keyRings/r/cryptoKeys/k') }],
  ['RetentionUnderFloor', { lock: RetentionLock.staged(days(30)) }],
  ['BucketNetworks', { networks: { from: [] } }],
  ['BucketAddress', { networks: { from: [NETWORK], deployersFrom: ['0.0.0.0/0'] } }],
  ['BucketAddress', { networks: { from: [NETWORK], deployersFrom: ['office'] } }],
  ['InfoTypes', { sensitiveData: { infoTypes: [], every: days(7) } }],
  ['InfoTypes', { sensitiveData: { infoTypes: ['email'], every: days(7) } }],
  ['ScanInterval', { sensitiveData: { infoTypes: ['IBAN_CODE'], every: days(61) } }],
  ['ScanPercentage', { sensitiveData: { infoTypes: ['IBAN_CODE'], every: days(7), percentage: 0 } }],
])('%s', (code, props) => {
  expect(() => synthesized(props)).toThrow(
    new RegExp(`^${code}: '[\\w.]+' must .*, got [^;]+(; .*)? \\[claims/Payments\\]$`),
  );
});

/** What our rules say although the dataset is as it should be, and why. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'ZTA-DATA-002': 'only a policy of the organization refuses plain connections',
  'ZTA-DATA-007': 'the perimeter is a construct of the organization',
  'ZTA-DATA-008': 'the provider of the bindings has no such setting yet',
  'ZTA-LOG-036': 'policies that deny are made with rights on the organization, by a construct of their own',
};

test('our rules find nothing else in it', () => {
  const result = synthesized({ sensitiveData: { infoTypes: ['IBAN_CODE'], every: days(7) } }, ({ grants }) => {
    grants.train(TRAINERS);
    grants.ingest(TRAINERS);
    grants.label(TRAINERS);
  });
  expect(result.findings().filter(({ rule }) => EXPLAINED[rule] === undefined)).toEqual([]);
  expect(result.findings().map(({ rule }) => rule)).toContain('ZTA-DATA-002');
});
