import type { Maybe } from '../../../core';
import type { Field } from '../../field';
import { matches } from '../../text';

/** Whether a word stands there. @param absent what the cloud takes where nothing is there */
export const spelled = (field: Field, word: RegExp, absent = ''): Maybe<boolean> => matches(field.text ?? absent, word);
