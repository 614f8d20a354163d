import { type Maybe, some } from '../../../core';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { is } from '../model/one-of';
import { changesModels, deploysByBootstrapping, deploysForProjects, deploysModels } from './model-change';

/** An action, and when it runs: by its stage, and within that by its number. */
export interface Action {
  readonly field: Field;
  readonly stage: number;
  readonly order: Maybe<number>;
  /** Whether its stage may be left out, where a condition before it does not hold. */
  readonly skipped: Maybe<boolean>;
}

/** The actions of a pipeline, in the order of its stages. */
export function inOrder(stages: Field): readonly Action[] {
  return stages.items.flatMap((stage, at) => {
    const skipped = maySkip(stage.get('BeforeEntry', 'Conditions'));
    const actions = stage.get('Actions').items;
    return actions.map((field) => ({ field, stage: at, order: field.get('RunOrder').number(1).value, skipped }));
  });
}

const maySkip = (conditions: Field): Maybe<boolean> =>
  some(conditions.items.map((condition) => is(condition.get('Result').string('FAIL').value, 'SKIP')));

/** Actions that put models, or agents, where they answer: none, where nothing in the pipeline has to do with them. */
export function deployingOf(actions: readonly Action[]): readonly Action[] {
  const ofModels = actions.some(({ field }) => rolesIn(field).some(changesModels));
  return actions.filter(
    ({ field }) =>
      rolesOf(field).some(deploysForProjects) ||
      rolesIn(field).some((role) => deploysModels(role) || (ofModels && deploysByBootstrapping(role))),
  );
}

/** Whether a pipeline puts models, or agents, where they answer. */
export const deliversModels = ({ properties }: Subject): boolean =>
  deployingOf(inOrder(properties.get('Stages'))).length > 0;

/** Whether a build may change models or agents, or a pipeline that deploys them runs it. */
export function takesPartInModels(project: Subject): boolean {
  const field = project.properties.get('ServiceRole');
  const role = field.target('AWS::IAM::Role');
  const changes = role === undefined ? deploysForProjects(field) : changesModels(role);
  return changes || project.mentionedBy(PIPELINE).some(deliversModels);
}

const PIPELINE = 'AWS::CodePipeline::Pipeline';

/** The roles that an action works with: its own, that of the build it starts, or that of the stack it changes. */
function rolesOf(action: Field): readonly Field[] {
  const settings = action.get('Configuration');
  const project = settings.get('ProjectName').target('AWS::CodeBuild::Project');
  const roles = [action.get('RoleArn'), project?.properties.get('ServiceRole'), settings.get('RoleArn')];
  return roles.flatMap((role) => role ?? []);
}

/** Those of them that the files hold. */
const rolesIn = (action: Field): readonly Subject[] =>
  rolesOf(action).flatMap((role) => role.target('AWS::IAM::Role') ?? []);
