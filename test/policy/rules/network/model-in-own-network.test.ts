import { make } from '../../../seeded/network-parts';
import { found } from './found';

const model = (properties: object) => ({ R: make('SageMaker::Model', properties) });
const config = (properties: object) => ({ R: make('SageMaker::EndpointConfig', properties) });

const byParameter = (type: string) => ({
  Parameters: { Subnets: { Type: type } },
  Resources: model({ VpcConfig: { Subnets: { Ref: 'Subnets' } } }),
});

test.each([
  ['subnets of the account, chosen at deployment', byParameter('List<AWS::EC2::Subnet::Id>'), []],
  ['any texts, given at deployment', byParameter('CommaDelimitedList'), ['unknown R Properties/VpcConfig/Subnets']],
  ['nothing said', model({}), ['fail R Properties/VpcConfig/Subnets']],
  ['an empty list', model({ VpcConfig: { Subnets: [] } }), ['fail R Properties/VpcConfig/Subnets']],
  [
    'a configuration known only at deployment',
    model({ VpcConfig: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown R Properties/VpcConfig/Subnets'],
  ],
  ['subnets', model({ VpcConfig: { Subnets: [{ 'Fn::ImportValue': 'elsewhere' }] } }), []],
  [
    'inference components that name no subnet',
    config({ ExecutionRoleArn: 'arn:aws:iam::111122223333:role/m' }),
    ['fail R Properties/VpcConfig/Subnets'],
  ],
  ['a configuration that leaves it to its models', config({ ProductionVariants: [{ ModelName: 'm' }] }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-002', template)).toEqual(expected);
});
