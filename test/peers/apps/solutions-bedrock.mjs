import { LambdaToBedrockinferenceprofile } from '@aws-solutions-constructs/aws-lambda-bedrockinferenceprofile';
import { aws_lambda as lambda, Stack } from 'aws-cdk-lib';

export default (app) => {
  const build = (id, props) =>
    new LambdaToBedrockinferenceprofile(new Stack(app, id), 'LambdaToBedrockPattern', {
      lambdaFunctionProps: {
        runtime: lambda.Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: lambda.Code.fromAsset('assets/lambda'),
      },
      bedrockModelId: 'amazon.nova-lite-v1:0',
      ...props,
    });
  build('Plain');
  build('OneRegion', { deployCrossRegionProfile: false });
  build('InVpc', { deployVpc: true });
};
