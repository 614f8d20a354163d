/**
 * What has services act as a role that is passed to them, by the service that the trust of the role names: whoever passes a role has to do
 * one of these as well. Of a service that is not here, passing it a role is taken to be enough.
 *
 * From AWS's documentation of each service, and the paths that https://pathfinding.cloud lists, as of 2026-11; a test looks for the actions.
 */
export const STARTS: Readonly<Record<string, readonly string[]>> = {
  'apigateway.amazonaws.com': ['apigateway:*'],
  'appsync.amazonaws.com': ['appsync:Create*', 'appsync:Update*'],
  'autoscaling.amazonaws.com': ['autoscaling:Create*', 'autoscaling:Update*', 'autoscaling:Put*'],
  'batch.amazonaws.com': ['batch:*'],
  'bedrock-agentcore.amazonaws.com': ['bedrock-agentcore:Create*', 'bedrock-agentcore:Update*'],
  'bedrock.amazonaws.com': ['bedrock:*'],
  'build.apprunner.amazonaws.com': ['apprunner:CreateService', 'apprunner:UpdateService'],
  'cloudformation.amazonaws.com': [
    'cloudformation:Activate*',
    'cloudformation:Continue*',
    'cloudformation:Create*',
    'cloudformation:Delete*',
    'cloudformation:Execute*',
    'cloudformation:Import*',
    'cloudformation:Register*',
    'cloudformation:Rollback*',
    'cloudformation:Set*',
    'cloudformation:Update*',
  ],
  'codebuild.amazonaws.com': ['codebuild:Create*', 'codebuild:Start*', 'codebuild:Update*'],
  'codedeploy.amazonaws.com': ['codedeploy:*'],
  'codepipeline.amazonaws.com': ['codepipeline:CreatePipeline', 'codepipeline:UpdatePipeline'],
  'datapipeline.amazonaws.com': ['datapipeline:*'],
  'ec2.amazonaws.com': [
    'autoscaling:CreateAutoScalingGroup',
    'autoscaling:CreateLaunchConfiguration',
    'autoscaling:UpdateAutoScalingGroup',
    'ec2:AssociateIamInstanceProfile',
    'ec2:CreateFleet',
    'ec2:ModifyFleet',
    'ec2:CreateLaunchTemplate',
    'ec2:CreateLaunchTemplateVersion',
    'ec2:ReplaceIamInstanceProfileAssociation',
    'ec2:RequestSpotFleet',
    'ec2:RequestSpotInstances',
    'ec2:RunInstances',
    'ec2:RunScheduledInstances',
    'elasticmapreduce:RunJobFlow',
    'iam:AddRoleToInstanceProfile',
    'imagebuilder:*',
    'datapipeline:*',
    'cloud9:Create*',
  ],
  'ecs-tasks.amazonaws.com': ['batch:*', 'ecs:*'],
  'ecs.amazonaws.com': ['ecs:*'],
  'eks.amazonaws.com': ['eks:*'],
  'elasticmapreduce.amazonaws.com': ['elasticmapreduce:*'],
  'emr-serverless.amazonaws.com': ['emr-serverless:*'],
  'events.amazonaws.com': ['events:*'],
  'firehose.amazonaws.com': ['firehose:*'],
  'gamelift.amazonaws.com': ['gamelift:*'],
  'glue.amazonaws.com': ['glue:*'],
  'imagebuilder.amazonaws.com': ['imagebuilder:*'],
  'kinesisanalytics.amazonaws.com': ['kinesisanalytics:*'],
  'lambda.amazonaws.com': ['lambda:Create*', 'lambda:Run*', 'lambda:Update*'],
  'omics.amazonaws.com': ['omics:*'],
  'pipes.amazonaws.com': ['pipes:CreatePipe', 'pipes:UpdatePipe'],
  'pods.eks.amazonaws.com': ['eks:CreatePodIdentityAssociation', 'eks:UpdatePodIdentityAssociation'],
  'sagemaker.amazonaws.com': [
    'sagemaker:Create*',
    'sagemaker:Deploy*',
    'sagemaker:Start*',
    'sagemaker:Train*',
    'sagemaker:Update*',
  ],
  'scheduler.amazonaws.com': ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule'],
  'servicecatalog.amazonaws.com': ['servicecatalog:*'],
  'ssm.amazonaws.com': ['ssm:*'],
  'states.amazonaws.com': ['states:CreateStateMachine', 'states:TestState', 'states:UpdateStateMachine'],
  'tasks.apprunner.amazonaws.com': ['apprunner:CreateService', 'apprunner:UpdateService'],
};

/**
 * What sets up something that runs models as a role that may run them: whoever starts a job over prompts of their own needs a right that is
 * asked about with the ways around endpoints and guardrails.
 */
export const SETS_UP: Readonly<Record<string, readonly string[]>> = {
  'bedrock.amazonaws.com': [
    'bedrock:CreateAgent',
    'bedrock:CreateCustomModel',
    'bedrock:CreateDataAutomationProject',
    'bedrock:CreateFlow',
    'bedrock:CreateKnowledgeBase',
    'bedrock:CreateModelCustomizationJob',
    'bedrock:CreateModelImportJob',
    'bedrock:UpdateAgent',
    'bedrock:UpdateFlow',
    'bedrock:UpdateKnowledgeBase',
  ],
};

/** Services are called with another ending in China. */
export const startsOf = (service: string): readonly string[] | undefined => STARTS[service.replace(/\.cn$/, '')];
