import { at, caller, changed, graphqlApi, make, restApi } from '../../../seeded/network-parts';
import { found } from './found';

test.each([
  [
    'a key of a GraphQL API',
    changed(graphqlApi('R'), 'RApi', { AuthenticationType: 'API_KEY' }),
    ['fail RApi Properties/AuthenticationType'],
  ],
  [
    'a key besides',
    changed(graphqlApi('R'), 'RApi', { AdditionalAuthenticationProviders: [{ AuthenticationType: 'API_KEY' }] }),
    ['fail RApi Properties/AdditionalAuthenticationProviders/0/AuthenticationType'],
  ],
  [
    'a source that is Bedrock itself',
    {
      RApi: make('AppSync::GraphQLApi', { AuthenticationType: 'API_KEY' }),
      RSource: make('AppSync::DataSource', { ApiId: at('RApi', 'ApiId'), Type: 'AMAZON_BEDROCK_RUNTIME' }),
    },
    ['fail RApi Properties/AuthenticationType'],
  ],
  [
    'a key of a method',
    changed(restApi('R'), 'RMethod', { AuthorizationType: 'NONE', ApiKeyRequired: 'true' }),
    ['fail RMethod Properties/AuthorizationType'],
  ],
  [
    'a type known only at deployment',
    changed(graphqlApi('R'), 'RApi', { AuthenticationType: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RApi Properties/AuthenticationType'],
  ],
  [
    'a key in the body of an API',
    {
      ...caller('R'),
      RApi: make('ApiGateway::RestApi', {
        Body: {
          paths: {
            '/': {
              post: { security: [{ key: [] }], 'x-amazon-apigateway-integration': { uri: at('RFunction', 'Arn') } },
            },
          },
          securityDefinitions: { key: { type: 'apiKey' } },
        },
      }),
    },
    ['fail RApi Properties/Body/paths/~1/post/security'],
  ],
  ['a key besides IAM', changed(restApi('R'), 'RMethod', { ApiKeyRequired: true }), []],
  ['IAM', graphqlApi('R'), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-034', template)).toEqual(expected);
});
