import { Stack, aws_s3 as s3, aws_stepfunctions as sfn, aws_stepfunctions_tasks as tasks } from 'aws-cdk-lib';

export default (app) => {
  const training = new Stack(app, 'Training');
  const train = new tasks.SageMakerCreateTrainingJob(training, 'TrainSagemaker', {
    trainingJobName: sfn.JsonPath.stringAt('$.JobName'),
    algorithmSpecification: { algorithmName: 'BlazingText', trainingInputMode: tasks.InputMode.FILE },
    inputDataConfig: [
      {
        channelName: 'train',
        dataSource: {
          s3DataSource: {
            s3DataType: tasks.S3DataType.S3_PREFIX,
            s3Location: tasks.S3Location.fromJsonExpression('$.S3Bucket'),
          },
        },
      },
    ],
    outputDataConfig: {
      s3OutputLocation: tasks.S3Location.fromBucket(new s3.Bucket(training, 'Bucket'), 'myoutputpath'),
    },
  });
  const create = new tasks.SageMakerCreateEndpoint(training, 'SagemakerEndpoint', {
    endpointName: sfn.JsonPath.stringAt('$.EndpointName'),
    endpointConfigName: sfn.JsonPath.stringAt('$.EndpointConfigName'),
  });
  new sfn.StateMachine(training, 'StateMachine', {
    definitionBody: sfn.DefinitionBody.fromChainable(train.next(create)),
  });
};
