/** How to change the code of something that acts as a role, or to get into it. */
export interface WayIn {
  readonly actions: readonly string[];
  /** Whether the actions are about something else than what the files make: a task, a session, whatever runs. @default false */
  readonly anywhere?: boolean;
}

const only = (...actions: readonly string[]): WayIn => ({ actions });
const anywhere = (...actions: readonly string[]): WayIn => ({ actions, anywhere: true });

const ON_INSTANCE: readonly WayIn[] = [
  only('ec2-instance-connect:SendSSHPublicKey', 'ec2-instance-connect:SendSerialConsoleSSHPublicKey'),
  only('ec2:ModifyInstanceAttribute', 'ssm:SendCommand', 'ssm:StartSession'),
  anywhere('ssm:CreateAssociation', 'ssm:CreateAssociationBatch', 'ssm:UpdateAssociation'),
];

/**
 * By CloudFormation type. What takes passing the role as well is asked with those to whom it can be passed.
 *
 * From AWS's documentation of each service, and the paths that https://pathfinding.cloud lists, as of 2026-11; a test looks for the actions.
 */
export const WAYS_IN: Readonly<Record<string, readonly WayIn[]>> = {
  // What is called, and with what, is changed without passing the role again.
  'AWS::ApiGateway::Method': [anywhere('apigateway:PATCH')],
  'AWS::ApiGatewayV2::Integration': [anywhere('apigateway:PATCH')],
  'AWS::AppRunner::Service': [only('apprunner:UpdateService')],
  'AWS::AppSync::DataSource': [
    anywhere('appsync:CreateFunction', 'appsync:CreateResolver', 'appsync:UpdateFunction', 'appsync:UpdateResolver'),
  ],
  'AWS::AutoScaling::LaunchConfiguration': ON_INSTANCE.map((way) => ({ ...way, anywhere: true })),
  'AWS::Batch::JobDefinition': [anywhere('batch:SubmitJob')],
  'AWS::Bedrock::Agent': [
    only('bedrock:CreateAgentActionGroup', 'bedrock:UpdateAgent', 'bedrock:UpdateAgentActionGroup'),
  ],
  'AWS::Bedrock::Flow': [only('bedrock:UpdateFlow')],
  'AWS::BedrockAgentCore::BrowserCustom': [
    anywhere('bedrock-agentcore:ConnectBrowserAutomationStream', 'bedrock-agentcore:ConnectBrowserLiveViewStream'),
  ],
  'AWS::BedrockAgentCore::CodeInterpreterCustom': [only('bedrock-agentcore:InvokeCodeInterpreter')],
  'AWS::BedrockAgentCore::Gateway': [
    only(
      'bedrock-agentcore:CreateGatewayTarget',
      'bedrock-agentcore:UpdateGateway',
      'bedrock-agentcore:UpdateGatewayTarget',
    ),
  ],
  'AWS::BedrockAgentCore::Harness': [only('bedrock-agentcore:UpdateHarness')],
  'AWS::BedrockAgentCore::Runtime': [
    only(
      'bedrock-agentcore:InvokeAgentRuntimeCommand',
      'bedrock-agentcore:InvokeAgentRuntimeCommandShell',
      'bedrock-agentcore:UpdateAgentRuntime',
    ),
  ],
  'AWS::CodeBuild::Project': [
    only('codebuild:StartBuild', 'codebuild:StartBuildBatch', 'codebuild:StartSandbox', 'codebuild:UpdateProject'),
    anywhere('codebuild:StartCommandExecution', 'codebuild:StartSandboxConnection'),
  ],
  'AWS::CodePipeline::Pipeline': [anywhere('codepipeline:UpdatePipeline')],
  'AWS::EC2::Instance': ON_INSTANCE,
  'AWS::EC2::LaunchTemplate': [
    ...ON_INSTANCE.map((way) => ({ ...way, anywhere: true })),
    anywhere('ec2:CreateLaunchTemplateVersion', 'ec2:ModifyLaunchTemplate'),
  ],
  'AWS::ECS::TaskDefinition': [anywhere('ecs:ExecuteCommand')],
  // Whoever administers a cluster runs what they like beside what it runs.
  'AWS::EKS::PodIdentityAssociation': [
    anywhere('eks:AssociateAccessPolicy', 'eks:CreateAccessEntry', 'eks:UpdateAccessEntry'),
  ],
  'AWS::EMR::Cluster': [anywhere('elasticmapreduce:AddJobFlowSteps', 'elasticmapreduce:GetClusterSessionCredentials')],
  'AWS::Glue::DevEndpoint': [anywhere('glue:UpdateDevEndpoint')],
  // Arguments of a run can name another script.
  'AWS::Glue::Job': [anywhere('glue:StartJobRun', 'glue:UpdateJob', 'glue:UpdateJobFromSourceControl')],
  'AWS::Lambda::Function': [only('lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration')],
  'AWS::SageMaker::Domain': [
    anywhere('sagemaker:CreatePresignedDomainUrl', 'sagemaker:StartSession', 'sagemaker:UpdateDomain'),
  ],
  'AWS::SageMaker::NotebookInstance': [
    only('sagemaker:CreatePresignedNotebookInstanceUrl', 'sagemaker:UpdateNotebookInstance'),
    anywhere('sagemaker:UpdateNotebookInstanceLifecycleConfig'),
  ],
  'AWS::SageMaker::Pipeline': [only('sagemaker:UpdatePipeline')],
  'AWS::SageMaker::UserProfile': [
    anywhere('sagemaker:CreatePresignedDomainUrl', 'sagemaker:StartSession', 'sagemaker:UpdateUserProfile'),
  ],
  'AWS::Serverless::Function': [only('lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration')],
  'AWS::Serverless::StateMachine': [anywhere('states:UpdateStateMachine')],
  'AWS::StepFunctions::StateMachine': [only('states:UpdateStateMachine')],
};
