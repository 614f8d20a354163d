import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Policy', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-013')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['findings ignored', { ValidationMode: 'IGNORE_ALL_FINDINGS' }, ['fail Properties/ValidationMode']],
  [
    'known at deployment',
    { ValidationMode: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/ValidationMode'],
  ],
  ['nothing said, which fails on findings', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
