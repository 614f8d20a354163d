import { findingsIn } from '../../../judged';

const onlyClean = {
  Effect: 'Deny',
  Principal: '*',
  Action: ['s3:GetObject', 's3:GetObjectVersion'],
  Resource: 'arn:aws:s3:::data/*',
  Condition: { StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' } },
};
const seal = (action: string | string[], condition: object) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: action,
  Resource: 'arn:aws:s3:::data/*',
  Condition: condition,
});
const OBJECTS = ['s3:PutObjectTagging', 's3:DeleteObjectTagging'];
const TAGGING = [...OBJECTS, 's3:PutObjectVersionTagging', 's3:DeleteObjectVersionTagging'];
const butScanner = { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/scanner' } };

const found = (...statements: object[]) =>
  findingsIn({
    Data: { Type: 'AWS::S3::Bucket', Properties: { Tags: [{ Key: 'ai-dataset', Value: 'payments' }] } },
    Plan: {
      Type: 'AWS::GuardDuty::MalwareProtectionPlan',
      Properties: {
        ProtectedResource: { S3Bucket: { BucketName: { Ref: 'Data' } } },
        Actions: { Tagging: { Status: 'ENABLED' } },
      },
    },
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Data' }, PolicyDocument: { Statement: statements } },
    },
  })
    .filter(({ rule }) => rule === 'ZTA-DATA-101')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test('passes where the scanner alone tags', () => {
  expect(found(onlyClean, seal(TAGGING, butScanner))).toEqual([]);
  expect(found(onlyClean, seal('s3:*', butScanner))).toEqual([]);
});

test('fails where others tag as well, or take tags away', () => {
  const fails = [['fail', 'Data', '']];
  expect(found(onlyClean)).toEqual(fails);
  expect(found(onlyClean, seal('s3:PutObjectTagging', butScanner))).toEqual(fails);
  expect(found(onlyClean, seal(OBJECTS, butScanner))).toEqual(fails);
  expect(found(onlyClean, { ...seal(TAGGING, butScanner), Resource: 'arn:aws:s3:::data/images/*' })).toEqual(fails);
  const organization = { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } };
  expect(found(onlyClean, seal(TAGGING, organization))).toEqual(fails);
  expect(found(onlyClean, seal(TAGGING, { ArnNotLike: { 'aws:PrincipalArn': '*' } }))).toEqual(fails);
});

test('does not know what deployment decides', () => {
  const hidden = { ArnNotEquals: { 'aws:PrincipalArn': { 'Fn::ImportValue': 'scanner' } } };
  expect(found(onlyClean, seal(TAGGING, hidden))).toEqual([['unknown', 'Data', '']]);
});

test('asks for nothing where nothing is scanned', () => {
  expect(found(seal('s3:DeleteObject', butScanner))).toEqual([]);
});
