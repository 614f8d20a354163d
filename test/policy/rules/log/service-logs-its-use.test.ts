import { findingsIn } from '../../../judged';
import { delivered } from '../../../seeded/delivered';

const gateway = { Gateway: { Type: 'AWS::BedrockAgentCore::Gateway', Properties: {} } };
const stage = (properties: object) => ({ Stage: { Type: 'AWS::ApiGateway::Stage', Properties: properties } });
const model = { Model: { Type: 'AWS::SageMaker::Model' } };
const found = (resources: object) =>
  findingsIn({ ...resources })
    .filter(({ rule }) => rule === 'ZTA-LOG-091')
    .map(({ outcome, resource, at }) => [outcome, `${resource}/${at}`]);

test.each([
  ['a gateway of tools without a delivery', gateway, [['fail', 'Gateway/']]],
  ['one with a delivery', delivered(gateway), []],
  [
    'a stage in front of a model without a log',
    { ...model, ...stage({}) },
    [['fail', 'Stage/Properties/AccessLogSetting/DestinationArn']],
  ],
  [
    'one whose log is named at deployment',
    { ...model, ...stage({ AccessLogSetting: { 'Fn::ImportValue': 'x' } }) },
    [['unknown', 'Stage/Properties/AccessLogSetting/DestinationArn']],
  ],
  [
    'one with a log',
    { ...model, ...stage({ AccessLogSetting: { DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:g' } }) },
    [],
  ],
  ['a stage where no model runs', stage({}), []],
])('%s', (_what, resources, expected) => {
  expect(found(resources)).toEqual(expected);
});
