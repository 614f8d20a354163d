import { make } from '../../../seeded/network-parts';
import { found } from './found';

const TYPES = [
  'ProcessingJob',
  'DataQualityJobDefinition',
  'ModelBiasJobDefinition',
  'ModelExplainabilityJobDefinition',
  'ModelQualityJobDefinition',
];
const job = (network: unknown, type = 'ProcessingJob') => ({
  R: make(`SageMaker::${type}`, { NetworkConfig: network }),
});
const schedule = (definition: object) => ({
  R: make('SageMaker::MonitoringSchedule', { MonitoringScheduleConfig: definition }),
});

test.each([
  ['nothing said', job(undefined), ['fail R Properties/NetworkConfig/EnableInterContainerTrafficEncryption']],
  [
    'turned off',
    job({ EnableInterContainerTrafficEncryption: false }),
    ['fail R Properties/NetworkConfig/EnableInterContainerTrafficEncryption'],
  ],
  [
    'a network known only at deployment',
    job({ 'Fn::ImportValue': 'elsewhere' }),
    ['unknown R Properties/NetworkConfig/EnableInterContainerTrafficEncryption'],
  ],
  ['turned on', job({ EnableInterContainerTrafficEncryption: true }), []],
  [
    'a schedule that says nothing',
    schedule({ MonitoringJobDefinition: {} }),
    [
      'fail R Properties/MonitoringScheduleConfig/MonitoringJobDefinition/NetworkConfig/EnableInterContainerTrafficEncryption',
    ],
  ],
  ['a schedule of a job that is defined elsewhere', schedule({ MonitoringJobDefinitionName: 'drift' }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-010', template)).toEqual(expected);
});

test.each(TYPES)('%s is read', (type) => {
  expect(found('ZTA-NET-010', job({ EnableInterContainerTrafficEncryption: false }, type))).toEqual([
    'fail R Properties/NetworkConfig/EnableInterContainerTrafficEncryption',
  ]);
});
