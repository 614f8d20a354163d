import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Harness', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-034')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'goes on',
    { Hooks: [{ BeforeToolCall: { Name: 'check', Target: { Lambda: { Arn: 'x', FailureMode: 'allow' } } } }] },
    ['fail Properties/Hooks/0/BeforeToolCall/Target/Lambda/FailureMode'],
  ],
  [
    'known at deployment',
    {
      Hooks: [
        {
          BeforeInvocation: {
            Name: 'check',
            Target: { Lambda: { Arn: 'x', FailureMode: { 'Fn::ImportValue': 'elsewhere' } } },
          },
        },
      ],
    },
    ['unknown Properties/Hooks/0/BeforeInvocation/Target/Lambda/FailureMode'],
  ],
  [
    'nothing said, which stops it',
    { Hooks: [{ BeforeInvocation: { Name: 'check', Target: { Lambda: { Arn: 'x' } } } }] },
    [],
  ],
  [
    'nothing can be kept from happening any more',
    { Hooks: [{ AfterToolCall: { Name: 'check', Target: { Lambda: { Arn: 'x', FailureMode: 'allow' } } } }] },
    [],
  ],
  ['nobody waits for an answer', { Hooks: [{ BeforeToolCall: { Name: 'tell', Target: { Sns: { Arn: 'x' } } } }] }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
