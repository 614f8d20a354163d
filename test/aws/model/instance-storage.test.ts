import { App, Lazy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { type InstanceStorageProps, volumeKeyOf } from '../../../lib/aws/model/instance-storage';

function build(props: Partial<InstanceStorageProps> = {}) {
  const stack = new Stack(new App(), 'Stack');
  return { stack, key: volumeKeyOf(stack, { instanceType: 'ml.m7i.xlarge', ...props }) };
}

const given = () => kms.Key.fromKeyArn(new Stack(), 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/given');

test('volumes get a key of their own', () => {
  const { stack, key } = build();
  expect(key).toBeDefined();
  Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 1);
});

test('volumes take a given key', () => {
  const volumeKey = given();
  const { stack, key } = build({ volumeKey });
  expect(key).toBe(volumeKey);
  Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 0);
});

test.each(['ml.g4dn.xlarge', 'ml.g5.xlarge', 'ml.p5.48xlarge'])('local storage of %s has no key', (instanceType) => {
  expect(build({ instanceType, localStorage: true }).key).toBeUndefined();
});

test.each([
  'ml.g4dn.xlarge',
  'ml.m5d.large',
  'ml.c6gd.4xlarge',
  'ml.p4d.24xlarge',
  'ml.p4de.24xlarge',
  'ml.p3dn.24xlarge',
  'ml.x2idn.16xlarge',
])('%s says by its name that it has local storage, which must be stated', (instanceType) => {
  const refused = expect.objectContaining({ code: 'LocalStorageUnstated' });
  expect(() => build({ instanceType })).toThrow(refused);
  expect(() => build({ instanceType, localStorage: false })).toThrow(refused);
});

test.each(['ml.m5.large', 'ml.t2.medium', 'ml.c7i.xlarge', 'ml.dl1.24xlarge', 'ml.inf2.xlarge', 'ml.p6-b200.48xlarge'])(
  'the name of %s says nothing of local storage',
  (instanceType) => {
    expect(build({ instanceType }).key).toBeDefined();
  },
);

test.each(['', 'm5.large', 'ml.m5', 'ml.m5.large ', 'ML.M5.LARGE', 'ml..large', 'ml.*.large'])(
  'the instance type %j is refused',
  (instanceType) => {
    expect(() => build({ instanceType })).toThrow(expect.objectContaining({ code: 'InstanceTypeFormat' }));
  },
);

test('an instance type that only the deployment knows has a key unless said otherwise', () => {
  const instanceType = Lazy.string({ produce: () => 'ml.g4dn.xlarge' });
  expect(build({ instanceType }).key).toBeDefined();
  expect(build({ instanceType, localStorage: true }).key).toBeUndefined();
});

test('a key for local storage is refused', () => {
  expect(() => build({ instanceType: 'ml.g5.xlarge', localStorage: true, volumeKey: given() })).toThrow(
    expect.objectContaining({ code: 'VolumeKeyOnLocalStorage' }),
  );
});
