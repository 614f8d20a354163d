import { block, blocks, item, type Made, type Part, same, setting, type Target, words } from '../mapping';

const FORWARD = {
  ...same('type', 'target_group_arn', 'order'),
  forward: block('ForwardConfig', {
    target_group: blocks('TargetGroups', { arn: 'TargetGroupArn', weight: 'Weight' }),
  }),
  authenticate_oidc: block('AuthenticateOidcConfig', same('issuer', 'client_id')),
  authenticate_cognito: block('AuthenticateCognitoConfig', same('user_pool_arn', 'user_pool_client_id')),
  jwt_validation: block('JwtValidationConfig', same('issuer', 'jwks_endpoint')),
  redirect: block('RedirectConfig', same('protocol', 'port', 'status_code')),
  fixed_response: block('FixedResponseConfig', same('status_code')),
};

const SETTINGS = 'LoadBalancerAttributes';

const logs = (of: string): Target =>
  block('', {
    enabled: setting(SETTINGS, `${of}_logs.s3.enabled`),
    bucket: setting(SETTINGS, `${of}_logs.s3.bucket`),
    prefix: setting(SETTINGS, `${of}_logs.s3.prefix`),
  });

const LOAD_BALANCER: Made = {
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  of: {
    name: 'Name',
    internal: words('Scheme', { true: 'internal', false: 'internet-facing' }),
    load_balancer_type: 'Type',
    ...same('security_groups', 'subnets'),
    access_logs: logs('access'),
    connection_logs: logs('connection'),
    health_check_logs: logs('health_check'),
    enable_waf_fail_open: setting(SETTINGS, 'waf.fail_open.enabled'),
    drop_invalid_header_fields: setting(SETTINGS, 'routing.http.drop_invalid_header_fields.enabled'),
    desync_mitigation_mode: setting(SETTINGS, 'routing.http.desync_mitigation_mode'),
    enable_deletion_protection: setting(SETTINGS, 'deletion_protection.enabled'),
  },
};

const LISTENER: Made = {
  type: 'AWS::ElasticLoadBalancingV2::Listener',
  refersByArn: true,
  of: {
    ...same('load_balancer_arn', 'port', 'protocol', 'ssl_policy'),
    default_action: blocks('DefaultActions', FORWARD),
    mutual_authentication: block('MutualAuthentication', same('mode', 'trust_store_arn')),
  },
};

const LISTENER_RULE: Made = {
  type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  refersByArn: true,
  of: { ...same('listener_arn', 'priority'), action: blocks('Actions', FORWARD) },
};

const TARGET_GROUP: Made = {
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  refersByArn: true,
  of: same('name', 'target_type', 'vpc_id', 'port', 'protocol'),
};

const OIDC = same(
  'authorization_endpoint',
  'client_id',
  'client_secret',
  'issuer',
  'scope',
  'token_endpoint',
  'user_info_endpoint',
);

const ENCRYPTION = block('SseSpecification', same('customer_managed_key_enabled', 'kms_key_arn'));

export const GATEWAYS: Readonly<Record<string, Made>> = {
  aws_lb: { ...LOAD_BALANCER, refersByArn: true },
  aws_alb: { ...LOAD_BALANCER, refersByArn: true },
  aws_lb_listener: LISTENER,
  aws_alb_listener: LISTENER,
  aws_lb_listener_rule: LISTENER_RULE,
  aws_alb_listener_rule: LISTENER_RULE,
  aws_lb_target_group: TARGET_GROUP,
  aws_alb_target_group: TARGET_GROUP,
  aws_wafv2_web_acl: {
    type: 'AWS::WAFv2::WebACL',
    of: {
      ...same('name', 'scope'),
      default_action: block('DefaultAction', { allow: block('Allow', {}), block: block('Block', {}) }),
      rule: blocks('Rules', {
        ...same('name', 'priority'),
        action: block('Action', {
          allow: block('Allow', {}),
          block: block('Block', {}),
          count: block('Count', {}),
          captcha: block('Captcha', {}),
          challenge: block('Challenge', {}),
        }),
        override_action: block('OverrideAction', { count: block('Count', {}), none: block('None', {}) }),
        statement: block('Statement', {
          rate_based_statement: block('RateBasedStatement', same('limit')),
          managed_rule_group_statement: block('ManagedRuleGroupStatement', same('name', 'vendor_name')),
          rule_group_reference_statement: block('RuleGroupReferenceStatement', same('arn')),
        }),
      }),
    },
  },
  aws_wafv2_web_acl_association: {
    type: 'AWS::WAFv2::WebACLAssociation',
    of: { resource_arn: 'ResourceArn', web_acl_arn: 'WebACLArn' },
  },
  aws_wafv2_web_acl_logging_configuration: {
    type: 'AWS::WAFv2::LoggingConfiguration',
    of: {
      ...same('resource_arn', 'log_destination_configs'),
      redacted_fields: blocks('RedactedFields', {
        single_header: block('SingleHeader', same('name')),
        query_string: block('QueryString', {}),
        uri_path: block('UriPath', {}),
        method: block('Method', {}),
      }),
    },
  },
  aws_verifiedaccess_instance: { type: 'AWS::EC2::VerifiedAccessInstance', of: same('description', 'fips_enabled') },
  aws_verifiedaccess_group: {
    type: 'AWS::EC2::VerifiedAccessGroup',
    // The provider puts every policy that it sets in force.
    always: { PolicyEnabled: true },
    of: {
      verifiedaccess_instance_id: 'VerifiedAccessInstanceId',
      ...same('policy_document'),
      sse_configuration: ENCRYPTION,
    },
  },
  aws_verifiedaccess_endpoint: {
    type: 'AWS::EC2::VerifiedAccessEndpoint',
    always: { PolicyEnabled: true },
    of: {
      ...same(
        'verified_access_group_id',
        'endpoint_type',
        'policy_document',
        'security_group_ids',
        'application_domain',
      ),
      sse_specification: ENCRYPTION,
      load_balancer_options: block('LoadBalancerOptions', same('load_balancer_arn', 'port', 'protocol')),
      network_interface_options: block('NetworkInterfaceOptions', same('network_interface_id', 'port', 'protocol')),
      cidr_options: block('CidrOptions', same('cidr', 'protocol')),
      rds_options: block('RdsOptions', same('port', 'protocol')),
    },
  },
  aws_verifiedaccess_trust_provider: {
    type: 'AWS::EC2::VerifiedAccessTrustProvider',
    of: {
      ...same('policy_reference_name', 'trust_provider_type', 'user_trust_provider_type', 'device_trust_provider_type'),
      oidc_options: block('OidcOptions', OIDC),
      native_application_oidc_options: block('NativeApplicationOidcOptions', OIDC),
      sse_specification: ENCRYPTION,
    },
  },
};

const INSTANCES = ['aws_verifiedaccess_instance'];

/** What Terraform writes as resources of their own. */
export const PARTS_OF_GATEWAYS: Readonly<Record<string, Part>> = {
  aws_lb_target_group_attachment: {
    within: 'target_group_arn',
    types: ['aws_lb_target_group', 'aws_alb_target_group'],
    of: { target_id: 'Id', port: 'Port' },
    listed: { to: 'Targets' },
  },
  aws_verifiedaccess_instance_trust_provider_attachment: {
    within: 'verifiedaccess_instance_id',
    types: INSTANCES,
    of: { verifiedaccess_trust_provider_id: item('VerifiedAccessTrustProviderIds') },
  },
  aws_verifiedaccess_instance_logging_configuration: {
    within: 'verifiedaccess_instance_id',
    types: INSTANCES,
    of: {
      access_logs: block('LoggingConfigurations', {
        ...same('include_trust_context', 'log_version'),
        s3: block('S3', same('enabled', 'bucket_name', 'prefix')),
        cloudwatch_logs: block('CloudWatchLogs', same('enabled', 'log_group')),
        kinesis_data_firehose: block('KinesisDataFirehose', same('enabled', 'delivery_stream')),
      }),
    },
  },
};
