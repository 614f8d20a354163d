import { changed, webAcl, without } from '../../../seeded/network-parts';
import { found } from './found';

test.each([
  ['none', without(webAcl('R'), 'RWebAclLogs'), ['fail RWebAcl ']],
  [
    'one of another firewall',
    changed(webAcl('R'), 'RWebAclLogs', { ResourceArn: 'arn:aws:wafv2:::other' }),
    ['fail RWebAcl '],
  ],
  ['one', webAcl('R'), []],
  ['none, where no model is behind', without(webAcl('R'), 'RWebAclLogs', 'RWebAclOfBalancer'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-051', template)).toEqual(expected);
});
