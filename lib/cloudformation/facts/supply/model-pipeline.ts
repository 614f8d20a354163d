import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import { ownKey } from '../../own-key';
import { speaksOfAi } from '../../speaks-of-ai';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';
import { is } from '../model/one-of';
import { type Action, deployingOf, inOrder } from './pipeline-action';

/** What `AWS::CodePipeline::Pipeline` tells, where one of its actions puts models or agents where they answer. */
export function deliveryPipeline(pipeline: Subject): Fact[] {
  const { properties } = pipeline;
  const actions = inOrder(properties.get('Stages'));
  const deploying = deployingOf(actions);
  const [first] = deploying;
  if (first === undefined) return unseen(pipeline, actions);
  const type = properties.get('PipelineType');
  const mode = properties.get('ExecutionMode');
  return [
    fact('model-delivery', pipeline, { approved: first.field.as(approvedBefore(first, actions)), verified: undefined }),
    fact('model-pipeline', pipeline, {
      deploysAsOwnRole: first.field.as(every(deploying.map(({ field }) => hasOwnRole(field, properties, actions)))),
      inOrder: mode.as(every([is(type.string('V1').value, 'V2'), is(mode.string('SUPERSEDED').value, 'QUEUED')])),
      ownKey: stored(properties),
    }),
  ];
}

/** What is not seen may deploy, beside AI. */
function unseen(pipeline: Subject, actions: readonly Action[]): Fact[] {
  const action = actions.find(({ field }) => field.unknown !== undefined)?.field;
  if (action?.unknown === undefined || !speaksOfAi(pipeline.resource.template)) return [];
  const { unknown } = action;
  return [
    fact('model-delivery', pipeline, { approved: action.as<boolean>(unknown), verified: undefined }),
    fact('model-pipeline', pipeline, { deploysAsOwnRole: action.as<boolean>(unknown), inOrder: true, ownKey: true }),
  ];
}

/** Whether somebody is asked before. What deployment adds to the stages may ask as well. */
function approvedBefore(deploying: Action, actions: readonly Action[]): Maybe<boolean> {
  return some(
    actions.map(({ field, stage, order, skipped }) => {
      if (stage > deploying.stage) return false;
      const approval = field.unknown ?? is(field.get('ActionTypeId', 'Category').string('').value, 'Approval');
      const asks = every([approval, not(skipped)]);
      if (stage < deploying.stage || asks === false) return asks;
      return every([asks, isBefore(order, deploying.order)]);
    }),
  );
}

function isBefore(one: Maybe<number>, other: Maybe<number>): Maybe<boolean> {
  if (Unknown.is(one)) return one;
  return Unknown.is(other) ? other : one < other;
}

/** Whether what an action runs acts as a role that neither the pipeline has, nor another action. */
function hasOwnRole(action: Field, pipeline: Field, actions: readonly Action[]): Maybe<boolean> {
  const role = actsAs(action, pipeline);
  if (role === undefined) return true;
  const others = actions.filter(({ field }) => field !== action).map(({ field }) => actsAs(field, pipeline));
  return not(some([pipeline.get('RoleArn'), ...others].map((other) => other !== undefined && isSame(role, other))));
}

/** Whether two places name one role: of the files, or elsewhere by the same ARN. */
function isSame(one: Field, other: Field): boolean {
  const role = one.target(ROLE);
  if (role !== undefined) return role.is(other.target(ROLE));
  return ARN.test(arnOf(one)) && arnOf(one) === arnOf(other);
}

const arnOf = (role: Field): string => shapeOf(role.text ?? '');

/** Of a role that is named, wherever it is. */
const ARN = /:role\/[\w+=,.@/-]+$/;
const ROLE = 'AWS::IAM::Role';

/** The role of the build that an action starts, else its own, else that of the pipeline. */
function actsAs(action: Field, pipeline: Field): Field | undefined {
  const settings = action.get('Configuration');
  const project = settings.get('ProjectName').target('AWS::CodeBuild::Project');
  const roles = [
    project?.properties.get('ServiceRole'),
    settings.get('RoleArn'),
    action.get('RoleArn'),
    pipeline.get('RoleArn'),
  ];
  const set = roles.flatMap((role) => (role === undefined || role.isSet === false ? [] : role));
  return set.find((role) => role.target(ROLE) !== undefined || ARN.test(arnOf(role))) ?? set[0];
}

/** In one region, or in several, each with a store. */
function stored(pipeline: Field): Read<boolean> {
  const several = pipeline.get('ArtifactStores');
  if (several.isSet === false) return ownKey(pipeline.get('ArtifactStore', 'EncryptionKey', 'Id'));
  return several.as(
    every(several.items.map((store) => ownKey(store.get('ArtifactStore', 'EncryptionKey', 'Id')).value)),
  );
}
