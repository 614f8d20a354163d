import { findingsIn, type Tree } from '../../../judged';

const found = (resources: Tree) =>
  findingsIn({
    A: { Type: 'AWS::Bedrock::Agent' },
    F: { Type: 'AWS::Bedrock::Flow' },
    V: { Type: 'AWS::Bedrock::FlowVersion' },
    ...resources,
  })
    .filter(({ rule }) => rule === 'ZTA-MODEL-042')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, Tree, string[]]>([
  [
    'an agent by its draft',
    { R: { Type: 'AWS::Bedrock::AgentAlias', Properties: { RoutingConfiguration: [{ AgentVersion: 'DRAFT' }] } } },
    ['fail Properties/RoutingConfiguration'],
  ],
  [
    'a flow by its own version, which is the draft',
    {
      R: {
        Type: 'AWS::Bedrock::FlowAlias',
        Properties: { RoutingConfiguration: [{ FlowVersion: { 'Fn::GetAtt': ['F', 'Version'] } }] },
      },
    },
    ['fail Properties/RoutingConfiguration'],
  ],
  [
    'a flow by a version',
    {
      R: {
        Type: 'AWS::Bedrock::FlowAlias',
        Properties: { RoutingConfiguration: [{ FlowVersion: { 'Fn::GetAtt': ['V', 'Version'] } }] },
      },
    },
    [],
  ],
  [
    'a number',
    { R: { Type: 'AWS::Bedrock::AgentAlias', Properties: { RoutingConfiguration: [{ AgentVersion: 3 }] } } },
    [],
  ],
  ['nothing said, for which a version is made', { R: { Type: 'AWS::Bedrock::AgentAlias', Properties: {} } }, []],
  [
    'known at deployment',
    {
      R: {
        Type: 'AWS::Bedrock::AgentAlias',
        Properties: { RoutingConfiguration: [{ AgentVersion: { 'Fn::ImportValue': 'elsewhere' } }] },
      },
    },
    ['unknown Properties/RoutingConfiguration'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
