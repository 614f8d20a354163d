import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Policy', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-012')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'forbids and watches',
    {
      Definition: { Cedar: { Statement: 'forbid(principal, action == AgentCore::Action::"Refund__pay", resource);' } },
      EnforcementMode: 'LOG_ONLY',
    },
    ['fail Properties/EnforcementMode'],
  ],
  [
    'in the other language key',
    {
      Definition: { Policy: { Statement: 'forbid(principal, action == AgentCore::Action::"Refund__pay", resource);' } },
      EnforcementMode: 'LOG_ONLY',
    },
    ['fail Properties/EnforcementMode'],
  ],
  [
    'a mode known at deployment',
    {
      Definition: { Cedar: { Statement: 'forbid(principal, action == AgentCore::Action::"Refund__pay", resource);' } },
      EnforcementMode: { 'Fn::ImportValue': 'elsewhere' },
    },
    ['unknown Properties/EnforcementMode'],
  ],
  [
    'a statement known at deployment',
    { Definition: { Cedar: { Statement: { 'Fn::ImportValue': 'elsewhere' } } }, EnforcementMode: 'LOG_ONLY' },
    ['unknown Properties/EnforcementMode'],
  ],
  [
    'in force',
    {
      Definition: { Cedar: { Statement: 'forbid(principal, action == AgentCore::Action::"Refund__pay", resource);' } },
    },
    [],
  ],
  [
    'permits and watches: permits nothing',
    { Definition: { Cedar: { Statement: 'permit(principal, action, resource);' } }, EnforcementMode: 'LOG_ONLY' },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
