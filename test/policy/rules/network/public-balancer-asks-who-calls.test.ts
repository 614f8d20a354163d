import { balancer, changed, make, ref, without } from '../../../seeded/network-parts';
import { found } from './found';

const to = (group: unknown) => ({ Type: 'forward', TargetGroupArn: group });
const open = (before: readonly object[]) =>
  changed(changed(balancer('R'), 'RBalancer', { Scheme: 'internet-facing' }), 'RListener', {
    DefaultActions: [...before, to(ref('RTargets'))],
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
    'actions that a macro writes',
    changed(open([]), 'RListener', { DefaultActions: { 'Fn::Transform': { Name: 'M' } } }),
    ['unknown RListener Properties/DefaultActions'],
  ],
  [
    'a target group known only at deployment',
    changed(open([]), 'RListener', { DefaultActions: [to({ 'Fn::ImportValue': 'elsewhere' })] }),
    ['unknown RListener Properties/DefaultActions'],
  ],
  [
    'such a one behind a sign-in',
    changed(open([]), 'RListener', {
      DefaultActions: [{ Type: 'authenticate-oidc' }, to({ 'Fn::ImportValue': 'elsewhere' })],
    }),
    [],
  ],
  [
    'such a one, and nothing in the files that runs models',
    without(changed(open([]), 'RListener', { DefaultActions: [to({ 'Fn::ImportValue': 'elsewhere' })] }), 'RTargets'),
    [],
  ],
  [
    'one rule that asks nobody',
    {
      ...open([{ Type: 'authenticate-oidc' }]),
      RRule: make('ElasticLoadBalancingV2::ListenerRule', {
        ListenerArn: ref('RListener'),
        Actions: [to(ref('RTargets'))],
      }),
    },
    ['fail RRule Properties/Actions'],
  ],
  ['a load balancer that faces nobody', balancer('R'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-035', template)).toEqual(expected);
});
