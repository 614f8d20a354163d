import { balancer, changed } from '../../../seeded/network-parts';
import { found } from './found';

const facing = (attributes: unknown) => changed(balancer('R'), 'RBalancer', { LoadBalancerAttributes: attributes });

test.each([
  [
    'passed on',
    facing([{ Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'false' }]),
    ['fail RBalancer Properties/LoadBalancerAttributes'],
  ],
  ['nothing said, which passes them on', facing(undefined), ['fail RBalancer Properties/LoadBalancerAttributes']],
  [
    'a value known only at deployment',
    facing([{ Key: 'routing.http.drop_invalid_header_fields.enabled', Value: { 'Fn::ImportValue': 'elsewhere' } }]),
    ['unknown RBalancer Properties/LoadBalancerAttributes'],
  ],
  [
    'a kind known only at deployment',
    changed(facing(undefined), 'RBalancer', { Type: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RBalancer Properties/LoadBalancerAttributes'],
  ],
  ['dropped', balancer('R'), []],
  ['a network load balancer, which reads none', changed(facing(undefined), 'RBalancer', { Type: 'network' }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-047', template)).toEqual(expected);
});
