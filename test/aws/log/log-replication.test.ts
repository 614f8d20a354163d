import { Match, Template } from 'aws-cdk-lib/assertions';
import { LogSource } from '../../../lib/aws';
import { deployed } from '../../deployed';
import { ACCOUNT, as, ask, byRole, decide, deployedPolicies, ENVS, logBucket } from '../log-estate';

const OTHER = '999999999999';
const archive = {
  bucketArn: 'arn:aws:s3:::archive',
  keyArn: `arn:aws:kms:eu-west-1:${OTHER}:key/archive`,
  account: OTHER,
};
const VIA = { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' };

describe.each(ENVS)('in an %s stack, the replication role', (_name, env) => {
  const { logs, stack } = logBucket({ replicateTo: archive }, env);
  logs.addSource(LogSource.config());
  const policies = deployedPolicies(stack);
  const role = deployed(stack.resolve(logs.replicationRoleArn));
  const identity = [policies.role('LogsReplication')];
  const locked = policies.bucket();
  const landing = policies.bucket('LogsLandingkms');
  const inArchive = {
    arn: archive.bucketArn,
    policy: { Statement: [{ Effect: 'Allow', Principal: { AWS: role }, Action: 's3:*', Resource: '*' }] },
  };
  const by = (action: string, context: Record<string, string> = {}) => ({
    principal: role,
    identity,
    action,
    context: { ...byRole(role), ...context },
  });

  test('has a name that is known beforehand', () => {
    expect(role).toMatch(new RegExp(`^arn:aws:iam::${ACCOUNT}:role/log-replication-[0-9a-f]{8}-eu-west-1$`));
    const [found] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'));
    expect(`arn:aws:iam::${ACCOUNT}:role/${deployed(found?.['Properties'].RoleName)}`).toBe(role);
  });

  test('reads the sources, and adds replicas to the locked bucket and the archive', () => {
    const read = [
      's3:GetObjectVersionForReplication',
      's3:GetObjectRetention',
      's3:GetObjectLegalHold',
      's3:GetObjectVersionTagging',
    ];
    const answers = decide([
      ...read.map((action) => ask(locked, by(action), 'x')),
      ...read.map((action) => ask(landing, by(action), 'x')),
      ask(landing, by('s3:GetReplicationConfiguration')),
      ask(landing, by('s3:ListBucket')),
      ask(locked, by('s3:ReplicateObject'), 'x'),
      ask(locked, by('s3:ReplicateTags'), 'x'),
      ask(inArchive, by('s3:ReplicateObject'), 'x'),
      ask(inArchive, by('s3:ObjectOwnerOverrideToBucketOwner'), 'x'),
      ...['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'].map((action) => ask(policies.key(), by(action, VIA))),
    ]);
    expect(answers).toEqual(answers.map(() => 'Allowed'));
  });

  test('reads no object by itself, deletes none, uploads none, changes nothing and uses the key for S3 only', () => {
    const objects = ['s3:GetObject', 's3:PutObject', 's3:ReplicateDelete', 's3:DeleteObject', 's3:DeleteObjectVersion'];
    const beyond = ['s3:PutObjectRetention', 's3:BypassGovernanceRetention', 's3:ObjectOwnerOverrideToBucketOwner'];
    const answers = decide([
      ...[...objects, ...beyond].map((action) => ask(locked, by(action), 'x')),
      ...[...objects, 's3:ReplicateObject'].map((action) => ask(landing, by(action), 'x')),
      ask(locked, by('s3:PutBucketPolicy')),
      ask(locked, { ...as(role), action: 's3:PutObject' }, 'x'),
      ...['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'].map((action) =>
        ask(policies.key(), by(action, { 'kms:ViaService': 'ec2.eu-west-1.amazonaws.com' })),
      ),
      ask(policies.key(), by('kms:CreateGrant', VIA)),
    ]);
    expect(answers).not.toContain('Allowed');
  });
});

test('only S3 can take the role on', () => {
  const { stack } = logBucket({ replicateTo: archive });
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 's3.amazonaws.com' } }],
    },
    ManagedPolicyArns: Match.absent(),
  });
});

test('an archive that admits the role takes in what the role replicates', () => {
  const replicateTo = { ...archive, account: ACCOUNT };
  const source = logBucket({ replicateTo }, { env: { account: OTHER, region: 'eu-west-1' } });
  const roleArn = deployed(source.stack.resolve(source.logs.replicationRoleArn));
  const { logs, stack } = logBucket();
  logs.addSource(LogSource.replicas({ sourceAccount: OTHER, roleArn }));
  const replicate = {
    principal: roleArn,
    identity: [{ Statement: [{ Effect: 'Allow', Action: 's3:ReplicateObject', Resource: '*' }] }],
    action: 's3:ReplicateObject',
    context: byRole(roleArn),
  };
  expect(decide([ask(deployedPolicies(stack).bucket(), replicate, 'x')])).toEqual(['Allowed']);
});
