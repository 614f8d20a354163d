import { changed, make, ref, vpc, without } from '../../../seeded/network-parts';
import { found } from './found';

const placed = () => ({
  ...vpc('R'),
  RModel: make('SageMaker::Model', { VpcConfig: { Subnets: [ref('RSubnet')] } }),
});

test.each([
  [
    'public addresses',
    changed(placed(), 'RSubnet', { MapPublicIpOnLaunch: true }),
    ['fail RSubnet Properties/MapPublicIpOnLaunch'],
  ],
  [
    'a value known only at deployment',
    changed(placed(), 'RSubnet', { MapPublicIpOnLaunch: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RSubnet Properties/MapPublicIpOnLaunch'],
  ],
  ['nothing said, which is none', changed(placed(), 'RSubnet', { MapPublicIpOnLaunch: undefined }), []],
  ['a subnet without models', without(changed(placed(), 'RSubnet', { MapPublicIpOnLaunch: true }), 'RModel'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-029', template)).toEqual(expected);
});
