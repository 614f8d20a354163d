import { findingsIn, type Tree } from '../../../judged';

const found = (resources: Tree) =>
  findingsIn(resources)
    .filter(({ rule }) => rule === 'ZTA-MODEL-040')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, Tree, string[]]>([
  [
    'an agent without',
    { R: { Type: 'AWS::Bedrock::Agent', Properties: {} } },
    ['fail Properties/GuardrailConfiguration'],
  ],
  [
    'an agent with one',
    {
      R: {
        Type: 'AWS::Bedrock::Agent',
        Properties: { GuardrailConfiguration: { GuardrailIdentifier: 'a1b2', GuardrailVersion: '1' } },
      },
    },
    [],
  ],
  [
    'a version and no guardrail',
    { R: { Type: 'AWS::Bedrock::Agent', Properties: { GuardrailConfiguration: { GuardrailVersion: '1' } } } },
    ['fail Properties/GuardrailConfiguration'],
  ],
  [
    'known at deployment',
    { R: { Type: 'AWS::Bedrock::Agent', Properties: { GuardrailConfiguration: { 'Fn::ImportValue': 'elsewhere' } } } },
    ['unknown Properties/GuardrailConfiguration'],
  ],
  [
    'a node of a flow without',
    {
      R: {
        Type: 'AWS::Bedrock::Flow',
        Properties: { Definition: { Nodes: [{ Name: 'Answer', Type: 'Prompt', Configuration: { Prompt: {} } }] } },
      },
    },
    ['fail Properties/Definition/Nodes/0/Configuration/Prompt/GuardrailConfiguration'],
  ],
  [
    'a node that only looks things up',
    {
      R: {
        Type: 'AWS::Bedrock::Flow',
        Properties: {
          Definition: { Nodes: [{ Name: 'Find', Configuration: { KnowledgeBase: { KnowledgeBaseId: 'K' } } }] },
        },
      },
    },
    [],
  ],
  [
    'a node that answers from what it finds',
    {
      R: {
        Type: 'AWS::Bedrock::Flow',
        Properties: {
          Definition: {
            Nodes: [{ Name: 'Find', Configuration: { KnowledgeBase: { KnowledgeBaseId: 'K', ModelId: 'm' } } }],
          },
        },
      },
    },
    ['fail Properties/Definition/Nodes/0/Configuration/KnowledgeBase/GuardrailConfiguration'],
  ],
  [
    'a node within a loop',
    {
      R: {
        Type: 'AWS::Bedrock::Flow',
        Properties: {
          Definition: {
            Nodes: [
              { Configuration: { Loop: { Definition: { Nodes: [{ Name: 'Ask', Configuration: { Prompt: {} } }] } } } },
            ],
          },
        },
      },
    },
    [
      'fail Properties/Definition/Nodes/0/Configuration/Loop/Definition/Nodes/0/Configuration/Prompt/GuardrailConfiguration',
    ],
  ],
  [
    'a definition in a text, spelled as in the API',
    {
      R: {
        Type: 'AWS::Bedrock::Flow',
        Properties: { DefinitionString: JSON.stringify({ nodes: [{ name: 'Ask', configuration: { prompt: {} } }] }) },
      },
    },
    ['fail Properties/DefinitionString/nodes/0/configuration/prompt/GuardrailConfiguration'],
  ],
  [
    'the same with a guardrail',
    {
      R: {
        Type: 'AWS::Bedrock::Flow',
        Properties: {
          DefinitionString: JSON.stringify({
            nodes: [
              {
                name: 'Ask',
                configuration: {
                  prompt: { guardrailConfiguration: { guardrailIdentifier: 'a1b2', guardrailVersion: '1' } },
                },
              },
            ],
          }),
        },
      },
    },
    [],
  ],
  [
    'a definition in a bucket',
    {
      R: { Type: 'AWS::Bedrock::Flow', Properties: { DefinitionS3Location: { Bucket: 'flows', Key: 'claims.json' } } },
    },
    ['unknown Properties/DefinitionS3Location'],
  ],
  [
    'nodes known at deployment',
    { R: { Type: 'AWS::Bedrock::Flow', Properties: { Definition: { Nodes: { 'Fn::ImportValue': 'elsewhere' } } } } },
    ['unknown Properties/Definition/Nodes'],
  ],
  [
    'a flow without a model',
    {
      R: {
        Type: 'AWS::Bedrock::Flow',
        Properties: { Definition: { Nodes: [{ Name: 'In', Configuration: { Input: {} } }] } },
      },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
