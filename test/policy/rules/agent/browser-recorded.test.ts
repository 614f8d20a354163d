import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::BrowserCustom', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-060')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['nothing said, which is off', {}, ['fail Properties/RecordingConfig']],
  [
    'off',
    { RecordingConfig: { Enabled: 'false', S3Location: { Bucket: 'b', Prefix: 'p' } } },
    ['fail Properties/RecordingConfig'],
  ],
  ['no place', { RecordingConfig: { Enabled: true } }, ['fail Properties/RecordingConfig']],
  [
    'known at deployment',
    { RecordingConfig: { Enabled: { 'Fn::ImportValue': 'elsewhere' }, S3Location: { Bucket: 'b', Prefix: 'p' } } },
    ['unknown Properties/RecordingConfig'],
  ],
  ['on', { RecordingConfig: { Enabled: true, S3Location: { Bucket: 'b', Prefix: 'p' } } }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
