import { changed, DENY, endpoint, GROUP, STORE, withStorage } from '../../../seeded/network-parts';
import { found } from './found';

const behind = (groups: unknown) => changed(endpoint('R'), 'REndpoint', { SecurityGroupIds: groups });

test.each([
  ['none', behind(undefined), ['fail REndpoint Properties/SecurityGroupIds']],
  ['an empty list', behind([]), ['fail REndpoint Properties/SecurityGroupIds']],
  [
    'a list known only at deployment',
    behind({ 'Fn::ImportValue': 'elsewhere' }),
    ['unknown REndpoint Properties/SecurityGroupIds'],
  ],
  [
    'a kind known only at deployment',
    changed(behind(undefined), 'REndpoint', { VpcEndpointType: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown REndpoint Properties/SecurityGroupIds'],
  ],
  ['a group', behind(GROUP), []],
  ['a gateway endpoint, which has none', withStorage('R', DENY, STORE), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-046', template)).toEqual(expected);
});
