import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { days, GoogleProject, GovernedKey, Member, RetentionLock } from '../../../lib/google';
import { TerraformStack } from '../../../lib/google/cdktf';
import { ImmutableLogBucket } from '../../../lib/google/log/immutable-log-bucket';
import type { ImmutableLogBucketProps } from '../../../lib/google/log/log-bucket-props';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const STAGED = RetentionLock.staged(days(400));
const LOCKED = RetentionLock.locked(days(400), { acknowledge: 'irreversible' });
const BREAK_GLASS = Member.group('break-glass@example.com');
const ELSEWHERE = GovernedKey.fromKeyName('projects/keys/locations/europe-west4/keyRings/ai/cryptoKeys/logs');

function built(props: Partial<ImmutableLogBucketProps> = {}) {
  const stack = emptyStack();
  const logs = new ImmutableLogBucket(stack, 'Logs', {
    project: ACME,
    location: 'europe-west4',
    lock: STAGED,
    ...props,
  });
  return { stack, logs };
}

const synthesized = (props: Partial<ImmutableLogBucketProps> = {}) => new Synthesized(built(props).stack);
const bucketOf = (found: Synthesized) => found.only('google_storage_bucket');
const logBucketOf = (found: Synthesized) => found.only('google_logging_project_bucket_config');

test('objects stay for their time, in a bucket that is never public', () => {
  expect(bucketOf(synthesized())).toEqual({
    project: 'acme-claims',
    name: 'acme-claims-claims-logs-6246787b',
    location: 'europe-west4',
    uniform_bucket_level_access: true,
    public_access_prevention: 'enforced',
    force_destroy: false,
    retention_policy: { retention_period: 400 * 86_400, is_locked: false },
    soft_delete_policy: { retention_duration_seconds: 7 * 86_400 },
    encryption: { default_kms_key_name: expect.stringMatching(/^\$\{google_kms_crypto_key\..*\.id\}$/) },
    depends_on: expect.arrayContaining([expect.stringMatching(/^google_kms_crypto_key_iam_member\..*Storage/)]),
    lifecycle: { prevent_destroy: true },
  });
});

test('entries stay for as long, under the same key', () => {
  const found = synthesized();
  const { encryption } = bucketOf(found);
  const kms_key_name = (encryption as { default_kms_key_name: string }).default_kms_key_name;
  expect(logBucketOf(found)).toEqual({
    project: 'acme-claims',
    location: 'europe-west4',
    bucket_id: 'claims-logs-6246787b',
    description: 'Logs that have to stay',
    retention_days: 400,
    locked: false,
    cmek_settings: { kms_key_name },
    depends_on: expect.arrayContaining([expect.stringMatching(/^google_kms_crypto_key_iam_member\..*Logging/)]),
    lifecycle: { prevent_destroy: true },
  });
});

test('going from staged to locked changes nothing but the locks', () => {
  const staged = JSON.stringify(synthesized().json);
  const locked = JSON.stringify(synthesized({ lock: LOCKED }).json);
  expect(locked).toContain('"is_locked":true');
  expect(locked).toContain('"locked":true');
  expect(locked.replace('"is_locked":true', '"is_locked":false').replace('"locked":true', '"locked":false')).toBe(
    staged,
  );
});

test('what is searched may be locked for less than the evidence', () => {
  const found = synthesized({ lock: RetentionLock.staged(days(3_651)), searchable: LOCKED });
  expect(bucketOf(found)['retention_policy']).toEqual({ retention_period: 3_651 * 86_400, is_locked: false });
  expect(logBucketOf(found)).toMatchObject({ retention_days: 400, locked: true });
});

test.each<[string, Partial<ImmutableLogBucketProps>]>([
  ['RetentionUnderFloor', { lock: RetentionLock.staged(days(183)) }],
  ['RetentionDays', { lock: RetentionLock.staged(days(0), { reason: 'none' }) }],
  ['RetentionOverLogging', { lock: RetentionLock.staged(days(3_651)) }],
  ['RetentionOverStorage', { lock: RetentionLock.staged(days(24_856)), searchable: STAGED }],
  ['ExpiryBeforeUnlock', { expiresAfter: days(399) }],
  ['LifecycleDays', { expiresAfter: days(400.5) }],
  ['LifecycleDays', { transitions: [{ storageClass: 'ARCHIVE', after: days(-1) }] }],
  ['LogLocation', { location: 'eu' }],
  ['LogLocation', { location: 'global' }],
  ['KeyLocation', { location: 'europe-west1', encryptionKey: ELSEWHERE }],
  ['BucketName', { bucketName: 'Logs' }],
  ['BucketName', { bucketName: 'my-google-logs' }],
  ['LogBucketId', { logBucketId: '_Default' }],
  ['BreakGlassMissing', { deployers: [Member.serviceAccount('ci@acme.iam.gserviceaccount.com')] }],
  ['BreakGlassKind', { breakGlass: Member.user('ada@example.com') }],
])('%s', (code, props) => {
  expect(() => built(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Logs.*\\]$`));
});

test('the longest locks that services take are taken', () => {
  const found = synthesized({
    lock: RetentionLock.staged(days(24_855)),
    searchable: RetentionLock.staged(days(3_650)),
  });
  expect(bucketOf(found)['retention_policy']).toMatchObject({ retention_period: 2_147_472_000 });
  expect(logBucketOf(found)['retention_days']).toBe(3_650);
});

test('each service has its own name for a multi-region', () => {
  const found = synthesized({ location: { storage: 'EU', logging: 'eu', key: 'europe' } });
  expect(bucketOf(found)['location']).toBe('EU');
  expect(logBucketOf(found)['location']).toBe('eu');
  expect(found.only('google_kms_key_ring')['location']).toBe('europe');
});

test('objects are deleted and moved only where that is asked for', () => {
  expect(bucketOf(synthesized())).not.toHaveProperty('lifecycle_rule');
  const transitions = [{ storageClass: 'ARCHIVE', after: days(90) }] as const;
  expect(bucketOf(synthesized({ transitions, expiresAfter: days(400) }))['lifecycle_rule']).toEqual([
    { action: { type: 'SetStorageClass', storage_class: 'ARCHIVE' }, condition: { age: 90 } },
    { action: { type: 'Delete' }, condition: { age: 400 } },
  ]);
});

describe('the key', () => {
  test('is given to the two services and to nobody else, before they ask for it', () => {
    const grants = Object.values(synthesized().resources('google_kms_crypto_key_iam_member'));
    expect(grants.map(({ member, role }) => [member, role]).sort()).toEqual([
      [
        expect.stringMatching(
          /^serviceAccount:\$\{data\.google_logging_project_cmek_settings\..*service_account_id\}$/,
        ),
        'roles/cloudkms.cryptoKeyEncrypterDecrypter',
      ],
      [
        'serviceAccount:service-123456789012@gs-project-accounts.iam.gserviceaccount.com',
        'roles/cloudkms.cryptoKeyEncrypterDecrypter',
      ],
    ]);
  });

  test('is not asked about while Terraform plans: what is read waits for what is made', () => {
    const { data } = synthesized().json;
    const [settings] = Object.values(data?.['google_logging_project_cmek_settings'] ?? {});
    expect(settings).toEqual({
      project: 'acme-claims',
      depends_on: [expect.stringMatching(/^google_resource_manager_lien\./)],
    });
  });

  test('lies in a project of its own where one is named', () => {
    const found = synthesized({ keyProject: new GoogleProject('acme-keys', '3') });
    expect(found.only('google_kms_key_ring')['project']).toBe('acme-keys');
  });

  test('that is kept elsewhere is used, and granted by whoever keeps it', () => {
    const found = synthesized({ encryptionKey: ELSEWHERE });
    expect(bucketOf(found)['encryption']).toEqual({ default_kms_key_name: ELSEWHERE.keyName });
    expect(logBucketOf(found)['cmek_settings']).toEqual({ kms_key_name: ELSEWHERE.keyName });
    expect(Object.keys(found.json['resource'] ?? {}).filter((type) => type.startsWith('google_kms'))).toEqual([]);
    expect(found.json).not.toHaveProperty('data');
  });

  test('can serve several buckets', () => {
    const stack = emptyStack();
    const encryptionKey = new GovernedKey(stack, 'Key', { project: ACME, location: 'europe-west4' });
    for (const id of ['A', 'B']) {
      new ImmutableLogBucket(stack, id, { project: ACME, location: 'europe-west4', lock: STAGED, encryptionKey });
    }
    expect(Object.keys(new Synthesized(stack).resources('google_kms_crypto_key_iam_member'))).toHaveLength(3);
  });
});

test('the project cannot be deleted', () => {
  expect(synthesized().only('google_resource_manager_lien')).toEqual({
    parent: 'projects/123456789012',
    restrictions: ['resourcemanager.projects.delete'],
    origin: 'zero-trust-ai-constructs',
    reason: 'This project keeps logs that have to stay',
    lifecycle: { prevent_destroy: true },
  });
});

describe('fences', () => {
  const denied = (props: Partial<ImmutableLogBucketProps>) =>
    Object.values(synthesized(props).resources('google_iam_deny_policy')).map(({ parent, rules }) => ({
      parent,
      rule: (rules as { deny_rule: { denied_permissions: string[]; exception_principals: string[] } }[])[0]?.deny_rule,
    }));

  test('stand where a break-glass group is named', () => {
    expect(denied({})).toEqual([]);
    expect(denied({ breakGlass: BREAK_GLASS })).toMatchObject([
      {
        parent: 'cloudresourcemanager.googleapis.com%2Fprojects%2Facme-claims',
        rule: {
          denied_permissions: [
            'storage.googleapis.com/buckets.delete',
            'storage.googleapis.com/buckets.update',
            'logging.googleapis.com/buckets.delete',
            'logging.googleapis.com/buckets.update',
            'logging.googleapis.com/sinks.delete',
            'logging.googleapis.com/sinks.update',
          ],
          exception_principals: ['principalSet://goog/group/break-glass@example.com'],
        },
      },
      {
        parent: 'cloudresourcemanager.googleapis.com%2Fprojects%2Facme-claims',
        rule: {
          denied_permissions: [
            'cloudkms.googleapis.com/cryptoKeyVersions.destroy',
            'cloudkms.googleapis.com/cryptoKeyVersions.update',
          ],
          exception_principals: ['principalSet://goog/group/break-glass@example.com'],
        },
      },
    ]);
  });

  test('let the pipelines through that are named', () => {
    const deployers = [Member.serviceAccount('ci@acme.iam.gserviceaccount.com')];
    for (const { rule } of denied({ breakGlass: BREAK_GLASS, deployers })) {
      expect(rule?.exception_principals).toEqual([
        'principalSet://goog/group/break-glass@example.com',
        'principal://iam.googleapis.com/projects/-/serviceAccounts/ci@acme.iam.gserviceaccount.com',
      ]);
    }
  });

  test('stand around the project of the key, and not around that of a key which is kept elsewhere', () => {
    const breakGlass = BREAK_GLASS;
    const parents = (props: Partial<ImmutableLogBucketProps>) =>
      denied({ breakGlass, ...props }).map((one) => one.parent);
    const keyProject = new GoogleProject('acme-keys', '3');
    expect(parents({ keyProject })[1]).toBe('cloudresourcemanager.googleapis.com%2Fprojects%2Facme-keys');
    expect(parents({ keyProject, encryptionKey: ELSEWHERE })).toHaveLength(2);
    expect(parents({ encryptionKey: ELSEWHERE })).toHaveLength(1);
  });

  test('come after what could not be made behind them', () => {
    const policies = Object.values(synthesized({ breakGlass: BREAK_GLASS }).resources('google_iam_deny_policy'));
    for (const { depends_on } of policies) {
      expect(depends_on).toEqual([
        expect.stringMatching(/^google_storage_bucket\./),
        expect.stringMatching(/^google_logging_project_bucket_config\./),
        expect.stringMatching(/^google_logging_project_sink\..*Entries/),
        expect.stringMatching(/^google_logging_project_sink\..*Objects/),
      ]);
    }
  });

  test('come with what only an organization can refuse: connections in clear', () => {
    expect(synthesized({ breakGlass: BREAK_GLASS }).only('google_org_policy_policy')).toEqual({
      name: 'projects/acme-claims/policies/storage.secureHttpTransport',
      parent: 'projects/acme-claims',
      spec: { rules: [{ enforce: 'TRUE' }] },
      lifecycle: { prevent_destroy: true },
    });
    expect(synthesized().resources('google_org_policy_policy')).toEqual({});
  });
});

describe('reading', () => {
  test('is granted on the view and on the bucket, to one member', () => {
    const { stack, logs } = built();
    logs.grants.read(Member.group('auditors@example.com'));
    logs.grants.read(Member.group('police@example.com'));
    const found = new Synthesized(stack);
    expect(found.only('google_logging_log_view')).toEqual({
      parent: 'projects/acme-claims',
      location: expect.stringMatching(/^\$\{google_logging_project_bucket_config\..*\.location\}$/),
      bucket: expect.stringMatching(/^\$\{google_logging_project_bucket_config\..*\.bucket_id\}$/),
      name: 'auditors',
      description: 'All logs, for those who audit them',
    });
    const [search] = Object.values(found.resources('google_logging_log_view_iam_member'));
    expect(search).toMatchObject({ role: 'roles/logging.viewAccessor', member: 'group:auditors@example.com' });
    const readers = Object.values(found.resources('google_storage_bucket_iam_member')).filter(
      ({ role }) => role === 'roles/storage.objectViewer',
    );
    expect(readers.map(({ member }) => member)).toEqual(['group:auditors@example.com', 'group:police@example.com']);
    expect(found.resources('google_project_iam_member')).toEqual({});
  });

  test('is granted beside a workload, so that the logs wait for nobody', () => {
    const { stack, logs } = built();
    const other = new TerraformStack(stack.node.root, 'other');
    const analyst = new ServiceAccount(other, 'Analyst', { accountId: 'analyst' });
    expect(() => logs.grants.read({ member: analyst.member })).toThrow(
      /^MemberUnnamed: 'member' must .* \[claims\/Logs\]$/,
    );
    logs.grants.read(analyst);
    expect(stack.dependencies).toEqual([]);
    expect(new Synthesized(stack).resources('google_logging_log_view_iam_member')).toEqual({});
  });
});

test('what is done to the buckets and their project is recorded in both', () => {
  const found = synthesized();
  const sinks = Object.values(found.resources('google_logging_project_sink'));
  expect(sinks).toMatchObject([
    { project: 'acme-claims', destination: expect.stringMatching(/^logging\.googleapis\.com\/\$\{.*\.id\}$/) },
    { project: 'acme-claims', destination: expect.stringMatching(/^storage\.googleapis\.com\/\$\{.*\.name\}$/) },
  ]);
  for (const { filter } of sinks) expect(filter).toMatch(/^log_id\("cloudaudit\.googleapis\.com\/activity"\) OR /);
  // A sink into a log bucket of its own project has no identity that could be granted anything.
  expect(found.resources('google_project_iam_member')).toEqual({});
});

test('logs that are retired stay in the cloud, and Terraform forgets them', () => {
  const stack = emptyStack();
  for (const id of ['Logs', 'Other']) {
    ImmutableLogBucket.retire(stack, id, { project: ACME, location: 'europe-west4', lock: STAGED });
  }
  const { removed, resource } = JSON.parse(JSON.stringify(new Synthesized(stack).json));
  const before = synthesized().json['resource'] ?? {};
  const addresses = Object.entries(before).flatMap(([type, all]) => Object.keys(all).map((name) => `${type}.${name}`));
  expect(resource).toBeUndefined();
  expect(removed).toHaveLength(2 * addresses.length);
  expect(removed).toEqual(expect.arrayContaining(addresses.map((from) => ({ from, lifecycle: { destroy: false } }))));
});

test('buckets of another app are written to by whoever it lets', () => {
  const logs = ImmutableLogBucket.fromNames({
    project: ACME,
    logBucketName: 'projects/acme-claims/locations/eu/buckets/logs',
    bucketName: 'acme-logs',
  });
  const stack = emptyStack();
  logs.letWriteEntries(stack, 'A', 'group:a@example.com');
  logs.letWriteObjects(stack, 'B', 'group:a@example.com');
  expect(stack.node.findAll().filter(({ node }) => /^[AB]$/.test(node.id))).toEqual([]);
  expect(() => ImmutableLogBucket.fromNames({ project: ACME, logBucketName: 'logs', bucketName: 'acme-logs' })).toThrow(
    /^LogBucketName: 'logBucketName' must be projects\//,
  );
});

test('ids and names stay', () => {
  const found = synthesized({ breakGlass: BREAK_GLASS });
  const names = Object.entries(found.json['resource'] ?? {}).flatMap(([, all]) => Object.keys(all));
  expect(names.sort()).toMatchInlineSnapshot(`
[
  "Logs_Bucket_8640D480",
  "Logs_EncryptedConnections_9E515541",
  "Logs_Fence_Policy_261961C1",
  "Logs_KeyFence_Policy_452AC056",
  "Logs_Key_715008AE",
  "Logs_Key_Logging-6246787b_8D0EF01C",
  "Logs_Key_Ring_320EB824",
  "Logs_Key_Storage-6246787b_7B04F8F3",
  "Logs_Lien_C30978EF",
  "Logs_LogBucket_9CA7FD00",
  "Logs_OwnActivity_Entries_6CC78193",
  "Logs_OwnActivity_Objects_6D1C5021",
  "Logs_OwnActivity_WriteObjects_FEDAF15A",
]
`);
});

/** What our own rules say of the buckets, and why nothing can be set against it. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'ZTA-LOG-012 google_logging_project_bucket_config': 'rights above the bucket are not in the files',
  'ZTA-LOG-012 google_storage_bucket': 'rights above the bucket are not in the files',
  'ZTA-LOG-023 google_storage_bucket': 'version 6.50 of the provider has no setting for it',
};

/** What an organization decides, or nobody. */
const ABOVE: Readonly<Record<string, string>> = {
  'ZTA-LOG-009 google_storage_bucket': 'a policy of the organization decides',
  'ZTA-LOG-010 google_storage_bucket': 'a policy of the organization decides',
  'ZTA-LOG-011 google_storage_bucket': 'a policy of the organization decides',
  'ZTA-LOG-011 google_logging_project_bucket_config': 'a policy of the organization decides',
  'ZTA-LOG-036 google_kms_crypto_key': 'a policy of the organization decides',
};

test.each<[string, Partial<ImmutableLogBucketProps>, readonly string[]]>([
  ['locked, with a fence', { lock: LOCKED, breakGlass: BREAK_GLASS }, Object.keys(EXPLAINED)],
  ['staged, with a fence', { breakGlass: BREAK_GLASS }, Object.keys(EXPLAINED)],
  ['staged, without rights on the organization', {}, Object.keys({ ...EXPLAINED, ...ABOVE })],
])('our own rules find nothing that could be set: %s', (_what, props, explained) => {
  const found = synthesized(props).findings();
  expect(found.map(({ rule, type }) => `${rule} ${type}`).sort()).toEqual([...explained].sort());
});
