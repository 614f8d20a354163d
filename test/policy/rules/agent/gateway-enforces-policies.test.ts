import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Gateway', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-004')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'only logged',
    { PolicyEngineConfiguration: { Arn: 'x', Mode: 'LOG_ONLY' } },
    ['fail Properties/PolicyEngineConfiguration/Mode'],
  ],
  ['no mode', { PolicyEngineConfiguration: { Arn: 'x' } }, ['fail Properties/PolicyEngineConfiguration/Mode']],
  [
    'known at deployment',
    { PolicyEngineConfiguration: { Arn: 'x', Mode: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/PolicyEngineConfiguration/Mode'],
  ],
  [
    'enforced',
    {
      PolicyEngineConfiguration: {
        Arn: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/e-0a1b2c3d4e',
        Mode: 'ENFORCE',
      },
    },
    [],
  ],
  ['no policies at all: another rule says so', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
