import { findingsIn } from '../../../judged';

function found(dataClass: unknown, condition?: object) {
  const policy = condition && {
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Data' },
        PolicyDocument: {
          Statement: [
            { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::data/*', Condition: condition },
          ],
        },
      },
    },
  };
  const tags = [
    { Key: 'ai-dataset', Value: 'payments' },
    { Key: 'ai-data-class', Value: dataClass },
  ];
  return findingsIn({ Data: { Type: 'AWS::S3::Bucket', Properties: { Tags: tags } }, ...policy })
    .filter(({ rule }) => rule === 'ZTA-DATA-102')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);
}

const FAILS = [['fail', 'Data', '']];
const cleared = (...classes: unknown[]) => ({ StringNotEquals: { 'aws:PrincipalTag/ai-data-class': classes } });

test('passes where who reads must be cleared', () => {
  expect(found('restricted', cleared('restricted'))).toEqual([]);
  expect(found('confidential', cleared('confidential', 'restricted'))).toEqual([]);
});

test.each<[string, object | undefined]>([
  ['nobody has to be', undefined],
  ['anything clears', { StringNotLike: { 'aws:PrincipalTag/ai-data-class': '*' } }],
  ['a lower class clears', cleared('confidential', 'restricted')],
  ['who has no tag is let off', { StringEquals: { 'aws:PrincipalTag/ai-data-class': 'public' } }],
  ['another tag is asked for', { StringNotEquals: { 'aws:PrincipalTag/team': 'fraud' } }],
])('fails where %s', (_, condition) => {
  expect(found('restricted', condition)).toEqual(FAILS);
});

test('does not know what deployment decides', () => {
  expect(found('restricted', { StringNotEquals: { 'Fn::ImportValue': 'tests' } })).toEqual([['unknown', 'Data', '']]);
});

test('is about classes that need clearing', () => {
  expect(found('internal')).toEqual([]);
  expect(found({ Ref: 'Class' })).toEqual(FAILS);
});
