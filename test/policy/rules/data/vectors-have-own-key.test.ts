import { findingsIn } from '../../../judged';

const resources = ([type, properties]: [string, object]) => ({ Thing: { Type: type, Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-021')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'a vector bucket with a key of S3',
    ['AWS::S3Vectors::VectorBucket', {}],
    [['fail', 'Properties/EncryptionConfiguration']],
  ],
  [
    'a vector bucket with a key',
    [
      'AWS::S3Vectors::VectorBucket',
      { EncryptionConfiguration: { SseType: 'aws:kms', KmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/1' } },
    ],
    [],
  ],
  [
    'a vector bucket with a key that deployment names',
    [
      'AWS::S3Vectors::VectorBucket',
      { EncryptionConfiguration: { SseType: 'aws:kms', KmsKeyArn: { 'Fn::ImportValue': 'x' } } },
    ],
    [['unknown', 'Properties/EncryptionConfiguration']],
  ],
  ['an index that leaves it to its bucket', ['AWS::S3Vectors::Index', {}], []],
  [
    'an index with a key of S3',
    ['AWS::S3Vectors::Index', { EncryptionConfiguration: { SseType: 'AES256' } }],
    [['fail', 'Properties/EncryptionConfiguration']],
  ],
  ['a graph', ['AWS::NeptuneGraph::Graph', {}], [['fail', 'Properties/KmsKeyIdentifier']]],
  [
    'an index of Kendra',
    ['AWS::Kendra::Index', {}],
    [['fail', 'Properties/ServerSideEncryptionConfiguration/KmsKeyId']],
  ],
  [
    'a collection with the key of AWS',
    ['AWS::OpenSearchServerless::Collection', { Type: 'VECTORSEARCH', EncryptionConfig: { AWSOwnedKey: true } }],
    [['fail', 'Properties/EncryptionConfig/KmsKeyArn']],
  ],
  ['a collection that leaves it to a policy', ['AWS::OpenSearchServerless::Collection', { Type: 'VECTORSEARCH' }], []],
  [
    'a collection for something else',
    ['AWS::OpenSearchServerless::Collection', { Type: 'TIMESERIES', EncryptionConfig: { AWSOwnedKey: true } }],
    [],
  ],
  ['a database without vectors', ['AWS::RDS::DBCluster', {}], []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

const policy = (document: object, type = 'VECTORSEARCH') => ({
  Collection: { Type: 'AWS::OpenSearchServerless::Collection', Properties: { Name: 'manuals', Type: type } },
  Keys: {
    Type: 'AWS::OpenSearchServerless::SecurityPolicy',
    Properties: { Name: 'keys', Type: 'encryption', Policy: { 'Fn::Sub': JSON.stringify(document) } },
  },
});
const base = (cluster: object) => ({
  Cluster: { Type: 'AWS::RDS::DBCluster', Properties: cluster },
  Base: {
    Type: 'AWS::Bedrock::KnowledgeBase',
    Properties: {
      StorageConfiguration: { RdsConfiguration: { ResourceArn: { 'Fn::GetAtt': ['Cluster', 'DBClusterArn'] } } },
    },
  },
});
const domain = (rest: object) => ({
  Domain: { Type: 'AWS::OpenSearchService::Domain', Properties: { EncryptionAtRestOptions: rest } },
  Base: {
    Type: 'AWS::Bedrock::KnowledgeBase',
    Properties: {
      StorageConfiguration: { OpensearchManagedClusterConfiguration: { DomainArn: { 'Fn::GetAtt': 'Domain.Arn' } } },
    },
  },
});

test.each([
  ['a policy with the key of AWS', policy({ Rules: [], AWSOwnedKey: true }), [['fail', 'Properties/Policy']]],
  ['a policy with a key', policy({ Rules: [], KmsARN: '${AWS::Partition}:key' }), []],
  ['a policy with a key that deployment names', policy({ KmsARN: '${Nowhere}' }), [['unknown', 'Properties/Policy']]],
  ['a policy of collections for something else', policy({ AWSOwnedKey: true }, 'TIMESERIES'), []],
  ['a cluster in plain text', base({}), [['fail', 'Properties/KmsKeyId']]],
  ['a cluster with the key of AWS', base({ StorageEncrypted: true }), [['fail', 'Properties/KmsKeyId']]],
  ['a cluster with a key', base({ StorageEncrypted: 'true', KmsKeyId: 'k' }), []],
  [
    'a domain in plain text',
    domain({ Enabled: false, KmsKeyId: 'k' }),
    [['fail', 'Properties/EncryptionAtRestOptions']],
  ],
  ['a domain with a key', domain({ Enabled: true, KmsKeyId: 'k' }), []],
])('%s', (_what, given, expected) => {
  const findings = findingsIn(given).filter(({ rule }) => rule === 'ZTA-DATA-021');
  expect(findings.map(({ outcome, at }) => [outcome, at])).toEqual(expected);
});
