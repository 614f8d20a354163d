import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Gateway', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-005')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['debug', { ExceptionLevel: 'DEBUG' }, ['fail Properties/ExceptionLevel']],
  [
    'known at deployment',
    { ExceptionLevel: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/ExceptionLevel'],
  ],
  ['nothing said, which hides them', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
