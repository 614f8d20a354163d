import {
  aws_bedrock as bedrock,
  aws_ec2 as ec2,
  aws_kms as kms,
  Stack,
  aws_s3 as s3,
  aws_stepfunctions as sfn,
  aws_stepfunctions_tasks as tasks,
} from 'aws-cdk-lib';

const machine = (stack, chain) =>
  new sfn.StateMachine(stack, 'StateMachine', { definitionBody: sfn.DefinitionBody.fromChainable(chain) });

export default (app) => {
  const invoking = new Stack(app, 'Invoking');
  const model = bedrock.FoundationModel.fromFoundationModelId(
    invoking,
    'Model',
    bedrock.FoundationModelIdentifier.AMAZON_TITAN_TEXT_G1_EXPRESS_V1,
  );
  const body = sfn.TaskInput.fromObject({ inputText: 'Generate a list of five first names.' });
  const plain = new tasks.BedrockInvokeModel(invoking, 'Prompt Model', { model, body });
  const guarded = new tasks.BedrockInvokeModel(invoking, 'Guarded', {
    model,
    body,
    guardrail: tasks.Guardrail.enable('guardrailid', 1),
  });
  const late = new tasks.BedrockInvokeModel(invoking, 'Late', {
    model,
    input: { s3InputUri: sfn.JsonPath.stringAt('$.prompt') },
    output: { s3OutputUri: sfn.JsonPath.stringAt('$.prompt') },
  });
  machine(invoking, plain.next(guarded).next(late));

  const tuning = new Stack(app, 'Tuning');
  const bucket = new s3.Bucket(tuning, 'Bucket');
  const vpc = new ec2.Vpc(tuning, 'Vpc');
  machine(
    tuning,
    new tasks.BedrockCreateModelCustomizationJob(tuning, 'CreateModelCustomizationJob', {
      baseModel: model,
      customModelName: 'MyCustomModel',
      customModelKmsKey: new kms.Key(tuning, 'Key'),
      jobName: 'MyCustomizationJob',
      outputData: { bucket, path: 'output-data/' },
      trainingData: { bucket, path: 'training-data/data.json' },
      validationData: [{ bucket, path: 'validation-data/data.json' }],
      vpcConfig: {
        securityGroups: [new ec2.SecurityGroup(tuning, 'SecurityGroup', { vpc })],
        subnets: vpc.privateSubnets,
      },
    }),
  );
};
