import { found } from './found';

const one = (properties: object) => ({ R: { Type: 'AWS::SageMaker::NotebookInstance', Properties: properties } });

test.each([
  ['no subnet', one({}), ['fail R Properties/SubnetId']],
  [
    'a subnet that may not be there',
    one({ SubnetId: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown R Properties/SubnetId'],
  ],
  ['a subnet', one({ SubnetId: 'subnet-0a1b2c3d' }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-004', template)).toEqual(expected);
});
