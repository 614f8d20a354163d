import { findingsIn } from '../../../judged';
import type { Block } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const resources = (properties: object) => ({
  Training: { Type: 'AWS::S3::Bucket', Properties: properties },
  Model: {
    Type: 'AWS::SageMaker::Model',
    Properties: { PrimaryContainer: { ModelDataUrl: { 'Fn::Sub': 's3://${Training}/model.tar.gz' } } },
  },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-006')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['nothing said, which is off', {}, [['fail', 'Properties/VersioningConfiguration/Status']]],
  [
    'suspended',
    { VersioningConfiguration: { Status: 'Suspended' } },
    [['fail', 'Properties/VersioningConfiguration/Status']],
  ],
  [
    'what deployment says',
    { VersioningConfiguration: { Status: { 'Fn::ImportValue': 'x' } } },
    [['unknown', 'Properties/VersioningConfiguration/Status']],
  ],
  ['on', { VersioningConfiguration: { Status: 'Enabled' } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

describe('a bucket that is labelled as a data set', () => {
  const onGoogle = judgedBy('ZTA-DATA-006');
  const bucket = (changes: Block) => ({
    google_storage_bucket: {
      it: { name: 'acme-payments', location: 'EU', labels: { 'ai-dataset': 'payments' }, ...changes },
    },
  });

  test.each<[string, string[], Block]>([
    ['keeps nothing', ['fail it/versioning/enabled'], {}],
    ['keeps versions, as far as is known later', ['unknown it/versioning/enabled'], { versioning: { enabled: LATE } }],
    ['keeps versions', [], { versioning: { enabled: true } }],
    ['keeps everything for its time', [], { retention_policy: { retention_period: 34_560_000 } }],
    ['is none after all', [], { labels: { team: 'payments' } }],
  ])('%s', (_what, expected, changes) => {
    expect(onGoogle(bucket(changes))).toEqual(expected);
  });
});
