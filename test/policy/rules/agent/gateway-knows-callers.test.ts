import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Gateway', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-001')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['nobody is asked', { AuthorizerType: 'NONE' }, ['fail Properties/AuthorizerType']],
  ['nothing is said, which deploys nowhere', {}, ['fail Properties/AuthorizerType']],
  [
    'nobody is asked, and only answers are looked at',
    {
      AuthorizerType: 'NONE',
      InterceptorConfigurations: [{ InterceptionPoints: ['RESPONSE'], Interceptor: { Lambda: { Arn: 'x' } } }],
    },
    ['fail Properties/AuthorizerType'],
  ],
  [
    'nobody is asked, and a policy engine knows no caller either',
    {
      AuthorizerType: 'NONE',
      PolicyEngineConfiguration: {
        Arn: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:policy-engine/e-0a1b2c3d4e',
        Mode: 'ENFORCE',
      },
    },
    ['fail Properties/AuthorizerType'],
  ],
  [
    'one branch asks nobody',
    { AuthorizerType: { 'Fn::If': ['Open', 'NONE', 'AWS_IAM'] } },
    ['fail Properties/AuthorizerType/Fn::If/1'],
  ],
  [
    'known at deployment',
    { AuthorizerType: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/AuthorizerType'],
  ],
  [
    'an interceptor sees the calls',
    {
      AuthorizerType: 'NONE',
      InterceptorConfigurations: [{ InterceptionPoints: ['REQUEST'], Interceptor: { Lambda: { Arn: 'x' } } }],
    },
    [],
  ],
  ['identities', { AuthorizerType: 'AWS_IAM' }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
