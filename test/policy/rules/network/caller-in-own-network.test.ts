import { caller, changed, make, role } from '../../../seeded/network-parts';
import { found } from './found';

test.each([
  [
    'a function that asks a model, outside any VPC',
    changed(caller('R'), 'RFunction', { VpcConfig: undefined }),
    ['fail RFunction Properties/VpcConfig/SubnetIds'],
  ],
  [
    'subnets known only at deployment',
    changed(caller('R'), 'RFunction', { VpcConfig: { SubnetIds: { 'Fn::ImportValue': 'elsewhere' } } }),
    ['unknown RFunction Properties/VpcConfig/SubnetIds'],
  ],
  ['subnets', caller('R'), []],
  [
    'a function that may do anything',
    {
      ...changed(caller('R'), 'RFunction', { VpcConfig: undefined }),
      RRole: make('IAM::Role', { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }),
    },
    ['fail RFunction Properties/VpcConfig/SubnetIds'],
  ],
  [
    'a function that asks no model',
    {
      ...changed(caller('R'), 'RFunction', { VpcConfig: undefined }),
      RRole: role('lambda', { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }),
    },
    [],
  ],
  [
    'a role that is denied models',
    {
      ...changed(caller('R'), 'RFunction', { VpcConfig: undefined }),
      RRole: role('lambda', { Effect: 'Deny', Action: 'bedrock:*', Resource: '*' }),
    },
    [],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-023', template)).toEqual(expected);
});
