import { globOf } from './allowed-pattern';
import { type Literal, type Made, madeUp } from './made-up';

/** What a value looks like that nobody knows, by where it stands: made up in some way, or the ARN of something of a service. */
export type Wanted = Made | { readonly arnOf: string };

/** Where an ARN that nobody knows may lie. */
export interface Where {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** The literal that stands for a value which somebody gives at deployment. @param pattern what a parameter allows */
export function literalFor(
  wanted: Wanted,
  count: number,
  label: string,
  where: () => Where,
  pattern?: string,
): Literal {
  const owner = label.replace(/\W+/g, '-').slice(0, 26) || 'Value';
  const shape = pattern === undefined ? '*' : globOf(pattern);
  if (shape !== '*') return { text: within(shape, count, owner), shape };
  if (typeof wanted === 'string') return { text: madeUp(wanted, count, owner).text.replace(/^Stack-/i, ''), shape };
  const { text } = madeUp('name', count, owner);
  const { partition, region, account } = where();
  const own = wanted.arnOf === 'iam' ? `iam::${account}:role/` : `${wanted.arnOf}:${region}:${account}:`;
  return { text: `arn:${partition}:${own}${text.replace(/^Stack-/, '')}`, shape };
}

/** A text that a pattern covers, a whole ARN where it begins as one: nothing else is a resource. The pattern itself where it covers nothing else. */
function within(shape: string, count: number, owner: string): string {
  const [, prefix] = /^((?:vpce|vpc|subnet|sg|i|o)-)\*$/.exec(shape) ?? [];
  if (prefix !== undefined) return madeUp(`${prefix.slice(0, -1)}-`, count, owner).text;
  const example = `EXAMPLE${`${count}`.padStart(5, '0')}`;
  if (shape.startsWith('*') || !/^(arn:|arn?\*|a\*)/.test(shape))
    return shape.replace('*', example).replaceAll('*', '');
  return withinArn(shape.replace(/^(arn?|a)\*/, 'arn:*'), example);
}

function withinArn(shape: string, example: string): string {
  const missing = Math.max(0, WHOLE - shape.split(':').length);
  const last = shape.lastIndexOf('*');
  const filled = last < 0 ? shape : shape.slice(0, last) + ':'.repeat(missing) + example + shape.slice(last + 1);
  return filled.replaceAll('*', '');
}

/** Parts of an ARN. */
const WHOLE = 6;

/** What a condition key is tested against, where that tells what a value looks like. */
const OF_KEYS: Readonly<Record<string, Wanted>> = {
  'aws:principalaccount': 'account',
  'aws:principalarn': { arnOf: 'iam' },
  'aws:principalorgid': 'o-',
  'aws:resourceaccount': 'account',
  'aws:resourceorgid': 'o-',
  'aws:sourceaccount': 'account',
  'aws:sourcearn': { arnOf: 'lambda' },
  'aws:sourceorgid': 'o-',
  'aws:sourcevpc': 'vpc-',
  'aws:sourcevpce': 'vpce-',
  'bedrock:guardrailidentifier': { arnOf: 'bedrock' },
  'kms:calleraccount': 'account',
};

export const wantedBy = (key: string): Wanted => OF_KEYS[key.toLowerCase()] ?? 'name';

/** What parameters of these types take. */
const OF_TYPES: readonly (readonly [RegExp, Made])[] = [
  [/VPC::Id/, 'vpc-'],
  [/Subnet::Id/, 'subnet-'],
  [/SecurityGroup::Id/, 'sg-'],
  [/Instance::Id/, 'i-'],
];

export const wantedOf = (type: unknown): Made | undefined =>
  typeof type === 'string' ? OF_TYPES.find(([pattern]) => pattern.test(type))?.[1] : undefined;
