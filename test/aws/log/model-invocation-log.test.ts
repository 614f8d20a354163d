import { App, Duration, Stack, type StackProps, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as cr from 'aws-cdk-lib/custom-resources';
import { ImmutableLogBucket } from '../../../lib/aws/log/immutable-log-bucket';
import { LogSource } from '../../../lib/aws/log/log-source';
import { ModelInvocationLog, type ModelInvocationLogProps } from '../../../lib/aws/log/model-invocation-log';
import { RetentionLock } from '../../../lib/core';
import { deployed } from '../../deployed';
import { decide, type Policy } from '../../oracle';

const ENV = { account: '111122223333', region: 'eu-west-1' };
const READER = 'arn:aws:iam::111122223333:role/privacy-office';
const retention = RetentionLock.staged(Duration.days(30), { reason: 'prompts are personal data' });
const searchable = { retention: logs.RetentionDays.ONE_MONTH };

function promptLog(stack: Stack, props: Partial<ModelInvocationLogProps> = {}, id = 'Prompts') {
  const readers = [iam.Role.fromRoleArn(stack, `${id}Reader`, READER)];
  return new ModelInvocationLog(stack, id, { retention, readers, ...props });
}

function build(props: Partial<ModelInvocationLogProps> = {}, stackProps: StackProps = {}) {
  const stack = new Stack(new App(), 'Claims', stackProps);
  const log = promptLog(stack, props);
  return { stack, log, template: Template.fromStack(stack) };
}

const refuses = (code: string) => expect.objectContaining({ code });

type Resource = { readonly Properties: Record<string, unknown>; readonly DependsOn?: string[] };

/** The properties, as if deployed, of the only resource of the type whose logical id begins so. */
function only(template: Template, type: string, prefix = ''): Resource & { readonly id: string } {
  const found = Object.entries(template.findResources(type)).filter(([id]) => id.startsWith(prefix));
  const [first, ...more] = found;
  if (first === undefined || more.length > 0) throw new Error(`${found.length} of ${type} ${prefix}`);
  return { id: first[0], DependsOn: first[1]['DependsOn'], Properties: deployed(first[1]['Properties']) };
}

function statements(template: Template, type: string, prefix: string, property: string): Record<string, unknown>[] {
  return JSON.parse(JSON.stringify(only(template, type, prefix).Properties[property])).Statement;
}

describe('the configuration', () => {
  const configuration = (template: Template) => only(template, 'Custom::AWS').Properties;

  test.each([
    ['with an explicit environment', { env: ENV }],
    ['without', {}],
  ])('is put at creation and at every change, whole, under one identity, %s', (_, stackProps) => {
    const { stack, log, template } = build({}, stackProps);
    const { bucket } = log.logs.addSource(LogSource.bedrockInvocations());
    const bucketName = stack.resolve(bucket.bucketName)['Ref'];
    const { Create, Update } = configuration(template);
    expect(JSON.parse(String(Create))).toEqual({
      service: 'Bedrock',
      action: 'putModelInvocationLoggingConfiguration',
      parameters: {
        loggingConfig: {
          s3Config: { bucketName },
          textDataDeliveryEnabled: true,
          imageDataDeliveryEnabled: true,
          embeddingDataDeliveryEnabled: true,
          videoDataDeliveryEnabled: true,
          audioDataDeliveryEnabled: true,
        },
      },
      physicalResourceId: { id: 'model-invocation-logging' },
    });
    expect(Update).toBe(Create);
  });

  test('is not taken back when the log is removed from the app', () => {
    expect(configuration(build({ searchable }).template)).not.toHaveProperty('Delete');
  });

  test('installs nothing from the network, and cannot hang for an hour', () => {
    const { template } = build();
    expect(configuration(template)).toMatchObject({ InstallLatestAwsSdk: false, ServiceTimeout: '600' });
    expect(only(template, 'AWS::Lambda::Function').Properties).toMatchObject({ Timeout: 120 });
  });

  test('waits for the bucket, its policies and whatever else the bucket says', () => {
    const stack = new Stack(new App(), 'Claims');
    const ready = new sns.CfnTopic(stack, 'Ready');
    const asked = jest.spyOn(ImmutableLogBucket.prototype, 'addSource').mockImplementation(function (
      this: ImmutableLogBucket,
    ) {
      return { bucket: this.bucket, prefix: 'prompts', ready };
    });
    promptLog(stack, { searchable });
    expect(asked).toHaveBeenCalledWith(LogSource.bedrockInvocations());
    asked.mockRestore();
    const template = Template.fromStack(stack);
    const { DependsOn, Properties } = only(template, 'Custom::AWS');
    expect(DependsOn).toEqual(
      expect.arrayContaining([
        'Ready',
        only(template, 'AWS::S3::BucketPolicy').id,
        only(template, 'AWS::KMS::Key', 'PromptsLogs').id,
        only(template, 'AWS::IAM::Role', 'PromptsLogGroupWriter').id,
        only(template, 'AWS::IAM::Policy').id,
      ]),
    );
    const { loggingConfig } = JSON.parse(String(Properties['Create'])).parameters;
    expect(loggingConfig.s3Config.keyPrefix).toBe('prompts');
    expect(loggingConfig.cloudWatchConfig.largeDataDeliveryS3Config).toEqual(loggingConfig.s3Config);
  });
});

describe('the role that configures', () => {
  const principal = 'arn:aws:iam::111122223333:role/caller';

  function identity(props: Partial<ModelInvocationLogProps>) {
    const { stack, template, log } = build(props);
    const role = only(template, 'AWS::IAM::Role', 'PromptsCaller');
    const inline = JSON.parse(JSON.stringify(role.Properties['Policies']));
    const policies: Policy[] = [
      ...inline.map(({ PolicyDocument }: { PolicyDocument: Policy }) => PolicyDocument),
      only(template, 'AWS::IAM::Policy', 'PromptsCustomResourcePolicy').Properties['PolicyDocument'],
    ];
    const own = only(template, 'AWS::Logs::LogGroup', 'PromptsCallLog').id;
    const prompts = log.logGroup && stack.resolve(log.logGroup.logGroupName)['Ref'];
    return { policies, role, own, prompts };
  }

  const decisions = (identity: readonly Policy[], questions: readonly (readonly [string, string, object?])[]) =>
    decide(
      questions.map(([action, resource, context]) => ({
        principal,
        action,
        resource,
        identity,
        context: { ...context },
      })),
    );

  test('may put the configuration and write its own log, and no more', () => {
    const { policies, own, role } = identity({});
    const stream = (group: string) => `arn:aws:logs:eu-west-1:111122223333:log-group:${group}:log-stream:x`;
    expect(
      decisions(policies, [
        ['bedrock:PutModelInvocationLoggingConfiguration', '*'],
        ['logs:PutLogEvents', stream(own)],
        ['logs:PutLogEvents', stream('other')],
        ['bedrock:DeleteModelInvocationLoggingConfiguration', '*'],
        ['bedrock:InvokeModel', 'arn:aws:bedrock:eu-west-1::foundation-model/m'],
        ['iam:PassRole', 'arn:aws:iam::111122223333:role/any', { 'iam:PassedToService': 'bedrock.amazonaws.com' }],
      ]),
    ).toEqual(['Allowed', 'Allowed', ...Array(4).fill('ImplicitlyDenied')]);
    expect(role.Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(JSON.stringify(role.Properties['AssumeRolePolicyDocument'])).toContain('"Service":"lambda.amazonaws.com"');
  });

  test('may pass the role that writes the log group, to Amazon Bedrock alone', () => {
    const { policies } = identity({ searchable });
    const writer = 'arn:aws:iam::111122223333:role/writer';
    const named = JSON.parse(JSON.stringify(policies).replace(/PromptsLogGroupWriter[0-9A-F]+\.Arn/g, writer));
    const to = (service: string) => ({ 'iam:PassedToService': service });
    expect(
      decisions(named, [
        ['iam:PassRole', writer, to('bedrock.amazonaws.com')],
        ['iam:PassRole', writer, to('lambda.amazonaws.com')],
        ['iam:PassRole', 'arn:aws:iam::111122223333:role/admin', to('bedrock.amazonaws.com')],
      ]),
    ).toEqual(['Allowed', 'ImplicitlyDenied', 'ImplicitlyDenied']);
  });
});

describe('prompts and answers', () => {
  const bucket = 'prompts';
  const object = `arn:aws:s3:::${bucket}/AWSLogs/x.json.gz`;
  const everything: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

  /** The policies of the locked bucket and of the one where prompts land first, each as if it were the bucket's name. */
  function bucketPolicies(): Policy[] {
    const { template } = build();
    const policies = Object.values(template.findResources('AWS::S3::BucketPolicy')).map(({ Properties }) => {
      const id = Properties.Bucket.Ref;
      const text = JSON.stringify(deployed(Properties.PolicyDocument));
      return JSON.parse(text.replaceAll(`${id}.Arn`, `arn:aws:s3:::${bucket}`));
    });
    expect(policies).toHaveLength(2);
    return policies;
  }

  const as = (principal: string) => ({ principal, context: { 'aws:PrincipalArn': principal } });

  test('are kept from everyone but the readers, whatever IAM lets them do, where they land and where they are locked', () => {
    const reading = ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectTorrent', 's3:GetObjectVersionTorrent'];
    const others = ['role/admin', 'user/admin', 'role/cdk-hnb659fds-cfn-exec-role-111122223333-eu-west-1'].map(
      (name) => `arn:aws:iam::111122223333:${name}`,
    );
    for (const resourcePolicy of bucketPolicies()) {
      const question = { resource: object, resourcePolicy, identity: [everything] };
      const decisions = (principals: string[]) =>
        decide(principals.flatMap((principal) => reading.map((action) => ({ ...question, ...as(principal), action }))));
      expect(decisions([READER])).toEqual(Array(4).fill('Allowed'));
      expect(decisions(others)).toEqual(Array(12).fill('ExplicitlyDenied'));
    }
  });

  test('are found and read by the readers without any further grant, and never changed', () => {
    for (const resourcePolicy of bucketPolicies()) {
      const question = { ...as(READER), resourcePolicy };
      expect(
        decide([
          { ...question, action: 's3:GetObject', resource: object },
          { ...question, action: 's3:GetObjectVersion', resource: object },
          { ...question, action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` },
          { ...question, action: 's3:PutObject', resource: object },
          { ...question, action: 's3:DeleteObjectVersion', resource: object },
        ]),
      ).toEqual(['Allowed', 'Allowed', 'Allowed', 'ExplicitlyDenied', 'ExplicitlyDenied']);
    }
  });

  test('are deleted once their time has passed', () => {
    const { template } = build();
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          { ExpirationInDays: 30, NoncurrentVersionExpiration: { NoncurrentDays: 1 }, Status: 'Enabled' },
        ]),
      },
    });
  });

  test('are decrypted by the readers through S3 only', () => {
    const keyPolicy = { Statement: statements(build().template, 'AWS::KMS::Key', 'PromptsLogs', 'KeyPolicy') };
    const question = {
      principal: READER,
      resource: 'arn:aws:kms:eu-west-1:111122223333:key/k',
      resourcePolicy: keyPolicy,
    };
    const via = (service: string) => ({ 'kms:ViaService': `${service}.eu-west-1.amazonaws.com` });
    expect(
      decide([
        { ...question, action: 'kms:Decrypt', context: via('s3') },
        { ...question, action: 'kms:Decrypt', context: via('dynamodb') },
        { ...question, action: 'kms:Decrypt' },
        { ...question, action: 'kms:GenerateDataKey', context: via('s3') },
      ]),
    ).toEqual(['Allowed', 'ImplicitlyDenied', 'ImplicitlyDenied', 'ImplicitlyDenied']);
  });

  test('are decrypted by nobody else, whatever IAM lets them do, but by S3 for its replicas and by Amazon Bedrock', () => {
    const { stack, log, template } = build({}, { env: ENV });
    const keyPolicy: Policy = { Statement: statements(template, 'AWS::KMS::Key', 'PromptsLogs', 'KeyPolicy') };
    const replication = deployed(stack.resolve(log.logs.replicationRoleArn));
    const everyone = ['role/admin', 'user/admin', 'role/cdk-hnb659fds-cfn-exec-role-111122223333-eu-west-1'].map(
      (name) => `arn:aws:iam::111122223333:${name}`,
    );
    const decrypt = (action: string) => (principal: string) => ({
      principal,
      action,
      resource: 'arn:aws:kms:eu-west-1:111122223333:key/k',
      resourcePolicy: keyPolicy,
      identity: [everything],
      context: { 'aws:PrincipalArn': principal, 'kms:ViaService': 's3.eu-west-1.amazonaws.com' },
    });
    expect(decide(everyone.map(decrypt('kms:Decrypt')))).toEqual(Array(3).fill('ExplicitlyDenied'));
    expect(decide(everyone.map(decrypt('kms:ReEncryptFrom')))).toEqual(Array(3).fill('ExplicitlyDenied'));
    expect(decide([READER, replication].map(decrypt('kms:Decrypt')))).toEqual(['Allowed', 'Allowed']);
    expect(decide(everyone.map(decrypt('kms:DescribeKey')))).toEqual(Array(3).fill('Allowed'));
    const service = { ...decrypt('kms:Decrypt')('bedrock.amazonaws.com'), identity: [], context: {} };
    expect(decide([service])).not.toContain('ExplicitlyDenied');
  });

  test('lie in a bucket of their own, under the lock and the trusted base that were given', () => {
    const breakGlass = iam.Role.fromRoleArn(
      new Stack(new App(), 'Roles'),
      'Role',
      'arn:aws:iam::111122223333:role/glass',
    );
    const { log, template } = build({ breakGlass });
    expect(log.logs).toBeInstanceOf(ImmutableLogBucket);
    for (const key of ['PromptsLogs', 'PromptsKey']) {
      expect(JSON.stringify(statements(template, 'AWS::KMS::Key', key, 'KeyPolicy'))).toContain('role/glass');
    }
  });

  test('are never locked for good', () => {
    const locked = RetentionLock.locked(Duration.days(400), { acknowledge: 'irreversible' });
    expect(() => build({ retention: locked })).toThrow(refuses('PromptsLocked'));
  });

  test('are kept for less than six months for a stated reason only', () => {
    expect(() => build({ retention: RetentionLock.staged(Duration.days(30)) })).toThrow(refuses('RetentionUnderFloor'));
  });

  test('have a reader', () => {
    expect(() => build({ readers: [] })).toThrow(refuses('PromptReaders'));
  });
});

describe('the log group', () => {
  test('is there only if asked for', () => {
    const { log, template } = build();
    expect(log.logGroup).toBeUndefined();
    template.resourceCountIs('AWS::Logs::LogGroup', 1);
    template.resourcePropertiesCountIs(
      'AWS::IAM::Role',
      Match.objectLike({
        AssumeRolePolicyDocument: Match.objectLike({
          Statement: [Match.objectLike({ Principal: { Service: 'bedrock.amazonaws.com' } })],
        }),
      }),
      0,
    );
  });

  test('is encrypted, protected, masked, and outlives the stack together with the role that writes it', () => {
    const { template } = build({ searchable });
    template.hasResource('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Retain',
      Properties: {
        RetentionInDays: 30,
        DeletionProtectionEnabled: true,
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PromptsKey'), 'Arn'] },
        DataProtectionPolicy: Match.objectLike({ Statement: Match.anyValue() }),
      },
    });
    template.hasResource('AWS::IAM::Role', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [Match.objectLike({ Principal: { Service: 'bedrock.amazonaws.com' } })],
        },
      },
    });
  });

  const masked = (props: Partial<ModelInvocationLogProps>) =>
    JSON.stringify(
      only(build(props).template, 'AWS::Logs::LogGroup', 'PromptsLogGroup').Properties['DataProtectionPolicy'],
    );

  test.each(['Address', 'AwsSecretKey', 'CreditCardNumber', 'EmailAddress', 'IpAddress', 'Name'])(
    'masks %s',
    (kind) => {
      expect(masked({ searchable })).toContain(`:data-identifier/${kind}"`);
    },
  );

  test('masks what it is told to', () => {
    const chosen = masked({ searchable: { ...searchable, masked: [logs.DataIdentifier.PHONENUMBER_DE] } });
    expect(chosen).toContain('PhoneNumber-DE');
    expect(chosen).not.toContain('EmailAddress');
  });

  test('is written by Amazon Bedrock, on behalf of this account and region, in its one stream', () => {
    const { log, stack, template } = build({ searchable });
    const role = only(template, 'AWS::IAM::Role', 'PromptsLogGroupWriter').Properties;
    expect(role['AssumeRolePolicyDocument']).toMatchObject({
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Effect: 'Allow',
          Principal: { Service: 'bedrock.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '111122223333' },
            ArnLike: { 'aws:SourceArn': 'arn:aws:bedrock:eu-west-1:111122223333:*' },
          },
        },
      ],
    });
    const group = log.logGroup && stack.resolve(log.logGroup.logGroupName)['Ref'];
    const identity = JSON.parse(JSON.stringify(role['Policies'])).map(
      (policy: { PolicyDocument: Policy }) => policy.PolicyDocument,
    );
    const question = { principal: 'arn:aws:iam::111122223333:role/writer', action: 'logs:PutLogEvents', identity };
    const groups = 'arn:aws:logs:eu-west-1:111122223333:log-group';
    expect(
      decide([
        { ...question, resource: `${groups}:${group}:log-stream:aws/bedrock/modelinvocations` },
        { ...question, resource: `${groups}:${group}:log-stream:other` },
        { ...question, resource: `${groups}:other:log-stream:aws/bedrock/modelinvocations` },
      ]),
    ).toEqual(['Allowed', 'ImplicitlyDenied', 'ImplicitlyDenied']);
    const [call] = Object.values(template.findResources('Custom::AWS'));
    expect(JSON.parse(deployed(call?.['Properties'].Create)).parameters.loggingConfig.cloudWatchConfig).toMatchObject({
      logGroupName: group,
      roleArn: `${only(template, 'AWS::IAM::Role', 'PromptsLogGroupWriter').id}.Arn`,
    });
  });
});

describe('the alarm', () => {
  const pattern = (template: Template) => only(template, 'AWS::Events::Rule').Properties;

  test('goes off when the log is turned off, or put by anyone but the role that configures it', () => {
    const { template } = build();
    const caller = `${only(template, 'AWS::IAM::Role', 'PromptsCaller').id}.Arn`;
    expect(pattern(template)).toMatchObject({
      State: 'ENABLED',
      EventPattern: {
        source: ['aws.bedrock'],
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['bedrock.amazonaws.com'],
          $or: [
            { eventName: ['DeleteModelInvocationLoggingConfiguration'] },
            {
              eventName: ['PutModelInvocationLoggingConfiguration'],
              userIdentity: {
                sessionContext: { sessionIssuer: { arn: [{ 'anything-but': [caller] }, { exists: false }] } },
              },
            },
          ],
        },
      },
    });
  });

  test('knows the role also where the stack has such a function already', () => {
    const stack = new Stack(new App(), 'Claims');
    new cr.AwsCustomResource(stack, 'Before', {
      onUpdate: { service: 'S3', action: 'listBuckets', physicalResourceId: cr.PhysicalResourceId.of('x') },
      policy: cr.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
      installLatestAwsSdk: false,
    });
    promptLog(stack);
    const template = Template.fromStack(stack);
    const role = only(template, 'AWS::Lambda::Function').Properties['Role'];
    template.resourceCountIs('AWS::Logs::LogGroup', 0);
    expect(JSON.stringify(pattern(template)['EventPattern'])).toContain(`"anything-but":["${role}"]`);
  });

  test('tells an encrypted topic of its own, which EventBridge may publish to over TLS only', () => {
    const { stack, log, template } = build();
    expect(pattern(template)['Targets']).toMatchObject([{ Arn: stack.resolve(log.alarmTopic.topicArn)['Ref'] }]);
    template.hasResourceProperties('AWS::SNS::Topic', {
      KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PromptsKey'), 'Arn'] },
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'events.amazonaws.com' },
            Resource: stack.resolve(log.alarmTopic.topicArn),
          }),
        ]),
      },
    });
    expect(statements(template, 'AWS::KMS::Key', 'PromptsKey', 'KeyPolicy')).toContainEqual({
      Sid: 'AlarmsOfEventBridge',
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
    });
  });

  test('tells a topic that is brought along, and makes none', () => {
    const arn = 'arn:aws:sns:eu-west-1:111122223333:security';
    const alarmTopic = sns.Topic.fromTopicArn(new Stack(new App(), 'Topics'), 'Topic', arn);
    const { log, template } = build({ alarmTopic });
    expect(log.alarmTopic).toBe(alarmTopic);
    template.resourceCountIs('AWS::SNS::Topic', 0);
    expect(pattern(template)['Targets']).toMatchObject([{ Arn: arn }]);
  });
});

describe('a second log', () => {
  function two(first: StackProps['env'], second: StackProps['env'], staged = false) {
    const app = new App();
    promptLog(new Stack(app, 'One', { env: first }));
    const scope = staged ? new Stage(app, 'Stage') : app;
    return promptLog(new Stack(scope, 'Two', { env: second }));
  }
  const twice = refuses('InvocationLogTwice');

  test('is refused in the same stack', () => {
    const stack = new Stack(new App(), 'Claims');
    promptLog(stack);
    expect(() => promptLog(stack, {}, 'Again')).toThrow(twice);
  });

  test.each([
    ['the same account and region', ENV, ENV],
    ['an environment as unknown as the first', undefined, undefined],
  ])('is refused in %s, in another stack or stage', (_, first, second) => {
    expect(() => two(first, second)).toThrow(twice);
    expect(() => two(first, second, true)).toThrow(twice);
  });

  test.each([
    ['another region', ENV, { ...ENV, region: 'us-east-1' }],
    ['another account', ENV, { ...ENV, account: '444455556666' }],
    ['an environment that may be another', ENV, undefined],
  ])('is welcome in %s', (_, first, second) => {
    expect(() => two(first, second)).not.toThrow();
    expect(() => two(first, second, true)).not.toThrow();
  });
});

test('readers may be roles of another stack', () => {
  const app = new App();
  const people = new Stack(app, 'People', { env: ENV });
  const reader = new iam.Role(people, 'Reader', { assumedBy: new iam.AccountRootPrincipal() });
  const stack = new Stack(app, 'Claims', { env: ENV });
  promptLog(stack, { readers: [reader] });
  app.synth();
  expect(stack.dependencies).toEqual([people]);
});
