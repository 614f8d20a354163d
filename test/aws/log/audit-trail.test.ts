import { App, CfnElement, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { AuditTrail, type AuditTrailProps } from '../../../lib/aws/log/audit-trail';
import { ImmutableLogBucket } from '../../../lib/aws/log/immutable-log-bucket';
import { LogSource } from '../../../lib/aws/log/log-source';
import { AI_DATA_EVENTS, NETWORK_EVENT_SOURCES, ObjectEvents } from '../../../lib/aws/log/trail-events';
import { RetentionLock } from '../../../lib/core';
import { deployed } from '../../deployed';
import { decide } from '../../oracle';

const ENV = { account: '111122223333', region: 'eu-west-1' };
const ORGANIZATION = 'o-a1b2c3d4e5';

function build(props: Partial<AuditTrailProps> = {}, stackProps: StackProps = {}) {
  const stack = new Stack(new App(), 'Claims', stackProps);
  const bucket = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const trail = new AuditTrail(stack, 'Trail', { logs: bucket, ...props });
  return { stack, logs: bucket, trail, template: () => Template.fromStack(stack) };
}

const refuses = (code: string) => expect.objectContaining({ code });

type Field = Record<string, unknown> & { readonly Field: string };

function recorded(template: Template): Field[][] {
  const [trail] = Object.values(template.findResources('AWS::CloudTrail::Trail'));
  return trail?.['Properties'].AdvancedEventSelectors.map((s: { FieldSelectors: Field[] }) => s.FieldSelectors);
}

const equal = (Field: string, value: string) => ({ Field, Equals: [value] });

test('the trail records all regions, global services, rates and digests, and logs at once', () => {
  const { template } = build();
  template().hasResourceProperties('AWS::CloudTrail::Trail', {
    IsLogging: true,
    IsMultiRegionTrail: true,
    IncludeGlobalServiceEvents: true,
    EnableLogFileValidation: true,
    IsOrganizationTrail: false,
    InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }, { InsightType: 'ApiErrorRateInsight' }],
    EventSelectors: Match.absent(),
  });
});

test('management events are recorded whether they read or write', () => {
  const management = recorded(build().template()).filter((fields) =>
    fields.some(({ Equals }) => Array.isArray(Equals) && Equals.includes('Management')),
  );
  expect(management).toEqual([[equal('eventCategory', 'Management')]]);
});

test('the use of every AI resource type is recorded, each in a selector of its own', () => {
  const data = recorded(build().template()).filter((fields) => fields.some(({ Field }) => Field === 'resources.type'));
  expect(data).toEqual(AI_DATA_EVENTS.map((type) => [equal('eventCategory', 'Data'), equal('resources.type', type)]));
});

test('the tables change on purpose only, and hold no type that CloudTrail refuses', () => {
  expect(new Set(AI_DATA_EVENTS).size).toBe(35);
  expect(new Set(NETWORK_EVENT_SOURCES).size).toBe(6);
  expect(AI_DATA_EVENTS).not.toContain('AWS::Bedrock::Prompt');
});

test('other resource types can be recorded in their place', () => {
  const types = recorded(build({ dataEvents: ['AWS::Lambda::Function'] }).template())
    .flat()
    .filter(({ Field }) => Field === 'resources.type');
  expect(types).toEqual([equal('resources.type', 'AWS::Lambda::Function')]);
});

test('calls that an endpoint denied are recorded, for each service in a selector of its own', () => {
  const network = recorded(build().template()).filter((fields) => fields.some(({ Field }) => Field === 'errorCode'));
  expect(network).toEqual(
    NETWORK_EVENT_SOURCES.map((source) => [
      equal('eventCategory', 'NetworkActivity'),
      equal('eventSource', source),
      equal('errorCode', 'VpceAccessDenied'),
    ]),
  );
});

describe('S3 objects', () => {
  const objects = (template: Template) =>
    recorded(template)
      .filter((fields) => fields.some(({ Equals }) => Array.isArray(Equals) && Equals.includes('AWS::S3::Object')))
      .map((fields) => deployed(fields));

  test('are not recorded unless asked for', () => {
    expect(objects(build().template())).toEqual([]);
  });

  test('are recorded in the buckets that are named, and not in one whose name begins alike', () => {
    const stack = new Stack(new App(), 'Training');
    const [a, b] = ['data', 'more'].map((name) => s3.Bucket.fromBucketName(stack, name, name));
    if (a === undefined || b === undefined) throw new Error('two buckets');
    const { template } = build({ objectEvents: ObjectEvents.inBuckets(a, b) });
    expect(objects(template())).toEqual([
      [
        equal('eventCategory', 'Data'),
        equal('resources.type', 'AWS::S3::Object'),
        { Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::data/', 'arn:aws:s3:::more/'] },
      ],
    ]);
  });

  test('are recorded everywhere but where the trail delivers, in buckets that come later and in those excepted', () => {
    const other = s3.Bucket.fromBucketName(new Stack(new App(), 'Other'), 'Bucket', 'other-trail');
    const { logs, stack, template } = build({ objectEvents: ObjectEvents.everywhere(other) });
    const landing = new s3.CfnBucket(logs, 'Landing');
    const id = (bucket: CfnElement) => `${stack.resolve(bucket.logicalId)}.Arn/`;
    const own = logs.bucket.node.defaultChild;
    if (!(own instanceof CfnElement)) throw new Error('a bucket has a resource');
    expect(objects(template())).toEqual([
      [
        equal('eventCategory', 'Data'),
        equal('resources.type', 'AWS::S3::Object'),
        { Field: 'resources.ARN', NotStartsWith: [id(own), id(landing), 'arn:aws:s3:::other-trail/'] },
      ],
    ]);
  });

  test('are not recorded where the trail delivers, under whichever name', () => {
    const stack = new Stack(new App(), 'Claims');
    const bucket = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
    const resource = bucket.bucket.node.defaultChild;
    if (!s3.CfnBucket.isCfnBucket(resource)) throw new Error('a bucket has a resource');
    for (const [id, name] of Object.entries({ L2: bucket.bucket, L1: resource })) {
      const objectEvents = ObjectEvents.inBuckets(name);
      expect(() => new AuditTrail(stack, id, { logs: bucket, objectEvents })).toThrow(refuses('TrailOfItself'));
    }
  });
});

test('events go to the log bucket, under its key and prefix, once the bucket lets them in', () => {
  const stack = new Stack(new App(), 'Claims');
  const bucket = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const ready = new s3.CfnBucket(stack, 'Ready');
  const asked = jest
    .spyOn(bucket, 'addSource')
    .mockReturnValue({ bucket: s3.Bucket.fromBucketName(stack, 'There', 'there'), prefix: 'trail', ready });
  const source = jest.spyOn(LogSource, 'cloudTrail');
  const trail = new AuditTrail(stack, 'Trail', { logs: bucket, organizationId: ORGANIZATION });
  expect(source).toHaveBeenCalledWith({ trailName: trail.trailName, organizationId: ORGANIZATION });
  expect(asked).toHaveBeenCalledWith(source.mock.results[0]?.value);
  source.mockRestore();
  Template.fromStack(stack).hasResource('AWS::CloudTrail::Trail', {
    Properties: { S3BucketName: 'there', S3KeyPrefix: 'trail', KMSKeyId: stack.resolve(bucket.encryptionKey.keyArn) },
    DependsOn: Match.arrayWith(['Ready']),
  });
});

test('removing the trail from the app does not stop it, nor take its role or log group away', () => {
  const { template } = build();
  template().hasResource('AWS::CloudTrail::Trail', {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
  });
  template().hasResource('AWS::IAM::Role', { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  template().hasResource('AWS::Logs::LogGroup', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
});

describe('the name of the trail', () => {
  const nameIn = (stackProps?: StackProps) => build({}, stackProps).trail.trailName;

  test('stays the same from one synthesis to the next', () => {
    expect(nameIn({ env: ENV })).toBe(nameIn({ env: ENV }));
    expect(nameIn({ env: ENV })).toMatch(/^Claims-Trail-[0-9A-F]{8}-eu-west-1$/);
  });

  test('differs by region, also where only the deployment knows the region', () => {
    expect(nameIn({ env: ENV })).not.toBe(nameIn({ env: { ...ENV, region: 'us-east-1' } }));
    const { stack, trail } = build();
    expect(deployed(stack.resolve(trail.trailName))).toBe(nameIn({ env: ENV }));
  });

  test('is short enough, however long the path', () => {
    const stack = new Stack(new App(), 'S'.repeat(120), { env: { ...ENV, region: 'ap-southeast-7' } });
    const bucket = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
    expect(new AuditTrail(stack, 'T'.repeat(120), { logs: bucket }).trailName.length).toBeLessThanOrEqual(128);
  });

  test.each(['abc', 'my.trail_1-a', 'a'.repeat(128)])('can be given: %s', (trailName) => {
    build({ trailName }).template().hasResourceProperties('AWS::CloudTrail::Trail', { TrailName: trailName });
  });

  test.each(['', 'ab', '-abc', 'abc-', 'a--b', 'a b', 'a/b', '10.0.0.1', 'a'.repeat(129)])(
    'is refused: %p',
    (trailName) => {
      expect(() => build({ trailName })).toThrow(refuses('TrailName'));
    },
  );
});

describe('the log group', () => {
  test('is encrypted with a key of its own, protected from deletion and kept for a year', () => {
    build()
      .template()
      .hasResourceProperties('AWS::Logs::LogGroup', {
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^TrailLogGroupKey'), 'Arn'] },
        DeletionProtectionEnabled: true,
        RetentionInDays: 365,
        LogGroupName: Match.absent(),
      });
  });

  test('takes another retention and a key that is brought along', () => {
    const stack = new Stack(new App(), 'Keys');
    const arn = 'arn:aws:kms:eu-west-1:111122223333:key/mine';
    const logGroupKey = kms.Key.fromKeyArn(stack, 'Key', arn);
    const { template } = build({ logGroupKey, searchable: logs.RetentionDays.ONE_MONTH });
    template().hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: arn, RetentionInDays: 30 });
    template().resourceCountIs('AWS::KMS::Key', 1);
  });

  test('is where the trail writes to, with the role', () => {
    const { stack, template, trail } = build();
    template().hasResourceProperties('AWS::CloudTrail::Trail', {
      CloudWatchLogsLogGroupArn: stack.resolve(trail.logGroup.logGroupArn),
      CloudWatchLogsRoleArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^TrailWriter'), 'Arn'] },
    });
  });

  test.each([
    ['with an explicit environment', { env: ENV }],
    ['without', {}],
  ])('lets CloudWatch Logs of this account use the key, and nobody else, %s', (_, stackProps) => {
    const { template } = build({}, stackProps);
    const [key] = Object.entries(template().findResources('AWS::KMS::Key')).filter(([id]) => id.startsWith('TrailLog'));
    const policy = deployed(key?.[1]['Properties'].KeyPolicy);
    const [allowed] = policy.Statement.filter(({ Sid }: { Sid?: string }) => Sid === 'LogsOfThisAccount');
    expect(allowed).toEqual({
      Sid: 'LogsOfThisAccount',
      Effect: 'Allow',
      Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
      Action: [
        'kms:Decrypt',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
      Resource: '*',
      Condition: {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:log-group:*' },
      },
    });
  });
});

describe('the role that CloudTrail writes with', () => {
  function role(props?: Partial<AuditTrailProps>) {
    const { stack, trail, template } = build(props);
    const [found] = Object.values(template().findResources('AWS::IAM::Role'));
    const group = stack.resolve(trail.logGroup.logGroupName)['Ref'];
    return deployed(found?.['Properties'], { [group]: 'group' });
  }

  const own = 'group:log-stream:111122223333_CloudTrail_eu-west-1_2';
  const organization = `group:log-stream:${ORGANIZATION}_1`;

  function decisions(props: Partial<AuditTrailProps>, streams: string[], action: string) {
    const { Policies } = role(props);
    const identity = Policies.map(({ PolicyDocument }: { PolicyDocument: object }) => PolicyDocument);
    const principal = 'arn:aws:iam::111122223333:role/writer';
    return decide(
      streams.map((stream) => ({
        principal,
        action,
        resource: `arn:aws:logs:eu-west-1:111122223333:log-group:${stream}`,
        identity,
      })),
    );
  }

  test.each(['logs:CreateLogStream', 'logs:PutLogEvents'])('may use %s in the streams of the trail only', (action) => {
    const others = [
      'group:log-stream:other',
      own.replace('eu-west-1', 'us-east-1'),
      own.replace('group', 'other'),
      organization,
    ];
    expect(decisions({}, [own, ...others], action)).toEqual(['Allowed', ...others.map(() => 'ImplicitlyDenied')]);
    const foreign = organization.replace(ORGANIZATION, 'o-zzzzzzzzzz');
    expect(decisions({ organizationId: ORGANIZATION }, [own, organization, foreign], action)).toEqual([
      'Allowed',
      'Allowed',
      'ImplicitlyDenied',
    ]);
  });

  test('may not delete what it wrote', () => {
    expect(decisions({}, [own], 'logs:DeleteLogStream')).toEqual(['ImplicitlyDenied']);
  });

  test('is assumed by CloudTrail alone, and for no other trail where CloudTrail says for which', () => {
    const { trail, stack } = build();
    const arn = deployed(stack.resolve(trail.trailArn));
    expect(role().AssumeRolePolicyDocument.Statement).toEqual([
      {
        Action: 'sts:AssumeRole',
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Condition: { ArnEqualsIfExists: { 'aws:SourceArn': arn } },
      },
    ]);
    expect(arn).toBe(`arn:aws:cloudtrail:eu-west-1:111122223333:trail/${deployed(stack.resolve(trail.trailName))}`);
  });
});

describe('a trail for an organization', () => {
  test('records every account of it', () => {
    build({ organizationId: ORGANIZATION })
      .template()
      .hasResourceProperties('AWS::CloudTrail::Trail', { IsOrganizationTrail: true });
  });

  test.each(['', 'acme', 'o-short', 'o-A1B2C3D4E5', `o-${'a'.repeat(33)}`])(
    'does not take the id %p',
    (organizationId) => {
      expect(() => build({ organizationId })).toThrow(refuses('OrganizationIdFormat'));
    },
  );
});

test.each(['AWS::S3::Object', 'AWS::Bedrock', 'bedrock', '', '*'])('%p is no type of data events', (type) => {
  expect(() => build({ dataEvents: ['AWS::Bedrock::Model', type] })).toThrow(refuses('TrailDataEvent'));
});

test('a value that only the deployment knows is taken as it is', () => {
  const stack = new Stack(new App(), 'Values');
  const value = stack.stackId;
  expect(() => build({ trailName: value, organizationId: value, dataEvents: [value] })).not.toThrow();
});

test.each([
  [240, true],
  [241, false],
])('%d types of data events: fits %p', (count, fits) => {
  const dataEvents = Array.from({ length: count }, (_, i) => `AWS::Test::Type${i}`);
  const attempt = () => build({ dataEvents });
  if (fits) expect(attempt).not.toThrow();
  else expect(attempt).toThrow(refuses('TrailSelectorLimit'));
});

describe('logs in another stack', () => {
  function across(logsEnv: StackProps['env'], trailEnv: StackProps['env']) {
    const app = new App();
    const archive = new Stack(app, 'Archive', { env: logsEnv });
    const bucket = new ImmutableLogBucket(archive, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
    const stack = new Stack(app, 'Claims', { env: trailEnv });
    new AuditTrail(stack, 'Trail', { logs: bucket, objectEvents: ObjectEvents.everywhere() });
    return { app, stack, archive };
  }

  test.each([
    ['known', ENV],
    ['unknown', undefined],
  ])('serve a trail in the same, %s environment', (_, env) => {
    const { app, stack, archive } = across(env, env);
    app.synth();
    expect(stack.dependencies).toEqual([archive]);
  });

  test.each([
    ['logs', ENV, undefined],
    ['trail', undefined, ENV],
  ])('may serve a trail, where only the environment of the %s is known', (_, logsEnv, trailEnv) => {
    expect(() => across(logsEnv, trailEnv)).not.toThrow();
  });

  test.each([
    ['another account', { ...ENV, account: '444455556666' }],
    ['another region', { ...ENV, region: 'us-east-1' }],
  ])('serve no trail in %s', (_, env) => {
    expect(() => across(ENV, env)).toThrow(refuses('TrailElsewhere'));
  });
});
