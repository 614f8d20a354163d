import { findingsIn } from '../../../judged';

const resources = ([type, properties]: [string, object]) => ({ Thing: { Type: type, Properties: properties } });

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-026')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['a card', ['AWS::SageMaker::ModelCard', {}], [['fail', 'Properties/SecurityConfig/KmsKeyId']]],
  ['a package', ['AWS::SageMaker::ModelPackage', {}], [['fail', 'Properties/SecurityConfig/KmsKeyId']]],
  [
    'a key that deployment names',
    ['AWS::SageMaker::ModelCard', { SecurityConfig: { KmsKeyId: { 'Fn::ImportValue': 'x' } } }],
    [['unknown', 'Properties/SecurityConfig/KmsKeyId']],
  ],
  [
    'a key',
    ['AWS::SageMaker::ModelCard', { SecurityConfig: { KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1' } }],
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
