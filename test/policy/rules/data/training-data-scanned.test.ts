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

function found(more: object, condition?: object, tags: object[] = [{ Key: 'ai-dataset', Value: 'payments' }]) {
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
])('fails where %s', (_, more, condition) => {
  expect(found(more, condition)).toEqual(FAILS);
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
