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
    .filter(({ rule }) => rule === 'ZTA-AGENT-081')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['anyone', { Principal: '*', FunctionName: { Ref: 'F' } }, ['fail Properties/Principal']],
  [
    'sources of any account',
    { Principal: '*', FunctionName: { 'Fn::GetAtt': ['F', 'Arn'] }, SourceArn: 'arn:aws:bedrock:*:*:agent/*' },
    ['fail Properties/Principal'],
  ],
  [
    'known at deployment',
    { Principal: { 'Fn::ImportValue': 'elsewhere' }, FunctionName: { Ref: 'F' } },
    ['unknown Properties/Principal'],
  ],
  ['an organization', { Principal: '*', FunctionName: { Ref: 'F' }, PrincipalOrgID: 'o-abc' }, []],
  ['a function that is no tool', { Principal: '*', FunctionName: 'other' }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
