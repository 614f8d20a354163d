import { block, blocks, json, type Made, type Part, same } from '../mapping';

const BEHAVIOR = same('target_origin_id', 'viewer_protocol_policy', 'path_pattern');

export const INTERFACES: Readonly<Record<string, Made>> = {
  aws_api_gateway_rest_api: {
    type: 'AWS::ApiGateway::RestApi',
    of: {
      ...same('name', 'disable_execute_api_endpoint'),
      policy: json('Policy'),
      body: json('Body'),
      endpoint_configuration: block('EndpointConfiguration', same('types', 'vpc_endpoint_ids')),
    },
  },
  aws_api_gateway_method: {
    type: 'AWS::ApiGateway::Method',
    of: {
      ...same('rest_api_id', 'resource_id', 'http_method', 'api_key_required', 'authorizer_id'),
      authorization: 'AuthorizationType',
    },
  },
  aws_api_gateway_stage: {
    type: 'AWS::ApiGateway::Stage',
    of: {
      ...same('rest_api_id', 'stage_name'),
      access_log_settings: block('AccessLogSetting', same('destination_arn', 'format')),
    },
  },
  aws_api_gateway_domain_name: { type: 'AWS::ApiGateway::DomainName', of: same('domain_name', 'security_policy') },
  aws_api_gateway_vpc_link: { type: 'AWS::ApiGateway::VpcLink', of: same('name', 'target_arns') },
  aws_apigatewayv2_api: {
    type: 'AWS::ApiGatewayV2::Api',
    of: same('name', 'protocol_type', 'disable_execute_api_endpoint', 'target', 'route_key'),
  },
  aws_apigatewayv2_route: {
    type: 'AWS::ApiGatewayV2::Route',
    of: same('api_id', 'route_key', 'authorization_type', 'authorizer_id', 'api_key_required', 'target'),
  },
  aws_apigatewayv2_integration: {
    type: 'AWS::ApiGatewayV2::Integration',
    of: same('api_id', 'integration_type', 'integration_uri', 'credentials_arn'),
  },
  aws_apigatewayv2_stage: {
    type: 'AWS::ApiGatewayV2::Stage',
    of: {
      ...same('api_id'),
      name: 'StageName',
      access_log_settings: block('AccessLogSettings', same('destination_arn', 'format')),
    },
  },
  aws_api_gateway_base_path_mapping: {
    type: 'AWS::ApiGateway::BasePathMapping',
    of: { api_id: 'RestApiId', ...same('domain_name') },
  },
  aws_apigatewayv2_api_mapping: { type: 'AWS::ApiGatewayV2::ApiMapping', of: same('api_id', 'domain_name', 'stage') },
  aws_appsync_graphql_api: {
    type: 'AWS::AppSync::GraphQLApi',
    of: {
      ...same('name', 'authentication_type', 'visibility'),
      additional_authentication_provider: blocks('AdditionalAuthenticationProviders', same('authentication_type')),
    },
  },
  aws_appsync_datasource: {
    type: 'AWS::AppSync::DataSource',
    of: {
      ...same('api_id', 'name', 'type', 'service_role_arn'),
      lambda_config: block('LambdaConfig', { function_arn: 'LambdaFunctionArn' }),
      http_config: block('HttpConfig', same('endpoint')),
    },
  },
  aws_cloudfront_distribution: {
    type: 'AWS::CloudFront::Distribution',
    of: {
      origin: blocks('DistributionConfig.Origins', {
        domain_name: 'DomainName',
        origin_id: 'Id',
        custom_origin_config: block('CustomOriginConfig', same('origin_protocol_policy')),
      }),
      default_cache_behavior: block('DistributionConfig.DefaultCacheBehavior', BEHAVIOR),
      ordered_cache_behavior: blocks('DistributionConfig.CacheBehaviors', BEHAVIOR),
      viewer_certificate: block('DistributionConfig.ViewerCertificate', {
        ...same('minimum_protocol_version', 'acm_certificate_arn'),
        cloudfront_default_certificate: 'CloudFrontDefaultCertificate',
      }),
    },
  },
};

/** What Terraform writes as resources of their own. */
export const PARTS_OF_INTERFACES: Readonly<Record<string, Part>> = {
  aws_api_gateway_rest_api_policy: {
    within: 'rest_api_id',
    types: ['aws_api_gateway_rest_api'],
    of: { policy: json('Policy') },
    replaces: ['Policy'],
  },
  aws_api_gateway_integration: {
    within: 'http_method',
    types: ['aws_api_gateway_method'],
    alike: ['rest_api_id', 'resource_id', 'http_method'],
    of: {
      type: 'Integration.Type',
      uri: 'Integration.Uri',
      credentials: 'Integration.Credentials',
      connection_id: 'Integration.ConnectionId',
      connection_type: 'Integration.ConnectionType',
    },
  },
};
