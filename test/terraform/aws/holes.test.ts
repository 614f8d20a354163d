import { answer } from '../../../lib/access/answer';
import { noRequest } from '../../../lib/access/prove';
import { Templates } from '../../../lib/cloudformation';
import { accessOf } from '../../../lib/cloudformation/access';
import { readFacts } from '../../../lib/cloudformation/read-facts';
import { check } from '../../../lib/policy';
import { RULES } from '../../../lib/policy/rules';
import { treeSource } from '../../../lib/source';
import { awsTemplates, type Configurations, readTerraform } from '../../../lib/terraform';
import { asPlan } from '../../seeded-google/as-plan';
import { configuration, plan } from '../reading';

type Blocks = Parameters<typeof asPlan>[0];

const told = (read: { readonly facts: Parameters<typeof check>[0] }) =>
  check(read.facts, RULES).findings.map(
    ({ rule, outcome, resource }) => `${rule} ${outcome} ${resource.replace('·', '.').replace(/ .*/, '')}`,
  );
const judged = (resource: Blocks, data?: unknown) =>
  told(readTerraform(configuration({ resource, ...(data !== undefined && { data }) })));

function ofTemplate(resources: Readonly<Record<string, unknown>>): string[] {
  const templates = new Templates();
  templates.add(treeSource('template.json', { Resources: resources }));
  return told(readFacts(templates));
}

const asked = (read: Configurations, action: string) =>
  answer(accessOf(awsTemplates(read)), noRequest({ action }).byAnyone()).outcome;
const outcome = (resource: Blocks, action: string, data?: unknown) =>
  asked(configuration({ resource, ...(data !== undefined && { data }) }), action);

const open = (action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: action, Resource: '*' }],
  });
const allows = (action: string, condition = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: '*', Condition: condition }],
  });
const TRUST = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const ROLE = { aws_iam_role: { r: { name: 'r', assume_role_policy: TRUST } } };

describe('policies of resources, wherever Terraform writes them', () => {
  test.each<[string, string, (policy: string) => Blocks]>([
    ['a queue', 'sqs:SendMessage', (policy) => ({ aws_sqs_queue: { q: { name: 'q', policy } } })],
    ['a topic', 'sns:Publish', (policy) => ({ aws_sns_topic: { t: { name: 't', policy } } })],
    ['a bucket', 's3:GetObject', (policy) => ({ aws_s3_bucket: { b: { bucket: 'acme', policy } } })],
    [
      'a secret',
      'secretsmanager:GetSecretValue',
      (policy) => ({ aws_secretsmanager_secret: { s: { name: 's', policy } } }),
    ],
    [
      'a bus',
      'events:PutEvents',
      (policy) => ({
        aws_cloudwatch_event_bus: { b: { name: 'b' } },
        aws_cloudwatch_event_bus_policy: { p: { event_bus_name: '${aws_cloudwatch_event_bus.b.name}', policy } },
      }),
    ],
    [
      'a file system',
      'elasticfilesystem:ClientMount',
      (policy) => ({
        aws_efs_file_system: { f: {} },
        aws_efs_file_system_policy: { p: { file_system_id: '${aws_efs_file_system.f.id}', policy } },
      }),
    ],
    [
      'a search domain',
      'es:ESHttpGet',
      (access_policies) => ({ aws_opensearch_domain: { d: { domain_name: 'd', access_policies } } }),
    ],
    [
      'a repository',
      'ecr:BatchGetImage',
      (policy) => ({
        aws_ecr_repository: { e: { name: 'e' } },
        aws_ecr_repository_policy: { p: { repository: '${aws_ecr_repository.e.name}', policy } },
      }),
    ],
    [
      'a key',
      'kms:Decrypt',
      (policy) => ({ aws_kms_key: { k: {} }, aws_kms_key_policy: { p: { key_id: '${aws_kms_key.k.id}', policy } } }),
    ],
  ])('of %s', (_what, action, blocks) => {
    expect(outcome(blocks(open(action)), action)).toBe('refuted');
    expect(asked(plan(asPlan(blocks(open(action)))), action)).toBe('refuted');
    expect(outcome(blocks(open(action.replace(/:.*/, ':TagResource'))), action)).not.toBe('refuted');
  });

  test.each([
    'aws_glacier_vault',
    'aws_cloudformation_stack',
    'aws_lakeformation_permissions',
    'aws_ram_principal_association',
    'aws_vpc_endpoint_policy',
    'aws_iam_role_policy_attachments_exclusive',
    'awscc_iam_role',
  ])('nothing is proved past %s', (type) => {
    expect(outcome({ ...ROLE, [type]: { x: { name: 'x' } } }, 'bedrock:InvokeModel')).toBe('unknown');
  });

  test.each([
    'aws_route_table_association',
    'aws_autoscaling_policy',
    'aws_ecr_lifecycle_policy',
    'aws_volume_attachment',
    'aws_cloudfront_cache_policy',
    'aws_wafv2_web_acl_association',
  ])('%s lets nobody do anything', (type) => {
    expect(outcome({ ...ROLE, [type]: { x: { name: 'x' } } }, 'bedrock:InvokeModel')).toBe('proved');
  });
});

describe('rights of identities', () => {
  const OF_ROLE = { role: '${aws_iam_role.r.name}' };
  const ATTACHED = {
    ...ROLE,
    aws_iam_policy: { p: { name: 'p', policy: allows('bedrock:InvokeModel') } },
    aws_iam_role_policy_attachment: { a: { ...OF_ROLE, policy_arn: '${aws_iam_policy.p.arn}' } },
  };

  test('attached in a plan', () => expect(asked(plan(asPlan(ATTACHED)), 'bedrock:InvokeModel')).toBe('refuted'));

  test('attached exclusively', () => {
    const { aws_iam_role_policy_attachment: _, ...rest } = ATTACHED;
    const exclusive = {
      aws_iam_role_policy_attachments_exclusive: {
        a: { role_name: '${aws_iam_role.r.name}', policy_arns: ['${aws_iam_policy.p.arn}'] },
      },
    };
    expect(outcome({ ...rest, ...exclusive }, 'bedrock:InvokeModel')).toBe('refuted');
  });

  test('by tags of the role', () => {
    const policy = allows('bedrock:InvokeModel', { StringEquals: { 'aws:PrincipalTag/team': 'ai' } });
    const tagged = (tags: object) => ({
      aws_iam_role: { r: { name: 'r', assume_role_policy: TRUST, tags } },
      aws_iam_role_policy: { p: { ...OF_ROLE, name: 'p', policy } },
    });
    expect(outcome(tagged({ team: 'ai' }), 'bedrock:InvokeModel')).toBe('refuted');
    expect(outcome(tagged({ team: 'web' }), 'bedrock:InvokeModel')).toBe('proved');
    const given = configuration({
      provider: { aws: [{ default_tags: [{ tags: { team: 'ai' } }] }] },
      resource: tagged({}),
    });
    expect(asked(given, 'bedrock:InvokeModel')).not.toBe('proved');
  });

  test('that two attachments give are told where each stands', () => {
    const { findings } = check(
      readTerraform(
        configuration({
          resource: {
            ...ROLE,
            aws_iam_role_policy_attachment: {
              first: { ...OF_ROLE, policy_arn: 'arn:aws:iam::aws:policy/AmazonBedrockFullAccess' },
              second: { ...OF_ROLE, policy_arn: 'arn:aws:iam::aws:policy/AmazonSageMakerFullAccess' },
            },
          },
        }),
      ).facts,
      RULES,
    );
    const resources = findings.filter(({ rule }) => rule === 'ZTA-IAM-003').map(({ resource }) => resource);
    expect(resources.sort()).toEqual(['aws_iam_role_policy_attachment.first', 'aws_iam_role_policy_attachment.second']);
  });

  test('with a policy that takes on others', () => {
    const documents = (base: object) => ({
      aws_iam_policy_document: {
        base: { statement: [{ sid: 'One', actions: ['bedrock:InvokeModel'], resources: ['*'] }] },
        all: { ...base, statement: [{ sid: 'Two', actions: ['logs:PutLogEvents'], resources: ['*'] }] },
      },
    });
    const resource = {
      ...ROLE,
      aws_iam_role_policy: { p: { ...OF_ROLE, name: 'p', policy: '${data.aws_iam_policy_document.all.json}' } },
    };
    const source = { source_policy_documents: ['${data.aws_iam_policy_document.base.json}'] };
    expect(outcome(resource, 'bedrock:InvokeModel', documents(source))).toBe('refuted');
    expect(outcome(resource, 'bedrock:InvokeModel', documents({}))).toBe('proved');
    expect(outcome(resource, 'bedrock:InvokeModel', documents({ source_policy_documents: ['${var.x}'] }))).toBe(
      'unknown',
    );
    const overridden = { ...source, override_policy_documents: ['${data.aws_iam_policy_document.deny.json}'] };
    const deny = { statement: [{ sid: 'One', effect: 'Deny', actions: ['bedrock:*'], resources: ['*'] }] };
    const { aws_iam_policy_document: known } = documents(overridden);
    expect(outcome(resource, 'bedrock:InvokeModel', { aws_iam_policy_document: { ...known, deny } })).toBe('proved');
  });

  test('that hang on a service control policy, which holds where it is attached', () => {
    const resource: Blocks = {
      ...ROLE,
      aws_iam_role_policy: { p: { ...OF_ROLE, name: 'p', policy: allows('bedrock:InvokeModel') } },
      aws_organizations_policy: {
        s: {
          name: 's',
          content: JSON.stringify({ Statement: [{ Effect: 'Deny', Action: 'bedrock:*', Resource: '*' }] }),
        },
      },
    };
    const attached = {
      aws_organizations_policy_attachment: {
        a: { policy_id: '${aws_organizations_policy.s.id}', target_id: 'r-ab12' },
      },
    };
    expect(outcome(resource, 'bedrock:InvokeModel')).toBe('refuted');
    expect(outcome({ ...resource, ...attached }, 'bedrock:InvokeModel')).toBe('proved');
  });

  test('of a permission set', () => {
    const set: Blocks = { aws_ssoadmin_permission_set: { s: { name: 's', instance_arn: 'arn:aws:sso:::instance/i' } } };
    const inline = {
      aws_ssoadmin_permission_set_inline_policy: {
        p: { permission_set_arn: '${aws_ssoadmin_permission_set.s.arn}', inline_policy: allows('bedrock:InvokeModel') },
      },
    };
    expect(outcome({ ...set, ...inline }, 'bedrock:InvokeModel')).toBe('refuted');
    expect(outcome(set, 'bedrock:InvokeModel')).toBe('proved');
  });
});

const R = (type: string) => ({ Ref: `${type}·x` });
const KEPT = { UpdateReplacePolicy: 'Retain' };

/** The same in both, each called `x`: what is told of a template is told of Terraform, and something is. */
const TWINS: readonly (readonly [what: string, terraform: Blocks, template: Readonly<Record<string, object>>])[] = [
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

/** Rules without where they tell it: Terraform has resources of their own where a template has parts. */
const rules = (findings: readonly string[]) =>
  [...new Set(findings.map((finding) => finding.split(' ').slice(0, 2).join(' ')))].sort();

test.each(TWINS)('%s is told as of a template', (_what, terraform, template) => {
  const resources = Object.fromEntries(
    Object.entries(template).map(([type, resource]) => [
      `${type}·x`,
      { DeletionPolicy: 'Delete', ...KEPT, ...resource },
    ]),
  );
  const expected = rules(ofTemplate(resources));
  expect(expected).not.toEqual([]);
  expect(rules(judged(terraform))).toEqual(expected);
});

/** A plan does not show what Terraform refuses to destroy. */
const shown = (finding: string) => !/ZTA-(LOG-0(07|31|61|71|73|91)|MODEL-035)/.test(finding);

test.each(TWINS)('%s is told in a plan', (_what, terraform) => {
  const planned = told(readTerraform(plan(asPlan(terraform))));
  expect(rules(planned.filter(shown))).toEqual(rules(judged(terraform).filter(shown)));
});
