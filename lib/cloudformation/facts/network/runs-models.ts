import type { Field } from '../../field';
import { statementsHeldBy, unseenPoliciesOf } from '../../identity-policies';
import { Actions, type Statement } from '../../statement';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';
import { once } from './once';

/** What answers with a model, with an agent, or with the knowledge of one. */
const RUNS = new Actions([
  'bedrock:InvokeModel',
  'bedrock:InvokeModelWithResponseStream',
  'bedrock:InvokeModelWithBidirectionalStream',
  'bedrock:InvokeAgent',
  'bedrock:InvokeInlineAgent',
  'bedrock:InvokeFlow',
  'bedrock:Retrieve',
  'bedrock:RetrieveAndGenerate',
  'bedrock-mantle:CreateInference',
  'bedrock-agentcore:InvokeAgentRuntime',
  'bedrock-agentcore:InvokeHarness',
  'sagemaker:InvokeEndpoint',
  'sagemaker:InvokeEndpointAsync',
  'sagemaker:InvokeEndpointWithResponseStream',
]);

/** Policies of AWS that allow one of them. */
const RUNNING_POLICIES =
  /:policy\/(AdministratorAccess|PowerUserAccess|AmazonBedrock(FullAccess|LimitedAccess)|AmazonBedrockMantle\w*|AmazonSageMakerFullAccess|BedrockAgentCoreFullAccess)$/;

/** Whether a role may run a model. */
const roleRuns = (role: Subject): boolean =>
  statementsHeldBy(role).some(allowsRunning) ||
  unseenPoliciesOf(role).some(({ arn }) => RUNNING_POLICIES.test(shapeOf(arn)));

const allowsRunning = (statement: Statement): boolean => statement.isAllow !== false && statement.speaksOfAny(RUNS);

/** The property that names the role of each type that runs on its own. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  'AWS::Lambda::Function': ['Role'],
  'AWS::StepFunctions::StateMachine': ['RoleArn'],
  'AWS::ECS::TaskDefinition': ['TaskRoleArn'],
};

/** The property by which other types lead to one that runs. */
const LEADS: Readonly<Record<string, readonly string[]>> = {
  'AWS::Lambda::Alias': ['FunctionName'],
  'AWS::Lambda::Version': ['FunctionName'],
  'AWS::StepFunctions::StateMachineAlias': ['RoutingConfiguration', 'StateMachineVersionArn'],
  'AWS::StepFunctions::StateMachineVersion': ['StateMachineArn'],
  'AWS::ECS::Service': ['TaskDefinition'],
};

const RUNNERS = [...Object.keys(ROLES), ...Object.keys(LEADS), 'AWS::IAM::Role'];

/** Whether code may run a model: a function, a state machine, a service of containers, by the role that it has. */
export const runsModels: (subject: Subject) => boolean = once((subject) => {
  if (subject.type === 'AWS::IAM::Role') return roleRuns(subject);
  const path = ROLES[subject.type] ?? LEADS[subject.type];
  return path !== undefined && leadsTo(subject.properties.get(...path));
});

function leadsTo(field: Field): boolean {
  const target = field.target(...RUNNERS);
  return target !== undefined && runsModels(target);
}

/** An integration of API Gateway or AppSync that calls the service itself. */
const CALLS_SERVICE =
  /[:/.](runtime\.sagemaker|bedrock-runtime|bedrock-agent-runtime|bedrock-agentcore|bedrock-mantle)[:.]/;

/** Whether what stands here is something that may run a model, or calls a model itself. */
export function reachesModel(field: Field): boolean {
  const { text } = field;
  return text !== undefined && (CALLS_SERVICE.test(shapeOf(text)) || leadsTo(field));
}
