import { App, Duration, Lazy, Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { DataCapture } from '../../../lib/aws/model/data-capture';

const WRITER = 'arn:aws:iam::111122223333:role/writer';

function build() {
  const stack = new Stack(new App(), 'Stack');
  const key = new kms.Key(stack, 'Key');
  const bucket = new s3.Bucket(stack, 'Bucket');
  return { stack, key, bucket, bind: (capture: DataCapture) => capture.bind(stack, WRITER, {}) };
}

test('a bucket of its own is governed, and everything is captured', () => {
  const { bind } = build();
  const { bucket, encryptionKey, governed, samplingPercentage } = bind(DataCapture.ownBucket());
  expect(samplingPercentage).toBe(100);
  expect(governed?.bucket).toBe(bucket);
  expect(governed?.encryptionKey).toBe(encryptionKey);
});

test('the options of a bucket of its own reach it', () => {
  const { stack, key, bind } = build();
  const { encryptionKey } = bind(DataCapture.ownBucket({ encryptionKey: key, keepFor: Duration.days(30) }));
  expect(encryptionKey).toBe(key);
  expect(JSON.stringify(Template.fromStack(stack).toJSON())).toContain('"ExpirationInDays":30');
});

test('a given bucket is written to and left as it is', () => {
  const { stack, bucket, key, bind } = build();
  const before = Template.fromStack(build().stack).toJSON();
  expect(bind(DataCapture.toBucket(bucket, { encryptionKey: key, samplingPercentage: 20 }))).toEqual({
    bucket,
    encryptionKey: key,
    samplingPercentage: 20,
  });
  expect(Template.fromStack(stack).toJSON()).toEqual(before);
});

test.each([0, -1, 101, 0.5, 99.5, Number.NaN, Number.POSITIVE_INFINITY])(
  'a share of %s percent is refused',
  (share) => {
    const { bind, bucket, key } = build();
    const refused = expect.objectContaining({ code: 'SamplingPercentage', constructPath: 'Stack' });
    expect(() => bind(DataCapture.ownBucket({ samplingPercentage: share }))).toThrow(refused);
    const given = { encryptionKey: key, samplingPercentage: share };
    expect(() => bind(DataCapture.toBucket(bucket, given))).toThrow(refused);
  },
);

test.each([1, 100])('a share of %s percent is taken', (samplingPercentage) => {
  const { bind } = build();
  expect(bind(DataCapture.ownBucket({ samplingPercentage })).samplingPercentage).toBe(samplingPercentage);
});

test('a share that only the deployment knows is passed on', () => {
  const { bind } = build();
  const samplingPercentage = Token.asNumber(Lazy.any({ produce: () => 50 }));
  expect(bind(DataCapture.ownBucket({ samplingPercentage })).samplingPercentage).toBe(samplingPercentage);
});
