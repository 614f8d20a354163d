import type { Statement } from '../../../access/model';
import type { Field } from '../../field';
import type { Reading } from '../reading';
import { readConditions } from './condition';
import { elementTwice, notObject, strangeKeys } from './elements';
import { mustNameResources, namesPrincipals, type PolicyKind } from './kind';
import { type ReadList, readActions, readResources } from './listed';
import { holdsObject } from './plural';
import { type ReadPrincipals, readPrincipals } from './principals';

const ELEMENTS = [
  ...['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction'],
  ...['Resource', 'NotResource', 'Condition'],
];

/** A statement; a text says why it cannot be read, so that the policy may say anything. */
export function readStatement(field: Field, kind: PolicyKind, reading: Reading): Statement | string {
  if (!holdsObject(field)) return notObject(field, 'a statement', reading) ?? 'a statement is not there';
  const effect = effectOf(field, reading);
  const actions = readActions(field, reading);
  const principals = principalsOf(field, kind, reading);
  const resources = resourcesOf(field, kind, actions, reading);
  if (typeof actions === 'string') return actions;
  if (typeof principals === 'string') return principals;
  if (typeof resources === 'string') return resources;
  if (effect !== 'Allow' && effect !== 'Deny') return effect;
  const { conditions, hidden } = readConditions(field, reading);
  const strange = strangeKeys(field, ELEMENTS, 'a statement', reading);
  const because = [actions.hidden, principals?.hidden, resources?.hidden, hidden, ...strange];
  const twice = elementTwice(field, ELEMENTS);
  if (twice !== undefined) return twice;
  const why = because.find((each) => each !== undefined);
  const sid = field.get('Sid').text;
  return {
    ...(typeof sid === 'string' && { sid }),
    effect,
    ...(principals !== undefined && { principals: principals.principals }),
    actions: actions.listed,
    ...(resources !== undefined && { resources: resources.listed }),
    conditions,
    ...(why !== undefined && { hidden: why }),
    place: field.place,
  };
}

/** `Allow` or `Deny`, or why it is not known which. */
function effectOf(field: Field, reading: Reading): string {
  const effect = field.get('Effect');
  const { text } = effect;
  if (text === 'Allow' || text === 'Deny') return text;
  if (text !== undefined && typeof text !== 'string') return `the effect '${text}' is filled in at deployment`;
  const got = text === undefined ? 'nothing' : `'${text}'`;
  return reading.mistake(text === undefined ? field : effect, `'Effect' must be Allow or Deny, got ${got}`);
}

function principalsOf(field: Field, kind: PolicyKind, reading: Reading): ReadPrincipals | undefined | string {
  if (namesPrincipals(kind)) return readPrincipals(field, reading);
  for (const name of ['Principal', 'NotPrincipal']) {
    const principal = field.get(name);
    if (principal.isSet === true) reading.mistake(principal, `'${name}' has no meaning in a policy of this kind`);
  }
  return undefined;
}

function resourcesOf(
  field: Field,
  kind: PolicyKind,
  actions: ReadList | string,
  reading: Reading,
): ReadList | undefined | string {
  const isThere = field.get('Resource').isSet !== false || field.get('NotResource').isSet !== false;
  if (!isThere) {
    return mustNameResources(kind) ? reading.mistake(field, "a statement must have a 'Resource' here") : undefined;
  }
  const [first = ''] = typeof actions === 'string' ? [] : actions.listed.patterns;
  const service = /^([a-z0-9-]+):/i.exec(first)?.[1] ?? 'iam';
  return readResources(field, service, kind === 'identity' || kind === 'service control', reading);
}
