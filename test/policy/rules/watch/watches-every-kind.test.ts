import type { Blocks } from '../../../seeded-google/seed';
import { judgedBy } from '../../../terraform/judged';

const found = judgedBy('ZTA-WATCH-174');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const RESOURCES = [
  'aiplatform.googleapis.com/Endpoint',
  'aiplatform.googleapis.com/Model',
  'artifactregistry.googleapis.com/Repository',
  'cloudkms.googleapis.com/CryptoKey',
  'compute.googleapis.com/Firewall',
  'compute.googleapis.com/ForwardingRule',
  'iam.googleapis.com/ServiceAccountKey',
  'logging.googleapis.com/LogBucket',
  'logging.googleapis.com/LogSink',
  'storage.googleapis.com/Bucket',
];
const POLICIES = [
  ...['Folder', 'Organization', 'Project'].map((kind) => `cloudresourcemanager.googleapis.com/${kind}`),
  'artifactregistry.googleapis.com/Repository',
  'cloudkms.googleapis.com/CryptoKey',
  'iam.googleapis.com/ServiceAccount',
  'storage.googleapis.com/Bucket',
];
const feed = (content_type: string | undefined, asset_types: readonly string[]) => ({ content_type, asset_types });
const feeds = (it: object, other: object | undefined, others: Blocks = AI): Blocks => ({
  ...others,
  google_cloud_asset_project_feed: { it: { ...it }, ...(other === undefined ? {} : { other: { ...other } }) },
});
const ALL = feed('RESOURCE', RESOURCES);
const WHO = feed('IAM_POLICY', POLICIES);

test.each<[string, string[], Blocks]>([
  ['all', [], feeds(ALL, WHO)],
  ['one kind less', ['fail it/'], feeds(feed('RESOURCE', RESOURCES.slice(1)), WHO)],
  ['one kind less of who may', ['fail other/'], feeds(ALL, feed('IAM_POLICY', POLICIES.slice(1)))],
  ['patterns', [], feeds(feed('RESOURCE', ['aiplatform.googleapis.com.*', ...RESOURCES.slice(2)]), WHO)],
  ['few kinds', [], feeds(feed('RESOURCE', RESOURCES.slice(0, 2)), WHO)],
  ['not who may', ['fail it/'], feeds(ALL, undefined)],
  ['nothing of what changed', ['fail it/', 'fail other/'], feeds(feed(undefined, RESOURCES), WHO)],
  ['where nothing is about AI', [], feeds(feed('RESOURCE', RESOURCES.slice(1)), undefined, {})],
])('a feed tells of %s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});

test('the rest is told in another feed', () => {
  const google_cloud_asset_project_feed = {
    it: feed('RESOURCE', RESOURCES.slice(1)),
    rest: feed('RESOURCE', RESOURCES.slice(0, 1)),
    who: WHO,
  };
  expect(found({ ...AI, google_cloud_asset_project_feed })).toEqual([]);
});

const KINDS = ['CustomJob', 'Dataset', 'Endpoint', 'HyperparameterTuningJob', 'Model', 'TrainingPipeline'];
const checks = (kinds: readonly string[], expression = (_kind: string) => '!has(resource.encryptionSpec)'): Blocks => ({
  google_scc_management_project_security_health_analytics_custom_module: Object.fromEntries(
    kinds.map((kind) => [
      kind,
      {
        display_name: kind,
        enablement_state: 'ENABLED',
        custom_config: {
          predicate: { expression: expression(kind) },
          resource_selector: { resource_types: [`aiplatform.googleapis.com/${kind}`] },
        },
      },
    ]),
  ),
});

test('checks that ask the same look at each kind of Vertex AI', () => {
  expect(found(checks(KINDS))).toEqual([]);
  expect(found(checks(KINDS.slice(1)))).toEqual(['fail Dataset/']);
  expect(found(checks(KINDS.slice(0, 2)))).toEqual([]);
  expect(found(checks(KINDS.slice(1), (kind) => `resource.x == "${kind}"`))).toEqual([]);
});
