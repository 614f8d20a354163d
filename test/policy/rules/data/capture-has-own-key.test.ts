import { findingsIn } from '../../../judged';

const resources = (capture: unknown, more: object = { ProductionVariants: [{ InstanceType: 'ml.m5.large' }] }) => ({
  Thing: {
    Type: 'AWS::SageMaker::EndpointConfig',
    Properties: { ...more, ...(capture !== undefined && { DataCaptureConfig: capture }) },
  },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-032')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['no key', { EnableCapture: true }, [['fail', 'Properties/DataCaptureConfig/KmsKeyId']]],
  [
    'a key that deployment names',
    { EnableCapture: true, KmsKeyId: { 'Fn::ImportValue': 'x' } },
    [['unknown', 'Properties/DataCaptureConfig/KmsKeyId']],
  ],
  ['a key', { EnableCapture: true, KmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/1' }, []],
  ['nothing captured', { EnableCapture: false }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
