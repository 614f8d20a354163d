import { changed, managedRule, RULES, rateRule, webAcl, without } from '../../../seeded/network-parts';
import { found } from './found';

const ruled = (...rules: readonly unknown[]) => changed(webAcl('R'), 'RWebAcl', { Rules: rules });
const group = (Statement: object) => ({ Name: 'own', Priority: 1, OverrideAction: { None: {} }, Statement });

test.each([
  ['no rules', ruled(), ['fail RWebAcl ']],
  ['one group missing', ruled(...RULES.slice(0, -1)), ['fail RWebAcl ']],
  [
    'groups that only count',
    ruled(...RULES.slice(0, -1), managedRule({ Count: {} }, 'AWSManagedRulesCommonRuleSet')),
    ['fail RWebAcl '],
  ],
  ['rules known only at deployment', ruled({ 'Fn::ImportValue': 'elsewhere' }), ['unknown RWebAcl ']],
  ['all groups', ruled(...RULES), []],
  [
    'the other group for addresses',
    ruled(...RULES.slice(0, -1), managedRule({ None: {} }, 'AWSManagedRulesAnonymousIpList')),
    [],
  ],
  [
    'a group of somebody else',
    ruled(group({ ManagedRuleGroupStatement: { VendorName: 'F5', Name: 'OWASP_Managed' } })),
    [],
  ],
  ['a group of its own', ruled(group({ RuleGroupReferenceStatement: { Arn: 'arn:aws:wafv2:::x' } })), []],
  ['everything is blocked that no rule allows', changed(ruled(), 'RWebAcl', { DefaultAction: { Block: {} } }), []],
  ['a firewall that no model is behind', without(ruled(rateRule({ Block: {} })), 'RWebAclOfBalancer'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-050', template)).toEqual(expected);
});
