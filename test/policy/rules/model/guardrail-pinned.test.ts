import { findingsIn, type Tree } from '../../../judged';

const found = (resources: Tree) =>
  findingsIn(resources)
    .filter(({ rule }) => rule === 'ZTA-MODEL-041')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, Tree, string[]]>([
  [
    'the draft',
    {
      G: { Type: 'AWS::Bedrock::Guardrail' },
      V: { Type: 'AWS::Bedrock::GuardrailVersion' },
      C: { Type: 'Custom::Version' },
      R: {
        Type: 'AWS::Bedrock::Agent',
        Properties: { GuardrailConfiguration: { GuardrailIdentifier: 'a1b2', GuardrailVersion: 'DRAFT' } },
      },
    },
    ['fail Properties/GuardrailConfiguration/GuardrailVersion'],
  ],
  [
    'no version',
    {
      G: { Type: 'AWS::Bedrock::Guardrail' },
      V: { Type: 'AWS::Bedrock::GuardrailVersion' },
      C: { Type: 'Custom::Version' },
      R: { Type: 'AWS::Bedrock::Agent', Properties: { GuardrailConfiguration: { GuardrailIdentifier: 'a1b2' } } },
    },
    ['fail Properties/GuardrailConfiguration/GuardrailVersion'],
  ],
  [
    'the version of the guardrail itself, which is the draft',
    {
      G: { Type: 'AWS::Bedrock::Guardrail' },
      V: { Type: 'AWS::Bedrock::GuardrailVersion' },
      C: { Type: 'Custom::Version' },
      R: {
        Type: 'AWS::Bedrock::Agent',
        Properties: {
          GuardrailConfiguration: { GuardrailIdentifier: 'a1b2', GuardrailVersion: { 'Fn::GetAtt': ['G', 'Version'] } },
        },
      },
    },
    ['fail Properties/GuardrailConfiguration/GuardrailVersion'],
  ],
  [
    'the version of a version',
    {
      G: { Type: 'AWS::Bedrock::Guardrail' },
      V: { Type: 'AWS::Bedrock::GuardrailVersion' },
      C: { Type: 'Custom::Version' },
      R: {
        Type: 'AWS::Bedrock::Agent',
        Properties: {
          GuardrailConfiguration: { GuardrailIdentifier: 'a1b2', GuardrailVersion: { 'Fn::GetAtt': ['V', 'Version'] } },
        },
      },
    },
    [],
  ],
  [
    'a number',
    {
      G: { Type: 'AWS::Bedrock::Guardrail' },
      V: { Type: 'AWS::Bedrock::GuardrailVersion' },
      C: { Type: 'Custom::Version' },
      R: {
        Type: 'AWS::Bedrock::Agent',
        Properties: { GuardrailConfiguration: { GuardrailIdentifier: 'a1b2', GuardrailVersion: 2 } },
      },
    },
    [],
  ],
  [
    'known at deployment',
    {
      G: { Type: 'AWS::Bedrock::Guardrail' },
      V: { Type: 'AWS::Bedrock::GuardrailVersion' },
      C: { Type: 'Custom::Version' },
      R: {
        Type: 'AWS::Bedrock::Agent',
        Properties: {
          GuardrailConfiguration: { GuardrailIdentifier: 'a1b2', GuardrailVersion: { 'Fn::ImportValue': 'elsewhere' } },
        },
      },
    },
    ['unknown Properties/GuardrailConfiguration/GuardrailVersion'],
  ],
  [
    'made by something of its own',
    {
      G: { Type: 'AWS::Bedrock::Guardrail' },
      V: { Type: 'AWS::Bedrock::GuardrailVersion' },
      C: { Type: 'Custom::Version' },
      R: {
        Type: 'AWS::Bedrock::Agent',
        Properties: {
          GuardrailConfiguration: { GuardrailIdentifier: 'a1b2', GuardrailVersion: { 'Fn::GetAtt': ['C', 'Version'] } },
        },
      },
    },
    ['unknown Properties/GuardrailConfiguration/GuardrailVersion'],
  ],
  ['no guardrail at all', { R: { Type: 'AWS::Bedrock::Agent' } }, []],
  [
    'the account by the draft',
    {
      R: {
        Type: 'AWS::Bedrock::EnforcedGuardrailConfiguration',
        Properties: { GuardrailIdentifier: 'a1b2', GuardrailVersion: 'DRAFT' },
      },
    },
    ['fail Properties/GuardrailVersion'],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
