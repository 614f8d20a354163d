import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import {
  ComplianceScanner,
  type ComplianceScannerProps,
  MANAGED_AI_RULES,
  SecurityStandard,
} from '../../../lib/aws/compliance';
import { ImmutableLogBucket } from '../../../lib/aws/log/immutable-log-bucket';
import { RetentionLock } from '../../../lib/core';
import { findingsIn } from '../../judged';

const ENV = { account: '111122223333', region: 'eu-west-1' };

function build(props: Partial<ComplianceScannerProps> = {}) {
  const app = new App();
  const stack = new Stack(app, 'Watch', { env: ENV });
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const scanner = new ComplianceScanner(stack, 'Scanner', { logs, ...props });
  return { app, stack, logs, scanner, template: () => Template.fromStack(stack) };
}

const refuses = (code: string) => expect.objectContaining({ code });
const STAYS = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };
const MADE = [
  'AWS::Config::ConfigurationRecorder',
  'AWS::Config::DeliveryChannel',
  'AWS::Config::ConformancePack',
  'AWS::Config::ConfigRule',
  'AWS::SecurityHub::Hub',
  'AWS::SecurityHub::Standard',
  'AWS::GuardDuty::Detector',
  'AWS::AccessAnalyzer::Analyzer',
];

test.each(MADE)('%s is made, and stays when it is removed from the app', (type) => {
  const resources = Object.values(
    build({ watched: ['arn:aws:s3:::training'] })
      .template()
      .findResources(type),
  );
  expect(resources).not.toEqual([]);
  for (const resource of resources) expect(resource).toMatchObject(STAYS);
});

test('every type is recorded, under the service-linked role, into a bucket without a lock', () => {
  const template = build().template();
  template.hasResourceProperties('AWS::Config::ConfigurationRecorder', {
    RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true },
    RoleARN: {
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, Match.stringLikeRegexp('AWSServiceRoleForConfig$')]],
    },
  });
  const [channel] = Object.values(template.findResources('AWS::Config::DeliveryChannel'));
  const bucket = template.toJSON()['Resources'][channel?.['Properties'].S3BucketName.Ref];
  expect(bucket.Properties.ObjectLockEnabled).toBeUndefined();
  expect(channel?.['Properties'].S3KmsKeyArn).toEqual({ 'Fn::GetAtt': [expect.stringContaining('Key'), 'Arn'] });
  template.resourceCountIs('AWS::IAM::ServiceLinkedRole', 0);
});

test('the service-linked role is made where asked for, before the recorder', () => {
  const template = build({ makeServiceLinkedRole: true }).template();
  template.hasResource('AWS::IAM::ServiceLinkedRole', {
    Properties: { AWSServiceName: 'config.amazonaws.com' },
    ...STAYS,
  });
  template.hasResource('AWS::Config::ConfigurationRecorder', {
    DependsOn: Match.arrayWith([Match.stringLikeRegexp('Role')]),
  });
});

test('types can be named, which costs less', () => {
  build({ recordOnly: ['AWS::SageMaker::Model'] })
    .template()
    .hasResourceProperties('AWS::Config::ConfigurationRecorder', {
      RecordingGroup: {
        ResourceTypes: ['AWS::SageMaker::Model'],
        RecordingStrategy: { UseOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
        AllSupported: Match.absent(),
      },
    });
});

const packOf = (template: Template) => {
  const [pack] = Object.values(template.findResources('AWS::Config::ConformancePack'));
  const body = JSON.parse(pack?.['Properties'].TemplateBody);
  return Object.values<{ Properties: { Source: object } }>(body.Resources).map(({ Properties }) => Properties.Source);
};

test('the pack asks every managed rule, but those that the region does not have', () => {
  const [gone = '', ...rest] = MANAGED_AI_RULES;
  const source = (SourceIdentifier: string) => ({ Owner: 'AWS', SourceIdentifier });
  expect(packOf(build().template())).toEqual(MANAGED_AI_RULES.map(source));
  expect(packOf(build({ leaveOut: [gone] }).template())).toEqual(rest.map(source));
});

test('rules wait for the recorder', () => {
  build()
    .template()
    .hasResource('AWS::Config::ConformancePack', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('Channel'), Match.stringLikeRegexp('Recorder')]),
    });
});

test('the recorder is listed before the channel that needs it, and before the rules: neither waits for the other', () => {
  const listed = Object.values<{ Type: string; DependsOn?: string[] }>(build().template().toJSON()['Resources']);
  const types = [...new Set(listed.map(({ Type }) => Type))].filter((type) => type.startsWith('AWS::Config::'));
  expect(types).toEqual([
    'AWS::Config::ConfigurationRecorder',
    'AWS::Config::DeliveryChannel',
    'AWS::Config::ConformancePack',
    'AWS::Config::ConfigRule',
  ]);
  const [recorder, channel] = types.slice(0, 2).map((type) => listed.find(({ Type }) => Type === type));
  expect(recorder?.DependsOn).toBeUndefined();
  expect(channel?.DependsOn?.join()).not.toContain('Recorder');
});

test('own rules are asked of what is recorded, as Guard text', () => {
  build()
    .template()
    .hasResourceProperties('AWS::Config::ConfigRule', {
      Scope: { ComplianceResourceTypes: ['AWS::SageMaker::EndpointConfig'] },
      Source: {
        Owner: 'CUSTOM_POLICY',
        CustomPolicyDetails: {
          PolicyRuntime: 'guard-2.x.x',
          PolicyText: Match.stringLikeRegexp("rule ZTA_DATA_040 when resourceType == 'AWS::SageMaker::EndpointConfig'"),
        },
      },
    });
});

test('the standards for AI and of the foundations are on, and no other', () => {
  const template = build().template();
  template.hasResourceProperties('AWS::SecurityHub::Hub', { EnableDefaultStandards: false });
  const standards = Object.values(template.findResources('AWS::SecurityHub::Standard'));
  expect(standards.map((one) => one['Properties'].StandardsArn['Fn::Join'][1].at(-1))).toEqual([
    ':securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0',
    ':securityhub:eu-west-1::standards/ai-security-best-practices/v/1.0.0',
  ]);
  for (const one of standards) expect(one['DependsOn']).toEqual([expect.stringContaining('Hub')]);
});

test('GuardDuty is on, with the features that are named', () => {
  build().template().hasResourceProperties('AWS::GuardDuty::Detector', { Enable: true, Features: Match.absent() });
  build({ threatFeatures: { S3_DATA_EVENTS: true, EKS_AUDIT_LOGS: false } })
    .template()
    .hasResourceProperties('AWS::GuardDuty::Detector', {
      Features: [
        { Name: 'S3_DATA_EVENTS', Status: 'ENABLED' },
        { Name: 'EKS_AUDIT_LOGS', Status: 'DISABLED' },
      ],
    });
});

test('access from outside and rights that nobody uses are looked for; from within, where something is watched', () => {
  const types = (props: Partial<ComplianceScannerProps>) =>
    Object.values(build(props).template().findResources('AWS::AccessAnalyzer::Analyzer')).map(
      (one) => one['Properties'].Type,
    );
  expect(types({})).toEqual(['ACCOUNT', 'ACCOUNT_UNUSED_ACCESS']);
  expect(types({ watched: ['arn:aws:s3:::training'] })).toEqual([
    'ACCOUNT',
    'ACCOUNT_UNUSED_ACCESS',
    'ACCOUNT_INTERNAL_ACCESS',
  ]);
  expect(types({ existing: { analyzers: ['external', 'unused'] } })).toEqual([]);
});

test('what the account has is taken, and not made', () => {
  const { scanner, template } = build({
    existing: { recorder: true, detectorId: 'd1', hubArn: 'arn:aws:securityhub:eu-west-1:111122223333:hub/default' },
    standards: [SecurityStandard.AI],
  });
  for (const type of [
    'AWS::Config::ConfigurationRecorder',
    'AWS::Config::DeliveryChannel',
    'AWS::SecurityHub::Hub',
    'AWS::GuardDuty::Detector',
  ]) {
    template().resourceCountIs(type, 0);
  }
  template().resourceCountIs('AWS::SecurityHub::Standard', 1);
  template().resourceCountIs('AWS::Config::ConformancePack', 1);
  expect(scanner.detectorId).toBe('d1');
});

test('an app makes each once for an account and region', () => {
  const { app, stack, logs } = build();
  expect(() => new ComplianceScanner(stack, 'Second', { logs })).toThrow(refuses('SingletonTwice'));
  const other = new Stack(app, 'Elsewhere', { env: { ...ENV, region: 'eu-central-1' } });
  const its = new ImmutableLogBucket(other, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  expect(() => new ComplianceScanner(other, 'Scanner', { logs: its })).not.toThrow();
});

test.each<[string, Partial<ComplianceScannerProps>]>([
  ['ManagedRuleIdentifier', { managedRules: ['sagemaker-model-in-vpc'] }],
  ['ManagedRuleUnknown', { leaveOut: ['SAGEMAKER_MODEL_ABROAD'] }],
  ['RulePackEmpty', { managedRules: ['SAGEMAKER_MODEL_IN_VPC'], leaveOut: ['SAGEMAKER_MODEL_IN_VPC'] }],
  ['RulePackSize', { managedRules: Array.from({ length: 400 }, (_, i) => `SAGEMAKER_RULE_OF_OUR_OWN_NUMBER_${i}`) }],
  ['WatchedArn', { watched: ['training'] }],
  ['WatchedArn', { watched: ['arn:aws:kms:eu-west-1:111122223333:key/1'] }],
])('%s is refused', (code, props) => {
  expect(() => build(props)).toThrow(refuses(code));
});

test('no rule finds anything in it', () => {
  expect(findingsIn(build().template().toJSON())).toEqual([]);
});
