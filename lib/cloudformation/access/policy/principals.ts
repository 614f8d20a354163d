import type { ListedPrincipal, ListedPrincipals } from '../../../access/model';
import type { Field } from '../../field';
import { unknownIn } from '../../text';
import type { Reading } from '../reading';
import { eitherOf, notObject } from './elements';
import { holdsObject } from './plural';

/** Whom a statement speaks of, and what hides a part of it: then more are listed than it may say, and nobody less. */
export interface ReadPrincipals {
  readonly principals: ListedPrincipals;
  readonly hidden: string | undefined;
}

const ANYONE: ListedPrincipal = { kind: '*', name: '*' };

/** `Principal` or `NotPrincipal`; a text says why there is neither. */
export function readPrincipals(statement: Field, reading: Reading): ReadPrincipals | string {
  const either = eitherOf(statement, 'Principal', reading);
  if (typeof either === 'string') return either;
  const { field, excluded } = either;
  if (field.isSet === false) return reading.mistake(statement, "a statement must have a 'Principal' here");
  const { list, hidden } = listIn(field, reading);
  // Whoever nobody knows is no exception that could be counted on.
  return { principals: { list: list.filter((each) => !excluded || each !== ANYONE), excluded }, hidden };
}

interface Found {
  readonly list: readonly ListedPrincipal[];
  readonly hidden: string | undefined;
}

const anyone = (hidden?: string): Found => ({ list: [ANYONE], hidden });

function listIn(field: Field, reading: Reading): Found {
  if (field.unknown !== undefined) return anyone(field.unknown.because);
  if (!holdsObject(field)) {
    if (field.text === '*') return { list: [{ kind: '*', name: '*' }], hidden: undefined };
    return anyone(reading.mistake(field, "a principal must be '*', or an object such as { AWS: … }"));
  }
  const found = field.entries.flatMap(([kind, names]) => ofKind(kind, names, reading));
  const hidden = notObject(field, 'a principal', reading);
  if (hidden !== undefined) found.push(anyone(hidden));
  if (found.length === 0) found.push(anyone(reading.mistake(field, 'nobody is named')));
  return { list: found.flatMap(({ list }) => list), hidden: found.find((each) => each.hidden !== undefined)?.hidden };
}

const KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;

function ofKind(spelled: string, names: Field, reading: Reading): readonly Found[] {
  const kind = KINDS.find((each) => each === spelled);
  if (kind === undefined)
    return [anyone(reading.mistake(names, `'${spelled}' is no kind of principal; there are ${KINDS.join(', ')}`))];
  return names.items.map((item) => one(kind, item, reading));
}

function one(kind: (typeof KINDS)[number], item: Field, reading: Reading): Found {
  const { text = '' } = item;
  if (holdsObject(item)) return anyone(reading.mistake(item, 'an object stands where a text belongs'));
  if (item.unknown !== undefined) return anyone(item.unknown.because);
  const name = reading.spell(text, item);
  if (kind === 'AWS' && name === '*') return { list: [{ kind: '*', name }], hidden: undefined };
  if (/[*?]/.test(name) && name !== '*') {
    return anyone(reading.mistake(item, `'${name}' has a wildcard, which a principal may not have`));
  }
  const isNobody = kind === 'AWS' && !/^(arn:.+|\d{12}|[A-Z0-9]{16,})$/s.test(name) && unknownIn(text) === undefined;
  return isNobody
    ? anyone(reading.mistake(item, `'${name}' is no ARN, and no account`))
    : { list: [{ kind, name }], hidden: undefined };
}
