import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Construct } from 'constructs';
import * as aws from 'zero-trust-ai-constructs/aws';
import { exampleNames } from '../../scripts/examples';
import { sourcesOf } from './example';

process.chdir(join(__dirname, '../..'));
const rehearsals: Record<string, { stubs: string[] }> = JSON.parse(readFileSync('examples/rehearsals.json', 'utf8'));

test('every example has a rehearsal and tests of its own', () => {
  expect(Object.keys(rehearsals).sort()).toEqual(exampleNames('aws'));
  for (const name of exampleNames('aws'))
    expect(readFileSync(join(__dirname, `${name}.test.ts`), 'utf8')).toContain(name);
});

test('the resource types that a rehearsal may take as created are these, and no others', () => {
  const dns = [
    'AWS::Route53Resolver::FirewallDomainList',
    'AWS::Route53Resolver::FirewallRuleGroup',
    'AWS::Route53Resolver::FirewallRuleGroupAssociation',
    'AWS::Route53Resolver::ResolverQueryLoggingConfig',
    'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
  ];
  expect(Object.fromEntries(Object.entries(rehearsals).map(([name, { stubs }]) => [name, stubs]))).toEqual({
    'aws-model-lifecycle': [
      'AWS::CodeBuild::Project',
      'AWS::CodePipeline::Pipeline',
      'AWS::Config::ConfigRule',
      'AWS::Config::ConformancePack',
      'AWS::EC2::SecurityGroupEgress',
      'AWS::ECR::Repository',
      'AWS::ECR::SigningConfiguration',
      'AWS::ElasticLoadBalancingV2::Listener',
      'AWS::GuardDuty::Detector',
      'AWS::GuardDuty::MalwareProtectionPlan',
      'AWS::KMS::Key',
      ...dns,
      'AWS::SQS::QueuePolicy',
      'AWS::SageMaker::ModelPackageGroup',
      'AWS::Scheduler::Schedule',
      'AWS::SecurityHub::Hub',
      'AWS::SecurityHub::Standard',
      'AWS::Signer::SigningProfile',
      'AWS::VpcLattice::AccessLogSubscription',
      'AWS::VpcLattice::AuthPolicy',
      'AWS::VpcLattice::Listener',
      'AWS::VpcLattice::Service',
      'AWS::VpcLattice::ServiceNetwork',
      'AWS::VpcLattice::ServiceNetworkServiceAssociation',
      'AWS::VpcLattice::ServiceNetworkVpcAssociation',
      'AWS::VpcLattice::TargetGroup',
    ],
    'aws-organization': [
      'AWS::CloudFormation::GuardHook',
      'AWS::Config::ConfigRule',
      'AWS::Config::ConformancePack',
      'AWS::GuardDuty::Detector',
      'AWS::Route53Resolver::FirewallDomainList',
      'AWS::Route53Resolver::FirewallRuleGroup',
      'AWS::Route53Resolver::FirewallRuleGroupAssociation',
      'AWS::SQS::QueuePolicy',
      'AWS::SSO::Assignment',
      'AWS::SSO::PermissionSet',
      'AWS::Scheduler::Schedule',
      'AWS::SecurityHub::Hub',
      'AWS::SecurityHub::Standard',
    ],
    'aws-private-model': [
      'AWS::Bedrock::Guardrail',
      'AWS::CertificateManager::Certificate',
      'AWS::EC2::SecurityGroupEgress',
      'AWS::ElasticLoadBalancingV2::Listener',
      'AWS::Route53::RecordSet',
      ...dns,
      'AWS::SQS::QueuePolicy',
      'AWS::WAFv2::LoggingConfiguration',
      'AWS::WAFv2::WebACL',
      'AWS::WAFv2::WebACLAssociation',
    ],
    'aws-sagemaker-endpoint': dns,
  });
});

test('every construct is used in an example', () => {
  const constructs = Object.entries(aws).flatMap(([name, value]) =>
    typeof value === 'function' && value.prototype instanceof Construct ? [name] : [],
  );
  const text = exampleNames('aws')
    .flatMap(sourcesOf)
    .map(([, source]) => source)
    .join('\n');
  expect(constructs.length).toBeGreaterThan(10);
  expect(constructs.filter((name) => !new RegExp(`new ${name}\\(`).test(text)).sort()).toEqual(NOT_BY_ITSELF);
});

/** Constructs that others make, and other ways to what an example shows. */
const NOT_BY_ITSELF: readonly string[] = [
  'BreakGlassAlarm', // of a BreakGlassRole, and by itself in other regions
  'GitHubModelPipeline', // in place of a ModelPipeline
  'ReleaseStore', // in place of the store of a ModelPipeline
  'SigningKey', // of a ModelRegistry
];
