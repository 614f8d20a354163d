import { findingsIn } from '../../../judged';

const found = ({ authorizer = {}, ...statement }: Readonly<Record<string, unknown>>) =>
  findingsIn({
    R: {
      Type: 'AWS::BedrockAgentCore::ResourcePolicy',
      Properties: {
        ResourceArn: { 'Fn::GetAtt': ['Agent', 'AgentRuntimeArn'] },
        Policy: JSON.stringify({
          Statement: [{ Effect: 'Allow', Action: 'bedrock-agentcore:*', Resource: '*', ...statement }],
        }),
      },
    },
    Agent: { Type: 'AWS::BedrockAgentCore::Runtime', Properties: { AuthorizerConfiguration: authorizer } },
  })
    .filter(({ rule }) => rule === 'ZTA-AGENT-090')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['anyone', { Principal: '*' }, ['fail Properties/Policy/Statement/0']],
  ['anyone with an identity', { Principal: { AWS: ['*'] } }, ['fail Properties/Policy/Statement/0']],
  [
    'anyone, where a condition holds without its key',
    { Principal: '*', Condition: { StringEqualsIfExists: { 'aws:SourceVpc': 'vpc-1' } } },
    ['fail Properties/Policy/Statement/0'],
  ],
  [
    'tokens known at deployment',
    { Principal: '*', authorizer: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/Policy/Statement/0'],
  ],
  ['a network', { Principal: '*', Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } }, []],
  [
    'anyone with a token: there is no other principal',
    { Principal: '*', authorizer: { CustomJWTAuthorizer: { AllowedClients: ['c'] } } },
    [],
  ],
  ['a role', { Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('somebody known only at deployment', () => {
  const text = '{"Statement":{"Effect":"Allow","Principal":{"AWS":"${Who}"},"Action":"*","Resource":"*"}}';
  const Policy = { 'Fn::Sub': [text, { Who: { 'Fn::ImportValue': 'elsewhere' } }] };
  const findings = findingsIn({ R: { Type: 'AWS::BedrockAgentCore::ResourcePolicy', Properties: { Policy } } });
  expect(findings.filter(({ rule }) => rule === 'ZTA-AGENT-090').map(({ outcome }) => outcome)).toEqual(['unknown']);
});
