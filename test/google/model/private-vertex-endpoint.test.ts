import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { GoogleBetaProvider } from '@cdktf/provider-google-beta/lib/provider';
import { days, GoogleProject, GovernedKey, Member, WorkloadIdentity } from '../../../lib/google';
import { App, TerraformStack, TerraformVariable, Testing } from '../../../lib/google/cdktf';
import { DataCapture } from '../../../lib/google/model/data-capture';
import {
  PrivateVertexEndpoint,
  type PrivateVertexEndpointProps,
} from '../../../lib/google/model/private-vertex-endpoint';
import { resourceInQuestion } from '../../../lib/google/proof/named-in-questions';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const CALLERS = new GoogleProject('acme-callers', '210987654321');
const CLAIMS = Member.group('claims@example.com');
const BASE = { project: ACME, location: 'europe-west4', consumers: [CALLERS] };

function endpointIn(stack: TerraformStack, props: Partial<PrivateVertexEndpointProps> = {}, id = 'Endpoint') {
  return new PrivateVertexEndpoint(stack, id, { ...BASE, ...props });
}

function synthesized(props: Partial<PrivateVertexEndpointProps> = {}) {
  const stack = emptyStack();
  endpointIn(stack, props);
  return new Synthesized(stack);
}

const endpointOf = (result: Synthesized) => result.only('google_vertex_ai_endpoint');

test('the endpoint is reached privately, by named projects, and asks who calls', () => {
  const endpoint = endpointOf(synthesized());
  expect(endpoint['private_service_connect_config']).toEqual({
    enable_private_service_connect: true,
    enable_secure_private_service_connect: true,
    project_allowlist: ['acme-callers'],
  });
  expect(endpoint).not.toHaveProperty('network');
  expect(endpoint).not.toHaveProperty('dedicated_endpoint_enabled');
  expect(endpoint).toMatchObject({ project: 'acme-claims', location: 'europe-west4', region: 'europe-west4' });
  expect(endpoint).toMatchObject({ display_name: 'claims/Endpoint', lifecycle: { prevent_destroy: true } });
});

test.each<[string, (endpoint: PrivateVertexEndpoint) => void, string]>([
  ['a peered network', ({ resource }) => resource.addOverride('network', 'projects/1/global/networks/n'), 'Conflict'],
  ['a dedicated endpoint', ({ resource }) => resource.addOverride('dedicated_endpoint_enabled', true), 'Conflict'],
  [
    'no authorization',
    ({ resource }) =>
      resource.addOverride('private_service_connect_config.enable_secure_private_service_connect', false),
    'Open',
  ],
  ['no connection', ({ resource }) => resource.addOverride('private_service_connect_config', null), 'Open'],
  [
    'a public endpoint',
    ({ resource }) => resource.addOverride('private_service_connect_config', { enable_private_service_connect: false }),
    'Open',
  ],
])('%s is refused, whoever writes it', (_what, override, code) => {
  const stack = emptyStack();
  override(endpointIn(stack));
  expect(() => Testing.synth(stack, true)).toThrow(
    new RegExp(
      `\\[claims/Endpoint\\] PrivateEndpoint${code}: '\\w+(\\.\\w+)?' must .*, got .*; take the override away`,
    ),
  );
});

test('what opens nothing can be written', () => {
  const stack = emptyStack();
  const { resource } = endpointIn(stack);
  resource.addOverride('dedicated_endpoint_enabled', false);
  resource.addOverride('labels', { team: 'claims' });
  expect(endpointOf(new Synthesized(stack))).toMatchObject({ labels: { team: 'claims' } });
});

test.each<[string, Partial<PrivateVertexEndpointProps>]>([
  ['EndpointLocation', { location: 'europe-west4-a' }],
  ['EndpointLocation', { location: 'eu' }],
  ['EndpointLocation', { location: 'global' }],
  ['ConsumersMissing', { consumers: [] }],
  ['EndpointId', { endpointId: '0123' }],
  ['EndpointId', { endpointId: 'claims' }],
  ['EndpointId', { endpointId: '12345678901' }],
  ['EndpointName', { displayName: 'x'.repeat(129) }],
  ['EndpointName', { displayName: '' }],
  ['KeyLocation', { encryptionKey: GovernedKey.fromKeyName('projects/k/locations/eu/keyRings/r/cryptoKeys/k') }],
  ['DatasetId', { dataCapture: DataCapture.toDataset({ project: ACME, datasetId: 'acme.calls' }) }],
  ['SamplingPercentage', { dataCapture: DataCapture.ownDataset({ samplingPercentage: 0 }) }],
  ['SamplingPercentage', { dataCapture: DataCapture.ownDataset({ samplingPercentage: 0.5 }) }],
  ['SamplingPercentage', { dataCapture: DataCapture.ownDataset({ samplingPercentage: 101 }) }],
])('%s', (code, props) => {
  expect(() => endpointIn(emptyStack(), props)).toThrow(
    new RegExp(`^${code}: '\\w+' must .*, got [^;]+(; .*)? \\[claims/Endpoint\\]$`),
  );
});

test('values that are known at deployment only are let through', () => {
  const stack = emptyStack();
  const { stringValue: location } = new TerraformVariable(stack, 'region', { type: 'string' });
  const { stringValue: endpointId } = new TerraformVariable(stack, 'id', { type: 'string' });
  const { stringValue: keyName } = new TerraformVariable(stack, 'key', { type: 'string' });
  endpointIn(stack, { location, endpointId, encryptionKey: GovernedKey.fromKeyName(keyName) });
  expect(endpointOf(new Synthesized(stack))).toMatchObject({
    location: '${var.region}',
    name: '${var.id}',
    encryption_spec: { kms_key_name: '${var.key}' },
  });
});

test('the id stays as long as the endpoint keeps its place, and can be kept after that', () => {
  const stack = emptyStack();
  expect(endpointIn(stack)).toMatchObject({
    endpointId: '660535082',
    endpointName: 'projects/acme-claims/locations/europe-west4/endpoints/660535082',
    dnsName: '660535082-europe-west4-123456789012.prediction.p.vertexai.goog',
  });
  expect(endpointIn(stack, {}, 'Other').endpointId).toMatch(/^[1-9]\d{8}$/);
  expect(endpointIn(stack, { endpointId: '660535082' }, 'Moved').endpointId).toBe('660535082');
});

test('a key of its own encrypts the endpoint, which waits until Vertex AI may use it', () => {
  const result = synthesized();
  const [keyName] = Object.keys(result.resources('google_kms_crypto_key'));
  const [grant] = Object.entries(result.resources('google_kms_crypto_key_iam_member')).filter(([, { member }]) =>
    `${member}`.includes('@gcp-sa-aiplatform.'),
  );
  expect(endpointOf(result)).toMatchObject({
    encryption_spec: { kms_key_name: `\${google_kms_crypto_key.${keyName}.id}` },
    depends_on: [`google_kms_crypto_key_iam_member.${grant?.[0]}`],
  });
  expect(grant?.[1]).toMatchObject({
    role: 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
    member: 'serviceAccount:service-123456789012@gcp-sa-aiplatform.iam.gserviceaccount.com',
  });
});

test('a key that is kept elsewhere is used, and granted by its keeper', () => {
  const keyName = 'projects/keys/locations/europe-west4/keyRings/ai/cryptoKeys/claims';
  const result = synthesized({ encryptionKey: GovernedKey.fromKeyName(keyName) });
  expect(endpointOf(result)).toMatchObject({ encryption_spec: { kms_key_name: keyName } });
  expect(endpointOf(result)['depends_on']).toEqual([]);
  expect(result.resources('google_kms_crypto_key_iam_member')).toEqual({});
});

test('endpoints that share a key share its grants', () => {
  const stack = emptyStack();
  const encryptionKey = new GovernedKey(stack, 'Key', { project: ACME, location: 'europe-west4' });
  for (const id of ['First', 'Second']) endpointIn(stack, { encryptionKey }, id);
  const result = new Synthesized(stack);
  const grants = Object.keys(result.resources('google_kms_crypto_key_iam_member'));
  expect(grants).toHaveLength(2);
  const waits = Object.values(result.resources('google_vertex_ai_endpoint')).map(({ depends_on: on }) => on);
  expect(waits[0]).toEqual(waits[1]);
  expect(waits[0]).toHaveLength(1);
});

test('a key of another stack is waited for by the order of the stacks', () => {
  const app = new App({ stackTraces: false });
  const [keys, claims] = ['keys', 'claims'].map((name) => new TerraformStack(app, name));
  if (keys === undefined || claims === undefined) throw new Error('no stacks');
  for (const stack of [keys, claims]) new GoogleProvider(stack, 'google', { project: ACME.projectId });
  const encryptionKey = new GovernedKey(keys, 'Key', { project: ACME, location: 'europe-west4' });
  endpointIn(claims, { encryptionKey });
  app.synth();
  expect(claims.dependsOn(keys)).toBe(true);
  expect(endpointOf(new Synthesized(claims))['depends_on']).toEqual([]);
});

test('everything that is asked and answered is kept, in a dataset of its own', () => {
  const result = synthesized();
  const [dataset] = Object.keys(result.resources('google_bigquery_dataset'));
  expect(endpointOf(result)['predict_request_response_logging_config']).toEqual({
    enabled: true,
    sampling_rate: 1,
    bigquery_destination: { output_uri: `bq://acme-claims.\${google_bigquery_dataset.${dataset}.dataset_id}` },
  });
});

test('the dataset is encrypted, stays, keeps what it has, and lets in nobody but owners and the service', () => {
  const result = synthesized();
  const [key] = Object.keys(result.resources('google_kms_crypto_key'));
  const dataset = result.only('google_bigquery_dataset');
  expect(dataset).toMatchObject({
    dataset_id: 'claims_Endpoint_Capture_5bb242a3',
    project: 'acme-claims',
    location: 'europe-west4',
    access: [{ role: 'OWNER', special_group: 'projectOwners' }],
    default_encryption_configuration: { kms_key_name: `\${google_kms_crypto_key.${key}.id}` },
    delete_contents_on_destroy: false,
    lifecycle: { prevent_destroy: true, ignore_changes: ['access'] },
  });
  expect(dataset['access']).toHaveLength(1);
  expect(dataset['depends_on']).toEqual([expect.stringContaining('bigquery')]);
  expect(Object.keys(dataset).filter((name) => name.includes('expiration'))).toEqual([]);
  expect(result.only('google_bigquery_dataset_iam_member')).toMatchObject({
    role: 'roles/bigquery.dataEditor',
    member: 'serviceAccount:service-123456789012@gcp-sa-aiplatform.iam.gserviceaccount.com',
  });
});

test('less can be captured, and partitions be kept for less long', () => {
  const dataCapture = DataCapture.ownDataset({ samplingPercentage: 10, partitionExpiration: days(30) });
  const result = synthesized({ dataCapture });
  expect(endpointOf(result)).toMatchObject({ predict_request_response_logging_config: { sampling_rate: 0.1 } });
  expect(result.only('google_bigquery_dataset')).toMatchObject({ default_partition_expiration_ms: 2_592_000_000 });
  expect(result.only('google_bigquery_dataset')).not.toHaveProperty('default_table_expiration_ms');
});

test('a dataset that was made elsewhere is used as it is', () => {
  const dataCapture = DataCapture.toDataset({ project: CALLERS, datasetId: 'claims_calls' });
  const result = synthesized({ dataCapture });
  expect(result.resources('google_bigquery_dataset')).toEqual({});
  expect(endpointOf(result)).toMatchObject({
    predict_request_response_logging_config: { bigquery_destination: { output_uri: 'bq://acme-callers.claims_calls' } },
  });
});

test('who may call is granted exactly that, on the endpoint', () => {
  const stack = emptyStack();
  const { grants } = endpointIn(stack);
  grants.predict(CLAIMS);
  grants.predict(CLAIMS);
  const result = new Synthesized(stack);
  const [role] = Object.keys(result.resources('google_project_iam_custom_role'));
  const [endpoint] = Object.keys(result.resources('google_vertex_ai_endpoint'));
  expect(result.only('google_project_iam_custom_role')['permissions']).toEqual(['aiplatform.endpoints.predict']);
  expect(result.only('google_vertex_ai_endpoint_iam_member')).toMatchObject({
    project: 'acme-claims',
    location: 'europe-west4',
    endpoint: `\${google_vertex_ai_endpoint.${endpoint}.name}`,
    role: `\${google_project_iam_custom_role.${role}.name}`,
    member: 'group:claims@example.com',
    provider: 'google-beta',
  });
  expect(result.resources('google_project_iam_member')).toEqual({});
});

test('looking at the endpoint, and at what was captured, are rights of their own', () => {
  const stack = emptyStack();
  const { grants } = endpointIn(stack);
  grants.get(CLAIMS);
  grants.readCapturedData(Member.group('auditors@example.com'));
  grants.readCapturedData(Member.group('auditors@example.com'));
  const result = new Synthesized(stack);
  expect(result.only('google_project_iam_custom_role')['permissions']).toEqual(['aiplatform.endpoints.get']);
  expect(
    Object.values(result.resources('google_bigquery_dataset_iam_member')).map(({ role, member }) => [role, member]),
  ).toContainEqual(['roles/bigquery.dataViewer', 'group:auditors@example.com']);
  expect(Object.keys(result.resources('google_bigquery_dataset_iam_member'))).toHaveLength(2);
});

test('who is in another stack is granted there, and reads no state of this one', () => {
  const app = new App({ stackTraces: false });
  const [models, claims] = ['models', 'claims'].map((name) => new TerraformStack(app, name));
  if (models === undefined || claims === undefined) throw new Error('no stacks');
  for (const stack of [models, claims]) new GoogleProvider(stack, 'google', { project: ACME.projectId });
  const { grants } = endpointIn(models);
  const adjuster = new WorkloadIdentity(claims, 'Adjuster', { project: ACME });
  grants.predict(adjuster);
  grants.readCapturedData(adjuster);
  const result = new Synthesized(claims);
  expect(result.json).not.toHaveProperty('data');
  expect(result.only('google_vertex_ai_endpoint_iam_member')).toMatchObject({
    endpoint: expect.stringMatching(/^\d{9}$/),
    role: expect.stringMatching(/^projects\/acme-claims\/roles\/\w+$/),
    provider: 'google-beta',
  });
  expect(result.only('google_bigquery_dataset_iam_member')).toMatchObject({
    dataset_id: expect.stringMatching(/^\w+$/),
  });
});

test('nobody in particular is granted nothing', () => {
  const { grants } = endpointIn(emptyStack());
  for (const member of ['allUsers', 'allAuthenticatedUsers']) {
    expect(() => grants.predict({ member })).toThrow(/^MemberPublic/);
    expect(() => grants.get({ member })).toThrow(/^MemberPublic/);
    expect(() => grants.readCapturedData({ member })).toThrow(/^MemberPublic/);
  }
  const stack = emptyStack();
  const { member } = new ServiceAccount(stack, 'Claims', { accountId: 'claims' });
  expect(() => endpointIn(stack).grants.predict({ member })).toThrow(/^MemberUnnamed/);
});

test('readers of a dataset that was made elsewhere are granted there', () => {
  const dataCapture = DataCapture.toDataset({ project: CALLERS, datasetId: 'claims_calls' });
  expect(() => endpointIn(emptyStack(), { dataCapture }).grants.readCapturedData(CLAIMS)).toThrow(/^CaptureNotOwn: /);
});

test('grants call the address of the region, whichever the provider is set to', () => {
  const stack = emptyStack();
  endpointIn(stack).grants.predict(CLAIMS);
  endpointIn(stack, { location: 'us-central1' }, 'American').grants.predict(CLAIMS);
  const result = new Synthesized(stack);
  expect(
    Object.values(result.resources('google_vertex_ai_endpoint_iam_member')).map(({ provider }) => provider),
  ).toEqual(['google-beta.us-central1', 'google-beta']);
  expect(result.json['provider']?.['google-beta']).toMatchObject([
    { region: 'europe-west4' },
    { region: 'us-central1', alias: 'us-central1' },
  ]);
});

test('a google-beta provider for another region is not passed over', () => {
  const stack = emptyStack();
  new GoogleBetaProvider(stack, 'beta', { region: 'us-central1' });
  expect(() => endpointIn(stack)).toThrow(/^BetaProviderRegion: /);
});

/** What our rules say although the endpoint is as it should be, and why. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'ZTA-LOG-036': 'policies that deny are made with rights on the organization, by a construct of their own',
  'ZTA-LOG-062': 'the audit trail is a construct of its own',
};

test('our rules find nothing in it', () => {
  const stack = emptyStack();
  const { grants } = endpointIn(stack);
  grants.predict(CLAIMS);
  grants.get(CLAIMS);
  grants.readCapturedData(Member.group('auditors@example.com'));
  expect(new Synthesized(stack).findings().filter(({ rule }) => EXPLAINED[rule] === undefined)).toEqual([]);
});

test('questions about the endpoint are about its resource', () => {
  const stack = emptyStack();
  const endpoint = endpointIn(stack);
  const [name] = Object.keys(new Synthesized(stack).resources('google_vertex_ai_endpoint'));
  expect(resourceInQuestion(endpoint)).toBe(`google_vertex_ai_endpoint.${name}`);
});
