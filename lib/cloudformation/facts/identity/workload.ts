import type { Field } from '../../field';
import type { Subject } from '../../subject';

/** Where a resource names the role that it runs as, for each kind of workload. */
const RUNS_AS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'AWS::AppRunner::Service': [['InstanceConfiguration', 'InstanceRoleArn']],
  'AWS::Batch::JobDefinition': [['ContainerProperties', 'JobRoleArn']],
  'AWS::Bedrock::Agent': [['AgentResourceRoleArn']],
  'AWS::Bedrock::Flow': [['ExecutionRoleArn']],
  'AWS::Bedrock::KnowledgeBase': [['RoleArn']],
  'AWS::BedrockAgentCore::BrowserCustom': [['ExecutionRoleArn']],
  'AWS::BedrockAgentCore::CodeInterpreterCustom': [['ExecutionRoleArn']],
  'AWS::BedrockAgentCore::Evaluator': [['RoleArn']],
  'AWS::BedrockAgentCore::Gateway': [['RoleArn']],
  'AWS::BedrockAgentCore::Harness': [['ExecutionRoleArn']],
  'AWS::BedrockAgentCore::Memory': [['MemoryExecutionRoleArn']],
  'AWS::BedrockAgentCore::OnlineEvaluationConfig': [['EvaluationExecutionRoleArn']],
  'AWS::BedrockAgentCore::Runtime': [['RoleArn']],
  'AWS::CodeBuild::Project': [['ServiceRole']],
  'AWS::ECS::TaskDefinition': [['TaskRoleArn']],
  'AWS::EKS::PodIdentityAssociation': [['RoleArn']],
  'AWS::Glue::Job': [['Role']],
  'AWS::IAM::InstanceProfile': [['Roles']],
  'AWS::Lambda::Function': [['Role']],
  'AWS::SageMaker::Domain': [['DefaultUserSettings', 'ExecutionRole']],
  'AWS::SageMaker::Model': [['ExecutionRoleArn']],
  'AWS::SageMaker::NotebookInstance': [['RoleArn']],
  'AWS::SageMaker::Pipeline': [['RoleArn']],
  'AWS::SageMaker::ProcessingJob': [['RoleArn']],
  'AWS::StepFunctions::StateMachine': [['RoleArn']],
};

/** Types of what runs as a role. */
export const WORKLOADS: readonly string[] = Object.keys(RUNS_AS);

/** What runs as a role, among the resources of the files. */
export function workloadsOf(role: Subject): readonly Subject[] {
  return role
    .mentionedBy(...WORKLOADS)
    .filter((workload) => runsAs(workload).some((field) => role.is(field.target(role.type))));
}

/** Where a resource names the roles that it runs as. */
export const runsAs = ({ type, properties }: Subject): readonly Field[] =>
  (RUNS_AS[type] ?? []).flatMap((path) => properties.get(...path).items);
