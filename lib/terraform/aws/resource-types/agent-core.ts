import { block, blocks, type Made, type Mapping, type Part, same } from '../mapping';

const TOKENS = {
  authorizer_configuration: block('AuthorizerConfiguration', {
    custom_jwt_authorizer: block(
      'CustomJWTAuthorizer',
      same('discovery_url', 'allowed_audience', 'allowed_clients', 'allowed_scopes'),
    ),
  }),
};

const NETWORK = {
  network_configuration: block('NetworkConfiguration', {
    ...same('network_mode'),
    network_mode_config: block('NetworkModeConfig', same('security_groups', 'subnets')),
    vpc_config: block('VpcConfig', same('security_groups', 'subnets')),
  }),
};

/** Secrets that Terraform may write without keeping them stand in other attributes. */
const SECRET: Mapping = same('client_id', 'client_secret');

export const AGENT_CORE: Readonly<Record<string, Made>> = {
  aws_bedrockagentcore_agent_runtime: {
    type: 'AWS::BedrockAgentCore::Runtime',
    of: {
      ...same('agent_runtime_name', 'role_arn', 'environment_variables'),
      ...TOKENS,
      ...NETWORK,
      agent_runtime_artifact: block('AgentRuntimeArtifact', {
        container_configuration: block('ContainerConfiguration', same('container_uri')),
        code_configuration: block('CodeConfiguration', {
          code: block('Code', { s3: block('S3', same('bucket', 'prefix', 'version_id')) }),
        }),
      }),
      request_header_configuration: block('RequestHeaderConfiguration', same('request_header_allowlist')),
      protocol_configuration: block('ProtocolConfiguration', same('server_protocol')),
    },
  },
  aws_bedrockagentcore_agent_runtime_endpoint: {
    type: 'AWS::BedrockAgentCore::RuntimeEndpoint',
    of: same('name', 'agent_runtime_id', 'agent_runtime_version'),
  },
  aws_bedrockagentcore_browser: {
    type: 'AWS::BedrockAgentCore::BrowserCustom',
    of: {
      ...same('name', 'execution_role_arn'),
      ...NETWORK,
      recording: block('RecordingConfig', {
        enabled: 'Enabled',
        s3_location: block('S3Location', same('bucket', 'prefix')),
      }),
    },
  },
  aws_bedrockagentcore_code_interpreter: {
    type: 'AWS::BedrockAgentCore::CodeInterpreterCustom',
    of: { ...same('name', 'execution_role_arn'), ...NETWORK },
  },
  aws_bedrockagentcore_memory: {
    type: 'AWS::BedrockAgentCore::Memory',
    of: same('name', 'encryption_key_arn', 'event_expiry_duration', 'memory_execution_role_arn'),
  },
  aws_bedrockagentcore_gateway: {
    type: 'AWS::BedrockAgentCore::Gateway',
    of: {
      ...same('name', 'role_arn', 'authorizer_type', 'exception_level', 'kms_key_arn', 'protocol_type'),
      ...TOKENS,
      interceptor_configuration: blocks('InterceptorConfigurations', {
        interception_points: 'InterceptionPoints',
        input_configuration: block('InputConfiguration', same('pass_request_headers')),
        interceptor: block('Interceptor', { lambda: block('Lambda', same('arn')) }),
      }),
      policy_engine_configuration: block('PolicyEngineConfiguration', same('arn', 'mode')),
    },
  },
  aws_bedrockagentcore_gateway_target: {
    type: 'AWS::BedrockAgentCore::GatewayTarget',
    of: {
      ...same('name', 'gateway_identifier'),
      credential_provider_configuration: blocks('CredentialProviderConfigurations', {
        api_key: block('CredentialProvider.ApiKeyCredentialProvider', same('provider_arn', 'credential_location'), {
          CredentialProviderType: 'API_KEY',
        }),
        oauth: block(
          'CredentialProvider.OauthCredentialProvider',
          same('provider_arn', 'scopes', 'default_return_url'),
          {
            CredentialProviderType: 'OAUTH',
          },
        ),
        gateway_iam_role: block('', {}, { CredentialProviderType: 'GATEWAY_IAM_ROLE' }),
      }),
      target_configuration: block('TargetConfiguration', {
        mcp: block('Mcp', {
          lambda: block('Lambda', same('lambda_arn')),
          mcp_server: block('McpServer', same('endpoint', 'listing_mode')),
          open_api_schema: block('OpenApiSchema', {
            inline_payload: block('', { payload: 'InlinePayload' }),
            s3: block('S3', same('uri')),
          }),
          smithy_model: block('SmithyModel', { s3: block('S3', same('uri')) }),
        }),
      }),
    },
  },
  aws_bedrockagentcore_api_key_credential_provider: {
    type: 'AWS::BedrockAgentCore::ApiKeyCredentialProvider',
    of: same('name', 'api_key'),
  },
  aws_bedrockagentcore_oauth2_credential_provider: {
    type: 'AWS::BedrockAgentCore::OAuth2CredentialProvider',
    of: {
      ...same('name', 'credential_provider_vendor'),
      oauth2_provider_config: block('Oauth2ProviderConfigInput', {
        custom_oauth2_provider_config: block('CustomOauth2ProviderConfig', {
          ...SECRET,
          oauth_discovery: block('OauthDiscovery', {
            ...same('discovery_url'),
            authorization_server_metadata: block(
              'AuthorizationServerMetadata',
              same('authorization_endpoint', 'token_endpoint', 'issuer'),
            ),
          }),
        }),
        github_oauth2_provider_config: block('GithubOauth2ProviderConfig', SECRET),
        google_oauth2_provider_config: block('GoogleOauth2ProviderConfig', SECRET),
        microsoft_oauth2_provider_config: block('MicrosoftOauth2ProviderConfig', SECRET),
        salesforce_oauth2_provider_config: block('SalesforceOauth2ProviderConfig', SECRET),
        slack_oauth2_provider_config: block('SlackOauth2ProviderConfig', SECRET),
      }),
    },
  },
  aws_bedrockagentcore_workload_identity: {
    type: 'AWS::BedrockAgentCore::WorkloadIdentity',
    of: same('name', 'allowed_resource_oauth2_return_urls'),
  },
};

/** What Terraform writes as resources of their own. */
export const PARTS_OF_AGENT_CORE: Readonly<Record<string, Part>> = {
  aws_bedrockagentcore_memory_strategy: {
    within: 'memory_id',
    types: ['aws_bedrockagentcore_memory'],
    of: same('name', 'namespaces'),
    listed: {
      to: 'MemoryStrategies',
      by: 'type',
      under: {
        SEMANTIC: 'SemanticMemoryStrategy',
        SUMMARIZATION: 'SummaryMemoryStrategy',
        USER_PREFERENCE: 'UserPreferenceMemoryStrategy',
        CUSTOM: 'CustomMemoryStrategy',
      },
    },
  },
};
