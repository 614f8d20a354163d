import { ROWS } from '../../lib/guard/exported';
import type { Circumstance, Demand, Row } from '../../lib/guard/row';
import { allSeeds, sidesOf } from '../seeded/all-seeds';

type Tree = { readonly [key: string]: unknown };

/** What every template with probes holds besides: something to refer to, and a parameter of which nothing is known. */
export const AROUND = {
  Parameters: { Late: { Type: 'String' } },
  Conditions: { Sometimes: { 'Fn::Equals': [{ Ref: 'Late' }, 'yes'] } },
  Resources: { ProbeKey: { Type: 'AWS::KMS::Key', Properties: {} } },
};

const ARN = 'arn:aws:kms:eu-central-1:111122223333:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const KEYS = [ARN, 'alias/aws/sagemaker', 'alias/ours', { 'Fn::GetAtt': ['ProbeKey', 'Arn'] }];
/** Nothing, what only deployment knows, and what it takes away. */
const LACKING: readonly unknown[] = [undefined, { Ref: 'Late' }];
const HIDDEN: readonly unknown[] = [...LACKING, { Ref: 'AWS::NoValue' }];
const PERHAPS = { 'Fn::If': ['Sometimes', 'other', { Ref: 'AWS::NoValue' }] };

/** A resource with one property changed. */
export interface Probe {
  readonly type: string;
  readonly what: string;
  /** Whether something is missing in it, or for deployment to say. */
  readonly lacks: boolean;
  readonly properties: Tree;
}

/** For each property that a row speaks of: what it is, may be, or hides, in a resource that is in order, and in an empty one. */
export function probes(): readonly Probe[] {
  const all = ROWS.flatMap((row) =>
    row.on.flatMap((type) =>
      [goodOf(type), EMPTY].flatMap((start) => changesOf(row).flatMap((change) => probesOf(type, start, change))),
    ),
  );
  return [...new Map(all.map((probe) => [JSON.stringify([probe.type, probe.properties]), probe])).values()];
}

const probesOf = (type: string, start: Tree, { path, values }: Change): readonly Probe[] =>
  values.map((value) => ({
    type,
    what: `${path.join('.')} = ${JSON.stringify(value)}`,
    lacks: start !== EMPTY && LACKING.includes(value),
    properties: changed(start, path, value) as Tree,
  }));

const EMPTY: Tree = {};

/** A resource of the type from a twin that breaks nothing, with lone values in place of what refers to others. */
const good = new Map<string, Tree>();
function goodOf(type: string): Tree {
  if (good.size === 0) {
    for (const sown of allSeeds()) {
      for (const { Type, Properties } of Object.values(sidesOf(sown).good)) {
        if (!good.has(Type)) good.set(Type, alone(Properties ?? {}) as Tree);
      }
    }
  }
  return good.get(type) ?? {};
}

/** What refers to others of its template refers to what is in that of the probes. */
function alone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(alone);
  if (typeof value !== 'object' || value === null) return value;
  if ('Fn::GetAtt' in value) return { 'Fn::GetAtt': ['ProbeKey', 'Arn'] };
  if ('Ref' in value && !`${value.Ref}`.startsWith('AWS::')) return 'other';
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, alone(inside)]));
}

interface Change {
  /** `*` is an item of a list. */
  readonly path: readonly string[];
  readonly values: readonly unknown[];
}

/** What may be at all that a row speaks of, and at what that hangs below. */
function changesOf({ ask, when = [], whenItem = [], each = [] }: Row): readonly Change[] {
  const inItem = each.flatMap((list) => [...list.split('.'), '*']);
  const at = (before: readonly string[], path: string, one: Demand | Circumstance): readonly Change[] => {
    const steps = [...before, ...path.replace(/\[[*\d]\]/g, '.*').split('.')];
    const above = steps.slice(0, -1).map((_, i) => ({ path: steps.slice(0, i + 1), values: HIDDEN }));
    return [...above, { path: steps, values: [...HIDDEN, PERHAPS, ...valuesFor(one)] }];
  };
  const said = (before: readonly string[]) => (one: Circumstance) =>
    'at' in one
      ? at(before, one.at, one)
      : at(before, `${one.list}[*].${'without' in one ? one.without : one.noneWith}`, one);
  return [
    ...ask.flatMap((asked) => at(inItem, asked.at, asked.must)),
    ...when.flatMap(said([])),
    ...whenItem.flatMap(said(inItem)),
  ];
}

const wordsOf = (words: readonly unknown[]): readonly unknown[] =>
  words.some((word) => typeof word === 'boolean') ? [true, false, 'true', 'false'] : [...words, 'other'];
const around = (bound: number) => [bound - 1, bound, bound + 1];
const LISTS = [[], [{ Other: 'other' }], [{ Ref: 'AWS::NoValue' }]];
const NAMES = [[], ['other'], ['*'], [{ Ref: 'AWS::NoValue' }]];
const SPELLINGS = ['REQUEST', 'Allow', 'deny', 'HTTP', 'https', 'ml.g5.xlarge', 'ocsf-1.0'];

/** Values that the property may have: those that are named, and others of their type. */
const VALUES: { readonly [key: string]: (given: unknown, one: Tree) => readonly unknown[] } = {
  is: (words) => wordsOf(words as readonly unknown[]),
  absentOr: (words) => wordsOf(words as readonly unknown[]),
  isNot: (word) => wordsOf([word]),
  oneOf: (words, { has }) => [[], [{}], ...(words as readonly unknown[]).map((word) => [{ [`${has}`]: word }])],
  absentOrHas: (words) => [[], ['other'], ...(words as readonly unknown[]).map((word) => [word])],
  atLeast: (bound) => around(Number(bound)),
  atMost: (bound) => around(Number(bound)),
  over: (bound) => [...around(Number(bound)), Number(bound) + 0.5],
  ownKey: () => ['', ...KEYS],
  given: () => KEYS,
  filled: () => LISTS,
  noneLike: () => NAMES,
  empty: () => NAMES,
  like: () => SPELLINGS,
  unlike: () => SPELLINGS,
};

const valuesFor = (one: Demand | Circumstance): readonly unknown[] =>
  Object.entries(one).flatMap(([key, given]) => VALUES[key]?.(given, one as Tree) ?? []);

/** A tree with another value at the end of a path: what the path needs is made on the way. */
function changed(tree: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (step === '*') {
    const [first, ...more] = Array.isArray(tree) ? tree : [];
    const put = changed(first, rest, value);
    return put === undefined ? more : [put, ...more];
  }
  const { [step]: inside, ...others } = typeof tree === 'object' && tree !== null ? (tree as Tree) : {};
  const put = changed(inside, rest, value);
  return put === undefined ? others : { ...others, [step]: put };
}
