import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { GovernedKey, ImmutableLogBucket, LogSource, RetentionLock } from '../../../lib/aws';
import { ACCOUNT, ADMIN, as, ask, DEPLOYER, decide, deployedPolicies, SERVICE } from '../log-estate';

const lock = RetentionLock.staged(Duration.days(400));
const generate = {
  principal: 'delivery.logs.amazonaws.com',
  action: 'kms:GenerateDataKey',
  context: { ...SERVICE, 'aws:SourceAccount': ACCOUNT, 'aws:SourceArn': `arn:aws:logs:eu-west-1:${ACCOUNT}:*` },
};

test.each([
  ['in the same stack', (stack: Stack) => stack],
  ['in another stack', (stack: Stack) => new Stack(App.of(stack) ?? undefined, 'Vault')],
])('a given key %s encrypts the logs, and is governed and extended like one of their own', (_where, home) => {
  const stack = new Stack(new App(), 'Stack');
  const vault = home(stack);
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock, encryptionKey: new kms.Key(vault, 'Given') });
  logs.addSource(LogSource.vpcFlowLogs());
  const key = deployedPolicies(vault).key('Given');
  expect(logs.encryptionKey.node.path).toMatch(/Given$/);
  const scheduled = (role: string) => ask(key, { ...as(role), action: 'kms:ScheduleKeyDeletion' });
  expect(decide([ask(key, generate), scheduled(ADMIN), scheduled(DEPLOYER)])).toEqual([
    'Allowed',
    'ExplicitlyDenied',
    'Allowed',
  ]);
  Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', vault === stack ? 1 : 0);
});

test('a given key that is governed already is governed once', () => {
  const stack = new Stack(new App(), 'Stack');
  const encryptionKey = new GovernedKey(stack, 'Given', { description: 'Logs', grantsForAwsResources: true });
  new ImmutableLogBucket(stack, 'Logs', { lock, encryptionKey });
  const [key] = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'));
  const denials = key?.['Properties'].KeyPolicy.Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Deny');
  expect(denials).toHaveLength(2);
});

test('two log buckets can share a key', () => {
  const stack = new Stack(new App(), 'Stack');
  const encryptionKey = new kms.Key(stack, 'Given');
  for (const id of ['A', 'B'])
    new ImmutableLogBucket(stack, id, { lock, encryptionKey }).addSource(LogSource.vpcFlowLogs());
  const [key] = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'));
  // Root delegation, recovery, two Denies, log delivery.
  expect(key?.['Properties'].KeyPolicy.Statement).toHaveLength(5);
});

describe('an imported key', () => {
  const imported = (stack: Stack) => kms.Key.fromKeyArn(stack, 'Imported', `arn:aws:kms:eu-west-1:${ACCOUNT}:key/k`);

  test('is refused, and the error shows a statement that it must hold', () => {
    const stack = new Stack(new App(), 'Stack');
    const make = () => new ImmutableLogBucket(stack, 'Logs', { lock, encryptionKey: imported(stack) });
    expect(make).toThrow(
      expect.objectContaining({
        code: 'KeyPolicyOutOfReach',
        constructPath: 'Stack/Logs',
        message: expect.stringContaining('"Sid":"Recovery"'),
      }),
    );
  });

  test('is taken where its policy is kept elsewhere, and every statement that it must hold is told', () => {
    const stack = new Stack(new App(), 'Stack');
    const logs = new ImmutableLogBucket(stack, 'Logs', {
      lock,
      encryptionKey: imported(stack),
      keyPolicyElsewhere: true,
    });
    logs.addSource(LogSource.vpcFlowLogs());
    const told = logs.keyStatements.map((statement) => stack.resolve(statement.toStatementJson()));
    expect(told).toEqual([
      expect.objectContaining({ Sid: 'Recovery' }),
      expect.objectContaining({ Sid: 'OnlyTrustedBaseChangesTheKey' }),
      expect.objectContaining({ Sid: 'OnlyTrustedBaseGrantsTheKey' }),
      expect.objectContaining({ Principal: { Service: 'delivery.logs.amazonaws.com' } }),
    ]);
    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({ ServerSideEncryptionByDefault: { KMSMasterKeyID: Match.stringLikeRegexp('key/k$') } }),
        ],
      },
    });
  });
});
