import type { Policy, Statement } from '../../../access/model';
import type { Field } from '../../field';
import type { Reading } from '../reading';
import { notObject, strangeKeys } from './elements';
import type { PolicyKind } from './kind';
import { holdsObject } from './plural';
import { readStatement } from './statement';

const LATEST = '2012-10-17';

/** The policy that a document holds, or a text of JSON; nothing where nothing is there. */
export function readPolicy(document: Field, kind: PolicyKind, reading: Reading): Policy | undefined {
  const { policies } = reading;
  if (!policies.has(document))
    policies.set(document, document.isSet === false ? undefined : read(document, kind, reading));
  return policies.get(document);
}

function read(document: Field, kind: PolicyKind, reading: Reading): Policy {
  const { json, place } = document;
  const whole = hiddenWhole(document, json, reading);
  if (whole !== undefined) return { version: LATEST, statements: [], hidden: whole, place };
  const hidden = [
    json.hidden?.because,
    ...strangeKeys(json, ['Version', 'Id', 'Statement'], 'a policy', reading),
    emptiness(json, reading),
  ];
  const statements: Statement[] = [];
  for (const item of json.get('Statement').items) {
    const statement = readStatement(item, kind, reading);
    if (typeof statement === 'string') hidden.push(statement);
    else statements.push(statement);
  }
  const version = versionOf(json.get('Version'), reading);
  const because = [...hidden, version.hidden].find((each) => each !== undefined);
  return { version: version.is, statements, ...(because !== undefined && { hidden: because }), place };
}

/** Why nothing of a document can be read, where that is so. */
function hiddenWhole(document: Field, json: Field, reading: Reading): string | undefined {
  if (json.unknown !== undefined) {
    const isWritten = typeof document.text === 'string';
    return isWritten ? reading.mistake(document, 'the text is no JSON') : json.unknown.because;
  }
  return holdsObject(json) ? undefined : notObject(json, 'a policy', reading);
}

function emptiness(json: Field, reading: Reading): string | undefined {
  const statement = json.get('Statement');
  if (statement.isSet === false) return reading.mistake(json, "a policy must have a 'Statement'");
  return statement.items.length === 0 ? reading.mistake(statement, "'Statement' lists no statement") : undefined;
}

function versionOf(field: Field, reading: Reading): { readonly is: Policy['version']; readonly hidden?: string } {
  const { text } = field;
  if (text === undefined) return { is: '2008-10-17' };
  if (text === LATEST || text === '2008-10-17') return { is: text };
  const hidden =
    typeof text === 'string'
      ? reading.mistake(field, `'Version' must be ${LATEST} or 2008-10-17, got '${text}'`)
      : `the version '${text}' is filled in at deployment`;
  return { is: LATEST, hidden };
}
