import { allow, bucket, by, doc, G, getAtt, key, NP, OBJ, one, Q, type Row, res, role, say, t, X } from './template';

const fn = (more: object) => ({
  F: FUNCTION,
  FP: res('AWS::Lambda::Permission', { Action: 'lambda:InvokeFunction', FunctionName: { Ref: 'F' }, ...more }),
});
const FUNCTION = res('AWS::Lambda::Function', {
  FunctionName: 'fn1',
  Role: 'arn:aws:iam::111122223333:role/x',
  Handler: 'h',
  Runtime: 'nodejs20.x',
  Code: { ZipFile: '' },
});
const F = { F: FUNCTION };
const L = 'lambda:InvokeFunction';
const perm = (FunctionName: unknown) => res('AWS::Lambda::Permission', { Action: L, Principal: '*', FunctionName });

/** Policies of other services. */
export const SERVICES: readonly Row[] = [
  [
    'sns',
    t({
      T: res('AWS::SNS::Topic', {}),
      TP: res('AWS::SNS::TopicPolicy', {
        Topics: [{ Ref: 'T' }],
        PolicyDocument: doc([say('*', allow('sns:Publish'))]),
      }),
    }),
    ['sns:Publish', ...by('anonymous')],
    'refuted',
  ],
  [
    'sns 63',
    t({
      T: res('AWS::SNS::Topic', {}),
      TP: res('AWS::SNS::TopicPolicy', {
        Topics: [{ Ref: 'T' }],
        PolicyDocument: doc([
          say('*', allow('sns:Publish', '*', { StringEquals: { 'aws:SourceOwner': { Ref: 'AWS::AccountId' } } })),
        ]),
      }),
    }),
    ['sns:Publish', '--unless', 'StringEquals:aws:SourceOwner=${AWS::AccountId}'],
    'proved',
  ],
  [
    'sqs service and source arn',
    t(
      Q(
        say(
          { Service: 'sns.amazonaws.com' },
          allow('sqs:SendMessage', '*', { ArnEquals: { 'aws:SourceArn': { Ref: 'T' } } }),
        ),
      ),
    ),
    ['sqs:SendMessage', '--on', 'Q'],
    'unknown',
  ],
  [
    'sqs service and source arn 2',
    t({
      ...Q(
        say(
          { Service: 'sns.amazonaws.com' },
          allow('sqs:SendMessage', '*', { ArnEquals: { 'aws:SourceArn': { Ref: 'T' } } }),
        ),
      ),
      T: res('AWS::SNS::Topic', {}),
    }),
    ['sqs:SendMessage', '--on', 'Q', '--unless', 'ArnEquals:aws:SourceArn=${T}'],
    'proved',
  ],
  [
    'sqs by url',
    t({
      Q: res('AWS::SQS::Queue', { QueueName: 'q' }),
      QP: res('AWS::SQS::QueuePolicy', {
        Queues: ['https://sqs.eu-central-1.amazonaws.com/111122223333/q'],
        PolicyDocument: doc([say('*', allow('sqs:SendMessage'))]),
      }),
    }),
    ['sqs:SendMessage', '--on', 'Q', ...by('anonymous')],
    'not proved',
  ],
  ['lambda service', t(fn({ Principal: 's3.amazonaws.com' })), [L, ...by('s3.amazonaws.com')], 'refuted'],
  [
    'lambda source account',
    t(fn({ Principal: 's3.amazonaws.com', SourceAccount: { Ref: 'AWS::AccountId' } })),
    [L, '--unless', 'StringEquals:aws:SourceAccount=${AWS::AccountId}'],
    'proved',
  ],
  ['lambda star', t(fn({ Principal: '*' })), [L, ...by('anonymous')], 'refuted'],
  ['lambda account', t(fn({ Principal: '999900001111' })), [L, ...by('999900001111')], 'refuted'],
  [
    'lambda org',
    t(fn({ Principal: '*', PrincipalOrgID: 'o-1' })),
    [L, '--unless', 'StringEquals:aws:PrincipalOrgID=o-1'],
    'proved',
  ],
  [
    'lambda url none',
    t(fn({ Action: 'lambda:InvokeFunctionUrl', Principal: '*', FunctionUrlAuthType: 'NONE' })),
    ['lambda:InvokeFunctionUrl', ...by('anonymous')],
    'refuted',
  ],
  [
    'lambda url iam',
    t(fn({ Action: 'lambda:InvokeFunctionUrl', Principal: '*', FunctionUrlAuthType: 'AWS_IAM' })),
    ['lambda:InvokeFunctionUrl', '--unless', 'StringEquals:lambda:FunctionUrlAuthType=AWS_IAM'],
    'proved',
  ],
  [
    'lambda by name',
    t({
      ...fn({ Principal: '*' }),
      FP: res('AWS::Lambda::Permission', { Action: L, FunctionName: getAtt('F'), Principal: '*' }),
    }),
    [L, ...by('anonymous')],
    'refuted',
  ],
  ['lambda star action', t(fn({ Action: 'lambda:*', Principal: '*' })), [L, ...by('anonymous')], 'refuted'],
  [
    'ecr',
    t({
      E: res('AWS::ECR::Repository', {
        RepositoryPolicyText: doc([say({ AWS: X }, { Effect: 'Allow', Action: 'ecr:BatchGetImage' })]),
      }),
    }),
    ['ecr:BatchGetImage', '--on', 'E'],
    'refuted',
  ],
  [
    'ecr text',
    t({
      E: res('AWS::ECR::Repository', {
        RepositoryPolicyText: JSON.stringify(doc([say({ AWS: X }, { Effect: 'Allow', Action: 'ecr:BatchGetImage' })])),
      }),
    }),
    ['ecr:BatchGetImage', '--on', 'E'],
    'refuted',
  ],
  [
    'secret',
    t({
      S: res('AWS::SecretsManager::Secret', {}),
      SP: res('AWS::SecretsManager::ResourcePolicy', {
        SecretId: { Ref: 'S' },
        ResourcePolicy: doc([say({ AWS: X }, allow('secretsmanager:GetSecretValue'))]),
      }),
    }),
    ['secretsmanager:GetSecretValue', '--on', 'S'],
    'refuted',
  ],
  [
    'lambda by its literal name',
    t({ ...F, FP: perm('fn1') }),
    ['lambda:InvokeFunction', '--on', 'F', ...by('anonymous')],
    'refuted',
  ],
  [
    'lambda by literal arn',
    t({ ...F, FP: perm('arn:aws:lambda:eu-central-1:111122223333:function:fn1') }),
    ['lambda:InvokeFunction', '--on', 'F', ...by('anonymous')],
    'not proved',
  ],
  [
    'lambda by partial arn',
    t({ ...F, FP: perm('111122223333:function:fn1') }),
    ['lambda:InvokeFunction', '--on', 'F', ...by('anonymous')],
    'not proved',
  ],
  [
    'lambda by alias',
    t({ ...F, FP: perm({ 'Fn::Sub': '${F}:live' }) }),
    ['lambda:InvokeFunction', '--on', 'F', ...by('anonymous')],
    'refuted',
  ],
  [
    'lambda by alias literal',
    t({ ...F, FP: perm('fn1:live') }),
    ['lambda:InvokeFunction', '--on', 'F', ...by('anonymous')],
    'not proved',
  ],
  [
    'lambda by alias resource',
    t({
      ...F,
      Al: res('AWS::Lambda::Alias', { FunctionName: { Ref: 'F' }, Name: 'live', FunctionVersion: '1' }),
      FP: perm({ Ref: 'Al' }),
    }),
    ['lambda:InvokeFunction', '--on', 'F', ...by('anonymous')],
    'refuted',
  ],
  [
    'lambda by a parameter',
    t({ ...F, FP: perm({ Ref: 'N' }) }, NP),
    ['lambda:InvokeFunction', '--on', 'F', ...by('anonymous')],
    'not proved',
  ],
  [
    'bucket by a part of an ARN',
    t({
      B: res('AWS::S3::Bucket', { BucketName: 'data-b' }),
      BP: res('AWS::S3::BucketPolicy', {
        Bucket: { 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['B', 'Arn'] }] }] },
        PolicyDocument: doc([say('*', allow(G, OBJ))]),
      }),
    }),
    [G, '--on', 'B'],
    'refuted',
  ],
  [
    'a queue by its ARN attribute',
    t({
      Q: res('AWS::SQS::Queue', { QueueName: 'q' }),
      QP: res('AWS::SQS::QueuePolicy', {
        Queues: [{ 'Fn::GetAtt': ['Q', 'QueueUrl'] }],
        PolicyDocument: doc([say('*', allow('sqs:*'))]),
      }),
    }),
    ['sqs:SendMessage', '--on', 'Q', ...by('anonymous')],
    'refuted',
  ],
  [
    'a bucket policy that a condition leaves out',
    t(
      {
        B: res('AWS::S3::Bucket', {}),
        BP: res(
          'AWS::S3::BucketPolicy',
          { Bucket: { Ref: 'B' }, PolicyDocument: doc([say('*', allow(G))]) },
          { Condition: 'C' },
        ),
      },
      { ...NP, Conditions: { C: { 'Fn::Equals': [{ Ref: 'N' }, 'a'] } } },
    ),
    [G, ...by('anonymous')],
    'refuted',
  ],
  [
    'any key may be in a request of a service',
    one(allow('s3:PutObject', '*', { StringNotEquals: { 's3:x-amz-acl': 'private' } })),
    ['s3:PutObject', '--unless', 'Null:s3:x-amz-acl=false'],
    'refuted',
  ],
  [
    'a list of prefixes',
    one(allow('s3:ListBucket', '*', { StringLike: { 's3:prefix': ['', 'home/*'] } })),
    ['s3:ListBucket', '--unless', 'StringLike:s3:prefix=home/*'],
    'refuted',
  ],
  [
    'Ref of a topic, which is its ARN',
    t({
      ...Q(
        say(
          { Service: 'sns.amazonaws.com' },
          allow('sqs:SendMessage', '*', { ArnEquals: { 'aws:SourceArn': { Ref: 'T' } } }),
        ),
      ),
      T: res('AWS::SNS::Topic', {}),
    }),
    ['sqs:SendMessage', '--unless', 'StringNotEquals:aws:SourceArn=${T}'],
    'refuted',
  ],
  [
    'kms of an alias',
    t({
      R: role([allow('kms:Decrypt', 'arn:aws:kms:*:*:alias/x')]),
      ...key(say({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }, allow('kms:*'))),
    }),
    ['kms:Decrypt', '--on', 'K'],
    'proved',
  ],
  [
    'kms by alias condition',
    t({
      R: role([allow('kms:Decrypt', '*', { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/x' } })]),
      ...key(say({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }, allow('kms:*'))),
    }),
    ['kms:Decrypt', '--on', 'K'],
    'refuted',
  ],
  [
    'access point',
    t({
      ...bucket(say({ AWS: '*' }, allow(G, OBJ, { StringEquals: { 's3:DataAccessPointAccount': '999900001111' } }))),
    }),
    [G, '--unless', 'StringEquals:s3:DataAccessPointAccount=999900001111'],
    'proved',
  ],
];
