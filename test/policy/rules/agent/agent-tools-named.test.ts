import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Harness', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-033')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['nothing said, which allows all', {}, ['fail Properties/AllowedTools']],
  ['all', { AllowedTools: ['*'] }, ['fail Properties/AllowedTools']],
  ['all that are built in', { AllowedTools: ['@docs/search', '@builtin'] }, ['fail Properties/AllowedTools']],
  ['known at deployment', { AllowedTools: { 'Fn::ImportValue': 'elsewhere' } }, ['unknown Properties/AllowedTools']],
  ['named', { AllowedTools: ['@docs/search', 'file_read'] }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
