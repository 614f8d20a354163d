import { InputError } from '../../core';
import { actionTable } from '../actions';
import type { Question } from '../prove/question';

/**
 * Keys that begin as those of every service do are known, all of them; others come from identity providers too.
 *
 * @throws InputError `UnknownKey`
 */
export function checkKeys({ conditions }: Question): void {
  for (const { key } of conditions) {
    if (!/^aws:/i.test(key) || actionTable().typeOfKey(key) !== undefined) continue;
    const nearest = actionTable().nearestKey(key);
    const hint = nearest === undefined ? 'check its spelling' : `did you mean '${nearest}'?`;
    throw new InputError('UnknownKey', 'question', `AWS has no condition key '${key}'; ${hint}`);
  }
}
