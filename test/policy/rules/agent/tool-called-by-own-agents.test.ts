import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({
    R: { Type: 'AWS::Lambda::Permission', Properties: { Action: 'lambda:InvokeFunction', ...Properties } },
    F: { Type: 'AWS::Lambda::Function', Properties: { Handler: 'index.handler' } },
    T: {
      Type: 'AWS::BedrockAgentCore::GatewayTarget',
      Properties: { TargetConfiguration: { Mcp: { Lambda: { LambdaArn: { 'Fn::GetAtt': ['F', 'Arn'] } } } } },
    },
  })
    .filter(({ rule }) => rule === 'ZTA-AGENT-080')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'the service for anyone',
    { Principal: 'bedrock.amazonaws.com', FunctionName: 'tool' },
    ['fail Properties/Principal'],
  ],
  [
    'agents of any account',
    { Principal: 'bedrock.amazonaws.com', FunctionName: 'tool', SourceArn: 'arn:aws:bedrock:*:*:agent/*' },
    ['fail Properties/Principal'],
  ],
  [
    'known at deployment',
    { Principal: 'bedrock.amazonaws.com', FunctionName: 'tool', SourceAccount: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/Principal'],
  ],
  [
    'an account',
    { Principal: 'bedrock.amazonaws.com', FunctionName: 'tool', SourceAccount: { Ref: 'AWS::AccountId' } },
    [],
  ],
  [
    'agents of an account',
    {
      Principal: 'bedrock.amazonaws.com',
      FunctionName: 'tool',
      SourceArn: { 'Fn::Sub': 'arn:aws:bedrock:*:${AWS::AccountId}:agent/*' },
    },
    [],
  ],
  ['another service', { Principal: 's3.amazonaws.com', FunctionName: 'tool' }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
