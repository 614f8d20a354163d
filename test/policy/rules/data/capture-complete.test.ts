import { findingsIn } from '../../../judged';

const resources = (capture: unknown, more: object = { ProductionVariants: [{ InstanceType: 'ml.m5.large' }] }) => ({
  Thing: {
    Type: 'AWS::SageMaker::EndpointConfig',
    Properties: { ...more, ...(capture !== undefined && { DataCaptureConfig: capture }) },
  },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-DATA-031')
    .map(({ outcome, at }) => [outcome, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  [
    'a sample',
    {
      EnableCapture: true,
      InitialSamplingPercentage: 20,
      CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
    },
    [['fail', 'Properties/DataCaptureConfig/InitialSamplingPercentage']],
  ],
  [
    'a sample, as text',
    {
      EnableCapture: true,
      InitialSamplingPercentage: '20',
      CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
    },
    [['fail', 'Properties/DataCaptureConfig/InitialSamplingPercentage']],
  ],
  [
    'questions only',
    { EnableCapture: true, InitialSamplingPercentage: 100, CaptureOptions: [{ CaptureMode: 'Input' }] },
    [['fail', 'Properties/DataCaptureConfig/CaptureOptions']],
  ],
  [
    'answers only, of a sample that deployment names',
    {
      EnableCapture: true,
      InitialSamplingPercentage: { 'Fn::ImportValue': 'x' },
      CaptureOptions: [{ CaptureMode: 'Output' }],
    },
    [
      ['unknown', 'Properties/DataCaptureConfig/InitialSamplingPercentage'],
      ['fail', 'Properties/DataCaptureConfig/CaptureOptions'],
    ],
  ],
  [
    'both in one word',
    { EnableCapture: true, InitialSamplingPercentage: 100, CaptureOptions: [{ CaptureMode: 'InputAndOutput' }] },
    [],
  ],
  [
    'all of it',
    {
      EnableCapture: true,
      InitialSamplingPercentage: 100,
      CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
    },
    [],
  ],
  ['nothing, which another rule says', undefined, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
