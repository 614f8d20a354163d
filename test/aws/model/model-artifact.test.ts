import { App, Lazy, Stack } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ModelArtifact } from '../../../lib/aws/model/model-artifact';

const KEY_ARN = 'arn:aws:kms:eu-west-1:111122223333:key/weights';

function build() {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'weights');
  const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', KEY_ARN);
  const bind = (artifact: ModelArtifact) => {
    const { source, download } = artifact.bind(stack);
    return stack.resolve({ source, download: download.map((statement) => statement.toStatementJson()) });
  };
  return {
    archive: (key: string) => bind(ModelArtifact.archive(bucket, key)),
    folder: (prefix: string) => bind(ModelArtifact.folder(bucket, prefix)),
    encrypted: () => bind(ModelArtifact.archive(bucket, 'a.tar.gz', { encryptionKey })),
  };
}

const arn = (rest: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:s3:::weights${rest}`]] });

test('an archive is one object, and only that object may be read', () => {
  expect(build().archive('fraud/model.tar.gz')).toEqual({
    source: {
      s3DataSource: {
        s3DataType: 'S3Object',
        compressionType: 'Gzip',
        s3Uri: 's3://weights/fraud/model.tar.gz',
      },
    },
    download: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: arn('/fraud/model.tar.gz') }],
  });
});

test('a folder is a prefix, and only what is below it may be listed and read', () => {
  expect(build().folder('fraud/v3/')).toEqual({
    source: {
      s3DataSource: { s3DataType: 'S3Prefix', compressionType: 'None', s3Uri: 's3://weights/fraud/v3/' },
    },
    download: [
      { Effect: 'Allow', Action: 's3:GetObject', Resource: arn('/fraud/v3/*') },
      {
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: arn(''),
        Condition: { StringLike: { 's3:prefix': 'fraud/v3/*' } },
      },
    ],
  });
});

test('an encrypted artifact is decrypted through S3 alone', () => {
  expect(build().encrypted().download[1]).toEqual({
    Effect: 'Allow',
    Action: 'kms:Decrypt',
    Resource: KEY_ARN,
    Condition: {
      StringEquals: { 'kms:ViaService': { 'Fn::Join': ['', ['s3.eu-west-1.', { Ref: 'AWS::URLSuffix' }]] } },
    },
  });
});

test.each([
  '',
  '/',
  '/model.tar.gz',
  '*',
  'fraud/*',
  'fraud/model?.tar.gz',
  'a${aws:username}',
  'fraud/',
  'a b',
  'a\n',
])('the key %j is refused for an archive', (key) => {
  const { archive } = build();
  expect(() => archive(key)).toThrow(expect.objectContaining({ code: 'ArtifactKeyFormat', constructPath: 'Stack' }));
});

test.each(['', '/', '/fraud/', 'fraud', 'fraud/*', 'fr*ud/', 'fraud?/'])(
  'the prefix %j is refused for a folder',
  (prefix) => {
    const { folder } = build();
    expect(() => folder(prefix)).toThrow(expect.objectContaining({ code: 'ArtifactKeyFormat' }));
  },
);

test('a key that only the deployment knows is taken', () => {
  const { source } = build().archive(Lazy.string({ produce: () => 'late.tar.gz' }));
  expect(source.s3DataSource.s3Uri).toBe('s3://weights/late.tar.gz');
});

test('the key of a bucket that the app makes need not be named', () => {
  const stack = new Stack();
  const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', KEY_ARN);
  const bucket = new s3.Bucket(stack, 'Bucket', { encryptionKey });
  const [, decrypt] = ModelArtifact.archive(bucket, 'a.tar.gz').bind(stack).download;
  expect(decrypt?.toStatementJson()).toMatchObject({ Action: 'kms:Decrypt', Resource: KEY_ARN });
});
