import type { Caller, Request } from '../../../lib/access/model';
import { ACCOUNT, OTHER, ROLE, SESSION, type Spelled, type SpelledPrincipal, USER } from './built';
import { ENDPOINT, type Scene, type SpelledPolicy, TARGETS, type Target } from './scene';

/** Random numbers that come again with the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks what scenes are made of, so that statements and requests often meet. */
export class Dice {
  public constructor(private readonly random: () => number) {}

  public chance(probability: number): boolean {
    return this.random() < probability;
  }

  public one<T>(values: readonly [T, ...T[]]): T {
    return values[Math.floor(this.random() * values.length)] ?? values[0];
  }

  public some<T>(values: readonly [T, ...T[]], most: number): T[] {
    return Array.from({ length: 1 + Math.floor(this.random() * most) }, () => this.one(values));
  }
}

const TAG = 'aws:PrincipalTag/k';
/** Keys with what a request may hold, and what a policy may ask of them. */
const KEYS = {
  'aws:SourceVpce': {
    held: [ENDPOINT, 'vpce-2', 'VPCE-1'],
    asked: [ENDPOINT, 'vpce-*', 'vpce-?', 'Vpce-2'],
    kind: 'String',
  },
  [TAG]: {
    held: ['bob', 'a*b', 'axb', '', '*', 'Bob'],
    asked: [
      'bob',
      '${aws:username}',
      '${aws:PrincipalTag/k}',
      'a*b',
      'a${*}b',
      "${aws:x, 'bob'}",
      '?*',
      '${aws:CalledVia}',
      '',
    ],
    kind: 'String',
  },
  'aws:SourceArn': {
    held: [ROLE, 'arn:aws:s3:::data', 'arn:aws:iam::1:x:role/app', 'no arn'],
    asked: [ROLE, 'arn:aws:iam::*:role/app', 'arn:*', 'arn:aws:s3:::*', '${aws:PrincipalArn}', '*:*:*:*:*:*a*'],
    kind: 'Arn',
  },
  'aws:PrincipalArn': {
    held: [ROLE],
    asked: [ROLE, USER, 'arn:aws:iam::*:role/*', `arn:aws:iam::${OTHER}:*`],
    kind: 'Arn',
  },
  'aws:MultiFactorAuthAge': { held: ['5', '7', '-1', '5.0', 'abc'], asked: ['5', '6.5', '0', 'x'], kind: 'Numeric' },
  'aws:CurrentTime': {
    held: ['2025-01-01T00:00:00Z', '1735689600', '2024-06-30', '2025-01-01T01:00:00+02:00', '2025', 'soon'],
    asked: ['2025-01-01T00:00:00Z', '1735689600', '2024-12-31', '2025-01-01T00:00:00'],
    kind: 'Date',
  },
  'aws:SourceIp': {
    held: ['10.1.2.3', '11.0.0.1', '2001:db8::1', '192.0.2.1', 'nowhere'],
    asked: ['10.0.0.0/8', '10.0.0.0/7', '0.0.0.0/0', '2001:db8::/32', '192.0.2.1', '10.1.2.3/31'],
    kind: 'Ip',
  },
  'aws:MultiFactorAuthPresent': { held: ['true', 'false', 'True'], asked: ['true', 'false', 'FALSE'], kind: 'Bool' },
  'aws:PrincipalAccount': { held: [ACCOUNT], asked: [ACCOUNT, OTHER, 'anonymous'], kind: 'String' },
  'aws:PrincipalIsAWSService': { held: ['false'], asked: ['true', 'false'], kind: 'Bool' },
} as const;
const NAMES = Object.keys(KEYS) as unknown as readonly [keyof typeof KEYS, ...(keyof typeof KEYS)[]];
const TAGS = ['a', 'b', 'A', ''] as const;

const ORDERED = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'] as const;
const STRING = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'BinaryEquals',
] as const;

function operator(dice: Dice, kind: string): string {
  switch (kind) {
    case 'Arn':
      return dice.one([
        'ArnLike',
        'ArnEquals',
        'ArnNotLike',
        'ArnNotEquals',
        'StringLike',
        'StringNotLike',
        'StringEquals',
      ]);
    case 'Numeric':
    case 'Date':
      return kind + dice.one(ORDERED);
    case 'Ip':
      return dice.one(['IpAddress', 'NotIpAddress']);
    case 'Bool':
      return 'Bool';
    default:
      return dice.one(STRING);
  }
}

type Block = Record<string, Record<string, string[]>>;

function conditions(dice: Dice): Block {
  const block: Block = {};
  while (dice.chance(0.4)) {
    const [operator, key, values] = dice.chance(0.15) ? ofTags(dice) : ofKey(dice);
    block[operator] = { ...block[operator], [dice.chance(0.2) ? key.toUpperCase() : key]: values };
  }
  return block;
}

type Test = [operator: string, key: string, values: string[]];

function ofTags(dice: Dice): Test {
  const set = dice.chance(0.8) ? dice.one(['ForAllValues:', 'ForAnyValue:']) : '';
  const name = dice.one(['StringEquals', 'StringNotEquals', 'StringLike']);
  return [`${set}${name}${dice.chance(0.2) ? 'IfExists' : ''}`, 'aws:CalledVia', dice.some(TAGS, 2)];
}

function ofKey(dice: Dice): Test {
  const key = dice.one(NAMES);
  if (dice.chance(0.15)) return ['Null', key, [dice.one(['true', 'false'])]];
  const name = `${operator(dice, KEYS[key].kind)}${dice.chance(0.25) ? 'IfExists' : ''}`;
  return [name, key, dice.some<string>(KEYS[key].asked, 2)];
}

export const ACTIONS: Readonly<Record<Target, readonly [string, ...string[]]>> = {
  bucket: ['s3:GetObject', 's3:PutObject'],
  key: ['kms:Decrypt'],
  role: ['sts:AssumeRole'],
  model: ['bedrock:InvokeModel'],
};
const ACTION_PATTERNS = [
  '*',
  's3:*',
  's3:Get*',
  'S3:getobject',
  's3:PutObject',
  'kms:*',
  'sts:Assume????',
  'bedrock:Invoke*',
  's3:*e*',
] as const;
const RESOURCE_PATTERNS = [
  '*',
  'arn:aws:s3:::data/*',
  'arn:aws:s3:::data/bob/*',
  'arn:aws:s3:::data/${aws:username}/*',
  'arn:aws:s3:::da*/*x',
  'arn:aws:s3:::*',
  'arn:*:s3:::data/*',
  'arn:aws:*/m1',
  'arn:aws:bedrock:*',
  'arn:aws:bedrock:us*:foundation-model/*',
  'arn:aws:b*k:us-east-?::foundation-model/m1',
  'arn:aws:iam::*:role/t*',
  TARGETS.role,
  TARGETS.key,
  'arn:aws:kms:*:*:key/*',
  'arn:aws:s3:::data/${aws:PrincipalTag/k}*',
  'arn:aws:s3:::data/${*}',
  'arn:?ws:k*',
] as const;

const PRINCIPALS: readonly [SpelledPrincipal, ...SpelledPrincipal[]] = [
  '*',
  { AWS: '*' },
  { AWS: ROLE },
  { AWS: SESSION },
  { AWS: `arn:aws:iam::${ACCOUNT}:root` },
  { AWS: ACCOUNT },
  { AWS: USER },
  { AWS: OTHER },
  { Service: 'logs.amazonaws.com' },
  { Service: ['x.amazonaws.com', 'logs.amazonaws.com'], AWS: ROLE },
  { Federated: 'accounts.example.com' },
  { AWS: [ROLE, SESSION, ACCOUNT] },
  { AWS: [USER, ACCOUNT] },
  { AWS: 'AROAEXAMPLE' },
];

type Kind = 'identity' | 'resource' | 'trust' | 'control';

function statement(dice: Dice, kind: Kind): Spelled {
  const spelled: Record<string, unknown> = { Effect: dice.chance(0.3) ? 'Deny' : 'Allow' };
  spelled[dice.chance(0.15) ? 'NotAction' : 'Action'] = dice.some(ACTION_PATTERNS, 3);
  if (kind !== 'trust') spelled[dice.chance(0.15) ? 'NotResource' : 'Resource'] = dice.some(RESOURCE_PATTERNS, 3);
  if (kind === 'resource' || kind === 'trust')
    spelled[dice.chance(0.1) ? 'NotPrincipal' : 'Principal'] = dice.one(PRINCIPALS);
  const Condition = conditions(dice);
  if (Object.keys(Condition).length > 0) spelled['Condition'] = Condition;
  return spelled as Spelled;
}

function policy(dice: Dice, kind: Kind, most = 3): SpelledPolicy {
  const version = dice.chance(0.1) ? '2008-10-17' : '2012-10-17';
  return {
    version,
    statements: Array.from({ length: 1 + Math.floor(dice.one([0, 0.4, 0.8]) * most) }, () => statement(dice, kind)),
  };
}

const CALLERS: readonly [Caller, ...Caller[]] = [
  { kind: 'role', arn: ROLE },
  { kind: 'role', arn: ROLE },
  { kind: 'role', arn: ROLE },
  { kind: 'user', arn: USER },
  { kind: 'user', arn: USER },
  { kind: 'role', arn: `arn:aws:iam::${OTHER}:role/app` },
  { kind: 'root', account: ACCOUNT },
  { kind: 'root', account: OTHER },
  { kind: 'service', name: 'logs.amazonaws.com' },
  { kind: 'anonymous' },
  { kind: 'federated', provider: 'accounts.example.com' },
];

const EVERYTHING: SpelledPolicy = {
  version: '2012-10-17',
  statements: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

export function scene(dice: Dice): Scene {
  const target = dice.one<Target>(['bucket', 'bucket', 'bucket', 'key', 'role', 'model', 'model']);
  const level = () => [
    dice.chance(0.5) ? EVERYTHING : policy(dice, 'control'),
    ...(dice.chance(0.3) ? [policy(dice, 'control')] : []),
  ];
  return {
    target,
    caller: dice.one(CALLERS),
    shown: dice.chance(0.85),
    identity: dice.chance(0.85) ? [policy(dice, 'identity', 6)] : [],
    ...(dice.chance(0.25) && { boundary: policy(dice, 'identity') }),
    ...(dice.chance(0.2) && { session: [policy(dice, 'identity')] }),
    ...(target !== 'model' &&
      dice.chance(0.8) && { resource: policy(dice, target === 'role' ? 'trust' : 'resource', 4) }),
    ...(dice.chance(0.4) && { endpoint: policy(dice, 'resource') }),
    serviceControls: dice.chance(0.2) ? [level(), level()] : [],
    resourceControls: dice.chance(0.15)
      ? [{ version: '2012-10-17', statements: [{ ...statement(dice, 'control'), Effect: 'Deny', Principal: '*' }] }]
      : [],
  };
}

export function context(dice: Dice): Request['context'] {
  const held: Record<string, string | string[]> = {};
  for (const key of NAMES) if (dice.chance(0.3)) held[key] = dice.one<string>(KEYS[key].held);
  if (dice.chance(0.4)) held['aws:CalledVia'] = dice.chance(0.1) ? [] : dice.some(TAGS, 3);
  if (dice.chance(0.1)) held[TAG] = ['bob', 'al'];
  return held;
}

export function target(dice: Dice, of: Target): string {
  return of === 'bucket' ? `${TARGETS.bucket}/${dice.one(['bob/x', 'al/y', '*', 'a:b/x', 'k', 'a*bx'])}` : TARGETS[of];
}
