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

/** Where nothing is said, the emulator has no such type. */
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
      'AWS::Config::ConfigRule', // of their own text: the emulator knows managed rules and those of functions
      'AWS::Config::ConformancePack',
      'AWS::EC2::SecurityGroupEgress',
      'AWS::EC2::SecurityGroupIngress', // from a prefix list, which is no source to the emulator
      'AWS::ECR::Repository', // the emulator makes a name with capital letters for it, and refuses it
      'AWS::ECR::SigningConfiguration',
      'AWS::ElasticLoadBalancingV2::Listener', // of a certificate that is there already, but not in the emulator
      'AWS::GuardDuty::Detector',
      'AWS::GuardDuty::MalwareProtectionPlan',
      'AWS::IAM::ManagedPolicy', // the emulator never detaches one, and deletes no role that has one
      'AWS::KMS::Key', // with tags: the emulator wants them as the API of KMS does, and not as CloudFormation does
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
      'AWS::Config::ConfigRule', // of their own text: the emulator knows managed rules and those of functions
      'AWS::Config::ConformancePack',
      'AWS::GuardDuty::Detector',
      'AWS::Organizations::Policy', // attached to a unit that the emulator does not have; and it has no such policies for EC2
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
      'AWS::Bedrock::Guardrail', // the emulator wants it as the API of Bedrock does, and not as CloudFormation does
      'AWS::CertificateManager::Certificate',
      'AWS::EC2::SecurityGroupEgress',
      'AWS::ElasticLoadBalancingV2::Listener', // of a certificate that the emulator does not make
      'AWS::Route53::RecordSet', // in a zone that is there already, but not in the emulator
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
