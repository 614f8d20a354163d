import { KEYS } from '../../access/google/keys';
import type { GoogleTest } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { CelExpression } from '../../cel';
import { keyOf, textOf, textsOf } from './condition-parts';

type Call = Extract<CelExpression, { kind: 'call' }>;

/** What a call asks. */
export function called(call: Call): GoogleTest | undefined {
  if (call.on === undefined) return call.name === 'inIpRange' ? inRange(call.arguments) : undefined;
  const key = keyOf(call.on);
  if (key !== undefined && KEYS[key] === 'text') return partOfText(key, call);
  return tagged(call) ?? grants(call);
}

const AROUND: Readonly<Record<string, (text: string) => string>> = {
  startsWith: (text) => `${text}*`,
  endsWith: (text) => `*${text}`,
  contains: (text) => `*${text}*`,
};

function partOfText(key: string, { name, arguments: [argument] }: Call): GoogleTest | undefined {
  const text = textOf(argument);
  const around = AROUND[name];
  return text === undefined || around === undefined ? undefined : { kind: 'like', key, glob: around(escaped(text)) };
}

/** Questions about tags: by names of keys and values, or by what they are called for ever. */
function tagged({ on, name, arguments: given }: Call): GoogleTest | undefined {
  if (on?.kind !== 'name' || on.name !== 'resource') return undefined;
  const [key, value] = given.map(textOf);
  if (key === undefined) return undefined;
  const where = name.endsWith('Id') ? 'resource.tagIds' : 'resource.tags';
  if (/^matchTag(Id)?$/.test(name)) {
    return value === undefined ? undefined : { kind: 'some', key: where, globs: [escaped(`${key}=${value}`)] };
  }
  return /^hasTagKey(Id)?$/.test(name) ? { kind: 'some', key: where, globs: [`${escaped(key)}=*`] } : undefined;
}

const ROLES = 'iam.googleapis.com/modifiedGrantsByRole';

/** `api.getAttribute("iam.googleapis.com/modifiedGrantsByRole", []).hasOnly([…])`: true as well where no role is given. */
function grants({ on, name, arguments: [roles] }: Call): GoogleTest | undefined {
  if (name !== 'hasOnly' || roles === undefined || on?.kind !== 'call' || on.name !== 'getAttribute') return undefined;
  const [attribute, otherwise] = on.arguments;
  const isEmpty = otherwise?.kind === 'list' && otherwise.of.length === 0;
  const values = textsOf(roles);
  const isApi = on.on?.kind === 'name' && on.on.name === 'api';
  if (!isApi || textOf(attribute) !== ROLES || !isEmpty || values === undefined) return undefined;
  return { kind: 'only', key: 'api.modifiedGrantsByRole', values };
}

function inRange([address, blocks]: readonly CelExpression[]): GoogleTest | undefined {
  const key = address === undefined ? undefined : keyOf(address);
  const texts = blocks === undefined ? undefined : textsOf(blocks);
  if (key !== 'origin.ip' || texts === undefined) return undefined;
  return { kind: 'or', tests: texts.map((block): GoogleTest => ({ kind: 'address', key, block })) };
}
