import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::GatewayTarget', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-024')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'any path, any change',
    {
      TargetConfiguration: {
        Mcp: {
          ApiGateway: {
            ApiGatewayToolConfiguration: { ToolFilters: [{ FilterPath: '/*', Methods: ['GET', 'DELETE'] }] },
          },
        },
      },
    },
    ['fail Properties/TargetConfiguration/Mcp/ApiGateway/ApiGatewayToolConfiguration/ToolFilters/0'],
  ],
  [
    'a lone method',
    {
      TargetConfiguration: {
        Mcp: {
          ApiGateway: { ApiGatewayToolConfiguration: { ToolFilters: [{ FilterPath: '/pets/*', Methods: 'POST' }] } },
        },
      },
    },
    ['fail Properties/TargetConfiguration/Mcp/ApiGateway/ApiGatewayToolConfiguration/ToolFilters/0'],
  ],
  [
    'methods known at deployment',
    {
      TargetConfiguration: {
        Mcp: {
          ApiGateway: {
            ApiGatewayToolConfiguration: {
              ToolFilters: [{ FilterPath: '/pets/*', Methods: { 'Fn::ImportValue': 'elsewhere' } }],
            },
          },
        },
      },
    },
    ['unknown Properties/TargetConfiguration/Mcp/ApiGateway/ApiGatewayToolConfiguration/ToolFilters/0'],
  ],
  [
    'a pattern that only reads',
    {
      TargetConfiguration: {
        Mcp: {
          ApiGateway: { ApiGatewayToolConfiguration: { ToolFilters: [{ FilterPath: '/pets/*', Methods: ['GET'] }] } },
        },
      },
    },
    [],
  ],
  [
    'a path',
    {
      TargetConfiguration: {
        Mcp: {
          ApiGateway: {
            ApiGatewayToolConfiguration: { ToolFilters: [{ FilterPath: '/pets', Methods: ['GET', 'POST'] }] },
          },
        },
      },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
