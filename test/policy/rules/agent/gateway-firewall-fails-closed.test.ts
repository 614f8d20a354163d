import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Gateway', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-007')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['open', { WafConfiguration: { FailureMode: 'FAIL_OPEN' } }, ['fail Properties/WafConfiguration/FailureMode']],
  [
    'known at deployment',
    { WafConfiguration: { FailureMode: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/WafConfiguration/FailureMode'],
  ],
  ['closed', { WafConfiguration: { FailureMode: 'FAIL_CLOSE' } }, []],
  ['nothing said', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
