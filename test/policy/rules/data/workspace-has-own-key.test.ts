import { findingsIn } from '../../../judged';
import { judgedBy } from '../../../terraform/judged';

const resources = ([type, properties]: [string, object]) => ({ Thing: { Type: type, Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-023')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['a notebook without a key', ['AWS::SageMaker::NotebookInstance', {}], [['fail', 'Properties/KmsKeyId']]],
  ['a domain without a key', ['AWS::SageMaker::Domain', {}], [['fail', 'Properties/KmsKeyId']]],
  [
    'a notebook with the key that AWS keeps',
    ['AWS::SageMaker::NotebookInstance', { KmsKeyId: 'alias/aws/sagemaker' }],
    [['fail', 'Properties/KmsKeyId']],
  ],
  [
    'a key that deployment names',
    ['AWS::SageMaker::Domain', { KmsKeyId: { 'Fn::ImportValue': 'x' } }],
    [['unknown', 'Properties/KmsKeyId']],
  ],
  ['a key', ['AWS::SageMaker::NotebookInstance', { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1' }], []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

describe('a workspace of Google Cloud', () => {
  const judged = judgedBy('ZTA-DATA-023');
  const KEY = 'projects/acme/locations/l/keyRings/r/cryptoKeys/k';
  const OWN = { disk_encryption: 'CMEK', kms_key: KEY };

  test.each<[string, object, string[]]>([
    ['without a key', { boot_disk: {}, data_disks: {} }, ['fail it/gce_setup']],
    [
      'with a key that is not said to be its own',
      { boot_disk: { kms_key: KEY }, data_disks: OWN },
      ['fail it/gce_setup'],
    ],
    ['with a disk that is not named', { boot_disk: OWN }, ['unknown it/gce_setup']],
    ['with a key for each', { boot_disk: OWN, data_disks: OWN }, []],
  ])('%s', (_what, gce_setup, expected) => {
    expect(judged({ google_workbench_instance: { it: { name: 'w', gce_setup } } })).toEqual(expected);
  });
});
