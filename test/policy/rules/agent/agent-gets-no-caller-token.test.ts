import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Runtime', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-031')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'the token',
    { RequestHeaderConfiguration: { RequestHeaderAllowlist: ['X-Tenant', 'Authorization'] } },
    ['fail Properties/RequestHeaderConfiguration/RequestHeaderAllowlist/1'],
  ],
  [
    'a lone header for the list',
    { RequestHeaderConfiguration: { RequestHeaderAllowlist: 'x-api-key' } },
    ['fail Properties/RequestHeaderConfiguration/RequestHeaderAllowlist'],
  ],
  [
    'known at deployment',
    { RequestHeaderConfiguration: { RequestHeaderAllowlist: [{ 'Fn::ImportValue': 'elsewhere' }] } },
    ['unknown Properties/RequestHeaderConfiguration/RequestHeaderAllowlist/0'],
  ],
  ['others', { RequestHeaderConfiguration: { RequestHeaderAllowlist: ['X-Tenant'] } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
