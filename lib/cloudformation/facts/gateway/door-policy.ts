import {
  type Attribute,
  type Attributes,
  type CedarPart,
  type CedarPolicy,
  contextKeysOf,
  keysOnEveryWay,
  mootTestIn,
  parseCedar,
  requestContext,
  type Shape,
  shapeOf,
  TRUST_SHAPES,
  type TrafficKind,
  validateCedar,
} from '../../../cedar';
import { ConfigError, type Maybe, Unknown } from '../../../core';
import { claimsIn } from './oidc-claims';
import { type Trust, vouchesForUsers } from './trust';

/** What a policy in Cedar turns out to do. */
export interface DoorPolicy {
  /** Whether one of its permits asks no trust provider. */
  readonly permitsBlindly: boolean;
  /** Whether one of its permits asks none who vouches for users. */
  readonly ignoresUsers: Maybe<boolean>;
  /** What it asks: references of trust providers, and the request. */
  readonly asks: ReadonlySet<string>;
  readonly believesClients: boolean;
  /** A test that decides nothing. */
  readonly moot: string | undefined;
  readonly mistake: Maybe<string | undefined>;
  readonly unguarded: Maybe<string | undefined>;
}

/** Many doors share one text, and to load Cedar and validate takes its time. */
const known = new Map<string, DoorPolicy>();

/** Judges a policy for what its trust providers send. */
export function doorPolicy(text: string, traffic: TrafficKind, trust: Maybe<Trust>): DoorPolicy {
  const question = JSON.stringify([text, traffic, Unknown.is(trust) ? trust.because : [...trust]]);
  const judged = known.get(question) ?? judge(text, traffic, trust);
  known.set(question, judged);
  return judged;
}

function judge(text: string, traffic: TrafficKind, trust: Maybe<Trust>): DoorPolicy {
  const parts = refusing(() => parseCedar(source(text)));
  if (!Array.isArray(parts)) {
    return {
      permitsBlindly: false,
      ignoresUsers: false,
      asks: new Set(),
      believesClients: false,
      moot: undefined,
      mistake: said(parts),
      unguarded: undefined,
    };
  }
  const permits = parts.flatMap(({ policy }) => (policy.effect === 'permit' ? [keysOnEveryWay(policy)] : []));
  return {
    permitsBlindly: permits.some(isBlind),
    ignoresUsers: Unknown.is(trust) ? trust : permits.some((keys) => ignoresUsers(keys, trust)),
    asks: new Set(parts.flatMap(({ policy }) => [...asksIn(policy)])),
    believesClients: JSON.stringify(parts.map(({ policy }) => policy.conditions)).includes('"attr":"x_forwarded_for"'),
    moot: parts.map(({ policy }) => mootTestIn(policy.conditions)).find((moot) => moot !== undefined),
    ...(Unknown.is(trust) ? unseen(text, trust) : mistakesIn(parts, contextFor(parts, traffic, trust), trust)),
  };
}

/** What a permit asks whichever way somebody comes through, and what a forbid looks at. */
const asksIn = (policy: CedarPolicy): Set<string> =>
  policy.effect === 'permit' ? keysOnEveryWay(policy) : contextKeysOf(policy);

const isOfRequest = (key: string): boolean => key === 'http_request' || key === 'tcp_flow';

const isBlind = (keys: ReadonlySet<string>): boolean => [...keys].every(isOfRequest);

/** Where nobody vouches for users, it is the gateway that is wrong; what asks somebody who is not there permits nothing. */
function ignoresUsers(keys: ReadonlySet<string>, trust: Trust): boolean {
  const users = [...trust].flatMap(([reference, kind]) => (vouchesForUsers(kind) ? [reference] : []));
  const isMeant = [...keys].every((key) => isOfRequest(key) || trust.has(key));
  return isMeant && users.length > 0 && !users.some((reference) => keys.has(reference));
}

/** What can be said without knowing what trust providers send. */
function unseen(text: string, trust: Unknown): Pick<DoorPolicy, 'mistake' | 'unguarded'> {
  const error = refusing(() => validateCedar(source(text), {}));
  return error instanceof ConfigError && error.code === 'CedarScope'
    ? { mistake: said(error), unguarded: undefined }
    : { mistake: trust, unguarded: trust };
}

/** One policy of a text, and what is wrong with it besides reading what may be missing. */
export interface ReadPolicy {
  readonly policy: CedarPolicy;
  readonly mistake: string | undefined;
}

/** What several texts, all of which somebody has to pass, say together. */
export interface ReadTexts {
  /** What requests carry, as far as AWS, and for claims the policies that read them, tell. */
  readonly attributes: Attributes;
  /** The policies of each text; of one that is no Cedar, what is wrong with it. */
  readonly texts: readonly (readonly ReadPolicy[] | string)[];
}

const read = new Map<string, ReadTexts>();

/** Reads texts for what their trust providers send. A policy that stumbles, or never applies, is none the worse for it. */
export function readTexts(texts: readonly string[], trust: Trust): ReadTexts {
  const question = JSON.stringify([texts, [...trust]]);
  const known = read.get(question) ?? readAnew(texts, trust);
  read.set(question, known);
  return known;
}

function readAnew(texts: readonly string[], trust: Trust): ReadTexts {
  const parsed = texts.map((text) => refusing(() => parseCedar(source(text))));
  const all = parsed.flatMap((parts) => (Array.isArray(parts) ? parts : []));
  const attributes = contextFor(all, 'any', trust);
  return {
    attributes,
    texts: parsed.map((parts) =>
      Array.isArray(parts) ? parts.map((part) => readPolicy(part, attributes)) : (said(parts) ?? 'it is no Cedar'),
    ),
  };
}

function readPolicy(part: CedarPart, attributes: Attributes): ReadPolicy {
  const { mistake } = mistakesOf(part, attributes);
  return { policy: part.policy, mistake: mistake?.code === 'CedarNeverApplies' ? undefined : said(mistake) };
}

function contextFor(parts: readonly CedarPart[], traffic: TrafficKind, trust: Trust): Attributes {
  const policies = parts.map(({ policy }) => policy);
  const shapes = [...trust].map(([reference, kind]): [string, Shape] => [
    reference,
    kind === 'oidc' ? claimsIn(policies, reference) : TRUST_SHAPES[kind],
  ]);
  return requestContext(traffic, new Map(shapes));
}

function mistakesIn(
  parts: readonly CedarPart[],
  context: Attributes,
  trust: Trust,
): Pick<DoorPolicy, 'mistake' | 'unguarded'> {
  const found = parts.map((part) => mistakesOf(part, context));
  const mistake = found.find((each) => each.mistake !== undefined)?.mistake;
  const guessed = mistake?.code === 'CedarInvalid' && [...trust.values()].includes('oidc');
  return {
    mistake: guessed ? new Unknown('what claims the OpenID Connect provider sends is not in the files') : said(mistake),
    unguarded: said(found.find(({ unguarded }) => unguarded !== undefined)?.unguarded),
  };
}

/** A permit that stumbles over what is missing permits nothing, which is what it should do; a forbid then forbids nothing. */
function mistakesOf(
  { policy, text }: CedarPart,
  context: Attributes,
): Readonly<Record<'mistake' | 'unguarded', ConfigError | undefined>> {
  const strict = refusalOf(text, context);
  if (strict?.code !== 'CedarUnguarded') return { mistake: strict, unguarded: undefined };
  const lenient = refusalOf(text, allThere(context));
  const stumbles = lenient === undefined || /^Cedar(Unguarded|NeverApplies)$/.test(lenient.code);
  return { mistake: stumbles ? undefined : lenient, unguarded: policy.effect === 'forbid' ? strict : undefined };
}

function refusalOf(text: string, context: Attributes): ConfigError | undefined {
  const answer = refusing(() => validateCedar(source(text), context));
  return answer instanceof ConfigError ? answer : undefined;
}

const allThere = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, thereIn(attribute)]));

function thereIn(attribute: Attribute): Shape {
  const shape = shapeOf(attribute);
  return typeof shape === 'object' && shape.kind === 'record'
    ? { kind: 'record', attributes: allThere(shape.attributes) }
    : shape;
}

const source = (text: string) => ({ text, prop: 'PolicyDocument', place: { node: { path: 'policy' } } });

function refusing<T>(attempt: () => T): T | ConfigError {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

/** Without code and place, which a finding tells in its own way. */
const said = (error: ConfigError | undefined): string | undefined =>
  error?.message.replace(/^\w+: /, '').replace(/ \[policy\]$/, '');
