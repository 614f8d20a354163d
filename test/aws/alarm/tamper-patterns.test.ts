import { App, Stack } from 'aws-cdk-lib';
import { type TamperPatternsProps, tamperPatterns } from '../../../lib/aws/alarm/tamper-patterns';
import { TAMPER_CALLS } from '../../../lib/cloudformation/tampering';
import { TAMPERING_CLASSES, type TamperingClass } from '../../../lib/core';
import { deployed } from '../../deployed';
import { assumed, CALLERS, cloudTrailEvent } from './cloud-trail-event';
import { matchesPattern } from './event-pattern';

const EVERY = Object.keys(TAMPERING_CLASSES) as TamperingClass[];
const DEPLOYER = 'arn:aws:iam::111122223333:role/cfn-exec';

function patterns(props: Partial<TamperPatternsProps> = {}) {
  const stack = new Stack(new App(), 'Alarms');
  const all = tamperPatterns(stack, { classes: EVERY, global: true, deployers: [DEPLOYER], buckets: [], ...props });
  return all.map((one) => {
    const { detailType, ...rest } = deployed(stack.resolve(one.pattern));
    return { ...one, pattern: { 'detail-type': detailType, ...rest } };
  });
}

const ALL = patterns();

/** The classes whose rules hear of an event. */
const heard = (event: object, among = ALL) =>
  among.filter(({ pattern }) => matchesPattern(pattern, event)).map((one) => one.class);

const CALLS = TAMPER_CALLS.filter(({ detail }) => detail === undefined).flatMap((row) =>
  row.names.map((name) => [`${row.source}:${name}`, row, name] as const),
);

describe.each(CALLS)('%s', (_call, row, name) => {
  test.each(Object.entries(CALLERS))('is heard once, of its class, of a %s', (_who, caller) => {
    expect(heard(cloudTrailEvent(row.source, name, caller))).toEqual([row.class]);
  });
  test('is heard though it was refused', () => {
    expect(heard(cloudTrailEvent(row.source, name, CALLERS.person, { errorCode: 'AccessDenied' }))).toEqual([
      row.class,
    ]);
  });
  test(`is ${row.deployed ? 'no news' : 'heard'} of a deployment`, () => {
    const event = cloudTrailEvent(row.source, name, assumed('cfn-exec', 'AWSCloudFormation'));
    expect(heard(event)).toEqual(row.deployed ? [] : [row.class]);
  });
  test('is heard of a role that is called almost like the deployer', () => {
    expect(heard(cloudTrailEvent(row.source, name, assumed('cfn-exec-2')))).toEqual([row.class]);
    expect(heard(cloudTrailEvent(row.source, name, assumed('x/cfn-exec')))).toEqual([row.class]);
  });
  test('is not heard of another service, nor under almost the same name, nor as no call', () => {
    const event = cloudTrailEvent(row.source, name);
    expect(heard(cloudTrailEvent('athena', name))).toEqual([]);
    expect(heard(cloudTrailEvent(row.source, `${name}s2`))).toEqual([]);
    expect(heard(cloudTrailEvent(row.source, name.toLowerCase()))).toEqual([]);
    expect(heard({ ...event, 'detail-type': 'AWS Service Event via CloudTrail' })).toEqual([]);
  });
});

describe('calls that matter only with what they say', () => {
  const of = (source: string, name: string, more: Record<string, unknown>) =>
    heard(cloudTrailEvent(source, name, CALLERS.person, more));
  test.each<[string, string, string, Record<string, unknown>, string[]]>([
    ['a model that is approved', 'sagemaker', 'UpdateModelPackage', { modelApprovalStatus: 'Approved' }, ['supply']],
    ['a model that is rejected', 'sagemaker', 'UpdateModelPackage', { modelApprovalStatus: 'Rejected' }, []],
    ['a model that is described', 'sagemaker', 'UpdateModelPackage', { approvalDescription: 'Approved' }, []],
    ['a model without isolation', 'sagemaker', 'CreateModel', { modelName: 'fraud' }, ['supply']],
    ['a model whose isolation is off', 'sagemaker', 'CreateModel', { enableNetworkIsolation: false }, ['supply']],
    ['a model in isolation', 'sagemaker', 'CreateModel', { enableNetworkIsolation: true }, []],
    [
      'a finding put aside',
      'securityhub',
      'BatchUpdateFindings',
      { Workflow: { Status: 'SUPPRESSED' } },
      ['detectors'],
    ],
    [
      'a finding put aside, spelled small',
      'securityhub',
      'BatchUpdateFindings',
      { workflow: { status: 'SUPPRESSED' } },
      ['detectors'],
    ],
    ['a finding resolved', 'securityhub', 'BatchUpdateFindings', { Workflow: { Status: 'RESOLVED' } }, []],
    ['a note to a finding', 'securityhub', 'BatchUpdateFindings', { Note: { Text: 'SUPPRESSED' } }, []],
  ])('%s', (_what, source, name, requestParameters, expected) => {
    expect(of(source, name, { requestParameters })).toEqual(expected);
  });

  test('a way into a workspace, unless it is asked for through an endpoint', () => {
    expect(of('sagemaker', 'CreatePresignedDomainUrl', {})).toEqual(['perimeter']);
    expect(of('sagemaker', 'CreatePresignedDomainUrl', { vpcEndpointId: 'vpce-0a1b2c3d' })).toEqual([]);
  });
});

test('reads, and calls that weaken nothing, are not heard', () => {
  const calls = [
    's3:GetBucketPolicy',
    's3:CreateBucket',
    'iam:GetRole',
    'iam:CreateRole',
    'kms:Decrypt',
    'ec2:RunInstances',
  ];
  const quiet = [...calls, 'cloudtrail:StartLogging', 'bedrock:InvokeModel', 'events:EnableRule', 'kms:EnableKey'];
  expect(
    quiet.map((call) => call.split(':')).flatMap(([source = '', name = '']) => heard(cloudTrailEvent(source, name))),
  ).toEqual([]);
});

test('calls to services of all regions are left out where they are not heard', () => {
  const regional = patterns({ global: false });
  expect(heard(cloudTrailEvent('iam', 'CreateAccessKey'), regional)).toEqual([]);
  expect(heard(cloudTrailEvent('organizations', 'DetachPolicy'), regional)).toEqual([]);
  expect(heard(cloudTrailEvent('sso', 'CreateAccountAssignment'), regional)).toEqual(['identity']);
  expect(regional.map((one) => one.class)).not.toContain('organization');
});

test('each class has rules of its own, and no others are there', () => {
  expect(new Set(ALL.map((one) => one.class))).toEqual(new Set(EVERY));
  expect(new Set(patterns({ classes: ['supply'] }).map((one) => one.class))).toEqual(new Set(['supply']));
});

describe('buckets that are named', () => {
  const named = patterns({ buckets: ['evidence', 'prompts'] });
  const put = (bucketName: string) =>
    cloudTrailEvent('s3', 'PutBucketPolicy', CALLERS.person, { requestParameters: { bucketName } });
  test('are heard of, others are not', () => {
    expect(heard(put('evidence'), named)).toEqual(['evidence']);
    expect(heard(put('prompts'), named)).toEqual(['evidence']);
    expect(heard(put('other'), named)).toEqual([]);
    expect(heard(put('other'))).toEqual(['evidence']);
  });
  test('are heard of when a record, or its lock, is taken away, whoever does it', () => {
    const gone = (name: string, bucketName: string, who: object = CALLERS.person) =>
      heard(cloudTrailEvent('s3', name, who, { requestParameters: { bucketName, key: 'a' } }), named);
    const names = ['DeleteObject', 'DeleteObjects', 'PutObjectRetention', 'PutObjectLegalHold'];
    expect(names.map((name) => gone(name, 'evidence'))).toEqual(names.map(() => ['evidence']));
    expect(gone('DeleteObject', 'evidence', assumed('cfn-exec'))).toEqual(['evidence']);
    expect(gone('DeleteObject', 'other')).toEqual([]);
    expect(gone('PutObject', 'evidence')).toEqual([]);
    expect(
      heard(cloudTrailEvent('s3', 'DeleteObject', CALLERS.person, { requestParameters: { bucketName: 'evidence' } })),
    ).toEqual([]);
  });
  test('leave calls about the account, and about keys, as they are', () => {
    const account = cloudTrailEvent('s3', 'PutAccountPublicAccessBlock', CALLERS.person, { requestParameters: {} });
    expect(heard(account, named)).toEqual(['evidence']);
    expect(heard(cloudTrailEvent('kms', 'PutKeyPolicy'), named)).toEqual(['evidence']);
  });
});

describe('a pattern', () => {
  const roles = (n: number) =>
    Array.from({ length: n }, (_, i) => `arn:aws:iam::111122223333:role/${'r'.repeat(60)}${i}`);
  test.each([1, 3, 6])('is no longer than EventBridge takes, with %d roles, and nothing is lost', (n) => {
    const all = patterns({
      deployers: roles(n),
      buckets: Array.from({ length: 8 }, (_, i) => `${'b'.repeat(62)}${i}`),
    });
    for (const { pattern } of all) expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(2048);
    const put = { requestParameters: { bucketName: `${'b'.repeat(62)}7` } };
    const missed = CALLS.filter(
      ([, row, name]) => heard(cloudTrailEvent(row.source, name, CALLERS.person, put), all).length !== 1,
    );
    expect(missed.map(([call]) => call)).toEqual([]);
  });
  test('is refused where roles and buckets leave no room', () => {
    expect(() => patterns({ deployers: roles(30) })).toThrow(expect.objectContaining({ code: 'TamperPatternTooLong' }));
    const buckets = Array.from({ length: 40 }, (_, i) => `${'b'.repeat(60)}${i}`);
    expect(() => patterns({ buckets })).toThrow(expect.objectContaining({ code: 'TamperPatternTooLong' }));
  });
  test('never has one way only in a choice, which would be no choice', () => {
    const choices = ALL.map(({ pattern }) => (pattern.detail as Record<string, unknown[]>)['$or']?.length);
    expect(choices.filter((length) => length === 1)).toEqual([]);
  });
});
