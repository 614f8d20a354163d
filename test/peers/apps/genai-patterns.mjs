import * as genai from '@cdklabs/generative-ai-cdk-constructs';
import { Duration, aws_iam as iam, Stack, aws_s3 as s3, aws_stepfunctions as sfn } from 'aws-cdk-lib';

export default (app) => {
  new genai.bda.BedrockDataAutomation(new Stack(app, 'DataAutomation'), 'MyBDAConstruct', {
    isCustomBDABlueprintRequired: true,
    isBDAProjectRequired: true,
    isBDAInvocationRequired: true,
    isStatusRequired: true,
  });

  const batch = new Stack(app, 'Batch');
  const bucket = new s3.Bucket(batch, 'BedrockBatchBucket');
  const bedrockBatchPolicy = new iam.ManagedPolicy(batch, 'BatchPolicy');
  bedrockBatchPolicy.addStatements(
    new iam.PolicyStatement({
      sid: 'Inference',
      actions: ['bedrock:InvokeModel', 'bedrock:CreateModelInvocationJob'],
      resources: [`arn:aws:bedrock:${batch.region}::foundation-model/*`],
    }),
  );
  const fragment = new genai.bedrock_batch_stepfn.BedrockBatchSfn(batch, 'AwsBedrockBatchSfn', {
    bedrockBatchInputBucket: bucket,
    bedrockBatchOutputBucket: bucket,
    bedrockBatchPolicy,
    timeout: Duration.hours(48),
  });
  const parameters = { job_name: 'test_job', manifest_keys: ['test_key.jsonl'], model_id: 'test.model-v1' };
  const start = new sfn.Pass(batch, 'InputState', { parameters });
  new sfn.StateMachine(batch, 'StateMachine', {
    definitionBody: sfn.DefinitionBody.fromChainable(start.next(fragment)),
  });

  const vectors = new Stack(app, 'Vectors');
  new genai.opensearchserverless.VectorCollection(vectors, 'VectorCollection');
  new genai.bedrockcwdashboard.BedrockCwDashboard(vectors, 'Dashboard').addAllModelsMonitoring();
};
