import { every } from '../../../core';
import type { AiStorageContent, Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';

/** Reads where data of AI comes to lie, under a key that is named in one place. */
export const storage =
  (holds: AiStorageContent, ...key: readonly string[]) =>
  (subject: Subject): Fact[] => [fact('ai-storage', subject, { holds, ownKey: subject.get(...key).set() })];

/** What a workspace tells of its disks: each that it has must have a key. */
export function workbenchDisks(instance: Subject): Fact[] {
  const setup = instance.get('gce_setup');
  const disks = [setup.get('boot_disk'), ...setup.get('data_disks').items];
  return [fact('ai-storage', instance, { holds: 'workspace', ownKey: setup.as(every(disks.map(hasKey))) })];
}

const hasKey = (disk: Field) => disk.get('kms_key').isSet;
