import { AT, allow, assumedBy, deny, found, LATE, RUN, role, trusting } from './resources';

const RULE = 'ZTA-IAM-029';
const HERE = `${AT}/1/Resource`;

test.each([
  ['any object', allow('s3:GetObject'), [`fail ${HERE}`]],
  ['any object of any bucket', allow(['s3:Get*', 's3:List*'], 'arn:aws:s3:::*'), [`fail ${HERE}`]],
  [
    'any secret, in a network',
    allow('secretsmanager:*', '*', { StringEquals: { 'aws:SourceVpc': 'vpc-1' } }),
    [`fail ${HERE}`],
  ],
  ['everything', allow('*'), [`fail ${HERE}`]],
  ['any log, to write', allow(['logs:CreateLogStream', 'logs:PutLogEvents']), [`fail ${HERE}`]],
  ['its own log, to write', allow('logs:PutLogEvents', 'arn:aws:logs:eu-west-1:111122223333:log-group:x:*'), []],
  ['resources known only at deployment', allow('s3:GetObject', LATE), [`unknown ${HERE}`]],
  ['actions known only at deployment', allow(LATE), [`unknown ${HERE}`]],
  ['objects of a bucket', allow('s3:GetObject', 'arn:aws:s3:::claims/*'), []],
  ['lists of buckets', allow('s3:ListAllMyBuckets'), []],
  [
    'keys through one service',
    allow('kms:Decrypt', '*', { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } }),
    [],
  ],
])('%s', (_what, statement, expected) => {
  expect(found(RULE, role([RUN, statement]))).toEqual(expected);
});

test.each([
  ['AmazonS3FullAccess', [RUN], ['fail R/Properties/ManagedPolicyArns/0']],
  ['AmazonS3ReadOnlyAccess', [RUN], ['fail R/Properties/ManagedPolicyArns/0']],
  ['SecretsManagerReadWrite', [RUN], ['fail R/Properties/ManagedPolicyArns/0']],
  ['AmazonS3FullAccess', [], []],
  ['AmazonS3OutpostsReadOnlyAccess', [RUN], []],
])('%s beside %j', (policy, statements, expected) => {
  const arn = { 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/${policy}` };
  expect(found(RULE, role(statements, { ManagedPolicyArns: [arn] }))).toEqual(expected);
});

test('what is denied', () => {
  expect(found(RULE, role([RUN, allow('s3:GetObject'), deny('s3:*')]))).toEqual([]);
});

test('who runs no models, and whom a service of models takes on', () => {
  expect(found(RULE, role([allow('s3:GetObject')]))).toEqual([]);
  expect(found(RULE, trusting(assumedBy('sagemaker.amazonaws.com'), [allow('s3:GetObject')]))).toEqual([
    `fail ${AT}/0/Resource`,
  ]);
});
