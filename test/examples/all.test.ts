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
    'aws-private-model': [
      'AWS::Bedrock::Guardrail',
      'AWS::CertificateManager::Certificate',
      'AWS::EC2::SecurityGroupEgress',
      'AWS::ElasticLoadBalancingV2::Listener',
      'AWS::Route53::RecordSet',
      ...dns,
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
  expect(constructs.filter((name) => !new RegExp(`new ${name}\\(`).test(text))).toEqual([]);
});
