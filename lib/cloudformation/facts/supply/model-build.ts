import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { statementsHeldBy } from '../../identity-policies';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { matches, shapeOf } from '../../text';
import { is } from '../model/one-of';

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

/** What `AWS::CodeBuild::Project` tells, where its role may change models or agents. */
export function build(project: Subject): Fact[] {
  const { properties } = project;
  const role = properties.get('ServiceRole').target('AWS::IAM::Role');
  if (role === undefined || !changesModels(role)) return [];
  const visibility = properties.get('Visibility');
  const subnets = properties.get('VpcConfig', 'Subnets');
  return [
    fact('model-build', project, {
      privileged: properties.get('Environment', 'PrivilegedMode').boolean(false),
      buildsForStrangers: properties.get('Triggers').as(buildsForStrangers(properties.get('Triggers'))),
      inNetwork: properties.get('VpcConfig').as(subnets.items.length > 0 && subnets.isSet),
      ownKey: ownKey(properties.get('EncryptionKey')),
      public: visibility.as(is(visibility.string('PRIVATE').value, 'PUBLIC_READ')),
    }),
  ];
}

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

/** Whether proposals start a build, and neither an approval nor a list of people stands before. */
function buildsForStrangers(triggers: Field): Maybe<boolean> {
  const approval = triggers.get('PullRequestBuildPolicy', 'RequiresCommentApproval').string('DISABLED').value;
  return every([
    triggers.get('Webhook').boolean(false).value,
    is(approval, 'DISABLED'),
    some(groupsOf(triggers.get('FilterGroups')).map(takesProposals)),
  ]);
}

/** The groups of filters one by one: as items of a list they would run into each other. Ends at what is unknown. */
function groupsOf(list: Field): readonly Field[] {
  const groups: Field[] = [];
  let group = list.get(0);
  while (group.isSet === true) {
    groups.push(group);
    group = list.get(groups.length);
  }
  return group.unknown === undefined ? groups : [...groups, group];
}

function takesProposals(group: Field): Maybe<boolean> {
  return every([some(group.items.map(hearsProposals)), not(some(group.items.map(namesPeople)))]);
}

const hearsProposals = (filter: Field): Maybe<boolean> =>
  every([
    is(filter.get('Type').string('').value, 'EVENT'),
    matches(filter.get('Pattern').text ?? '', /PULL_REQUEST_(CREATED|UPDATED|REOPENED)/),
  ]);

/** A pattern that is not tied to both ends matches numbers of strangers, too. */
const namesPeople = (filter: Field): Maybe<boolean> =>
  every([
    is(filter.get('Type').string('').value, 'ACTOR_ACCOUNT_ID'),
    not(filter.get('ExcludeMatchedPattern').boolean(false).value),
    matches(filter.get('Pattern').text ?? '', /^\^(\([\d|]+\)|\d+)\$(\|\^\d+\$)*$/),
  ]);
