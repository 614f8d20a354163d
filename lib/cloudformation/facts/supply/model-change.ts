import type { Field } from '../../field';
import { statementsHeldBy, unseenPoliciesOf } from '../../identity-policies';
import { speaksOfAi } from '../../speaks-of-ai';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';

/** What puts models and agents where they answer. */
const DEPLOYS = [
  'sagemaker:CreateEndpoint',
  'sagemaker:UpdateEndpoint',
  'bedrock:UpdateAgentAlias',
  'bedrock-agentcore:CreateAgentRuntime',
  'bedrock-agentcore:UpdateAgentRuntime',
];

/** What changes the models and agents that others use. */
const CHANGES = [
  ...DEPLOYS,
  'sagemaker:CreateModelPackage',
  'sagemaker:UpdateModelPackage',
  'sagemaker:CreateModel',
  'bedrock:UpdateAgent',
  'bedrock:UpdateGuardrail',
];

/** Whether a role may change models, or agents. */
export const changesModels = (role: Subject): boolean => mayOneOf(role, CHANGES);

/** Whether a role puts models, or agents, where they answer. */
export const deploysModels = (role: Subject): boolean => mayOneOf(role, DEPLOYS);

/** The role of `cdk bootstrap` that deploys whatever stack it is given; `*` stands for it, too. */
const DEPLOYMENT_ROLE = /^\*$|:role\/(\*|cdk-[^/]*-deploy-role-)/;

/** Whether a role takes on another one that deploys everything. */
export const deploysByBootstrapping = (role: Subject): boolean =>
  statementsHeldBy(role).some(
    (statement) =>
      statement.isAllow !== false &&
      statement.speaksOf('sts:AssumeRole') === true &&
      statement.resources.some((resource) => DEPLOYMENT_ROLE.test(shapeOf(resource))),
  );

/** Policies of AWS that hold all of these actions, for models or for agents: who bears them beside AI bears them for it. */
const ALL_OF_IT =
  /:aws:policy\/(AdministratorAccess|PowerUserAccess|AmazonSageMakerFullAccess|AmazonBedrockFullAccess|BedrockAgentCoreFullAccess)$/;

/**
 * Roles that the console of SageMaker makes for the pipelines of its projects, which deploy with them: one may do all with SageMaker
 * but for domains, one makes stacks with endpoints.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/security-iam-awsmanpol-sc.html
 */
const OF_PROJECTS = /:role\/service-role\/AmazonSageMakerServiceCatalogProducts(Use|Cloudformation)Role$/;

/** Whether a role that the files do not hold is one with which AWS has models deployed. */
export const deploysForProjects = (role: Field): boolean => OF_PROJECTS.test(shapeOf(role.text ?? ''));

const mayOneOf = (role: Subject, actions: readonly string[]): boolean =>
  statementsHeldBy(role).some(
    (statement) => statement.isAllow !== false && actions.some((action) => statement.speaksOf(action) === true),
  ) ||
  (unseenPoliciesOf(role).some(({ arn }) => ALL_OF_IT.test(shapeOf(arn))) && speaksOfAi(role.resource.template));
