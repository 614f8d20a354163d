import { findingsIn } from '../../../judged';

const plan = (status?: unknown) => ({
  Plan: {
    Type: 'AWS::GuardDuty::MalwareProtectionPlan',
    Properties: {
      ProtectedResource: { S3Bucket: { BucketName: { Ref: 'Data' } } },
      ...(status !== undefined && { Actions: { Tagging: { Status: status } } }),
    },
  },
});
const clean = { StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' } };
const scanner = { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/scanner' } };

const TAGS: object[] = [{ Key: 'ai-dataset', Value: 'payments' }];

function found(more: object, condition?: object, tags = TAGS, refused: object = {}) {
  const gate = condition && {
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Data' },
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: ['s3:GetObject', 's3:GetObjectVersion'],
              Resource: 'arn:aws:s3:::data/*',
              Condition: condition,
              ...refused,
            },
          ],
        },
      },
    },
  };
  return findingsIn({ Data: { Type: 'AWS::S3::Bucket', Properties: { Tags: tags } }, ...more, ...gate })
    .filter(({ rule }) => rule === 'ZTA-DATA-100')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);
}

const FAILS = [['fail', 'Data', '']];

test('passes what is scanned, tagged and refused until it is clean', () => {
  expect(found(plan('ENABLED'), { ...clean, ...scanner })).toEqual([]);
});

test.each<[string, object, object | undefined]>([
  ['nothing scans it', {}, { ...clean, ...scanner }],
  ['nothing refuses it', plan('ENABLED'), undefined],
  ['nothing says what was found', plan(), { ...clean, ...scanner }],
  ['tags are switched off', plan('DISABLED'), { ...clean, ...scanner }],
  [
    'what bears no tag is read',
    plan('ENABLED'),
    { StringEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'THREATS_FOUND' } },
  ],
  [
    'what could not be scanned is read',
    plan('ENABLED'),
    { StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': ['NO_THREATS_FOUND', 'UNSUPPORTED'] } },
  ],
  [
    'it is refused in a narrower case',
    plan('ENABLED'),
    { ...clean, StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
  ],
  ['one is refused', plan('ENABLED'), { ...clean, ArnEquals: scanner.ArnNotEquals }],
  ['all are let off', plan('ENABLED'), { ...clean, ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } }],
  ['services are refused', plan('ENABLED'), { ...clean, Bool: { 'aws:PrincipalIsAWSService': 'true' } }],
  ['what bears no tag has none to test', plan('ENABLED'), { 'ForAnyValue:StringNotEquals': clean.StringNotEquals }],
])('fails where %s', (_, more, condition) => {
  expect(found(more, condition)).toEqual(FAILS);
});

test.each([
  ['versions are read', { Action: 's3:GetObject' }],
  ['some are refused', { Resource: 'arn:aws:s3:::data/images/*' }],
  ['others are refused', { Resource: undefined, NotResource: 'arn:aws:s3:::data/*' }],
])('fails where %s', (_, refused) => {
  expect(found(plan('ENABLED'), { ...clean, ...scanner }, TAGS, refused)).toEqual(FAILS);
});

test('passes where services are let off, too', () => {
  const services = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };
  expect(found(plan('ENABLED'), { ...clean, ...scanner, ...services })).toEqual([]);
});

test('does not know what deployment decides', () => {
  expect(found(plan({ Ref: 'Status' }), clean)).toEqual([['unknown', 'Data', '']]);
});

test.each([
  ['training-data', FAILS],
  ['finetuning-set', FAILS],
  ['training-output', []],
  ['training-data-logs', []],
  ['manuals', []],
])('is about what models learn from, and %s is or is not', (value, expected) => {
  expect(found({}, undefined, [{ Key: 'purpose', Value: value }])).toEqual(expected);
});
