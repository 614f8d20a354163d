import { balancer, changed, graphqlApi, restApi, webAcl, without } from '../../../seeded/network-parts';
import { found } from './found';

test.each([
  ['a public API without', without(restApi('R'), 'RWebAclOfApi'), ['fail RApi ']],
  [
    'a public load balancer without',
    changed(balancer('R'), 'RBalancer', { Scheme: 'internet-facing' }),
    ['fail RBalancer '],
  ],
  ['a public load balancer with one', changed(webAcl('R'), 'RBalancer', { Scheme: 'internet-facing' }), []],
  ['a public GraphQL API without', without(graphqlApi('R'), 'RWebAclOfApi'), ['fail RApi ']],
  [
    'a public load balancer without one, of a kind known only at deployment',
    changed(balancer('R'), 'RBalancer', { Scheme: 'internet-facing', Type: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RBalancer '],
  ],
  ['an internal load balancer', balancer('R'), []],
  ['a public API with one', restApi('R'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-041', template)).toEqual(expected);
});
