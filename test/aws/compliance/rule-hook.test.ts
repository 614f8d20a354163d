import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { RuleHook, type RuleHookProps } from '../../../lib/aws/compliance';
import { PACKS, RULES } from '../../../lib/policy';
import { findingsIn } from '../../judged';

const ENV = { account: '111122223333', region: 'eu-west-1' };
const HOOK = 'AWS::CloudFormation::GuardHook';

function build(props: RuleHookProps = {}) {
  const app = new App();
  const stack = new Stack(app, 'Guards', { env: ENV });
  const hook = new RuleHook(stack, 'Hook', props);
  return { app, stack, hook, template: Template.fromStack(stack) };
}

const refuses = (code: string) => expect.objectContaining({ code });

test('deployments that break a rule are refused, before anything is made or changed', () => {
  build().template.hasResource(HOOK, {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      FailureMode: 'FAIL',
      HookStatus: 'ENABLED',
      TargetOperations: ['RESOURCE'],
      TargetFilters: {
        Actions: ['CREATE', 'UPDATE'],
        InvocationPoints: ['PRE_PROVISION'],
        TargetNames: Match.arrayWith(['AWS::Bedrock::Guardrail', 'AWS::SageMaker::Model']),
      },
      StackFilters: Match.absent(),
    },
  });
});

test('the rules are uploaded as a file that ends as the service asks, under a name that follows its content', () => {
  const { app, template } = build();
  const { directory } = app.synth();
  const [hook] = Object.values(template.findResources(HOOK));
  const uri: string = JSON.stringify(hook?.['Properties'].RuleLocation.Uri);
  const [, hash] = /([0-9a-f]{64})\.guard/.exec(uri) ?? [];
  expect(hash).toBeDefined();
  const text = readFileSync(join(directory, `asset.${hash}.guard`), 'utf8');
  expect(text).toContain('rule ZTA_NET_001 {');
  expect(text).not.toContain('rule ZTA_NET_003 {');
});

test('a warning refuses nothing, and no rule is asked that the hook does not say', () => {
  const { hook } = build();
  const severities = RULES.filter(({ id }) => hook.rules.includes(id)).map(({ severity }) => severity);
  expect(severities.length).toBeGreaterThan(40);
  expect(severities).not.toContain('warning');
});

test('the role is of hooks of this name in this account, and reads the rules and writes reports only', () => {
  const { template } = build();
  template.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Principal: { Service: 'hooks.cloudformation.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '111122223333' },
            ArnLike: {
              'aws:SourceArn': ['ZeroTrust-Ai-Rules', 'ZeroTrust-Ai-RulesOfCloudControl'].map((name) => ({
                'Fn::Join': [
                  '',
                  ['arn:', { Ref: 'AWS::Partition' }, `:cloudformation:eu-west-1:111122223333:type/hook/${name}/*`],
                ],
              })),
            },
          },
        },
      ],
    },
  });
  const [policy] = Object.values(template.findResources('AWS::IAM::Policy'));
  const actions = policy?.['Properties'].PolicyDocument.Statement.flatMap(
    ({ Action }: { Action: string | string[] }) => Action,
  );
  expect([...actions].sort()).toEqual([
    'kms:Decrypt',
    'kms:GenerateDataKey',
    's3:GetObject',
    's3:GetObjectVersion',
    's3:ListBucket',
    's3:PutObject',
  ]);
  expect(JSON.stringify(policy)).not.toContain('"Resource":"*"');
});

test('reports go into a bucket of the hook, which stays', () => {
  const { template } = build();
  template.hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    Properties: { VersioningConfiguration: { Status: 'Enabled' } },
  });
  template.hasResourceProperties(HOOK, { LogBucket: { Ref: Match.stringLikeRegexp('Reports') } });
});

test('who deploys in an emergency is not asked, nor are stacks that are named', () => {
  const stack = new Stack(new App(), 'Roles', { env: ENV });
  const breakGlass = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/break-glass');
  build({ breakGlass, sparedStacks: ['CDKToolkit'] }).template.hasResourceProperties(HOOK, {
    StackFilters: {
      FilteringCriteria: 'ALL',
      StackNames: { Exclude: ['CDKToolkit'] },
      StackRoles: { Exclude: ['arn:aws:iam::111122223333:role/break-glass'] },
    },
  });
});

test('calls of Cloud Control are heard by a hook of their own, as one that hears of them spares nobody', () => {
  const stack = new Stack(new App(), 'Roles', { env: ENV });
  const breakGlass = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/break-glass');
  const { template } = build({ breakGlass });
  template.hasResource(HOOK, {
    DeletionPolicy: 'RetainExceptOnCreate',
    Properties: {
      Alias: 'ZeroTrust::Ai::RulesOfCloudControl',
      FailureMode: 'FAIL',
      TargetOperations: ['CLOUD_CONTROL'],
      StackFilters: Match.absent(),
      TargetFilters: { TargetNames: Match.arrayWith(['AWS::SageMaker::Model']) },
    },
  });
  for (const hook of Object.values(template.findResources(HOOK))) {
    const { StackFilters, TargetOperations } = hook['Properties'];
    expect(StackFilters === undefined || !TargetOperations.includes('CLOUD_CONTROL')).toBe(true);
  }
});

test('it may only warn at first, and take a file in a version', () => {
  const stack = new Stack(new App(), 'Buckets', { env: ENV });
  const bucket = s3.Bucket.fromBucketName(stack, 'Rules', 'our-rules');
  const { hook, template } = build({ refuses: false, file: { bucket, key: 'rules.guard', versionId: 'v1' } });
  template.hasResourceProperties(HOOK, {
    FailureMode: 'WARN',
    RuleLocation: { Uri: 's3://our-rules/rules.guard', VersionId: 'v1' },
  });
  expect(hook.rules).toEqual([]);
});

test.each([
  ['HookAlias', { alias: 'Rules' }],
  ['HookAlias', { alias: 'AWS::Ai::Rules' }],
  ['HookAlias', { alias: 'Aws::Ai::Rules' }],
  ['HookSparedStack', { sparedStacks: ['CDK*'] }],
  ['HookSparedStack', { sparedStacks: Array.from({ length: 51 }, (_, i) => `Stack${i}`) }],
  ['HookEmpty', { rules: [] }],
  ['HookEmpty', { rules: RULES.filter(({ severity }) => severity === 'warning') }],
])('%s is refused', (code, props) => {
  expect(() => build(props)).toThrow(refuses(code));
});

test('a file of another kind is refused', () => {
  const bucket = s3.Bucket.fromBucketName(new Stack(new App(), 'Buckets'), 'Rules', 'our-rules');
  expect(() => build({ file: { bucket, key: 'rules.txt' } })).toThrow(refuses('HookFileName'));
});

test('a pack can be asked alone', () => {
  const pack = PACKS.find(({ name }) => name === 'private-network');
  build({ rules: pack?.rules ?? [] }).template.hasResourceProperties(HOOK, {
    TargetFilters: { TargetNames: Match.not(Match.arrayWith(['AWS::Bedrock::Guardrail'])) },
  });
});

test('no rule finds anything in it', () => {
  expect(findingsIn(build().template.toJSON())).toEqual([]);
});
