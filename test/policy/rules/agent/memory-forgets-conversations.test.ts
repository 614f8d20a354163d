import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Memory', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-051')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['a year', { EventExpiryDuration: 365 }, ['fail Properties/EventExpiryDuration']],
  ['a number as text', { EventExpiryDuration: '180' }, ['fail Properties/EventExpiryDuration']],
  ['nothing said, which deploys nowhere', {}, ['fail Properties/EventExpiryDuration']],
  [
    'known at deployment',
    { EventExpiryDuration: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/EventExpiryDuration'],
  ],
  ['a month', { EventExpiryDuration: 30 }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
