import { changed, DENY, endpoint, STORE, withStorage } from '../../../seeded/network-parts';
import { found } from './found';

test.each([
  [
    'private DNS off',
    changed(endpoint('R'), 'REndpoint', { PrivateDnsEnabled: 'false' }),
    ['fail REndpoint Properties/PrivateDnsEnabled'],
  ],
  [
    'nothing said, which is off',
    changed(endpoint('R'), 'REndpoint', { PrivateDnsEnabled: undefined }),
    ['fail REndpoint Properties/PrivateDnsEnabled'],
  ],
  [
    'a value known only at deployment',
    changed(endpoint('R'), 'REndpoint', { PrivateDnsEnabled: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown REndpoint Properties/PrivateDnsEnabled'],
  ],
  [
    'a kind known only at deployment',
    changed(endpoint('R'), 'REndpoint', {
      VpcEndpointType: { 'Fn::ImportValue': 'elsewhere' },
      PrivateDnsEnabled: undefined,
    }),
    ['unknown REndpoint Properties/PrivateDnsEnabled'],
  ],
  ['private DNS on', endpoint('R'), []],
  ['a gateway endpoint, which has none', withStorage('R', DENY, STORE), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-019', template)).toEqual(expected);
});
