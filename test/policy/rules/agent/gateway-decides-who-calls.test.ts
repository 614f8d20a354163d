import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Gateway', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-002')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['identities are only learned', { AuthorizerType: 'AUTHENTICATE_ONLY' }, ['fail Properties/AuthorizerType']],
  [
    'nobody is asked, and an interceptor sees the calls',
    {
      AuthorizerType: 'NONE',
      InterceptorConfigurations: [{ InterceptionPoints: ['REQUEST'], Interceptor: { Lambda: { Arn: 'x' } } }],
    },
    ['fail Properties/AuthorizerType'],
  ],
  [
    'policies that are only logged',
    { AuthorizerType: 'AUTHENTICATE_ONLY', PolicyEngineConfiguration: { Arn: 'x', Mode: 'LOG_ONLY' } },
    ['fail Properties/AuthorizerType'],
  ],
  [
    'a mode known at deployment',
    {
      AuthorizerType: 'AUTHENTICATE_ONLY',
      PolicyEngineConfiguration: { Arn: 'x', Mode: { 'Fn::ImportValue': 'elsewhere' } },
    },
    ['unknown Properties/AuthorizerType'],
  ],
  [
    'policies decide',
    {
      AuthorizerType: 'AUTHENTICATE_ONLY',
      PolicyEngineConfiguration: {
        Arn: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/e-0a1b2c3d4e',
        Mode: 'ENFORCE',
      },
    },
    [],
  ],
  ['nobody is asked at all: another rule says so', { AuthorizerType: 'NONE' }, []],
  ['identities that were granted it', { AuthorizerType: 'AWS_IAM' }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
