import { App, CfnResource, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { AccessRule } from '../../../lib/aws/gateway/access-rule';
import { DevicePosture } from '../../../lib/aws/gateway/device-posture';
import { TrustProvider } from '../../../lib/aws/gateway/trust-provider';
import { UserGroup } from '../../../lib/aws/gateway/user-group';
import {
  VerifiedAccessGateway,
  type VerifiedAccessGatewayProps,
} from '../../../lib/aws/gateway/verified-access-gateway';
import { ImmutableLogBucket } from '../../../lib/aws/log/immutable-log-bucket';
import { LogSource } from '../../../lib/aws/log/log-source';
import { RetentionLock } from '../../../lib/core';
import { deployed } from '../../deployed';

const GROUP = '90676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f';
const PEOPLE = TrustProvider.identityCenter({ reference: 'idc' });
const DEVICES = TrustProvider.crowdStrike({ reference: 'crwd', tenantId: 'tenant' });
const RULE = AccessRule.allow(UserGroup.identityCenter(GROUP)).on(DevicePosture.crowdStrike({ minimumOverall: 80 }));

/** A stack with a gateway, and a bucket that delivers every source to a folder of its own, once `Ready` stands. */
function build(
  props: (stack: Stack) => Partial<VerifiedAccessGatewayProps> = () => ({}),
  stackProps: StackProps = {},
): { gateway: VerifiedAccessGateway; template: Template; sources: LogSource[] } {
  const stack = new Stack(new App(), 'Stack', stackProps);
  const bucket = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const ready = new CfnResource(stack, 'Ready', { type: 'Test::Ready' });
  const sources: LogSource[] = [];
  jest.spyOn(bucket, 'addSource').mockImplementation((source) => {
    sources.push(source);
    return { bucket: bucket.bucket, prefix: `folder-${sources.length}`, ready };
  });
  const gateway = new VerifiedAccessGateway(stack, 'Gateway', {
    trustProviders: [PEOPLE, DEVICES],
    rules: [RULE],
    logs: bucket,
    ...props(stack),
  });
  return { gateway, template: Template.fromStack(stack), sources };
}

/** The properties of the only resource of a type, as deployed. */
function only(template: Template, type: string): Record<string, unknown> {
  const [resource, ...more] = Object.values(template.findResources(type));
  expect(more).toEqual([]);
  return deployed(resource?.['Properties']);
}

const code = (name: string) => expect.objectContaining({ code: name });

describe.each([
  ['without an environment', {}],
  ['with an environment', { env: { account: '111122223333', region: 'eu-west-1' } }],
])('in a stack %s', (_name, stackProps) => {
  const { template, sources } = build(undefined, stackProps);

  test('the group lets in whom the rules name, and its policy is on', () => {
    template.hasResourceProperties('AWS::EC2::VerifiedAccessGroup', {
      PolicyEnabled: true,
      PolicyDocument: [
        'permit (principal, action, resource) when {',
        `  (context has idc && context.idc.groups has "${GROUP}") &&`,
        '  (context has crwd && context.crwd.assessment.overall >= 80)',
        '};',
      ].join('\n'),
      VerifiedAccessInstanceId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Gateway'), 'VerifiedAccessInstanceId'] },
    });
  });

  test('the instance asks every trust provider', () => {
    const ids = Object.keys(template.findResources('AWS::EC2::VerifiedAccessTrustProvider'));
    expect(ids).toHaveLength(2);
    template.hasResourceProperties('AWS::EC2::VerifiedAccessInstance', {
      VerifiedAccessTrustProviderIds: ids.map((id) => ({ 'Fn::GetAtt': [id, 'VerifiedAccessTrustProviderId'] })),
      FipsEnabled: Match.absent(),
    });
  });

  test('every decision is logged with what the trust providers said, once the bucket is ready', () => {
    expect(sources[0]).toEqual(LogSource.verifiedAccess());
    template.hasResource('AWS::EC2::VerifiedAccessInstance', { DependsOn: Match.arrayWith(['Ready']) });
    expect(only(template, 'AWS::EC2::VerifiedAccessInstance')).toMatchObject({
      LoggingConfigurations: {
        IncludeTrustContext: true,
        LogVersion: 'ocsf-1.0.0-rc.2',
        S3: { Enabled: true, BucketOwner: '111122223333', Prefix: 'folder-1' },
      },
    });
  });

  test('the web ACL stands before the instance', () => {
    const [acl] = Object.keys(template.findResources('AWS::WAFv2::WebACL'));
    const [instance] = Object.keys(template.findResources('AWS::EC2::VerifiedAccessInstance'));
    expect(only(template, 'AWS::WAFv2::WebACLAssociation')).toEqual({
      WebACLArn: `${acl}.Arn`,
      ResourceArn: `arn:aws:ec2:eu-west-1:111122223333:verified-access-instance/${instance}.VerifiedAccessInstanceId`,
    });
  });
});

test('the web ACL limits the rate and blocks known attacks, but no long prompts', () => {
  const acl = only(build().template, 'AWS::WAFv2::WebACL');
  const visible = { CloudWatchMetricsEnabled: true, SampledRequestsEnabled: true };
  const managed = (Name: string, overrides: object[]) =>
    expect.objectContaining({
      Name,
      OverrideAction: { None: {} },
      Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name, RuleActionOverrides: overrides } },
      VisibilityConfig: { ...visible, MetricName: Name },
    });
  expect(acl).toMatchObject({
    Scope: 'REGIONAL',
    DefaultAction: { Allow: {} },
    VisibilityConfig: visible,
    Rules: [
      {
        Action: { Block: {} },
        Statement: { RateBasedStatement: { AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit: 2000 } },
        VisibilityConfig: visible,
      },
      managed('AWSManagedRulesAmazonIpReputationList', []),
      managed('AWSManagedRulesKnownBadInputsRuleSet', []),
      managed('AWSManagedRulesCommonRuleSet', [{ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } }]),
    ],
  });
  expect(acl['Rules']).toMatchObject([0, 1, 2, 3].map((Priority) => ({ Priority })));
});

test('the web ACL logs what it sees, without what would let a reader act as the user', () => {
  const { template, sources } = build();
  const [acl] = Object.keys(template.findResources('AWS::WAFv2::WebACL'));
  const [bucket] = Object.keys(template.findResources('AWS::S3::Bucket'));
  expect(sources[1]).toEqual(LogSource.webAcl());
  expect(only(template, 'AWS::WAFv2::LoggingConfiguration')).toEqual({
    ResourceArn: `${acl}.Arn`,
    LogDestinationConfigs: [`${bucket}.Arn/folder-2`],
    RedactedFields: [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'cookie' } }],
  });
  template.hasResource('AWS::WAFv2::LoggingConfiguration', { DependsOn: ['Ready'] });
});

test('a web ACL can be brought along', () => {
  const webAclArn = 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/b';
  const { template, sources } = build(() => ({ webAclArn }));
  template.resourceCountIs('AWS::WAFv2::WebACL', 0);
  template.resourceCountIs('AWS::WAFv2::LoggingConfiguration', 0);
  expect(sources).toHaveLength(1);
  template.hasResourceProperties('AWS::WAFv2::WebACLAssociation', {
    WebACLArn: webAclArn,
  });
});

test('the logs can go to a log group as well', () => {
  const { template } = build((stack) => ({ logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', '/gateway') }));
  template.hasResourceProperties('AWS::EC2::VerifiedAccessInstance', {
    LoggingConfigurations: { CloudWatchLogs: { Enabled: true, LogGroup: '/gateway' }, S3: { Enabled: true } },
  });
});

test.each([true, false])('FIPS can be set to %s', (fips) => {
  build(() => ({ fips })).template.hasResourceProperties('AWS::EC2::VerifiedAccessInstance', { FipsEnabled: fips });
});

test('machines behind ranges of addresses can have a domain', () => {
  const { gateway, template } = build(() => ({ cidrDomain: 'machines.example.com' }));
  template.hasResourceProperties('AWS::EC2::VerifiedAccessInstance', {
    CidrEndpointsCustomSubDomain: 'machines.example.com',
  });
  expect(Stack.of(gateway).resolve(gateway.cidrNameServers)).toEqual({
    'Fn::GetAtt': [expect.stringMatching('^Gateway'), 'CidrEndpointsCustomSubDomainNameServers'],
  });
});

test('trust providers keep their identity when others come before them', () => {
  const ids = (trustProviders: TrustProvider[]) =>
    Object.keys(build(() => ({ trustProviders })).template.findResources('AWS::EC2::VerifiedAccessTrustProvider'));
  const jamf = TrustProvider.jamf({ reference: 'jamf', tenantId: 'tenant' });
  expect(ids([jamf, DEVICES, PEOPLE])).toEqual(expect.arrayContaining(ids([PEOPLE, DEVICES])));
});

const ENCRYPTED = ['AWS::EC2::VerifiedAccessGroup', 'AWS::EC2::VerifiedAccessTrustProvider'];

test.each(ENCRYPTED)('%s is encrypted with a key of its own, which AWS may go on using', (type) => {
  const { template } = build();
  const key = Object.keys(template.findResources('AWS::KMS::Key')).find((id) => id.startsWith('Gateway'));
  template.allResourcesProperties(type, {
    SseSpecification: { CustomerManagedKeyEnabled: true, KmsKeyArn: { 'Fn::GetAtt': [key, 'Arn'] } },
  });
  template.hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    Properties: {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: ['kms:CreateGrant', 'kms:RevokeGrant'],
            Condition: Match.objectLike({ BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } }),
          }),
        ]),
      },
    },
  });
});

test.each(ENCRYPTED)('%s is encrypted with the key that is brought along', (type) => {
  const arn = 'arn:aws:kms:eu-west-1:111122223333:key/a';
  const { template } = build((stack) => ({ encryptionKey: kms.Key.fromKeyArn(stack, 'Key', arn) }));
  template.allResourcesProperties(type, { SseSpecification: { CustomerManagedKeyEnabled: true, KmsKeyArn: arn } });
  template.resourceCountIs('AWS::KMS::Key', 1);
});

test.each([
  ['AccessRuleEmpty', { rules: [] }],
  ['CedarEmpty', { rules: [AccessRule.cedar('')] }],
  [
    'CedarUnguarded',
    {
      rules: [
        RULE,
        AccessRule.cedar('forbid (principal, action, resource) when { context.crwd.assessment.overall < 80 };'),
      ],
    },
  ],
  [
    'CedarUnguarded',
    { rules: [AccessRule.cedar('permit (principal, action, resource) when { context.http_request.path == "a" };')] },
  ],
  [
    'CedarUnknownAttribute',
    { rules: [AccessRule.cedar('permit (principal, action, resource) when { context has okta };')] },
  ],
  // Whatever the client chose to write in a header is no address to trust.
  [
    'CedarInvalid',
    {
      rules: [
        AccessRule.cedar(
          'permit (principal, action, resource) when { context has http_request && ' +
            'ip(context.http_request.x_forwarded_for).isInRange(ip("203.0.113.0/24")) };',
        ),
      ],
    },
  ],
  ['PermitsAnyone', { rules: [AccessRule.cedar('permit (principal, action, resource);')] }],
  [
    'PermitsAnyone',
    {
      rules: [
        RULE,
        AccessRule.cedar(
          'permit (principal, action, resource) when { context has http_request && context.http_request.path == "crwd" };',
        ),
      ],
    },
  ],
  [
    'PermitsAnyone',
    {
      trustProviders: [TrustProvider.identityCenter({ reference: 'path' })],
      rules: [
        AccessRule.cedar(
          'permit (principal, action, resource) when { context has http_request && context.http_request.path == "a" };',
        ),
      ],
    },
  ],
  ['TrustProviderMissing', { rules: [AccessRule.allow(UserGroup.oidc('finance'))] }],
  [
    'TrustProviderMissing',
    { rules: [AccessRule.allow(UserGroup.identityCenter(GROUP)).on(DevicePosture.jumpCloud())] },
  ],
  ['TrustProviderUsers', { trustProviders: [DEVICES] }],
  ['TrustProviderUsers', { trustProviders: [] }],
  ['TrustProviderUsers', { trustProviders: [PEOPLE, TrustProvider.identityCenter({ reference: 'more' })] }],
  ['TrustProviderReference', { trustProviders: [PEOPLE, TrustProvider.jamf({ reference: 'idc', tenantId: 'a' })] }],
])('%s refuses %j', (name, props) => {
  expect(() => build(() => props)).toThrow(code(name));
});

test.each([
  'permit (principal, action, resource) when { context has idc };',
  'permit (principal, action, resource) when { context has "idc" };',
  'permit (principal, action, resource) when { context has idc.user.email };',
  'permit (principal, action, resource) unless { !(context has crwd) };',
  'forbid (principal, action, resource);',
])('%s is not taken to permit anyone', (text) => {
  expect(() => build(() => ({ rules: [AccessRule.cedar(text)] }))).not.toThrow();
});

test('an error says which rule it is in, and where in its text', () => {
  const typo = AccessRule.cedar(
    'forbid (principal, action, resource)\nwhen { context has idc && context.idc.usr.user_id == "a" };',
  );
  expect(() => build(() => ({ rules: [RULE, typo] }))).toThrow(
    "CedarUnknownAttribute: 'rules[1]' must read attributes that requests have, got `context.idc.usr.user_id` at 2:27; " +
      'attribute `idc.usr` in context not found, did you mean `user`? [Stack/Gateway]',
  );
});

test('the rules can be read as plain data', () => {
  expect(build().gateway.policies).toEqual([
    {
      effect: 'permit',
      conditions: [{ kind: 'when', body: { '&&': { left: expect.anything(), right: expect.anything() } } }],
    },
  ]);
});
