import { found } from './found';

const one = (properties: object) => ({
  R: { Type: 'AWS::BedrockAgentCore::CodeInterpreterCustom', Properties: properties },
});

test.each([
  [
    'the internet',
    one({ NetworkConfiguration: { NetworkMode: 'PUBLIC' } }),
    ['fail R Properties/NetworkConfiguration/NetworkMode'],
  ],
  [
    'a mode known only at deployment',
    one({ NetworkConfiguration: { 'Fn::ImportValue': 'elsewhere' } }),
    ['unknown R Properties/NetworkConfiguration/NetworkMode'],
  ],
  ['storage alone', one({ NetworkConfiguration: { NetworkMode: 'SANDBOX' } }), []],
  ['a network of the account', one({ NetworkConfiguration: { NetworkMode: 'VPC' } }), []],
])('%s', (_what, template, expected) => {
  expect(found('ZTA-NET-013', template)).toEqual(expected);
});
