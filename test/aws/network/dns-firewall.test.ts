import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { DnsFirewall } from '../../../lib/aws/network/dns-firewall';
import { ConfigError } from '../../../lib/core';
import { deployed } from '../../deployed';

function build(allowedDomains?: string[]) {
  const stack = new Stack(new App(), 'Stack');
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['eu-west-1a'] });
  new DnsFirewall(stack, 'Firewall', { vpc, allowedDomains });
  return Template.fromStack(stack);
}

/** The rules in the order in which the firewall reads them, each with its domains. */
function rules(template: Template) {
  const lists = deployed(template.findResources('AWS::Route53Resolver::FirewallDomainList'));
  const [group] = Object.values(deployed(template.findResources('AWS::Route53Resolver::FirewallRuleGroup')));
  const read: { Priority: number; Action: string; BlockResponse?: string; FirewallDomainListId: string }[] =
    group?.['Properties'].FirewallRules;
  return read
    .sort((a, b) => a.Priority - b.Priority)
    .map((rule) => [
      rule.Action,
      rule.BlockResponse,
      lists[rule.FirewallDomainListId.split('.')[0] ?? '']?.['Properties'].Domains,
    ]);
}

test('names of AWS are answered, and no others', () => {
  expect(rules(build())).toEqual([
    ['ALLOW', undefined, ['*.amazonaws.com', '*.api.aws']],
    ['BLOCK', 'NXDOMAIN', ['*']],
  ]);
});

test('named domains are answered too', () => {
  expect(rules(build(['db.corp.internal', '*.corp.internal', 'corp']))[0]?.[2]).toEqual([
    '*.amazonaws.com',
    '*.api.aws',
    'db.corp.internal',
    '*.corp.internal',
    'corp',
  ]);
});

test('the firewall is in the way of the VPC, and nothing makes it fail open', () => {
  const template = build();
  template.hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroupAssociation', {
    VpcId: 'vpc-1',
    FirewallRuleGroupId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Firewall'), 'Id'] },
    Priority: 101,
  });
  template.resourceCountIs('AWS::Route53Resolver::FirewallConfig', 0);
});

test.each([
  '*',
  '*.com',
  '*corp.internal',
  'a.*.b',
  '',
  'a..b',
  '.a',
  'a.',
  'a b',
  '-a.b',
  'https://a.b',
  `a.${'b'.repeat(254)}`,
])('refuses %j', (domain) => {
  expect(() => build([domain])).toThrow(expect.objectContaining({ code: 'DomainFormat' }));
  expect(() => build([domain])).toThrow(ConfigError);
});
