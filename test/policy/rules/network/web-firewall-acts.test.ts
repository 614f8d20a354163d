import { changed, managedRule, rateRule, webAcl } from '../../../seeded/network-parts';
import { found } from './found';

const ruled = (...rules: readonly unknown[]) => changed(webAcl('R'), 'RWebAcl', { Rules: rules });

test.each([
  [
    'a rule that counts',
    ruled(rateRule({ Block: {} }), rateRule({ Count: {} })),
    ['fail RWebAcl Properties/Rules/1/Action/Count'],
  ],
  [
    'a group that counts',
    ruled(rateRule({ Block: {} }), managedRule({ Count: {} })),
    ['fail RWebAcl Properties/Rules/1/OverrideAction/Count'],
  ],
  [
    'a rule whose action a macro writes',
    ruled(rateRule({ Block: {} }), rateRule({ 'Fn::Transform': { Name: 'M' } })),
    ['unknown RWebAcl Properties/Rules/1/Action/Count'],
  ],
  [
    'rules known at deployment, told once',
    changed(webAcl('R'), 'RWebAcl', { Rules: { 'Fn::Transform': { Name: 'M' } } }),
    ['unknown RWebAcl Properties/Rules/Action/Count'],
  ],
  ['rules that act', ruled(rateRule({ Block: {} }), managedRule({ None: {} })), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-049', template)).toEqual(expected);
});
