import { findingsIn } from '../../../judged';

const found = (gateway: object) =>
  findingsIn({
    R: { Type: 'AWS::BedrockAgentCore::PolicyEngine', Properties: { Name: 'engine' } },
    G: { Type: 'AWS::BedrockAgentCore::Gateway', Properties: gateway },
  })
    .filter(({ rule }) => rule === 'ZTA-AGENT-011')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['asked by nobody', {}, ['fail ']],
  ['mentioned elsewhere', { Description: { 'Fn::GetAtt': ['R', 'PolicyEngineArn'] } }, ['fail ']],
  ['asked', { PolicyEngineConfiguration: { Arn: { 'Fn::GetAtt': ['R', 'PolicyEngineArn'] }, Mode: 'ENFORCE' } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
