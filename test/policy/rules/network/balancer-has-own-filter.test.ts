import { balancer, changed, GROUP } from '../../../seeded/network-parts';
import { found } from './found';

const behind = (properties: object) => changed(balancer('R'), 'RBalancer', properties);

test.each([
  ['none', behind({ SecurityGroups: undefined }), ['fail RBalancer Properties/SecurityGroups']],
  ['an empty list', behind({ SecurityGroups: [] }), ['fail RBalancer Properties/SecurityGroups']],
  [
    'a list known only at deployment',
    behind({ SecurityGroups: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RBalancer Properties/SecurityGroups'],
  ],
  ['a group', behind({ SecurityGroups: [GROUP] }), []],
  [
    'a kind known only at deployment',
    behind({ Type: { 'Fn::ImportValue': 'elsewhere' }, SecurityGroups: undefined }),
    ['unknown RBalancer Properties/SecurityGroups'],
  ],
  ['such a kind, with a group', behind({ Type: { 'Fn::ImportValue': 'elsewhere' }, SecurityGroups: [GROUP] }), []],
  ['a load balancer for connections, which may have none', behind({ Type: 'network', SecurityGroups: undefined }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-053', template)).toEqual(expected);
});
