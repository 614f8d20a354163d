import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({
    C: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: { ProductionVariants: [{ ServerlessConfig: { MaxConcurrency: 1 } }] },
    },
    R: { Type: 'AWS::SageMaker::Endpoint', Properties },
  })
    .filter(({ rule }) => rule === 'ZTA-MODEL-046')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['nothing said', {}, ['fail Properties/DeploymentConfig/AutoRollbackConfiguration/Alarms']],
  [
    'no alarms',
    { DeploymentConfig: { AutoRollbackConfiguration: { Alarms: [] } } },
    ['fail Properties/DeploymentConfig/AutoRollbackConfiguration/Alarms'],
  ],
  ['an alarm', { DeploymentConfig: { AutoRollbackConfiguration: { Alarms: [{ AlarmName: 'errors' }] } } }, []],
  [
    'known at deployment',
    { DeploymentConfig: { AutoRollbackConfiguration: { Alarms: { 'Fn::ImportValue': 'elsewhere' } } } },
    ['unknown Properties/DeploymentConfig/AutoRollbackConfiguration/Alarms'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
