import type { ActionTable } from '../../../access/actions';
import { every } from '../../../core';
import type { Slip } from '../../../policy';
import type { Field } from '../../field';
import type { Statement } from '../../statement';
import { unknownIn } from '../../text';
import { opensByAction } from './effect';
import { patternOf } from './pattern';

/** Calls that are no actions, and what they are authorised as. */
const AUTHORISED_AS: Readonly<Record<string, string>> = {
  'bedrock:converse': 'bedrock:InvokeModel',
  'bedrock:conversestream': 'bedrock:InvokeModelWithResponseStream',
  // Of the key that it was encrypted with, and of the other: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html
  'kms:reencrypt': "kms:ReEncryptFrom' and 'kms:ReEncryptTo",
  's3:headbucket': 's3:ListBucket',
  's3:headobject': 's3:GetObject',
  's3:listobjects': 's3:ListBucket',
  's3:listobjectsv2': 's3:ListBucket',
};

/** One entry of `Action` or `NotAction` that the files show in full, with the actions that it stands for. */
export interface ListedAction {
  readonly field: Field;
  readonly spelled: string;
  readonly names: readonly string[];
}

/** The entries of a statement; those of all services, and those that deployment fills in, are left out. */
export function listedActions({ actionField }: Statement, table: ActionTable): readonly ListedAction[] {
  return actionField.items.flatMap((field) => {
    const { text } = field;
    if (typeof text !== 'string' || /^[^:]*[*?]/.test(text)) return [];
    return [{ field, spelled: text, names: table.matching(text) }];
  });
}

/** Entries that stand for no action, and those that deployment fills in where more is allowed if they stand for none. */
export const unknownActions = (statement: Statement, listed: readonly ListedAction[], table: ActionTable): Slip[] => [
  ...listed
    .filter(({ names }) => names.length === 0)
    .map(({ field, spelled }) => ({
      place: field.place,
      what: `'${spelled}'${hint(spelled, table)}`,
      opens: opensByAction(statement),
    })),
  ...hiddenActions(statement),
];

const hiddenActions = (statement: Statement): Slip[] =>
  statement.actionField.items.flatMap((field) => {
    const text = field.text ?? '';
    const opens = every([opensByAction(statement), unknownIn(text) ?? false]);
    return opens === false ? [] : [{ place: field.place, what: `'${text}'`, opens }];
  });

function hint(spelled: string, table: ActionTable): string {
  const as = AUTHORISED_AS[spelled.toLowerCase()];
  if (as !== undefined) return `, which is authorised as '${as}',`;
  const nearest = /[*?]/.test(spelled) ? undefined : table.nearestAction(spelled);
  return nearest === undefined ? '' : ` (did you mean '${nearest}'?)`;
}

/** Entries whose actions can be about none of the resources of their statement. */
export function unmetActions(statement: Statement, listed: readonly ListedAction[], table: ActionTable): Slip[] {
  if (statement.excludesActions || statement.resources.length === 0) return [];
  const patterns = statement.resources.map(patternOf);
  if (patterns.some((pattern) => /^\*+$/.test(pattern))) return [];
  const meets = (name: string) => patterns.some((pattern) => table.canBeAbout(name, pattern));
  return listed
    .filter(({ names }) => names.length > 0 && !names.some(meets))
    .map(({ field, spelled }) => ({ place: field.place, what: `'${spelled}'`, opens: statement.isDeny }));
}
