import { changed, endpoint, without } from '../../../seeded/network-parts';
import { found } from './found';

test.each([
  ['no DNS firewall', without(endpoint('R'), 'RNameRulesOfVpc'), ['fail RVpc ']],
  [
    'a DNS firewall of another VPC',
    changed(endpoint('R'), 'RNameRulesOfVpc', { VpcId: 'vpc-0a1b2c3d' }),
    ['fail RVpc '],
  ],
  ['a DNS firewall', endpoint('R'), []],
  [
    'the rules of a central team',
    changed(without(endpoint('R'), 'RNameRules'), 'RNameRulesOfVpc', { FirewallRuleGroupId: 'rslvr-frg-0a1b2c3d' }),
    [],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-027', template)).toEqual(expected);
});
