import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnVPC } from 'aws-cdk-lib/aws-ec2';
import { PublicAiBlock, type PublicAiBlockProps } from '../../../lib/aws/network/public-ai-block';

function blocked(props: Omit<PublicAiBlockProps, 'networks'> = {}, networks = 1): Template {
  const stack = new Stack(new App(), 'Office');
  const vpcs = Array.from({ length: networks }, (_, i) => new CfnVPC(stack, `Vpc${i}`, { cidrBlock: '10.0.0.0/16' }));
  new PublicAiBlock(stack, 'PublicAi', { networks: vpcs, ...props });
  return Template.fromStack(stack);
}

const domainsOf = (template: Template): string[] => {
  const [list] = Object.values(template.findResources('AWS::Route53Resolver::FirewallDomainList'));
  return list?.['Properties'].Domains;
};

test('public APIs and all below are not found, in every network', () => {
  const template = blocked({}, 2);
  expect(domainsOf(template)).toEqual(
    expect.arrayContaining(['api.openai.com', '*.api.openai.com', 'api.anthropic.com']),
  );
  template.hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroup', {
    FirewallRules: [{ Action: 'BLOCK', BlockResponse: 'NXDOMAIN', Priority: 100 }],
  });
  template.resourceCountIs('AWS::Route53Resolver::FirewallRuleGroupAssociation', 2);
  template.allResourcesProperties('AWS::Route53Resolver::FirewallRuleGroupAssociation', { Priority: 102 });
});

test('approved providers are left out, and nobody else', () => {
  const all = domainsOf(blocked());
  const left = domainsOf(blocked({ approved: { publicApis: ['anthropic'] } }));
  expect(all.filter((domain) => !left.includes(domain)).sort()).toEqual([
    '*.api.anthropic.com',
    '*.claude.ai',
    'api.anthropic.com',
    'claude.ai',
  ]);
});

test.each([100, 9900, 102.5])('%s is no priority', (priority) => {
  expect(() => blocked({ priority })).toThrow(
    /^FirewallPriority: .* got [\d.]+; pick a free one \[Office\/PublicAi\]$/,
  );
});

test.each([101, 9899])('%s is one', (priority) => {
  expect(() => blocked({ priority })).not.toThrow();
});

test('a block for nobody is refused', () => {
  expect(() => blocked({}, 0)).toThrow(/^NetworksMissing: /);
});
