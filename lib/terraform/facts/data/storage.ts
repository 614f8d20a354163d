import { every, type Maybe, Unknown } from '../../../core';
import type { AiStorageContent, Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { says } from '../../text';

/** Reads where data of AI comes to lie, under a key that is named in one place. */
export const storage =
  (holds: AiStorageContent, ...key: readonly string[]) =>
  (subject: Subject): Fact[] => [fact('ai-storage', subject, { holds, ownKey: subject.get(...key).set() })];

/** What a workspace tells of its disks: each that it has must have a key. */
export function workbenchDisks(instance: Subject): Fact[] {
  const setup = instance.get('gce_setup');
  const data = setup.get('data_disks');
  const disks = [setup.get('boot_disk'), ...data.items].map(hasKey);
  const ownKey = every(data.isSet === false ? [...disks, NOT_NAMED] : disks);
  return [fact('ai-storage', instance, { holds: 'workspace', ownKey: setup.as(ownKey) })];
}

const NOT_NAMED = new Unknown('the disk for data, which each has, is not in the file');

/** A key that is named counts only where it is said that it is one of the customer. */
const hasKey = (disk: Field): Maybe<boolean> =>
  every([disk.get('kms_key').isSet, says(disk.get('disk_encryption').text, 'CMEK')]);
