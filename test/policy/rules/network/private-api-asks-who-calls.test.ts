import { changed, policy, restApi } from '../../../seeded/network-parts';
import { found } from './found';

const closed = (properties: object) =>
  changed(changed(restApi('R'), 'RApi', { EndpointConfiguration: { Types: ['PRIVATE'] } }), 'RMethod', properties);

test.each([
  ['whoever is in the network', closed({ AuthorizationType: 'NONE' }), ['fail RMethod Properties/AuthorizationType']],
  ['IAM', closed({}), []],
  [
    'an API that the internet reaches, which is for another rule',
    changed(restApi('R'), 'RMethod', { AuthorizationType: 'NONE' }),
    [],
  ],
  [
    'addresses of the office alone',
    changed(changed(restApi('R'), 'RMethod', { AuthorizationType: 'NONE' }), 'RApi', {
      Policy: policy({
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: '*',
        Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
      }),
    }),
    ['fail RMethod Properties/AuthorizationType'],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-036', template)).toEqual(expected);
});
