import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { matches, shapeOf } from '../../text';
import { is } from '../model/one-of';
import { isPinned } from './image-reference';
import { takesPartInModels } from './pipeline-action';

/** Images of a registry that the build is told of, to check them or to register a model with them. */
const handedOn = (project: Field): readonly Maybe<boolean>[] =>
  project
    .get('Environment', 'EnvironmentVariables')
    .items.map((variable) => variable.get('Value'))
    .filter(({ text }) => /\.dkr\.ecr\..*\/.*[:@]/.test(shapeOf(text ?? '')))
    .map(isPinned);

/** Images that CodeBuild itself keeps, and has no digests for. */
const MANAGED = /^aws\/codebuild\//;

/** What `AWS::CodeBuild::Project` tells, where its role may change models or agents, or a pipeline that deploys them runs it. */
export function build(project: Subject): Fact[] {
  const { properties } = project;
  if (!takesPartInModels(project)) return [];
  const image = properties.get('Environment', 'Image');
  const visibility = properties.get('Visibility');
  const subnets = properties.get('VpcConfig', 'Subnets');
  return [
    fact('model-build', project, {
      imagePinned: image.as(
        every([some([matches(image.text ?? '', MANAGED), isPinned(image)]), ...handedOn(properties)]),
      ),
      privileged: properties.get('Environment', 'PrivilegedMode').boolean(false),
      buildsForStrangers: properties.get('Triggers').as(buildsForStrangers(properties.get('Triggers'))),
      inNetwork: properties.get('VpcConfig').as(subnets.items.length > 0 && subnets.isSet),
      ownKey: ownKey(properties.get('EncryptionKey')),
      public: visibility.as(is(visibility.string('PRIVATE').value, 'PUBLIC_READ')),
    }),
  ];
}

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
