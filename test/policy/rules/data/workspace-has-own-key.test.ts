import { findingsIn } from '../../../judged';

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
