import { changed, managedRule, rateRule, webAcl, without } from '../../../seeded/network-parts';
import { found } from './found';

const ruled = (...rules: readonly unknown[]) => changed(webAcl('R'), 'RWebAcl', { Rules: rules });

test.each([
  ['no rules', ruled(), ['fail RWebAcl Properties/Rules']],
  ['rules that count', ruled(rateRule({ Count: {} }), managedRule({ Count: {} })), ['fail RWebAcl Properties/Rules']],
  ['rules known only at deployment', ruled({ 'Fn::ImportValue': 'elsewhere' }), ['unknown RWebAcl Properties/Rules']],
  ['one that blocks', ruled(rateRule({ Count: {} }), managedRule({ None: {} })), []],
  ['everything is blocked that no rule allows', changed(ruled(), 'RWebAcl', { DefaultAction: { Block: {} } }), []],
  ['a firewall that no model is behind', without(ruled(), 'RWebAclOfBalancer'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-042', template)).toEqual(expected);
});
