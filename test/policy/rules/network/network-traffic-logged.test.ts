import { changed, endpoint, without } from '../../../seeded/network-parts';
import { found } from './found';

test.each([
  ['no flow log', without(endpoint('R'), 'RFlowLog'), ['fail RVpc ']],
  ['accepted traffic alone', changed(endpoint('R'), 'RFlowLog', { TrafficType: 'ACCEPT' }), ['fail RVpc ']],
  ['a log of another VPC', changed(endpoint('R'), 'RFlowLog', { ResourceId: 'vpc-0a1b2c3d' }), ['fail RVpc ']],
  [
    'traffic that deployment names',
    changed(endpoint('R'), 'RFlowLog', { TrafficType: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RVpc '],
  ],
  ['a log of all', endpoint('R'), []],
  ['a VPC without models', without(endpoint('R'), 'REndpoint', 'RFlowLog'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-025', template)).toEqual(expected);
});
