import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::GatewayTarget', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-025')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'anew',
    { TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com', ListingMode: 'DYNAMIC' } } } },
    ['fail Properties/TargetConfiguration/Mcp/McpServer/ListingMode'],
  ],
  [
    'known at deployment',
    {
      TargetConfiguration: {
        Mcp: { McpServer: { Endpoint: 'https://mcp.example.com', ListingMode: { 'Fn::ImportValue': 'elsewhere' } } },
      },
    },
    ['unknown Properties/TargetConfiguration/Mcp/McpServer/ListingMode'],
  ],
  [
    'nothing said, which fixes them',
    { TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com' } } } },
    [],
  ],
  [
    'written out',
    {
      TargetConfiguration: {
        Mcp: {
          McpServer: {
            Endpoint: 'https://mcp.example.com',
            ListingMode: 'DYNAMIC',
            McpToolSchema: { InlinePayload: '{}' },
          },
        },
      },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
