import type { Field, Read } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';

const says = (field: Field, word: RegExp): Read<boolean> =>
  field.as(field.text === undefined ? false : matches(field.text, word));

/** Whether a resource stays when its stack goes, or when it is taken out of it. CloudFormation deletes it where nothing is said. */
export const outlivesDeployment = ({ whole }: Subject): Read<boolean> =>
  says(whole.get('DeletionPolicy'), /^(Retain|RetainExceptOnCreate)$/);

/** Whether it stays when a change makes another one in its place. */
export const outlivesReplacement = ({ whole }: Subject): Read<boolean> =>
  says(whole.get('UpdateReplacePolicy'), /^Retain$/);

/** Whether its deletion is asked for in so many words. */
export const saidToGo = ({ whole }: Subject): Read<boolean> => says(whole.get('DeletionPolicy'), /^Delete$/);
