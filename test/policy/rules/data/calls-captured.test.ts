import { findingsIn } from '../../../judged';

const resources = (capture: unknown, more: object = { ProductionVariants: [{ InstanceType: 'ml.m5.large' }] }) => ({
  Thing: {
    Type: 'AWS::SageMaker::EndpointConfig',
    Properties: { ...more, ...(capture !== undefined && { DataCaptureConfig: capture }) },
  },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-030')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['nothing said, which is off', undefined, [['fail', 'Properties/DataCaptureConfig']]],
  ['switched off', { EnableCapture: false }, [['fail', 'Properties/DataCaptureConfig/EnableCapture']]],
  [
    'what deployment says',
    { EnableCapture: { 'Fn::ImportValue': 'x' } },
    [['unknown', 'Properties/DataCaptureConfig/EnableCapture']],
  ],
  ['all that deployment says', { 'Fn::ImportValue': 'x' }, [['unknown', 'Properties/DataCaptureConfig']]],
  ['on', { EnableCapture: true }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test.each([
  ['serverless endpoints, which cannot', { ProductionVariants: [{ ServerlessConfig: {} }] }],
  [
    'asynchronous endpoints, which keep their answers',
    { ProductionVariants: [{}], AsyncInferenceConfig: { OutputConfig: {} } },
  ],
])('does not ask %s', (_what, more) => {
  expect(found(undefined, more)).toEqual([]);
});
