import { changed, endpoint, ref, without } from '../../../seeded/network-parts';
import { found } from './found';

const deciding = (...rules: readonly object[]) => changed(endpoint('R'), 'RNameRules', { FirewallRules: rules });
const REST = { Action: 'BLOCK', FirewallDomainListId: ref('REverything') };

test.each([
  ['no rules', deciding(), ['fail RNameRules Properties/FirewallRules']],
  [
    'a list of bad names alone',
    deciding({ Action: 'BLOCK', FirewallDomainListId: 'rslvr-fdl-0a1b2c3d' }),
    ['fail RNameRules Properties/FirewallRules'],
  ],
  ['an alert for the rest', deciding({ ...REST, Action: 'ALERT' }), ['fail RNameRules Properties/FirewallRules']],
  [
    'everything allowed before',
    deciding({ ...REST, Action: 'ALLOW' }, REST),
    ['fail RNameRules Properties/FirewallRules'],
  ],
  [
    'an action known only at deployment',
    deciding({ ...REST, Action: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RNameRules Properties/FirewallRules'],
  ],
  [
    'names in a file',
    changed(endpoint('R'), 'REverything', { DomainFileUrl: 's3://names/all.txt' }),
    ['unknown RNameRules Properties/FirewallRules'],
  ],
  ['the rest blocked', endpoint('R'), []],
  ['rules of a VPC without models', without(deciding(), 'REndpoint'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-028', template)).toEqual(expected);
});
