import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { stored } from './ai-storage';

/** What `AWS::SageMaker::Domain` tells. */
export function domain(subject: Subject): Fact[] {
  const { properties } = subject;
  const settings = properties.get('DomainSettings');
  return [
    stored(subject, 'workspace', ownKey(properties.get('KmsKeyId'))),
    fact('workspace', subject, {
      ...sharing(properties.get('DefaultUserSettings', 'SharingSettings')),
      namesUsers: says(settings.get('ExecutionRoleIdentityConfig'), /^USER_PROFILE_NAME$/),
      runsContainers: says(settings.get('DockerSettings', 'EnableDockerAccess'), /^ENABLED$/),
      lostWithTags: lostWithTags(subject),
    }),
  ];
}

/** What `AWS::SageMaker::UserProfile` tells: the rest is its domain's. */
export function userProfile(subject: Subject): Fact[] {
  return [
    fact('workspace', subject, {
      ...sharing(subject.properties.get('UserSettings', 'SharingSettings')),
      namesUsers: true,
      runsContainers: false,
      lostWithTags: lostWithTags(subject),
    }),
  ];
}

const sharing = (settings: Field) => ({
  sharesOutput: says(settings.get('NotebookOutputOption'), /^Allowed$/),
  sharesWithOwnKey: ownKey(settings.get('S3KmsKeyId')),
});

const says = (field: Field, word: RegExp): Read<boolean> =>
  field.as(field.text === undefined ? false : matches(field.text, word));

/** Another list of tags makes another domain or profile: CloudFormation then deletes the one that was there, unless told otherwise. */
function lostWithTags({ properties, whole }: Subject): Read<boolean> {
  const tags = properties.get('Tags');
  const kept = whole.get('UpdateReplacePolicy').text === 'Retain';
  return tags.as(!kept && tags.items.length > 0 && tags.isSet);
}
