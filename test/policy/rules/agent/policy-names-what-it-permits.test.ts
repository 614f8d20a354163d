import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Policy', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-014')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'everything',
    { Definition: { Cedar: { Statement: 'permit(principal, action, resource);' } } },
    ['fail Properties/Definition/Cedar/Statement'],
  ],
  [
    'everything, in the other language key',
    { Definition: { Policy: { Statement: 'permit(principal, action, resource);' } } },
    ['fail Properties/Definition/Policy/Statement'],
  ],
  [
    'everything on one gateway',
    {
      Definition: {
        Cedar: {
          Statement: {
            'Fn::Join': [
              '',
              [
                'permit(\n  principal, // anyone\n  action,\n  resource == AgentCore::Gateway::"',
                { Ref: 'AWS::StackId' },
                '");',
              ],
            ],
          },
        },
      },
    },
    ['fail Properties/Definition/Cedar/Statement'],
  ],
  [
    'every user with a token',
    {
      Definition: {
        Cedar: { Statement: 'permit(principal is AgentCore::OAuthUser, action, resource) when { true };' },
      },
    },
    ['fail Properties/Definition/Cedar/Statement'],
  ],
  [
    'known at deployment',
    { Definition: { Cedar: { Statement: { 'Fn::ImportValue': 'elsewhere' } } } },
    ['unknown Properties/Definition/Cedar/Statement'],
  ],
  [
    'a tool',
    {
      Definition: { Cedar: { Statement: 'permit(principal, action == AgentCore::Action::"Weather__get", resource);' } },
    },
    [],
  ],
  [
    'a condition',
    {
      Definition: {
        Cedar: { Statement: 'permit(principal, action, resource) when { principal.getTag("team") == "sales" };' },
      },
    },
    [],
  ],
  [
    'a comment',
    {
      Definition: {
        Cedar: {
          Statement:
            '// permit(principal, action, resource);\npermit(principal, action in AgentCore::Action::"Read", resource);',
        },
      },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
