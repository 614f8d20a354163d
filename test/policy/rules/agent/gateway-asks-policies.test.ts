import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Gateway', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-003')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['none', { AuthorizerType: 'AWS_IAM' }, ['fail Properties/PolicyEngineConfiguration']],
  [
    'taken away in one branch',
    { PolicyEngineConfiguration: { 'Fn::If': ['Lax', { Ref: 'AWS::NoValue' }, { Arn: 'x', Mode: 'ENFORCE' }] } },
    ['fail Properties/PolicyEngineConfiguration/Fn::If/1'],
  ],
  [
    'known at deployment',
    { PolicyEngineConfiguration: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/PolicyEngineConfiguration'],
  ],
  [
    'attached',
    {
      PolicyEngineConfiguration: {
        Arn: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/e-0a1b2c3d4e',
        Mode: 'ENFORCE',
      },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
