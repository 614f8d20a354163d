import { delivered } from './delivered';
import type { Resources, Seed } from './seed';

type Properties = Readonly<Record<string, unknown>>;
type One = Resources[string];

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;
const AGENTS = `arn:aws:bedrock-agentcore:${REGION}:${ACCOUNT}`;
const ENGINE = { Arn: `${AGENTS}:policy-engine/tools-0a1b2c3d4e`, Mode: 'ENFORCE' };
const CODE = `arn:aws:lambda:${REGION}:${ACCOUNT}:function`;
const NETWORK = {
  SecurityGroups: ['sg-0a1b2c3d4e5f60718'],
  Subnets: ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'],
};
const ISSUER = 'https://id.example.com/.well-known/openid-configuration';
const TOKENS = { CustomJWTAuthorizer: { DiscoveryUrl: ISSUER, AllowedAudience: ['claims-agent'] } };

const make = (type: string, properties: Properties): One => ({
  Type: type.includes('::') ? type : `AWS::BedrockAgentCore::${type}`,
  Properties: properties,
});

const role = (...statements: readonly object[]): One =>
  make('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'bedrock-agentcore.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'aws:SourceAccount': ACCOUNT },
            ArnLike: { 'aws:SourceArn': `${AGENTS}:*` },
          },
        },
      ],
    },
    Policies: [{ PolicyName: 'work', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
  });

const allow = (action: string | readonly string[], resource: string | readonly string[]) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
});

const at = (id: string, attribute: string) => ({ 'Fn::GetAtt': [id, attribute] });

const METRICS = {
  ...allow('cloudwatch:PutMetricData', '*'),
  Condition: { StringEquals: { 'cloudwatch:namespace': 'bedrock-agentcore' } },
};

function gateway(id: string, properties: Properties): Resources {
  return {
    [`${id}Gateway`]: make('Gateway', {
      Name: 'claims-tools',
      AuthorizerType: 'CUSTOM_JWT',
      AuthorizerConfiguration: TOKENS,
      ProtocolType: 'MCP',
      PolicyEngineConfiguration: ENGINE,
      KmsKeyArn: KEY,
      RoleArn: at(`${id}Role`, 'Arn'),
      ...properties,
    }),
    [`${id}Role`]: role(allow('lambda:InvokeFunction', `${CODE}:claims-lookup`)),
  };
}

const target = (id: string, configuration: object, properties: Properties): Resources => ({
  [`${id}Target`]: make('GatewayTarget', {
    GatewayIdentifier: 'claims-tools-0a1b2c3d4e',
    Name: 'lookup',
    TargetConfiguration: configuration,
    ...properties,
  }),
});

const server = (more: Properties = {}) => ({
  Mcp: { McpServer: { Endpoint: 'https://mcp.example.com/claims', ...more } },
});
const oauth = {
  CredentialProviderType: 'OAUTH',
  CredentialProvider: {
    OauthCredentialProvider: {
      ProviderArn: `${AGENTS}:token-vault/default/oauth2credentialprovider/claims`,
      Scopes: ['claims.read'],
    },
  },
};
const apiKey = (location: string) => ({
  CredentialProviderType: 'API_KEY',
  CredentialProvider: {
    ApiKeyCredentialProvider: {
      ProviderArn: `${AGENTS}:token-vault/default/apikeycredentialprovider/claims`,
      CredentialLocation: location,
      CredentialParameterName: 'key',
    },
  },
});

function runtime(id: string, properties: Properties, ...statements: readonly object[]): Resources {
  return {
    [`${id}Runtime`]: make('Runtime', {
      AgentRuntimeName: 'claims_agent',
      AgentRuntimeArtifact: {
        ContainerConfiguration: {
          ContainerUri: `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/claims-agent@sha256:${'4f'.repeat(32)}`,
        },
      },
      NetworkConfiguration: { NetworkMode: 'VPC', NetworkModeConfig: NETWORK },
      ProtocolConfiguration: 'HTTP',
      AuthorizerConfiguration: TOKENS,
      RoleArn: at(`${id}Role`, 'Arn'),
      ...properties,
    }),
    [`${id}Role`]: role(METRICS, ...statements),
  };
}

function harness(id: string, properties: Properties): Resources {
  return {
    [`${id}Harness`]: make('Harness', {
      HarnessName: 'claims_helper',
      AuthorizerConfiguration: TOKENS,
      Environment: {
        AgentCoreRuntimeEnvironment: { NetworkConfiguration: { NetworkMode: 'VPC', NetworkModeConfig: NETWORK } },
      },
      ExecutionRoleArn: at(`${id}Role`, 'Arn'),
      Model: { BedrockModelConfig: { ModelId: 'anthropic.claude-sonnet-4-20250514-v1:0' } },
      AllowedTools: ['@claims/lookup'],
      ...properties,
    }),
    [`${id}Role`]: role(METRICS),
  };
}

const memory = (id: string, properties: Properties): Resources => ({
  [`${id}Memory`]: make('Memory', {
    Name: 'claims_memory',
    EventExpiryDuration: 30,
    EncryptionKeyArn: KEY,
    MemoryExecutionRoleArn: at(`${id}Role`, 'Arn'),
    ...properties,
  }),
  [`${id}Role`]: role(allow(['kms:Decrypt', 'kms:GenerateDataKey'], KEY)),
});

const strategy = (properties: Properties) => ({
  MemoryStrategies: [
    {
      SemanticMemoryStrategy: {
        Name: 'facts',
        Namespaces: ['/strategies/{memoryStrategyId}/actors/{actorId}/'],
        RecordExpirySpecification: { RecordExpiryDurationDays: 180 },
        ...properties,
      },
    },
  ],
});

function interpreter(id: string, statement: object): Resources {
  return {
    [`${id}Interpreter`]: make('CodeInterpreterCustom', {
      Name: 'claims_sums',
      ExecutionRoleArn: at(`${id}Role`, 'Arn'),
      NetworkConfiguration: { NetworkMode: 'VPC', VpcConfig: NETWORK },
    }),
    [`${id}Role`]: role(statement),
  };
}

function browser(id: string, properties: Properties, ...statements: readonly object[]): Resources {
  return {
    [`${id}Browser`]: make('BrowserCustom', {
      Name: 'claims_portal',
      ExecutionRoleArn: at(`${id}Role`, 'Arn'),
      NetworkConfiguration: { NetworkMode: 'VPC', VpcConfig: NETWORK },
      RecordingConfig: { Enabled: true, S3Location: { Bucket: 'claims-recordings', Prefix: 'portal/' } },
      ...properties,
    }),
    [`${id}Role`]: role(allow('s3:PutObject', 'arn:aws:s3:::claims-recordings/portal/*'), ...statements),
  };
}

function policySet(id: string, policy: Properties, engine: Properties = {}): Resources {
  const asked = { Arn: at(`${id}Engine`, 'PolicyEngineArn'), Mode: 'ENFORCE' };
  return {
    [`${id}Engine`]: make('PolicyEngine', { Name: 'claims_tools', EncryptionKeyArn: KEY, ...engine }),
    [`${id}Policy`]: make('Policy', {
      Name: 'refunds',
      PolicyEngineId: at(`${id}Engine`, 'PolicyEngineId'),
      ValidationMode: 'FAIL_ON_ANY_FINDINGS',
      ...policy,
    }),
    ...gateway(id, { PolicyEngineConfiguration: asked }),
  };
}

const cedar = (statement: string) => ({ Definition: { Cedar: { Statement: statement } } });
const PERMIT_LOOKUP =
  'permit(principal is AgentCore::OAuthUser, action == AgentCore::Action::"lookup__find_claim", resource is AgentCore::Gateway);';
const FORBID_REFUND =
  'forbid(principal, action == AgentCore::Action::"refunds__pay", resource) when { context.input.amount > 500 };';

function toolOfAgent(id: string, permission: Properties, more: Properties = {}): Resources {
  return {
    [`${id}Function`]: make('AWS::Lambda::Function', {
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { S3Bucket: 'claims-code', S3Key: 'lookup.zip' },
      Role: at(`${id}Role`, 'Arn'),
      ...more,
    }),
    [`${id}Role`]: make('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      Policies: [
        {
          PolicyName: 'claims',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [allow('dynamodb:GetItem', `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/claims`)],
          },
        },
      ],
    }),
    [`${id}Permission`]: make('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: at(`${id}Function`, 'Arn'),
      ...permission,
    }),
    ...target(
      id,
      {
        Mcp: {
          Lambda: {
            LambdaArn: at(`${id}Function`, 'Arn'),
            ToolSchema: {
              InlinePayload: [{ Name: 'find_claim', Description: 'Finds a claim', InputSchema: { Type: 'object' } }],
            },
          },
        },
      },
      { CredentialProviderConfigurations: [{ CredentialProviderType: 'GATEWAY_IAM_ROLE' }] },
    ),
  };
}

const OWN_AGENT = {
  Principal: 'bedrock.amazonaws.com',
  SourceAccount: ACCOUNT,
  SourceArn: `arn:aws:bedrock:${REGION}:${ACCOUNT}:agent/ABCDEFGHIJ`,
};

function bedrockAgent(id: string, group: object): Resources {
  return {
    [`${id}Agent`]: make('AWS::Bedrock::Agent', {
      AgentName: 'claims',
      AgentResourceRoleArn: `arn:aws:iam::${ACCOUNT}:role/claims-agent`,
      FoundationModel: 'anthropic.claude-3-5-sonnet-20241022-v2:0',
      Instruction: 'Answer questions about insurance claims, and nothing else at all.',
      CustomerEncryptionKeyArn: KEY,
      IdleSessionTTLInSeconds: 600,
      GuardrailConfiguration: {
        GuardrailIdentifier: `arn:aws:bedrock:${REGION}:${ACCOUNT}:guardrail/abcdefghij12`,
        GuardrailVersion: '3',
      },
      ActionGroups: [
        { ActionGroupName: 'claims', ActionGroupExecutor: { Lambda: `${CODE}:claims-actions` }, ...group },
      ],
    }),
  };
}

function host(id: string, machines: Properties, launch: Properties = {}): Resources {
  const parameters = {
    OperatingSystem: 'AL2023_ARM64',
    InstanceRequirements: { AllowedInstanceTypes: ['m7g.large'] },
    ...launch,
  };
  return {
    [`${id}Hosts`]: make('CapacityProvider', {
      Name: 'claims-hosts',
      PermissionsConfiguration: { CapacityProviderOperatorRoleArn: `arn:aws:iam::${ACCOUNT}:role/claims-hosts` },
      ComputeConfiguration: {
        Ec2Configuration: {
          LaunchTemplateSource: { LaunchParameters: parameters },
          VpcConfiguration: NETWORK,
          ...machines,
        },
      },
    }),
  };
}

const interceptor = (point: string, headers: boolean) => ({
  InterceptorConfigurations: [
    {
      InterceptionPoints: [point],
      Interceptor: { Lambda: { Arn: `${CODE}:look-at-calls` } },
      InputConfiguration: { PassRequestHeaders: headers },
    },
  ],
});

const identities = { AuthorizerType: 'AWS_IAM', AuthorizerConfiguration: { Ref: 'AWS::NoValue' } };
const asking = (type: string) => ({ ...identities, AuthorizerType: type });

const seed = (rule: number, violation: string, resources: Seed['resources']): Seed => ({
  violation,
  rule: `ZTA-AGENT-${String(rule).padStart(3, '0')}`,
  resources,
});

const LOGS = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/bedrock-agentcore/runtimes`;
const WRITE = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const RECALL = ['bedrock-agentcore:ListEvents', 'bedrock-agentcore:RetrieveMemoryRecords'];
const VAULT = `${AGENTS}:token-vault/default`;
const IDENTITY = `${AGENTS}:workload-identity-directory/default/workload-identity`;

const SEEDS: readonly Seed[] = [
  seed(1, 'gateway of tools without an authorizer', (id, ok) => gateway(id, asking(ok ? 'AWS_IAM' : 'NONE'))),
  seed(1, 'gateway without an authorizer, of which only answers are looked at', (id, ok) =>
    gateway(id, { ...asking(ok ? 'AWS_IAM' : 'NONE'), ...interceptor('RESPONSE', false) }),
  ),
  seed(2, 'gateway that only authenticates, with policies that are logged', (id, ok) =>
    gateway(id, {
      ...asking('AUTHENTICATE_ONLY'),
      PolicyEngineConfiguration: { ...ENGINE, Mode: ok ? 'ENFORCE' : 'LOG_ONLY' },
    }),
  ),
  seed(2, 'gateway that leaves it to an interceptor who may call', (id, ok) =>
    gateway(id, {
      ...asking(ok ? 'AWS_IAM' : 'NONE'),
      ...interceptor('REQUEST', false),
      PolicyEngineConfiguration: { ...ENGINE, Mode: ok ? 'ENFORCE' : 'LOG_ONLY' },
    }),
  ),
  seed(3, 'gateway of tools without policies', (id, ok) =>
    gateway(id, ok ? {} : { PolicyEngineConfiguration: { Ref: 'AWS::NoValue' } }),
  ),
  seed(4, 'policies of a gateway that are only logged', (id, ok) =>
    gateway(id, { PolicyEngineConfiguration: { ...ENGINE, Mode: ok ? 'ENFORCE' : 'LOG_ONLY' } }),
  ),
  seed(5, 'gateway that shows its errors', (id, ok) => gateway(id, ok ? {} : { ExceptionLevel: 'DEBUG' })),
  seed(6, 'gateway under a key of AWS', (id, ok) => gateway(id, ok ? {} : { KmsKeyArn: { Ref: 'AWS::NoValue' } })),
  seed(7, 'gateway whose firewall fails open', (id, ok) =>
    gateway(id, { WafConfiguration: { FailureMode: ok ? 'FAIL_CLOSE' : 'FAIL_OPEN' } }),
  ),
  seed(8, 'interceptor that is given all headers', (id, ok) => gateway(id, interceptor('REQUEST', !ok))),
  seed(9, 'gateway that takes any token of its issuer', (id, ok) =>
    gateway(id, ok ? {} : { AuthorizerConfiguration: { CustomJWTAuthorizer: { DiscoveryUrl: ISSUER } } }),
  ),
  seed(9, 'agent that takes any token of its issuer', (id, ok) =>
    runtime(id, ok ? {} : { AuthorizerConfiguration: { CustomJWTAuthorizer: { DiscoveryUrl: ISSUER } } }),
  ),
  seed(9, 'harness that asks for a scope that every token has', (id, ok) =>
    harness(id, {
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: { DiscoveryUrl: ISSUER, AllowedScopes: ok ? ['claims/ask'] : ['openid'] },
      },
    }),
  ),
  seed(10, 'policy engine under a key of AWS', (id, ok) =>
    policySet(id, cedar(PERMIT_LOOKUP), ok ? {} : { EncryptionKeyArn: { Ref: 'AWS::NoValue' } }),
  ),
  seed(10, 'test conversations under a key of AWS', (id, ok) => ({
    [`${id}Dataset`]: make('Dataset', {
      DatasetName: 'claims-conversations',
      SchemaType: 'AGENTCORE_EVALUATION_PREDEFINED_V1',
      Source: { S3Source: { S3Uri: 's3://claims-tests/conversations.jsonl' } },
      ...(ok && { KmsKeyArn: KEY }),
    }),
  })),
  seed(11, 'policy engine that no gateway asks', (id, ok) =>
    ok
      ? policySet(id, cedar(PERMIT_LOOKUP))
      : { [`${id}Engine`]: make('PolicyEngine', { Name: 'claims_tools', EncryptionKeyArn: KEY }), ...gateway(id, {}) },
  ),
  seed(12, 'policy that forbids, and only logs', (id, ok) =>
    policySet(id, { ...cedar(FORBID_REFUND), EnforcementMode: ok ? 'ACTIVE' : 'LOG_ONLY' }),
  ),
  seed(13, 'policy whose mistakes are ignored', (id, ok) =>
    policySet(id, {
      ...cedar(PERMIT_LOOKUP),
      ValidationMode: ok ? 'FAIL_ON_ANY_FINDINGS' : 'IGNORE_ALL_FINDINGS',
    }),
  ),
  seed(14, 'policy that permits everything', (id, ok) =>
    policySet(id, cedar(ok ? PERMIT_LOOKUP : 'permit(principal, action, resource);')),
  ),
  seed(14, 'policy that permits every user every tool of a gateway', (id, ok) =>
    policySet(id, {
      Definition: {
        Policy: {
          Statement: {
            'Fn::Join': [
              '',
              [
                `permit(principal is AgentCore::OAuthUser, action${ok ? ' in AgentCore::Action::"lookup"' : ''}, resource == AgentCore::Gateway::"`,
                at(`${id}Gateway`, 'GatewayArn'),
                '");',
              ],
            ],
          },
        },
      },
    }),
  ),
  seed(20, 'MCP server that is called without credentials', (id, ok) =>
    target(id, server(), ok ? { CredentialProviderConfigurations: [oauth] } : {}),
  ),
  seed(20, 'address that is called without credentials', (id, ok) =>
    target(
      id,
      { Http: { Passthrough: { Endpoint: 'https://claims.example.com', ProtocolType: 'HTTP' } } },
      { CredentialProviderConfigurations: ok ? [oauth] : [] },
    ),
  ),
  seed(21, 'tool that is opened by a fixed key', (id, ok) =>
    target(id, server(), { CredentialProviderConfigurations: [ok ? oauth : apiKey('HEADER')] }),
  ),
  seed(22, 'key for a tool within its address', (id, ok) =>
    target(id, server(), { CredentialProviderConfigurations: [ok ? oauth : apiKey('QUERY_PARAMETER')] }),
  ),
  seed(23, 'tool that is given the token of the caller', (id, ok) =>
    target(id, server(), {
      CredentialProviderConfigurations: [ok ? oauth : { CredentialProviderType: 'JWT_PASSTHROUGH' }],
    }),
  ),
  seed(23, 'tool that is given the cookies of the caller', (id, ok) =>
    target(id, server(), {
      CredentialProviderConfigurations: [oauth],
      MetadataConfiguration: { AllowedRequestHeaders: ['x-request-id', ok ? 'x-tenant' : 'Cookie'] },
    }),
  ),
  seed(24, 'every operation of an interface as a tool', (id, ok) =>
    target(
      id,
      {
        Mcp: {
          ApiGateway: {
            RestApiId: 'a1b2c3d4e5',
            Stage: 'prod',
            ApiGatewayToolConfiguration: {
              ToolFilters: [{ FilterPath: ok ? '/claims' : '/*', Methods: ['GET', 'POST', 'DELETE'] }],
            },
          },
        },
      },
      {},
    ),
  ),
  seed(25, 'MCP server whose tools are listed anew for each call', (id, ok) =>
    target(id, server({ ListingMode: ok ? 'DEFAULT' : 'DYNAMIC' }), { CredentialProviderConfigurations: [oauth] }),
  ),
  seed(30, 'agent that does not know its users', (id, ok) =>
    runtime(id, ok ? {} : { AuthorizerConfiguration: { Ref: 'AWS::NoValue' } }),
  ),
  seed(30, 'harness that does not know its users', (id, ok) =>
    harness(id, ok ? {} : { AuthorizerConfiguration: { Ref: 'AWS::NoValue' } }),
  ),
  seed(31, 'agent whose code is given the token of the caller', (id, ok) =>
    runtime(id, {
      RequestHeaderConfiguration: {
        RequestHeaderAllowlist: [ok ? 'X-Amzn-Bedrock-AgentCore-Runtime-Custom-Tenant' : 'Authorization'],
      },
    }),
  ),
  seed(32, 'key of a service among the variables of an agent', (id, ok) =>
    runtime(id, {
      EnvironmentVariables: ok
        ? { CRM_API_KEY_ARN: `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:crm-a1b2c3` }
        : { CRM_API_KEY: 'c0ffee5e-c4e7-b055-crm1' },
    }),
  ),
  seed(32, 'secret that is resolved into the variables of an agent', (id, ok) =>
    runtime(id, {
      EnvironmentVariables: { DB_PASSWORD: ok ? { Ref: 'AWS::NoValue' } : '{{resolve:secretsmanager:claims/db}}' },
    }),
  ),
  seed(32, 'password among the variables of a tool', (id, ok) =>
    toolOfAgent(id, OWN_AGENT, ok ? {} : { Environment: { Variables: { DB_PASSWORD: 'correct-horse-battery' } } }),
  ),
  seed(33, 'harness with all tools', (id, ok) => harness(id, ok ? {} : { AllowedTools: { Ref: 'AWS::NoValue' } })),
  seed(33, 'harness with all tools that are built in', (id, ok) =>
    harness(id, { AllowedTools: ['@claims/lookup', ok ? 'file_read' : '@builtin'] }),
  ),
  seed(34, 'harness that goes on where its check fails', (id, ok) =>
    harness(id, {
      Hooks: [
        {
          BeforeToolCall: {
            Name: 'approve',
            Target: { Lambda: { Arn: `${CODE}:approve-call`, FailureMode: ok ? 'deny' : 'allow' } },
          },
        },
      ],
    }),
  ),
  seed(40, 'agent that may write the logs of all agents', (id, ok) =>
    runtime(id, {}, allow(WRITE, `${LOGS}/${ok ? 'claims_agent-*' : '*'}:log-stream:*`)),
  ),
  seed(40, 'agent that may write any log group of the services', (id, ok) =>
    runtime(id, {}, allow(WRITE, ok ? `${LOGS}/claims_agent-*` : `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/*`)),
  ),
  seed(41, 'agent that may read the memories of all agents', (id, ok) =>
    runtime(id, {}, allow(RECALL, `${AGENTS}:memory/${ok ? 'claims_memory-0a1b2c3d4e' : '*'}`)),
  ),
  seed(42, 'agent that may fetch the tokens of all agents', (id, ok) =>
    runtime(
      id,
      {},
      allow('bedrock-agentcore:GetResourceOauth2Token', [
        VAULT,
        `${VAULT}/${ok ? 'oauth2credentialprovider/claims' : '*'}`,
      ]),
    ),
  ),
  seed(42, 'agent that may fetch the keys of all agents', (id, ok) =>
    runtime(
      id,
      {},
      allow('bedrock-agentcore:GetResourceApiKey', [VAULT, `${VAULT}/apikeycredentialprovider/${ok ? 'claims' : '*'}`]),
    ),
  ),
  seed(43, 'agent that may take the identity of any agent', (id, ok) =>
    runtime(
      id,
      {},
      allow('bedrock-agentcore:GetWorkloadAccessTokenForJWT', `${IDENTITY}/${ok ? 'claims_agent-*' : '*'}`),
    ),
  ),
  seed(44, 'agent that may act for any user it names', (id, ok) =>
    runtime(
      id,
      {},
      allow(
        [
          'bedrock-agentcore:GetWorkloadAccessTokenForJWT',
          ...(ok ? [] : ['bedrock-agentcore:GetWorkloadAccessTokenForUserId']),
        ],
        `${IDENTITY}/claims_agent-*`,
      ),
    ),
  ),
  seed(45, 'code interpreter that may read any bucket', (id, ok) =>
    interpreter(id, allow('s3:GetObject', ok ? 'arn:aws:s3:::claims-sums/*' : '*')),
  ),
  seed(45, 'browser that may use any secret', (id, ok) =>
    browser(
      id,
      {},
      allow(
        'secretsmanager:GetSecretValue',
        ok ? `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:portal-a1b2c3` : '*',
      ),
    ),
  ),
  seed(50, 'memory under a key of AWS', (id, ok) =>
    memory(id, ok ? {} : { EncryptionKeyArn: { Ref: 'AWS::NoValue' } }),
  ),
  seed(50, 'memory of a harness under a key of AWS', (id, ok) =>
    harness(id, { Memory: { ManagedMemoryConfiguration: { ...(ok && { EncryptionKeyArn: KEY }) } } }),
  ),
  seed(51, 'conversations that are kept for a year', (id, ok) => memory(id, { EventExpiryDuration: ok ? 60 : 365 })),
  seed(52, 'memories that never expire', (id, ok) =>
    memory(id, strategy(ok ? {} : { RecordExpirySpecification: { Ref: 'AWS::NoValue' } })),
  ),
  seed(53, 'memories that all users share', (id, ok) =>
    memory(id, strategy(ok ? {} : { Namespaces: ['/facts/{memoryStrategyId}/'] })),
  ),
  seed(54, 'memories that are streamed with their content', (id, ok) =>
    memory(id, {
      StreamDeliveryResources: {
        Resources: [
          {
            Kinesis: {
              DataStreamArn: `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/claims-memory`,
              ContentConfigurations: [{ Type: 'MEMORY_RECORDS', Level: ok ? 'METADATA_ONLY' : 'FULL_CONTENT' }],
            },
          },
        ],
      },
    }),
  ),
  seed(60, 'browser whose sessions are not recorded', (id, ok) =>
    browser(id, ok ? {} : { RecordingConfig: { Enabled: false } }),
  ),
  seed(60, 'browser whose recordings go nowhere', (id, ok) =>
    browser(id, ok ? {} : { RecordingConfig: { Enabled: true } }),
  ),
  seed(70, 'key of a service in the template', (id, ok) => ({
    [`${id}Key`]: make('ApiKeyCredentialProvider', {
      Name: 'crm',
      ...(ok
        ? { ApiKeySecretSource: 'EXTERNAL', ApiKeySecretConfig: { SecretId: 'crm', JsonKey: 'key' } }
        : { ApiKey: 'c0ffee5e-c4e7-b055-crm1' }),
    }),
  })),
  seed(70, 'client secret in the template', (id, ok) => ({
    [`${id}Provider`]: make('OAuth2CredentialProvider', {
      Name: 'github',
      CredentialProviderVendor: 'GithubOauth2',
      Oauth2ProviderConfigInput: {
        GithubOauth2ProviderConfig: {
          ClientId: 'Iv1.a1b2c3d4e5f60718',
          ClientSecret: ok
            ? '{{resolve:secretsmanager:github:SecretString:secret}}'
            : 'a1b2c3d4e5f60718a1b2c3d4e5f60718',
        },
      },
    }),
  })),
  seed(71, 'sign-in without TLS', (id, ok) => ({
    [`${id}Provider`]: make('OAuth2CredentialProvider', {
      Name: 'claims',
      CredentialProviderVendor: 'CustomOauth2',
      Oauth2ProviderConfigInput: {
        CustomOauth2ProviderConfig: {
          ClientId: 'claims',
          ClientSecretSource: 'EXTERNAL',
          ClientSecretConfig: { SecretId: 'claims', JsonKey: 'secret' },
          OauthDiscovery: {
            DiscoveryUrl: `${ok ? 'https' : 'http'}://id.example.com/.well-known/openid-configuration`,
          },
        },
      },
    }),
  })),
  seed(71, 'return from a sign-in without TLS', (id, ok) => ({
    [`${id}Identity`]: make('WorkloadIdentity', {
      Name: 'claims',
      AllowedResourceOauth2ReturnUrls: [`${ok ? 'https' : 'http'}://claims.example.com/signed-in`],
    }),
  })),
  seed(80, 'function that the service may call for anyone', (id, ok) =>
    toolOfAgent(id, ok ? OWN_AGENT : { Principal: 'bedrock.amazonaws.com' }),
  ),
  seed(80, 'function that agents of any account may call', (id, ok) =>
    toolOfAgent(id, {
      Principal: 'bedrock.amazonaws.com',
      SourceArn: `arn:aws:bedrock:${REGION}:${ok ? ACCOUNT : '*'}:agent/*`,
    }),
  ),
  seed(81, 'tool that anyone may call', (id, ok) => toolOfAgent(id, ok ? OWN_AGENT : { Principal: '*' })),
  seed(82, 'agent that deletes without asking', (id, ok) =>
    bedrockAgent(id, {
      FunctionSchema: {
        Functions: [
          {
            Name: 'deleteClaim',
            Description: 'Deletes a claim',
            RequireConfirmation: ok ? 'ENABLED' : 'DISABLED',
          },
        ],
      },
    }),
  ),
  seed(82, 'agent that pays by an interface without asking', (id, ok) =>
    bedrockAgent(id, {
      ApiSchema: {
        Payload: JSON.stringify({
          openapi: '3.0.0',
          info: { title: 'Claims', version: '1' },
          paths: {
            '/payments': { post: { operationId: 'payClaim', ...(ok && { 'x-requireConfirmation': 'ENABLED' }) } },
          },
        }),
      },
    }),
  ),
  seed(91, 'machine for agents with a plain disk', (id, ok) =>
    host(id, { RootVolume: { FreeSpaceGiB: 30, Encrypted: ok } }),
  ),
  seed(91, 'disk of agents that is not encrypted', (id, ok) =>
    host(id, { Volumes: [{ EbsConfiguration: { Name: 'work', SizeGiB: 100, Encrypted: ok, KmsKeyId: KEY } }] }),
  ),
  seed(92, 'machine for agents with a key for logging in', (id, ok) => host(id, {}, ok ? {} : { SshKeyName: 'ops' })),
  seed(90, 'agent that anyone may call', (id, ok) => ({
    [`${id}Access`]: make('ResourcePolicy', {
      ResourceArn: at(`${id}Gateway`, 'GatewayArn'),
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: ok ? { AWS: `arn:aws:iam::${ACCOUNT}:role/claims-app` } : '*',
            Action: 'bedrock-agentcore:InvokeGateway',
            Resource: '*',
          },
        ],
      }),
    }),
    ...gateway(id, identities),
  })),
];

export const AGENT_SEEDS: readonly Seed[] = SEEDS.map((one) => ({
  ...one,
  resources: (id, secure) => delivered(one.resources(id, secure)),
}));
