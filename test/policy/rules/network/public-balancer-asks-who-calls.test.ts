import { balancer, changed, make, ref } from '../../../seeded/network-parts';
import { found } from './found';

const open = (before: readonly object[]) =>
  changed(changed(balancer('R'), 'RBalancer', { Scheme: 'internet-facing' }), 'RListener', {
    DefaultActions: [...before, { Type: 'forward', TargetGroupArn: ref('RTargets') }],
  });

test.each([
  ['nobody is asked', open([]), ['fail RListener Properties/DefaultActions']],
  ['a sign-in first', open([{ Type: 'authenticate-oidc' }]), []],
  ['a token first', open([{ Type: 'jwt-validation' }]), []],
  ['a certificate', changed(open([]), 'RListener', { MutualAuthentication: { Mode: 'verify' } }), []],
  [
    'a certificate that nobody checks',
    changed(open([]), 'RListener', { MutualAuthentication: { Mode: 'passthrough' } }),
    ['fail RListener Properties/DefaultActions'],
  ],
  [
    'an action known only at deployment',
    open([{ Type: { 'Fn::ImportValue': 'elsewhere' } }]),
    ['unknown RListener Properties/DefaultActions'],
  ],
  [
    'one rule that asks nobody',
    {
      ...open([{ Type: 'authenticate-oidc' }]),
      RRule: make('ElasticLoadBalancingV2::ListenerRule', {
        ListenerArn: ref('RListener'),
        Actions: [{ Type: 'forward', TargetGroupArn: ref('RTargets') }],
      }),
    },
    ['fail RRule Properties/Actions'],
  ],
  ['a load balancer that faces nobody', balancer('R'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-035', template)).toEqual(expected);
});
