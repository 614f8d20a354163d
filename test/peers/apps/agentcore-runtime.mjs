import {
  aws_bedrockagentcore as agentcore,
  aws_bedrock as bedrock,
  CfnParameter,
  aws_cognito as cognito,
  aws_ec2 as ec2,
  aws_ecr as ecr,
  aws_kinesisfirehose as firehose,
  aws_iam as iam,
  aws_lambda as lambda,
  aws_logs as logs,
  Stack,
  aws_s3 as s3,
} from 'aws-cdk-lib';
import { code } from '../assets.mjs';

export default (app) => {
  const plain = new Stack(app, 'Plain');
  const repository = new ecr.Repository(plain, 'TestRepository', { repositoryName: 'test-agent-runtime' });
  const agentRuntimeArtifact = agentcore.AgentRuntimeArtifact.fromEcrRepository(repository, 'v1.0.0');
  const runtime = new agentcore.Runtime(plain, 'MyAgentRuntime', { runtimeName: 'myAgent', agentRuntimeArtifact });
  runtime.addEndpoint('production', { version: '1', description: 'Stable production endpoint' });
  const model = bedrock.FoundationModel.fromFoundationModelId(
    plain,
    'Model',
    bedrock.FoundationModelIdentifier.ANTHROPIC_CLAUDE_3_7_SONNET_20250219_V1_0,
  );
  runtime.role.addToPrincipalPolicy(
    new iam.PolicyStatement({ actions: ['bedrock:InvokeModel'], resources: [model.modelArn] }),
  );

  const granted = new Stack(app, 'Granted');
  const uri = new CfnParameter(granted, 'ImageUri', { type: 'String' }).valueAsString;
  const invoked = new agentcore.Runtime(granted, 'MyRuntime', {
    agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromImageUri(uri),
  });
  invoked.grantInvoke(new lambda.Function(granted, 'InvokerFunction', code));
  invoked.grant(['bedrock:InvokeModel'], ['arn:aws:bedrock:*:*:*']);
  invoked.addToRolePolicy(
    new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::my-bucket/*'] }),
  );

  const signedIn = new Stack(app, 'SignedIn');
  const userPool = new cognito.UserPool(signedIn, 'UserPool');
  const client = userPool.addClient('Client');
  new agentcore.Runtime(signedIn, 'MyAgentRuntime', {
    agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromAsset('assets/agent'),
    authorizerConfiguration: agentcore.RuntimeAuthorizerConfiguration.usingCognito(userPool, [client]),
  });

  const inVpc = new Stack(app, 'InVpc');
  const vpc = new ec2.Vpc(inVpc, 'MyVpc', { maxAzs: 2 });
  const bucket = new s3.Bucket(inVpc, 'RuntimeLogBucket');
  const stream = new firehose.DeliveryStream(inVpc, 'RuntimeLogStream', { destination: new firehose.S3Bucket(bucket) });
  const { cloudWatchLogs, firehose: toFirehose, s3: toS3 } = agentcore.LoggingDestination;
  new agentcore.Runtime(inVpc, 'MyAgentRuntime', {
    agentRuntimeArtifact: agentcore.AgentRuntimeArtifact.fromCodeAsset({
      path: 'assets/lambda',
      runtime: agentcore.AgentCoreRuntime.PYTHON_3_12,
      entrypoint: ['main.py'],
    }),
    networkConfiguration: agentcore.RuntimeNetworkConfiguration.usingVpc(inVpc, { vpc }),
    tracingEnabled: true,
    loggingConfigs: [cloudWatchLogs(new logs.LogGroup(inVpc, 'RuntimeLogGroup')), toS3(bucket), toFirehose(stream)].map(
      (destination) => ({ logType: agentcore.LogType.APPLICATION_LOGS, destination }),
    ),
  });
};
