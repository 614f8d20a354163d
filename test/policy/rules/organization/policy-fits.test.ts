import { deny, document, judgedBy, LATE, policy } from './policies';

const found = judgedBy('ZTA-ORG-002');

const EMPTY = JSON.stringify(document(deny('bedrock:*', undefined, { Sid: '' }))).length;
const long = (size: number) => document(deny('bedrock:*', undefined, { Sid: 'x'.repeat(size - EMPTY) }));
/** So long that the length of the partition decides. */
const withPartition = (size: number) =>
  document(deny('bedrock:*', undefined, { Sid: { 'Fn::Sub': `${'x'.repeat(size - EMPTY)}\${AWS::Partition}` } }));

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['one character too many', ['fail P/Properties/Content'], policy('SERVICE_CONTROL_POLICY', long(5121))],
  ['as text', ['fail P/Properties/Content'], policy('RESOURCE_CONTROL_POLICY', JSON.stringify(long(5121)))],
  ['as long as can be', [], policy('SERVICE_CONTROL_POLICY', long(5120))],
  ['as long as settings can be', [], policy('BEDROCK_POLICY', { bedrock: { x: 'y'.repeat(9_000) } })],
  [
    'settings that are too long',
    ['fail P/Properties/Content'],
    policy('BEDROCK_POLICY', { bedrock: { x: 'y'.repeat(10_000) } }),
  ],
  [
    'a part known later',
    ['unknown P/Properties/Content'],
    policy('SERVICE_CONTROL_POLICY', document(deny('bedrock:*', undefined, { Resource: LATE }))),
  ],
  ['the shortest partition', ['fail P/Properties/Content'], policy('SERVICE_CONTROL_POLICY', withPartition(5118))],
  ['the longest partition', ['unknown P/Properties/Content'], policy('SERVICE_CONTROL_POLICY', withPartition(5111))],
  ['any partition', [], policy('SERVICE_CONTROL_POLICY', withPartition(5110))],
  ['known later', ['unknown P/Properties/Content'], policy('SERVICE_CONTROL_POLICY', LATE)],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});
