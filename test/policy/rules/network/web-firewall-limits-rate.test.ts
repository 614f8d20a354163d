import { changed, managedRule, rateRule, webAcl } from '../../../seeded/network-parts';
import { found } from './found';

const ruled = (...rules: readonly unknown[]) => changed(webAcl('R'), 'RWebAcl', { Rules: rules });

test.each([
  ['no limit', ruled(managedRule({ None: {} })), ['fail RWebAcl Properties/Rules']],
  ['a limit that counts', ruled(rateRule({ Count: {} })), ['fail RWebAcl Properties/Rules']],
  ['rules known only at deployment', ruled({ 'Fn::ImportValue': 'elsewhere' }), ['unknown RWebAcl Properties/Rules']],
  ['a limit', ruled(rateRule({ Block: {} })), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-048', template)).toEqual(expected);
});
