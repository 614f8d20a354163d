import { at, caller, changed, httpApi, make, policy, ref, restApi } from '../../../seeded/network-parts';
import { found } from './found';

const url = (properties: object) => ({
  ...caller('R'),
  RUrl: make('Lambda::Url', { TargetFunctionArn: at('RFunction', 'Arn'), ...properties }),
});
const body = (operation: object) => ({
  paths: {
    '/scores': {
      options: { 'x-amazon-apigateway-integration': { uri: at('RFunction', 'Arn') } },
      post: { ...operation, 'x-amazon-apigateway-integration': { uri: at('RFunction', 'Arn') } },
    },
  },
  components: {
    securitySchemes: { token: { type: 'oauth2' }, key: { type: 'apiKey', in: 'header', name: 'x-api-key' } },
  },
});
const described = (operation: object) => ({
  ...caller('R'),
  RApi: make('ApiGateway::RestApi', { Body: body(operation) }),
});
const socket = (properties: object) => ({
  ...changed(httpApi('R'), 'RApi', { ProtocolType: 'WEBSOCKET' }),
  ROpen: make('ApiGatewayV2::Route', { ApiId: ref('RApi'), RouteKey: '$connect', ...properties }),
});

test.each([
  [
    'a method for anyone',
    changed(restApi('R'), 'RMethod', { AuthorizationType: 'NONE' }),
    ['fail RMethod Properties/AuthorizationType'],
  ],
  [
    'a method whose authorization deployment names',
    changed(restApi('R'), 'RMethod', { AuthorizationType: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RMethod Properties/AuthorizationType'],
  ],
  [
    'a method before a browser asks',
    changed(restApi('R'), 'RMethod', { HttpMethod: 'OPTIONS', AuthorizationType: 'NONE' }),
    [],
  ],
  [
    'a method that calls the service itself',
    changed(restApi('R'), 'RMethod', {
      AuthorizationType: 'NONE',
      Integration: {
        Type: 'AWS',
        Uri: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:runtime.sagemaker:path/endpoints/a/invocations' },
      },
    }),
    ['fail RMethod Properties/AuthorizationType'],
  ],
  [
    'a method that answers itself',
    changed(restApi('R'), 'RMethod', { AuthorizationType: 'NONE', Integration: { Type: 'MOCK' } }),
    [],
  ],
  [
    'a method of an API that names who may call',
    changed(changed(restApi('R'), 'RMethod', { AuthorizationType: 'NONE' }), 'RApi', {
      Policy: policy({
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/desk' },
        Action: 'execute-api:Invoke',
        Resource: '*',
      }),
    }),
    [],
  ],
  [
    'a route for anyone',
    changed(httpApi('R'), 'RRoute', { AuthorizationType: 'NONE' }),
    ['fail RRoute Properties/AuthorizationType'],
  ],
  ['a route that asks for a token', changed(httpApi('R'), 'RRoute', { AuthorizationType: 'JWT' }), []],
  [
    'an API that is made in one piece',
    { ...caller('R'), RApi: make('ApiGatewayV2::Api', { ProtocolType: 'HTTP', Target: at('RFunction', 'Arn') }) },
    ['fail RApi Properties/Target'],
  ],
  [
    'a socket that anyone may open',
    changed(socket({}), 'RRoute', { AuthorizationType: 'NONE' }),
    ['fail ROpen Properties/AuthorizationType'],
  ],
  [
    'a socket that asks as it is opened',
    changed(socket({ AuthorizationType: 'AWS_IAM' }), 'RRoute', { AuthorizationType: 'NONE' }),
    [],
  ],
  [
    'an operation for anyone, in the body of an API',
    described({}),
    ['fail RApi Properties/Body/paths/~1scores/post/security'],
  ],
  [
    'an operation that may do without a token',
    described({ security: [{}, { token: [] }] }),
    ['fail RApi Properties/Body/paths/~1scores/post/security'],
  ],
  ['an operation that asks for a token', described({ security: [{ token: [] }] }), []],
  ['an operation that asks for IAM', described({ 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } }), []],
  [
    'an operation of an HTTP API',
    { ...caller('R'), RApi: make('ApiGatewayV2::Api', { Body: body({}) }) },
    ['fail RApi Properties/Body/paths/~1scores/post/security'],
  ],
  ['a function URL for anyone', url({ AuthType: 'NONE' }), ['fail RUrl Properties/AuthType']],
  [
    'a function URL known only at deployment',
    url({ AuthType: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown RUrl Properties/AuthType'],
  ],
  ['a function URL that asks', url({ AuthType: 'AWS_IAM' }), []],
  [
    'a function URL of an alias',
    {
      ...url({ AuthType: 'NONE', TargetFunctionArn: ref('RAlias') }),
      RAlias: make('Lambda::Alias', { FunctionName: ref('RFunction') }),
    },
    ['fail RUrl Properties/AuthType'],
  ],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-033', template)).toEqual(expected);
});
