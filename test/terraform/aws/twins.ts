import type { asPlan } from '../../seeded-google/as-plan';

export type Blocks = Parameters<typeof asPlan>[0];

export const open = (action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: action, Resource: '*' }],
  });
export const allows = (action: string, condition = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: '*', Condition: condition }],
  });
export const TRUST = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

const ONLY_SCANNED = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::acme-claims/*',
      Condition: { StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' } },
    },
  ],
});

const R = (type: string) => ({ Ref: `${type}·x` });
export const KEPT = { UpdateReplacePolicy: 'Retain' };

/** The same in both, each called `x`: what is told of a template is told of Terraform, and something is. */
export const TWINS: readonly (readonly [
  what: string,
  terraform: Blocks,
  template: Readonly<Record<string, object>>,
])[] = [
  [
    'a pipeline that deploys as itself, and asks nobody',
    {
      aws_iam_role: {
        x: {
          name: 'x',
          assume_role_policy: TRUST,
          inline_policy: { name: 'deploy', policy: allows('sagemaker:UpdateEndpoint') },
        },
      },
      aws_codepipeline: {
        x: {
          name: 'x',
          role_arn: '${aws_iam_role.x.arn}',
          artifact_store: { location: 'acme', type: 'S3' },
          stage: [
            {
              name: 'Deploy',
              before_entry: { condition: { result: 'SKIP' } },
              action: [
                {
                  ...{ name: 'Deploy', category: 'Build', owner: 'AWS', provider: 'CodeBuild', version: '1' },
                  role_arn: '${aws_iam_role.x.arn}',
                  configuration: { ProjectName: 'deploy' },
                },
              ],
            },
          ],
        },
      },
    },
    {
      aws_iam_role: {
        Type: 'AWS::IAM::Role',
        ...KEPT,
        Properties: {
          RoleName: 'x',
          AssumeRolePolicyDocument: JSON.parse(TRUST),
          Policies: [{ PolicyName: 'deploy', PolicyDocument: JSON.parse(allows('sagemaker:UpdateEndpoint')) }],
        },
      },
      aws_codepipeline: {
        Type: 'AWS::CodePipeline::Pipeline',
        ...KEPT,
        Properties: {
          Name: 'x',
          RoleArn: { 'Fn::GetAtt': ['aws_iam_role·x', 'Arn'] },
          ArtifactStore: { Location: 'acme', Type: 'S3' },
          Stages: [
            {
              Name: 'Deploy',
              BeforeEntry: { Conditions: [{ Result: 'SKIP' }] },
              Actions: [
                {
                  Name: 'Deploy',
                  ActionTypeId: { Category: 'Build', Owner: 'AWS', Provider: 'CodeBuild', Version: '1' },
                  RoleArn: { 'Fn::GetAtt': ['aws_iam_role·x', 'Arn'] },
                  Configuration: { ProjectName: 'deploy' },
                },
              ],
            },
          ],
        },
      },
    },
  ],
  [
    'a log of prompts that leaves texts out',
    {
      aws_s3_bucket: { x: { bucket: 'acme-prompts' } },
      aws_bedrock_model_invocation_logging_configuration: {
        x: {
          lifecycle: { prevent_destroy: true },
          logging_config: { s3_config: { bucket_name: '${aws_s3_bucket.x.id}' }, text_data_delivery_enabled: false },
        },
      },
    },
    {
      aws_s3_bucket: { Type: 'AWS::S3::Bucket', ...KEPT, Properties: { BucketName: 'acme-prompts' } },
      aws_bedrock_model_invocation_logging_configuration: {
        Type: 'Custom::AWS',
        Properties: {
          Create: {
            action: 'putModelInvocationLoggingConfiguration',
            parameters: {
              loggingConfig: { s3Config: { bucketName: R('aws_s3_bucket') }, textDataDeliveryEnabled: false },
            },
          },
        },
      },
    },
  ],
  [
    'training data that is scanned, and that whoever tags it calls clean',
    {
      aws_s3_bucket: { x: { bucket: 'acme-claims', tags: { 'ai-dataset': 'claims', 'ai-data-class': 'restricted' } } },
      aws_guardduty_malware_protection_plan: {
        x: {
          role: 'arn:aws:iam::111122223333:role/scanner',
          protected_resource: { s3_bucket: { bucket_name: '${aws_s3_bucket.x.id}' } },
          actions: { tagging: { status: 'ENABLED' } },
        },
      },
      aws_s3_bucket_policy: { x: { bucket: '${aws_s3_bucket.x.id}', policy: ONLY_SCANNED } },
    },
    {
      aws_s3_bucket: {
        Type: 'AWS::S3::Bucket',
        ...KEPT,
        Properties: {
          BucketName: 'acme-claims',
          Tags: [
            { Key: 'ai-dataset', Value: 'claims' },
            { Key: 'ai-data-class', Value: 'restricted' },
          ],
        },
      },
      aws_guardduty_malware_protection_plan: {
        Type: 'AWS::GuardDuty::MalwareProtectionPlan',
        ...KEPT,
        Properties: {
          Role: 'arn:aws:iam::111122223333:role/scanner',
          ProtectedResource: { S3Bucket: { BucketName: R('aws_s3_bucket') } },
          Actions: { Tagging: { Status: 'ENABLED' } },
        },
      },
      aws_s3_bucket_policy: {
        Type: 'AWS::S3::BucketPolicy',
        ...KEPT,
        Properties: { Bucket: R('aws_s3_bucket'), PolicyDocument: JSON.parse(ONLY_SCANNED) },
      },
    },
  ],
  [
    'a bucket whose public access block blocks nothing',
    {
      aws_s3_bucket: { x: { bucket: 'acme-logs' } },
      aws_cloudtrail: { x: { s3_bucket_name: '${aws_s3_bucket.x.id}' } },
      aws_s3_bucket_public_access_block: { x: { bucket: '${aws_s3_bucket.x.id}' } },
    },
    {
      aws_s3_bucket: {
        Type: 'AWS::S3::Bucket',
        ...KEPT,
        Properties: { BucketName: 'acme-logs', PublicAccessBlockConfiguration: { BlockPublicAcls: false } },
      },
      aws_cloudtrail: {
        Type: 'AWS::CloudTrail::Trail',
        ...KEPT,
        Properties: { S3BucketName: R('aws_s3_bucket'), IsLogging: true },
      },
    },
  ],
  [
    'an agent with actions of its own',
    {
      aws_bedrockagent_agent: { x: { agent_name: 'a', foundation_model: 'm' } },
      aws_bedrockagent_agent_action_group: {
        x: {
          agent_id: '${aws_bedrockagent_agent.x.agent_id}',
          action_group_name: 'g',
          function_schema: [{ member_functions: [{ functions: [{ name: 'deleteOrder' }] }] }],
        },
      },
    },
    {
      aws_bedrockagent_agent: {
        Type: 'AWS::Bedrock::Agent',
        ...KEPT,
        Properties: {
          AgentName: 'a',
          FoundationModel: 'm',
          ActionGroups: [{ ActionGroupName: 'g', FunctionSchema: { Functions: [{ Name: 'deleteOrder' }] } }],
        },
      },
    },
  ],
  [
    'a runtime of agents on the internet',
    {
      aws_bedrockagentcore_agent_runtime: {
        x: {
          agent_runtime_name: 'a',
          environment_variables: { API_KEY: 'Xy12345678secret' },
          network_configuration: [{ network_mode: 'PUBLIC' }],
          agent_runtime_artifact: [{ container_configuration: [{ container_uri: 'public.ecr.aws/x:latest' }] }],
          authorizer_configuration: [{ custom_jwt_authorizer: [{ discovery_url: 'http://idp.example/x' }] }],
          request_header_configuration: [{ request_header_allowlist: ['Authorization'] }],
        },
      },
    },
    {
      aws_bedrockagentcore_agent_runtime: {
        Type: 'AWS::BedrockAgentCore::Runtime',
        ...KEPT,
        Properties: {
          AgentRuntimeName: 'a',
          EnvironmentVariables: { API_KEY: 'Xy12345678secret' },
          NetworkConfiguration: { NetworkMode: 'PUBLIC' },
          AgentRuntimeArtifact: { ContainerConfiguration: { ContainerUri: 'public.ecr.aws/x:latest' } },
          AuthorizerConfiguration: { CustomJWTAuthorizer: { DiscoveryUrl: 'http://idp.example/x' } },
          RequestHeaderConfiguration: { RequestHeaderAllowlist: ['Authorization'] },
        },
      },
    },
  ],
  [
    'a gateway of tools that asks nobody, and one of its tools',
    {
      aws_bedrockagentcore_gateway: { x: { name: 'g', authorizer_type: 'NONE', exception_level: 'DEBUG' } },
      aws_bedrockagentcore_gateway_target: {
        x: {
          name: 't',
          gateway_identifier: '${aws_bedrockagentcore_gateway.x.gateway_id}',
          credential_provider_configuration: [
            { api_key: [{ provider_arn: 'arn:aws:x', credential_location: 'QUERY_PARAMETER' }] },
          ],
          target_configuration: [{ mcp: [{ mcp_server: [{ endpoint: 'http://tools.example' }] }] }],
        },
      },
    },
    {
      aws_bedrockagentcore_gateway: {
        Type: 'AWS::BedrockAgentCore::Gateway',
        ...KEPT,
        Properties: { Name: 'g', AuthorizerType: 'NONE', ExceptionLevel: 'DEBUG' },
      },
      aws_bedrockagentcore_gateway_target: {
        Type: 'AWS::BedrockAgentCore::GatewayTarget',
        Properties: {
          GatewayIdentifier: { 'Fn::GetAtt': ['aws_bedrockagentcore_gateway·x', 'GatewayIdentifier'] },
          CredentialProviderConfigurations: [
            {
              CredentialProviderType: 'API_KEY',
              CredentialProvider: {
                ApiKeyCredentialProvider: { ProviderArn: 'arn:aws:x', CredentialLocation: 'QUERY_PARAMETER' },
              },
            },
          ],
          TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'http://tools.example' } } },
        },
      },
    },
  ],
  [
    'a memory that all share',
    {
      aws_bedrockagentcore_memory: { x: { name: 'm', event_expiry_duration: 365 } },
      aws_bedrockagentcore_memory_strategy: {
        x: { memory_id: '${aws_bedrockagentcore_memory.x.id}', name: 's', type: 'SEMANTIC', namespaces: ['/all'] },
      },
    },
    {
      aws_bedrockagentcore_memory: {
        Type: 'AWS::BedrockAgentCore::Memory',
        ...KEPT,
        Properties: {
          Name: 'm',
          EventExpiryDuration: 365,
          MemoryStrategies: [{ SemanticMemoryStrategy: { Name: 's', Namespaces: ['/all'] } }],
        },
      },
    },
  ],
  [
    'vectors that are open to the internet',
    {
      aws_opensearchserverless_collection: { x: { name: 'v', type: 'VECTORSEARCH' } },
      aws_opensearchserverless_security_policy: {
        x: { name: 'n', type: 'network', policy: '[{"Rules":[],"AllowFromPublic":true}]' },
      },
      aws_opensearchserverless_access_policy: {
        x: { name: 'd', type: 'data', policy: '[{"Rules":[],"Principal":["*"]}]' },
      },
    },
    {
      aws_opensearchserverless_collection: {
        Type: 'AWS::OpenSearchServerless::Collection',
        ...KEPT,
        Properties: { Name: 'v', Type: 'VECTORSEARCH' },
      },
      aws_opensearchserverless_security_policy: {
        Type: 'AWS::OpenSearchServerless::SecurityPolicy',
        Properties: { Type: 'network', Policy: '[{"Rules":[],"AllowFromPublic":true}]' },
      },
      aws_opensearchserverless_access_policy: {
        Type: 'AWS::OpenSearchServerless::AccessPolicy',
        Properties: { Type: 'data', Policy: '[{"Rules":[],"Principal":["*"]}]' },
      },
    },
  ],
  [
    'a key that locks everybody out, and hosts with a shell',
    {
      aws_kms_key: { x: { enable_key_rotation: true, bypass_policy_lockout_safety_check: true } },
      aws_sagemaker_endpoint_configuration: {
        x: {
          kms_key_arn: '${aws_kms_key.x.arn}',
          production_variants: [{ model_name: 'm', instance_type: 'ml.m5.large', enable_ssm_access: true }],
          async_inference_config: [{ output_config: [{ s3_output_path: 's3://x' }] }],
        },
      },
    },
    {
      aws_kms_key: {
        Type: 'AWS::KMS::Key',
        ...KEPT,
        Properties: { EnableKeyRotation: true, BypassPolicyLockoutSafetyCheck: true },
      },
      aws_sagemaker_endpoint_configuration: {
        Type: 'AWS::SageMaker::EndpointConfig',
        Properties: {
          KmsKeyId: { 'Fn::GetAtt': ['aws_kms_key·x', 'Arn'] },
          ProductionVariants: [{ ModelName: 'm', InstanceType: 'ml.m5.large', EnableSSMAccess: true }],
          AsyncInferenceConfig: { OutputConfig: { S3OutputPath: 's3://x' } },
        },
      },
    },
  ],
  [
    'a group around a model that anybody may reach, by a rule that stands by itself',
    {
      aws_security_group: { x: { name: 'g', vpc_id: 'vpc-1' } },
      aws_security_group_rule: {
        x: {
          type: 'ingress',
          security_group_id: '${aws_security_group.x.id}',
          protocol: '-1',
          from_port: 0,
          to_port: 0,
          cidr_blocks: ['0.0.0.0/0'],
        },
      },
      aws_sagemaker_model: {
        x: { vpc_config: [{ subnets: ['subnet-1'], security_group_ids: ['${aws_security_group.x.id}'] }] },
      },
    },
    {
      aws_security_group: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: {
          VpcId: 'vpc-1',
          SecurityGroupEgress: [{ IpProtocol: 'icmp', CidrIp: '255.255.255.255/32' }],
          SecurityGroupIngress: [{ IpProtocol: '-1', FromPort: 0, ToPort: 0, CidrIp: '0.0.0.0/0' }],
        },
      },
      aws_sagemaker_model: {
        Type: 'AWS::SageMaker::Model',
        Properties: { VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: [R('aws_security_group')] } },
      },
    },
  ],
  [
    'the same by a rule of the newer kind, and a way out',
    {
      aws_security_group: { x: { name: 'g', vpc_id: 'vpc-1' } },
      aws_vpc_security_group_ingress_rule: {
        x: { security_group_id: '${aws_security_group.x.id}', ip_protocol: '-1', cidr_ipv4: '0.0.0.0/0' },
      },
      aws_vpc_security_group_egress_rule: {
        x: { security_group_id: '${aws_security_group.x.id}', ip_protocol: '-1', cidr_ipv6: '::/0' },
      },
      aws_sagemaker_model: {
        x: { vpc_config: [{ subnets: ['subnet-1'], security_group_ids: ['${aws_security_group.x.id}'] }] },
      },
    },
    {
      aws_security_group: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: {
          VpcId: 'vpc-1',
          SecurityGroupIngress: [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
          SecurityGroupEgress: [{ IpProtocol: '-1', CidrIpv6: '::/0' }],
        },
      },
      aws_sagemaker_model: {
        Type: 'AWS::SageMaker::Model',
        Properties: { VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: [R('aws_security_group')] } },
      },
    },
  ],
  [
    'an endpoint whose policy stands by itself, and lets everybody in',
    {
      aws_vpc_endpoint: {
        x: { vpc_id: 'vpc-1', service_name: 'com.amazonaws.eu-west-1.bedrock-runtime', vpc_endpoint_type: 'Interface' },
      },
      aws_vpc_endpoint_policy: { x: { vpc_endpoint_id: '${aws_vpc_endpoint.x.id}', policy: open('*') } },
    },
    {
      aws_vpc_endpoint: {
        Type: 'AWS::EC2::VPCEndpoint',
        Properties: {
          VpcId: 'vpc-1',
          ServiceName: 'com.amazonaws.eu-west-1.bedrock-runtime',
          VpcEndpointType: 'Interface',
          PrivateDnsEnabled: false,
          PolicyDocument: JSON.parse(open('*')),
        },
      },
    },
  ],
  [
    'an API without sign-in before a function that runs a model',
    {
      aws_iam_role: {
        x: {
          name: 'x',
          assume_role_policy: TRUST,
          inline_policy: [{ name: 'p', policy: allows('bedrock:InvokeModel') }],
        },
      },
      aws_lambda_function: {
        x: {
          function_name: 'f',
          role: '${aws_iam_role.x.arn}',
          kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/k',
        },
      },
      aws_lambda_function_url: {
        x: { function_name: '${aws_lambda_function.x.function_name}', authorization_type: 'NONE' },
      },
      aws_api_gateway_rest_api: { x: { name: 'api' } },
      aws_api_gateway_method: {
        x: {
          rest_api_id: '${aws_api_gateway_rest_api.x.id}',
          resource_id: 'r',
          http_method: 'POST',
          authorization: 'NONE',
        },
      },
      aws_api_gateway_integration: {
        x: {
          rest_api_id: '${aws_api_gateway_rest_api.x.id}',
          resource_id: 'r',
          http_method: 'POST',
          type: 'AWS_PROXY',
          uri: '${aws_lambda_function.x.arn}',
        },
      },
    },
    {
      aws_iam_role: {
        Type: 'AWS::IAM::Role',
        ...KEPT,
        Properties: {
          RoleName: 'x',
          AssumeRolePolicyDocument: JSON.parse(TRUST),
          Policies: [{ PolicyName: 'p', PolicyDocument: JSON.parse(allows('bedrock:InvokeModel')) }],
        },
      },
      aws_lambda_function: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          FunctionName: 'f',
          Role: { 'Fn::GetAtt': ['aws_iam_role·x', 'Arn'] },
          KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/k',
        },
      },
      aws_lambda_function_url: {
        Type: 'AWS::Lambda::Url',
        Properties: { TargetFunctionArn: R('aws_lambda_function'), AuthType: 'NONE' },
      },
      aws_api_gateway_rest_api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'api' } },
      aws_api_gateway_method: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          RestApiId: R('aws_api_gateway_rest_api'),
          ResourceId: 'r',
          HttpMethod: 'POST',
          AuthorizationType: 'NONE',
          Integration: { Type: 'AWS_PROXY', Uri: { 'Fn::GetAtt': ['aws_lambda_function·x', 'Arn'] } },
        },
      },
    },
  ],
  [
    'a load balancer on the internet before a function that runs a model, behind a firewall that only counts',
    {
      aws_iam_role: {
        x: {
          name: 'x',
          assume_role_policy: TRUST,
          inline_policy: [{ name: 'p', policy: allows('bedrock:InvokeModel') }],
        },
      },
      aws_lambda_function: { x: { function_name: 'f', role: '${aws_iam_role.x.arn}' } },
      aws_lb: { x: { name: 'l', internal: false, load_balancer_type: 'application' } },
      aws_lb_target_group: { x: { name: 'g', target_type: 'lambda' } },
      aws_lb_target_group_attachment: {
        x: { target_group_arn: '${aws_lb_target_group.x.arn}', target_id: '${aws_lambda_function.x.arn}' },
      },
      aws_lb_listener: {
        x: {
          load_balancer_arn: '${aws_lb.x.arn}',
          port: 80,
          protocol: 'HTTP',
          default_action: [{ type: 'forward', target_group_arn: '${aws_lb_target_group.x.arn}' }],
        },
      },
      aws_wafv2_web_acl: {
        x: {
          name: 'w',
          scope: 'REGIONAL',
          default_action: [{ allow: [{}] }],
          rule: [
            {
              name: 'r',
              priority: 1,
              override_action: [{ count: [{}] }],
              statement: [
                { managed_rule_group_statement: [{ vendor_name: 'AWS', name: 'AWSManagedRulesCommonRuleSet' }] },
              ],
            },
          ],
        },
      },
      aws_wafv2_web_acl_association: {
        x: { resource_arn: '${aws_lb.x.arn}', web_acl_arn: '${aws_wafv2_web_acl.x.arn}' },
      },
    },
    {
      aws_iam_role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'x',
          AssumeRolePolicyDocument: JSON.parse(TRUST),
          Policies: [{ PolicyName: 'p', PolicyDocument: JSON.parse(allows('bedrock:InvokeModel')) }],
        },
      },
      aws_lambda_function: {
        Type: 'AWS::Lambda::Function',
        Properties: { FunctionName: 'f', Role: { 'Fn::GetAtt': ['aws_iam_role·x', 'Arn'] } },
      },
      aws_lb: {
        Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        Properties: { Scheme: 'internet-facing', Type: 'application' },
      },
      aws_lb_target_group: {
        Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
        Properties: { TargetType: 'lambda', Targets: [{ Id: { 'Fn::GetAtt': ['aws_lambda_function·x', 'Arn'] } }] },
      },
      aws_lb_listener: {
        Type: 'AWS::ElasticLoadBalancingV2::Listener',
        Properties: {
          LoadBalancerArn: R('aws_lb'),
          Port: 80,
          Protocol: 'HTTP',
          DefaultActions: [{ Type: 'forward', TargetGroupArn: R('aws_lb_target_group') }],
        },
      },
      aws_wafv2_web_acl: {
        Type: 'AWS::WAFv2::WebACL',
        Properties: {
          DefaultAction: { Allow: {} },
          Rules: [
            {
              Name: 'r',
              OverrideAction: { Count: {} },
              Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
            },
          ],
        },
      },
      aws_wafv2_web_acl_association: {
        Type: 'AWS::WAFv2::WebACLAssociation',
        Properties: { ResourceArn: R('aws_lb'), WebACLArn: { 'Fn::GetAtt': ['aws_wafv2_web_acl·x', 'Arn'] } },
      },
    },
  ],
  [
    'a subnet of models that leads to the internet by a route within its table',
    {
      aws_vpc: { x: { cidr_block: '10.0.0.0/16' } },
      aws_subnet: { x: { vpc_id: '${aws_vpc.x.id}', map_public_ip_on_launch: true } },
      aws_internet_gateway: { x: { vpc_id: '${aws_vpc.x.id}' } },
      aws_route_table: {
        x: {
          vpc_id: '${aws_vpc.x.id}',
          route: [{ cidr_block: '0.0.0.0/0', gateway_id: '${aws_internet_gateway.x.id}' }],
        },
      },
      aws_route_table_association: {
        x: { subnet_id: '${aws_subnet.x.id}', route_table_id: '${aws_route_table.x.id}' },
      },
      aws_sagemaker_model: { x: { vpc_config: [{ subnets: ['${aws_subnet.x.id}'], security_group_ids: ['sg-1'] }] } },
    },
    {
      aws_vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
      aws_subnet: {
        Type: 'AWS::EC2::Subnet',
        Properties: { VpcId: R('aws_vpc'), MapPublicIpOnLaunch: true },
      },
      aws_internet_gateway: { Type: 'AWS::EC2::InternetGateway' },
      aws_route_table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: R('aws_vpc') } },
      aws_route: {
        Type: 'AWS::EC2::Route',
        Properties: {
          RouteTableId: R('aws_route_table'),
          DestinationCidrBlock: '0.0.0.0/0',
          GatewayId: R('aws_internet_gateway'),
        },
      },
      aws_route_table_association: {
        Type: 'AWS::EC2::SubnetRouteTableAssociation',
        Properties: { SubnetId: R('aws_subnet'), RouteTableId: R('aws_route_table') },
      },
      aws_sagemaker_model: {
        Type: 'AWS::SageMaker::Model',
        Properties: { VpcConfig: { Subnets: [R('aws_subnet')], SecurityGroupIds: ['sg-1'] } },
      },
    },
  ],
  [
    'a key for models that stays valid',
    { aws_iam_service_specific_credential: { x: { user_name: 'u', service_name: 'bedrock.amazonaws.com' } } },
    {
      aws_iam_service_specific_credential: {
        Type: 'Custom::AWS',
        Properties: { Create: { action: 'createServiceSpecificCredential' } },
      },
    },
  ],
  [
    'a door with a policy that permits everybody',
    {
      aws_verifiedaccess_instance: { x: {} },
      aws_verifiedaccess_group: {
        x: {
          verifiedaccess_instance_id: '${aws_verifiedaccess_instance.x.id}',
          policy_document: 'permit(principal, action, resource);',
        },
      },
      aws_verifiedaccess_trust_provider: {
        x: {
          policy_reference_name: 'sso',
          trust_provider_type: 'user',
          user_trust_provider_type: 'iam-identity-center',
        },
      },
      aws_verifiedaccess_instance_trust_provider_attachment: {
        x: {
          verifiedaccess_instance_id: '${aws_verifiedaccess_instance.x.id}',
          verifiedaccess_trust_provider_id: '${aws_verifiedaccess_trust_provider.x.id}',
        },
      },
    },
    {
      aws_verifiedaccess_instance: {
        Type: 'AWS::EC2::VerifiedAccessInstance',
        Properties: { VerifiedAccessTrustProviderIds: [R('aws_verifiedaccess_trust_provider')] },
      },
      aws_verifiedaccess_group: {
        Type: 'AWS::EC2::VerifiedAccessGroup',
        Properties: {
          VerifiedAccessInstanceId: R('aws_verifiedaccess_instance'),
          PolicyEnabled: true,
          PolicyDocument: 'permit(principal, action, resource);',
        },
      },
      aws_verifiedaccess_trust_provider: {
        Type: 'AWS::EC2::VerifiedAccessTrustProvider',
        Properties: {
          PolicyReferenceName: 'sso',
          TrustProviderType: 'user',
          UserTrustProviderType: 'iam-identity-center',
        },
      },
    },
  ],
];
