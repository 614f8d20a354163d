import { findingsIn, type Tree } from '../../../judged';
import { failing } from '../../../terraform/judged';

const found = (resources: Tree) =>
  findingsIn(resources)
    .filter(({ rule }) => rule === 'ZTA-INV-001')
    .map(({ outcome, resource, at, message }) => `${outcome} ${resource} ${at}: ${message.split(': ')[1]}`);

const tags = (said: object) => Object.entries(said).map(([Key, Value]) => ({ Key, Value }));
const ALL = { 'ai-owner': 'fraud-team', 'ai-purpose': 'scoring', 'ai-risk-tier': 'high', 'ai-data-class': 'public' };
const { 'ai-owner': _owner, ...OWNERLESS } = ALL;

const endpoint = (said?: unknown) => ({
  Type: 'AWS::SageMaker::Endpoint',
  Properties: { EndpointConfigName: 'fraud', ...(said !== undefined && { Tags: said }) },
});
const base = (said?: unknown) => ({
  Type: 'AWS::Bedrock::KnowledgeBase',
  Properties: { Name: 'claims', ...(said !== undefined && { Tags: said }) },
});

const bucket = (said: object) => ({ Type: 'AWS::S3::Bucket', Properties: { Tags: tags(said) } });

test.each<[string, Tree, string[]]>([
  ['nobody keeps one', { E: endpoint(), K: base({ team: 'claims' }) }, []],
  ['everything is in it', { E: endpoint(tags(ALL)), K: base(ALL) }, []],
  [
    'one says nothing',
    { E: endpoint(tags(ALL)), K: base() },
    ['fail K Properties/Tags: the dataset does not say its owner, purpose, risk tier, class of data'],
  ],
  [
    'a bucket that models learn from says little',
    { E: endpoint(tags(ALL)), B: bucket({ 'ai-dataset': 'payments' }) },
    ['fail B Properties/Tags: the dataset does not say its owner, purpose, risk tier, class of data'],
  ],
  ['a bucket for something else says nothing', { E: endpoint(tags(ALL)), B: bucket({ team: 'claims' }) }, []],
  ['nobody keeps one in tags either', { E: endpoint(tags({ team: 'claims' })) }, []],
  [
    'one says no owner in a list',
    { E: endpoint(tags(OWNERLESS)) },
    ['fail E Properties/Tags: the model does not say its owner'],
  ],
  ['one says no owner', { K: base(OWNERLESS) }, ['fail K Properties/Tags: the dataset does not say its owner']],
  [
    'deployment decides the tags',
    { E: endpoint({ 'Fn::Split': [',', { 'Fn::ImportValue': 'tags' }] }), K: base(ALL) },
    ["unknown E Properties/Tags: 'tags' is exported by a stack that is not among the files"],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('what else says a part of its record says all of it', () => {
  const blocks = {
    google_storage_bucket: {
      whole: { name: 'w', labels: ALL },
      part: { name: 'p', labels: OWNERLESS },
      other: { name: 'o', labels: { cost: '7' } },
    },
    google_kms_crypto_key: { part: { name: 'k', labels: OWNERLESS } },
  };
  expect(failing(blocks, 'ZTA-INV-001')).toEqual(['google_storage_bucket.part', 'google_kms_crypto_key.part']);
});

test('labels of Google Cloud are read alike', () => {
  const blocks = {
    google_vertex_ai_endpoint: { fraud: { name: '17', labels: ALL }, claims: { name: '18', labels: OWNERLESS } },
    google_vertex_ai_index: { texts: { display_name: 'texts' } },
  };
  expect(failing(blocks, 'ZTA-INV-001')).toEqual(['google_vertex_ai_endpoint.claims', 'google_vertex_ai_index.texts']);
});
