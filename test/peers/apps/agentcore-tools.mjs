import { aws_bedrockagentcore as agentcore, aws_ec2 as ec2, aws_iam as iam, Stack, aws_s3 as s3 } from 'aws-cdk-lib';

const { BrowserCustom, BrowserNetworkConfiguration, CodeInterpreterCustom, CodeInterpreterNetworkConfiguration } =
  agentcore;

export default (app) => {
  const plain = new Stack(app, 'Plain');
  const browser = new BrowserCustom(plain, 'MyBrowser', { browserCustomName: 'my_browser' });
  const interpreter = new CodeInterpreterCustom(plain, 'MyCodeInterpreter', {
    codeInterpreterCustomName: 'my_code_interpreter',
  });
  const user = new iam.Role(plain, 'UserRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  for (const tool of [browser, interpreter]) {
    tool.grantRead(user);
    tool.grantUse(user);
  }

  const fenced = new Stack(app, 'Fenced');
  const vpc = new ec2.Vpc(fenced, 'VPC', { restrictDefaultSecurityGroup: false });
  new BrowserCustom(fenced, 'MyBrowser', {
    browserCustomName: 'browser_recording',
    browserSigning: agentcore.BrowserSigning.ENABLED,
    networkConfiguration: BrowserNetworkConfiguration.usingVpc(fenced, { vpc }),
    recordingConfig: {
      enabled: true,
      s3Location: {
        bucketName: new s3.Bucket(fenced, 'RecordingBucket').bucketName,
        objectKey: 'browser-recordings/',
      },
    },
  });
  new CodeInterpreterCustom(fenced, 'MyCodeInterpreter', {
    codeInterpreterCustomName: 'my_sandbox_interpreter',
    networkConfiguration: CodeInterpreterNetworkConfiguration.usingSandboxNetwork(),
  });
  new CodeInterpreterCustom(fenced, 'OwnRole', {
    codeInterpreterCustomName: 'own_role',
    executionRole: new iam.Role(fenced, 'CodeInterpreterExecutionRole', {
      assumedBy: new iam.ServicePrincipal('bedrock-agentcore.amazonaws.com'),
    }),
  });
};
