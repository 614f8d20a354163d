import { Folder, GoogleProject, Member, Organization, SCANNER_MODULES } from '../../../lib/google';
import { ComplianceScanner, type ComplianceScannerProps } from '../../../lib/google/compliance';
import { GovernedKey } from '../../../lib/google/custody/governed-key';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const AUDIT = new GoogleProject('acme-audit', '3');
const ORGANIZATION = new Organization('12');
const OWN = {
  resourceTypes: ['run.googleapis.com/Service'],
  finds: 'true',
  severity: 'LOW',
  description: 'd',
  recommendation: 'r',
} as const;

function built(props: Partial<ComplianceScannerProps> = {}) {
  const stack = emptyStack();
  const encryptionKey = new GovernedKey(stack, 'Key', { project: AUDIT, location: 'europe-west4' });
  const scanner = new ComplianceScanner(stack, 'Scanner', {
    at: ORGANIZATION,
    project: AUDIT,
    location: 'europe-west4',
    encryptionKey,
    securityCommandCenter: 'premium',
    ...props,
  });
  return { stack, scanner };
}

const synthesized = (props: Partial<ComplianceScannerProps> = {}) => new Synthesized(built(props).stack);

const MODULES = 'security_health_analytics_custom_module';

test.each<[string, ComplianceScannerProps['at'], object]>([
  ['organization', ORGANIZATION, { organization: '12' }],
  ['folder', new Folder('34'), { folder: '34' }],
  ['project', ACME, { project: 'acme-claims' }],
])('checks and findings of a %s', (level, at, named) => {
  const found = synthesized({ at });
  const modules = Object.values(found.resources(`google_scc_management_${level}_${MODULES}`));
  expect(modules.map(({ display_name }) => display_name).sort()).toEqual(Object.keys(SCANNER_MODULES).sort());
  for (const module of modules)
    expect(module).toMatchObject({ ...named, enablement_state: 'ENABLED', location: 'global' });
  expect(found.only(`google_scc_v2_${level}_notification_config`)).toMatchObject({
    ...named,
    pubsub_topic: expect.stringContaining('google_pubsub_topic.'),
    streaming_config: {
      filter: 'state="ACTIVE" AND NOT mute="MUTED" AND (severity="CRITICAL" OR severity="HIGH")',
    },
  });
  const feeds = Object.values(found.resources(`google_cloud_asset_${level}_feed`));
  expect(feeds.map(({ content_type }) => content_type).sort()).toEqual(['IAM_POLICY', 'RESOURCE']);
  for (const feed of feeds) expect(feed).toMatchObject({ billing_project: 'acme-audit' });
});

test('endpoints that are public, and what has no key of its own, is found', () => {
  const modules = synthesized().resources(`google_scc_management_organization_${MODULES}`);
  const configOf = (name: string) =>
    Object.values(modules).find(({ display_name }) => display_name === name)?.['custom_config'];
  expect(configOf('zta_vertex_endpoint_public')).toMatchObject({
    predicate: {
      expression:
        '!has(resource.network) && !(has(resource.privateServiceConnectConfig) && has(resource.privateServiceConnectConfig.enablePrivateServiceConnect))',
    },
    resource_selector: { resource_types: ['aiplatform.googleapis.com/Endpoint'] },
    severity: 'CRITICAL',
  });
  expect(configOf('zta_vertex_hyperparameter_tuning_job_without_own_key')).toMatchObject({
    predicate: { expression: '!has(resource.encryptionSpec)' },
    resource_selector: { resource_types: ['aiplatform.googleapis.com/HyperparameterTuningJob'] },
    severity: 'HIGH',
  });
});

test('without Premium there are no checks of its own, and without a Command Center nothing but changes', () => {
  const standard = synthesized({ securityCommandCenter: 'standard' });
  expect(standard.resources(`google_scc_management_organization_${MODULES}`)).toEqual({});
  expect(standard.only('google_scc_v2_organization_notification_config')).toBeDefined();
  const unused = synthesized({ securityCommandCenter: 'unused' });
  expect(unused.resources('google_scc_v2_organization_notification_config')).toEqual({});
  expect(Object.keys(unused.resources('google_cloud_asset_organization_feed'))).toHaveLength(2);
});

test('findings are kept for a week under the given key, in one region', () => {
  const found = synthesized();
  expect(found.only('google_pubsub_topic')).toMatchObject({
    kms_key_name: expect.stringContaining('google_kms_crypto_key.Key'),
    message_storage_policy: { allowed_persistence_regions: ['europe-west4'] },
    depends_on: [expect.stringMatching(/^google_kms_crypto_key_iam_member\./)],
  });
  expect(found.only('google_pubsub_subscription')).toMatchObject({
    message_retention_duration: '604800s',
    expiration_policy: { ttl: '' },
  });
});

test('only what finds may send, and only who is named may read', () => {
  const { stack, scanner } = built();
  scanner.findings.letRead(Member.group('security@example.com'));
  scanner.findings.letRead(Member.group('security@example.com'));
  const found = new Synthesized(stack);
  const senders = Object.values(found.resources('google_pubsub_topic_iam_member'));
  expect(senders).toHaveLength(2);
  expect(senders).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        role: 'roles/pubsub.publisher',
        member: expect.stringMatching(
          /^serviceAccount:\$\{google_scc_v2_organization_notification_config\..*service_account\}$/,
        ),
      }),
      expect.objectContaining({
        role: 'roles/pubsub.publisher',
        member: 'serviceAccount:service-3@gcp-sa-cloudasset.iam.gserviceaccount.com',
      }),
    ]),
  );
  expect(found.only('google_pubsub_subscription_iam_member')).toMatchObject({
    role: 'roles/pubsub.subscriber',
    member: 'group:security@example.com',
  });
});

test('constraints are only tried', () => {
  const { scanner, stack } = built({ rehearsed: ['iam.managed.disableServiceAccountApiKeyCreation'] });
  const policy = new Synthesized(stack).only('google_org_policy_policy');
  expect(policy).toMatchObject({
    name: 'organizations/12/policies/iam.managed.disableServiceAccountApiKeyCreation',
    dry_run_spec: { rules: [{ enforce: 'TRUE' }] },
  });
  expect(policy['spec']).toBeUndefined();
  expect(scanner.rehearsed).toHaveLength(1);
});

test('changes need not be told of, and other checks can be added', () => {
  const found = synthesized({ drift: false, alsoModules: { acme_service: OWN } });
  expect(found.resources('google_cloud_asset_organization_feed')).toEqual({});
  const modules = Object.values(found.resources(`google_scc_management_organization_${MODULES}`));
  expect(modules.map(({ display_name }) => display_name)).toContain('acme_service');
  expect(Object.values(found.resources('google_pubsub_topic_iam_member'))).toHaveLength(1);
});

test('our own rules have nothing to say but of what is only tried', () => {
  expect(synthesized().findings()).toEqual([]);
  const rehearsing = synthesized({ rehearsed: ['custom.ztaVertexEndpointPrivate'] }).findings();
  expect(rehearsing.filter(({ rule }) => rule !== 'ZTA-IAM-051')).toEqual([]);
});

test.each<[string, Partial<ComplianceScannerProps>]>([
  ['CommandCenterTier', { securityCommandCenter: JSON.parse('"gold"') }],
  ['CommandCenterTier', { securityCommandCenter: 'standard', alsoModules: { acme: OWN } }],
  ['ScannerModuleName', { alsoModules: { 'Acme-1': OWN } }],
  ['ScannerModuleTwice', { alsoModules: { zta_vertex_endpoint_public: OWN } }],
  ['ScannerModuleTypes', { alsoModules: { acme: { ...OWN, resourceTypes: [] } } }],
  ['ScannerModuleTypes', { alsoModules: { acme: { ...OWN, resourceTypes: ['*'] } } }],
  ['CelSyntax', { alsoModules: { acme: { ...OWN, finds: 'resource.name ==' } } }],
  ['CelEmpty', { alsoModules: { acme: { ...OWN, finds: '' } } }],
  ['ConstraintNotRehearsed', { rehearsed: ['ainotebooks.restrictPublicIp'] }],
  ['FindingsFilter', { findings: ' ' }],
  ['KeyLocation', { location: 'europe-west1' }],
])('%s', (code, props) => {
  expect(() => built(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Scanner`));
});
