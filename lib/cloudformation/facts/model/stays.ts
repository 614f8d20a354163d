import type { Read } from '../../field';
import type { Subject } from '../../subject';
import { is } from './one-of';

/** Whether the resource is still there when the stack drops it, or goes itself. */
export const staysWhenDropped = (subject: Subject): Read<boolean> =>
  keeps(subject, 'DeletionPolicy', ['Retain', 'RetainExceptOnCreate']);

/** Whether the resource is still there when a change puts another one in its place. */
export const staysWhenReplaced = (subject: Subject): Read<boolean> => keeps(subject, 'UpdateReplacePolicy', ['Retain']);

function keeps(subject: Subject, policy: string, keeping: readonly string[]): Read<boolean> {
  const field = subject.whole.get(policy);
  return field.as(is(field.string('Delete').value, ...keeping));
}
