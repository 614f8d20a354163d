import { InputError } from '../../core';
import { nearestTo } from '../../core/nearest';
import { and, atom, type Formula, not, or, TRUE } from '../formula';
import type { Condition } from '../model';
import { conditionFormula } from '../prove/condition-formula';
import type { AskedAs } from '../prove/known-keys';
import { variableOf } from './test-formula';

/** What a key holds. */
type Held = 'text' | 'texts' | 'number' | 'date' | 'address' | 'truth';

/**
 * What conditions can ask of requests in Google Cloud.
 *
 * `resource.tags` holds 'KEY=VALUE' for each tag that the resource has or inherits, as `resource.matchTag` names them, and `resource.tagIds`
 * the same with permanent ids; `api.modifiedGrantsByRole` the roles that a request gives or takes. What `device` and `origin` hold is asked
 * by access levels.
 *
 * @see https://cloud.google.com/iam/docs/conditions-attribute-reference
 * @see https://cloud.google.com/access-context-manager/docs/custom-access-level-spec
 */
export const KEYS: Readonly<Record<string, Held>> = {
  'request.time': 'date',
  'request.auth.access_levels': 'texts',
  'request.host': 'text',
  'request.path': 'text',
  'destination.ip': 'text',
  'destination.port': 'number',
  'resource.name': 'text',
  'resource.type': 'text',
  'resource.service': 'text',
  'resource.tags': 'texts',
  'resource.tagIds': 'texts',
  'api.modifiedGrantsByRole': 'texts',
  'origin.ip': 'address',
  'origin.region_code': 'text',
  'device.encryption_status': 'text',
  'device.os_type': 'text',
  'device.is_admin_approved_device': 'truth',
  'device.is_corp_owned_device': 'truth',
  'device.is_secured_with_screenlock': 'truth',
};

/** How keys are spelled, by the variables that hold their values. */
export const SPELLED: ReadonlyMap<string, string> = new Map(Object.keys(KEYS).map((key) => [variableOf(key), key]));

const FITTING: Readonly<Record<Held, RegExp>> = {
  text: /^String/,
  texts: /^String/,
  number: /^Numeric/,
  date: /^Date/,
  address: /^(String|.*IpAddress)/,
  truth: /^Bool$/,
};

const WORDS: Readonly<Record<Held, string>> = {
  text: 'a text',
  texts: 'several texts',
  number: 'a number',
  date: 'a moment',
  address: 'an address',
  truth: 'true or false',
};

/**
 * Refuses conditions that would say nothing of any request: they would prove anything, or nothing.
 *
 * @throws InputError `UnknownKey`, `UnfitOperator`
 */
export function checkConditions(conditions: readonly Condition[]): void {
  for (const { key, operator, set } of conditions) {
    const held = KEYS[key];
    if (held === undefined) throw unknownKey(key);
    if (operator === 'Null') continue;
    if (!FITTING[held].test(operator)) {
      throw unfit(`'${key}' holds ${WORDS[held]}, of which '${operator}' is never true`);
    }
    if ((held === 'texts') === (set === undefined)) {
      const meant = held === 'texts' ? `'ForAnyValue:${operator}' or 'ForAllValues:${operator}'` : `'${operator}'`;
      throw unfit(`'${key}' holds ${WORDS[held]}; write ${meant}`);
    }
  }
}

const unfit = (why: string): InputError => new InputError('UnfitOperator', 'question', why);

function unknownKey(key: string): InputError {
  const nearest = nearestTo(key, Object.keys(KEYS));
  const hint = nearest === undefined ? `it asks ${Object.keys(KEYS).join(', ')}` : `did you mean '${nearest}'?`;
  return new InputError('UnknownKey', 'question', `no condition of Google Cloud asks '${key}'; ${hint}`);
}

/** The version of policies of AWS in which `${…}` is text, as it is here. */
export const WITHOUT_VARIABLES = '2008-10-17';

/** When a condition of a question holds, as IAM of AWS reads such a condition. */
export function askedFormula(condition: Condition): Formula {
  const kinds = new Map<string, ReadonlySet<AskedAs>>(
    KEYS[condition.key] === 'texts' ? [[variableOf(condition.key), new Set<AskedAs>(['set'])]] : [],
  );
  return conditionFormula(condition, WITHOUT_VARIABLES, { known: new Map(), keys: { kinds } });
}

const ALL = { from: { at: -Infinity, included: false }, to: { at: Infinity, included: false } };

const like = (variable: string, globs: readonly string[]): Formula =>
  or(globs.map((glob) => atom({ kind: 'match', variable, pattern: { glob, ignoreCase: false, arn: false } })));

/** What the value of a key is in every request, where it is there. @param names what `resource.name` can be; anything where there is nothing */
export function domainOf(key: string, names: readonly string[] | undefined): Formula {
  const variable = variableOf(key);
  if (key === 'resource.name' && names !== undefined) return like(variable, names);
  const missing = not(atom({ kind: 'present', variable }));
  switch (KEYS[key]) {
    case 'date':
      return atom({ kind: 'number', variable, date: true, ...ALL });
    case 'number':
      return or([missing, atom({ kind: 'number', variable, date: false, ...ALL })]);
    case 'truth':
      return or([missing, like(variable, ['true', 'false'])]);
    case 'address':
      return or([missing, ...['0.0.0.0/0', '::/0'].map((block) => atom({ kind: 'address', variable, block }))]);
    default:
      return TRUE;
  }
}

/** What holds of every request, as far as it is about keys that are asked about. */
export const everyRequest = (keys: Iterable<string>, names: readonly string[] | undefined): Formula =>
  and([...new Set(keys)].map((key) => domainOf(key, names)));
