import type { Maybe } from '../../../core';
import type { Field } from '../../field';
import { matches } from '../../text';

/** Types of SageMaker's instances that have NVMe disks: the hardware encrypts those, and a key is refused. */
const LOCAL = /^ml\.([a-z]+\d+[a-z]*d[a-z]*|g5|g6|g6e|gr6|p4de?|p5[a-z]*|p6[a-z0-9-]*|trn\d+[a-z]*|i\d+[a-z]*)\./;

/** Whether the instances encrypt their volumes themselves, so that no key can be given. */
export function hasLocalStorage(instanceType: Field): Maybe<boolean> {
  const { text } = instanceType;
  return text === undefined ? false : matches(text, LOCAL);
}
