import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({
    C: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: { ProductionVariants: [{ ServerlessConfig: { MaxConcurrency: 1 } }] },
    },
    Inferentia: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: { ProductionVariants: [{ InstanceType: 'ml.inf1.xlarge', InitialInstanceCount: 2 }] },
    },
    R: { Type: 'AWS::SageMaker::Endpoint', Properties },
  })
    .filter(({ rule }) => rule === 'ZTA-MODEL-045')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['nothing said, which is all at once', {}, ['fail Properties/DeploymentConfig']],
  [
    'all at once',
    { DeploymentConfig: { BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: 'ALL_AT_ONCE' } } } },
    ['fail Properties/DeploymentConfig'],
  ],
  [
    'a canary',
    { DeploymentConfig: { BlueGreenUpdatePolicy: { TrafficRoutingConfiguration: { Type: 'CANARY' } } } },
    [],
  ],
  ['machine by machine', { DeploymentConfig: { RollingUpdatePolicy: { WaitIntervalInSeconds: 300 } } }, []],
  [
    'a serverless endpoint, which knows nothing else',
    { EndpointConfigName: { 'Fn::GetAtt': ['C', 'EndpointConfigName'] } },
    [],
  ],
  [
    'an endpoint on Inf1, which is always updated at once',
    { EndpointConfigName: { 'Fn::GetAtt': ['Inferentia', 'EndpointConfigName'] } },
    [],
  ],
  [
    'known at deployment',
    { DeploymentConfig: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/DeploymentConfig'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
