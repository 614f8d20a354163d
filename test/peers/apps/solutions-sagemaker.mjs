// npm does not find aws-lambda-sagemakerendpoint and aws-apigateway-sagemakerendpoint. With the core below them, this builds
// what their source does: a function, or a REST API, that may invoke an endpoint.
import * as core from '@aws-solutions-constructs/core';
import { Aws, aws_iam as iam, aws_lambda as lambda, Stack } from 'aws-cdk-lib';

export default (app) => {
  for (const inVpc of [false, true]) {
    const stack = new Stack(app, inVpc ? 'InVpc' : 'Plain');
    const vpc = inVpc ? core.buildVpc(stack, { defaultVpcProps: core.DefaultIsolatedVpcProps() }) : undefined;
    if (vpc) {
      core.AddAwsServiceEndpoint(stack, vpc, core.ServiceEndpointTypes.S3);
      core.AddAwsServiceEndpoint(stack, vpc, core.ServiceEndpointTypes.SAGEMAKER_RUNTIME);
    }
    const { endpoint } = core.BuildSagemakerEndpoint(stack, 'Endpoint', {
      modelProps: {
        primaryContainer: {
          image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/linear-learner:latest',
          modelDataUrl: 's3://my-bucket/my-prefix/model.tar.gz',
        },
      },
      vpc,
    });
    const caller = core.buildLambdaFunction(stack, {
      lambdaFunctionProps: {
        runtime: lambda.Runtime.PYTHON_3_12,
        handler: 'main.handler',
        code: lambda.Code.fromAsset('assets/lambda'),
      },
      vpc,
    });
    caller.addEnvironment('SAGEMAKER_ENDPOINT_NAME', endpoint.attrEndpointName);
    caller.addToRolePolicy(
      new iam.PolicyStatement({ actions: ['sagemaker:InvokeEndpoint'], resources: [endpoint.ref] }),
    );
  }

  const front = new Stack(app, 'RestApi');
  const { api } = core.GlobalRestApi(front, 'Api');
  const role = new iam.Role(front, 'api-gateway-role', {
    assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
  });
  role.addToPolicy(
    new iam.PolicyStatement({
      actions: ['sagemaker:InvokeEndpoint'],
      resources: [`arn:${Aws.PARTITION}:sagemaker:${Aws.REGION}:${Aws.ACCOUNT_ID}:endpoint/my-endpoint`],
    }),
  );
  core.addProxyMethodToApiResource({
    service: 'runtime.sagemaker',
    path: 'endpoints/my-endpoint/invocations',
    apiGatewayRole: role,
    apiMethod: 'GET',
    apiResource: api.root.addResource('{user_id}'),
    requestTemplate: '{ "instances": [{ "in0": ["$input.params(\'user_id\')"] }] }',
  });
};
