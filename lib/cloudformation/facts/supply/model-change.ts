import { statementsHeldBy } from '../../identity-policies';
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

const mayOneOf = (role: Subject, actions: readonly string[]): boolean =>
  statementsHeldBy(role).some(
    (statement) => statement.isAllow !== false && actions.some((action) => statement.speaksOf(action) === true),
  );
