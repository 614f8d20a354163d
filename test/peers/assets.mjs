// What several apps use: the code of a function.
import { aws_lambda as lambda } from 'aws-cdk-lib';

export const code = {
  runtime: lambda.Runtime.PYTHON_3_12,
  handler: 'index.handler',
  code: lambda.Code.fromInline('def handler(event, context): return "Hello"'),
};
