import { balancer, changed, make, ref, role } from '../../../seeded/network-parts';
import { found } from './found';

const facing = (properties: object) => changed(balancer('R'), 'RBalancer', properties);

test.each([
  ['the internet', facing({ Scheme: 'internet-facing' }), ['fail RBalancer Properties/Scheme']],
  ['nothing said, which is the internet', facing({ Scheme: undefined }), ['fail RBalancer Properties/Scheme']],
  [
    'a scheme known only at deployment',
    facing({ Scheme: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RBalancer Properties/Scheme'],
  ],
  ['internal', balancer('R'), []],
  [
    'code behind that asks no model',
    {
      ...facing({ Scheme: 'internet-facing' }),
      RRole: role('ecs-tasks', { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }),
    },
    [],
  ],
  [
    'a model behind one rule of the listener',
    {
      ...changed(facing({ Scheme: 'internet-facing' }), 'RListener', { DefaultActions: [{ Type: 'fixed-response' }] }),
      RRule: make('ElasticLoadBalancingV2::ListenerRule', {
        ListenerArn: ref('RListener'),
        Actions: [{ Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: ref('RTargets') }] } }],
      }),
    },
    ['fail RBalancer Properties/Scheme'],
  ],
  [
    'load balancers that lead to each other',
    {
      ...facing({ Scheme: 'internet-facing' }),
      RTargets: make('ElasticLoadBalancingV2::TargetGroup', { Targets: [{ Id: ref('RBalancer') }] }),
      RService: make('ECS::Service', {}),
    },
    [],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-032', template)).toEqual(expected);
});
