import { changed, endpoint, without } from '../../../seeded/network-parts';
import { found } from './found';

test.each([
  ['no query log', without(endpoint('R'), 'RQueryLogOfVpc'), ['fail RVpc ']],
  [
    'a query log of another VPC',
    changed(endpoint('R'), 'RQueryLogOfVpc', { ResourceId: 'vpc-0a1b2c3d' }),
    ['fail RVpc '],
  ],
  ['a query log', endpoint('R'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-026', template)).toEqual(expected);
});
