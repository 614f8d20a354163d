import { changed, httpApi, make, ref, restApi } from '../../../seeded/network-parts';
import { found } from './found';

const mapped = (properties: object) => ({
  ...changed(restApi('R'), 'RApi', properties),
  RMapping: make('ApiGateway::BasePathMapping', { RestApiId: ref('RApi') }),
});

test.each([
  ['both addresses', mapped({}), ['fail RApi Properties/DisableExecuteApiEndpoint']],
  [
    'a value known only at deployment',
    mapped({ DisableExecuteApiEndpoint: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RApi Properties/DisableExecuteApiEndpoint'],
  ],
  ['one address', mapped({ DisableExecuteApiEndpoint: true }), []],
  ['no other address', restApi('R'), []],
  [
    'an HTTP API with both',
    { ...httpApi('R'), RMapping: make('ApiGatewayV2::ApiMapping', { ApiId: ref('RApi') }) },
    ['fail RApi Properties/DisableExecuteApiEndpoint'],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-039', template)).toEqual(expected);
});
