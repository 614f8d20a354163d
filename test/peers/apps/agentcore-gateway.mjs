import {
  aws_bedrockagentcore as agentcore,
  aws_apigateway as apigateway,
  aws_iam as iam,
  aws_kms as kms,
  aws_lambda as lambda,
  SecretValue,
  Stack,
} from 'aws-cdk-lib';
import { code } from '../assets.mjs';

const { Gateway, GatewayAuthorizer, GatewayCredentialProvider } = agentcore;

export default (app) => {
  const plain = new Stack(app, 'Plain');
  const gateway = new Gateway(plain, 'MyGateway', { gatewayName: 'my-gateway' });
  gateway.addLambdaTarget('MyLambdaTarget', {
    gatewayTargetName: 'my-lambda-target',
    lambdaFunction: new lambda.Function(plain, 'MyFunction', code),
    toolSchema: agentcore.ToolSchema.fromInline([
      {
        name: 'hello_world',
        description: 'Says hello',
        inputSchema: {
          type: agentcore.SchemaDefinitionType.OBJECT,
          properties: { name: { type: agentcore.SchemaDefinitionType.STRING } },
          required: ['name'],
        },
      },
    ]),
  });
  const restApi = new apigateway.RestApi(plain, 'MyApi');
  restApi.root.addResource('pets').addMethod('GET');
  gateway.addApiGatewayTarget('MyApiGatewayTarget', {
    restApi,
    apiGatewayToolConfiguration: {
      toolFilters: [{ filterPath: '/pets/*', methods: [agentcore.ApiGatewayHttpMethod.GET] }],
    },
  });
  const schema = agentcore.ApiSchema.fromLocalAsset('assets/action-group.json');
  schema.bind(plain);
  const apiKey = new agentcore.ApiKeyCredentialProvider(plain, 'ApiKey', {
    apiKey: SecretValue.unsafePlainText('your-api-key'),
  });
  gateway.addOpenApiTarget('MyTarget', {
    apiSchema: schema,
    credentialProviderConfigurations: [GatewayCredentialProvider.fromApiKeyIdentity(apiKey)],
  });
  const oauth = agentcore.OAuth2CredentialProvider.usingGithub(plain, 'GhOAuth', {
    clientId: 'your-client-id',
    clientSecret: SecretValue.unsafePlainText('your-client-secret'),
  });
  gateway.addMcpServerTarget('Mcp', {
    endpoint: 'https://my-mcp-server.example.com',
    credentialProviderConfigurations: [GatewayCredentialProvider.fromOauthIdentity(oauth, { scopes: ['read:user'] })],
  });
  new agentcore.WorkloadIdentity(plain, 'MyWorkloadIdentity', { workloadIdentityName: 'customer-support-agent-prod' });

  const open = new Stack(app, 'Open');
  new Gateway(open, 'MyGateway', { authorizerConfiguration: GatewayAuthorizer.withNoAuth() });
  const byIam = new Gateway(open, 'ByIam', { authorizerConfiguration: GatewayAuthorizer.usingAwsIam() });
  const role = new iam.Role(open, 'LambdaRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  byIam.grantInvoke(role);
  byIam.grantManage(role);
  new Gateway(open, 'ByToken', {
    kmsKey: new kms.Key(open, 'GatewayEncryptionKey', { enableKeyRotation: true }),
    exceptionLevel: agentcore.GatewayExceptionLevel.DEBUG,
    interceptorConfigurations: [agentcore.LambdaInterceptor.forRequest(new lambda.Function(open, 'Interceptor', code))],
    authorizerConfiguration: GatewayAuthorizer.usingCustomJwt({
      discoveryUrl: 'https://auth.example.com/.well-known/openid-configuration',
      allowedAudience: ['my-app'],
    }),
  });
};
