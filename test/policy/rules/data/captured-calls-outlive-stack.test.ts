import { findingsIn, type Tree } from '../../../judged';

const KEPT = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const resources = (bucket: object, policy: object = KEPT): Tree => ({
  Calls: { Type: 'AWS::S3::Bucket', ...bucket },
  CallsPolicy: {
    Type: 'AWS::S3::BucketPolicy',
    ...policy,
    Properties: { Bucket: { Ref: 'Calls' }, PolicyDocument: { Statement: [] } },
  },
  Config: {
    Type: 'AWS::SageMaker::EndpointConfig',
    Properties: { DataCaptureConfig: { DestinationS3Uri: { 'Fn::Sub': 's3://${Calls}/capture' } } },
  },
});

const found = (tree: Tree) =>
  findingsIn(tree)
    .filter(({ rule }) => rule === 'ZTA-DATA-012')
    .map(({ outcome, resource, at }) => `${outcome} ${resource}/${at}`);

test.each([
  ['nothing said', {}, ['fail Calls/DeletionPolicy', 'fail Calls/UpdateReplacePolicy']],
  ['deletion', { ...KEPT, DeletionPolicy: 'Delete' }, ['fail Calls/DeletionPolicy']],
  ['replacement', { ...KEPT, UpdateReplacePolicy: 'Delete' }, ['fail Calls/UpdateReplacePolicy']],
  [
    'a word known only at deployment',
    { ...KEPT, DeletionPolicy: { 'Fn::ImportValue': 'x' } },
    ['unknown Calls/DeletionPolicy'],
  ],
  ['kept', KEPT, []],
])('%s', (_what, bucket, expected) => {
  expect(found(resources(bucket))).toEqual(expected);
});

test('a policy that goes, and no policy', () => {
  expect(found(resources(KEPT, {}))).toEqual(['fail CallsPolicy/DeletionPolicy']);
  const { CallsPolicy: _policy, ...rest } = resources(KEPT);
  expect(found(rest)).toEqual([]);
});
