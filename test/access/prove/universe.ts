import { decide, holds } from '../../../lib/access/decide';
import type { Access, Caller, Condition, Request } from '../../../lib/access/model';
import {
  ACCOUNT,
  files,
  OTHER,
  policy,
  ROLE,
  resource,
  role,
  type Spelled,
  type SpelledPrincipal,
  USER,
  user,
} from '../decide/built';
import type { Dice } from '../decide/random';

type Value = string | readonly string[] | undefined;
type Block = NonNullable<Spelled['Condition']>;

/** Keys with what requests hold, which stands for everything that policies here can tell apart, and what policies ask. */
export const KEYS: Readonly<
  Record<string, { readonly held: readonly Value[]; readonly asked: readonly [Block, ...Block[]] }>
> = {
  'aws:SourceVpce': {
    held: [undefined, 'vpce-1', 'vpce-2', 'vpce-3', 'vpce-44'],
    asked: [
      { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
      { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
      { StringEqualsIfExists: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } },
      { StringNotEqualsIfExists: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } },
      { StringLike: { 'aws:SourceVpce': 'vpce-?' } },
      { StringNotLike: { 'aws:SourceVpce': 'vpce-?' } },
      { Null: { 'aws:SourceVpce': 'true' } },
      { Null: { 'aws:SourceVpce': 'false' } },
      { 'ForAnyValue:StringNotEquals': { 'aws:SourceVpce': 'vpce-1' } },
      { 'ForAllValues:StringEquals': { 'aws:SourceVpce': 'vpce-1' } },
    ],
  },
  'aws:MultiFactorAuthPresent': {
    held: [undefined, 'true', 'false'],
    asked: [
      { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
      { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } },
      { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      { Null: { 'aws:MultiFactorAuthPresent': 'true' } },
    ],
  },
  'aws:SourceIp': {
    held: [undefined, '10.0.0.1', '11.0.0.1', '203.0.113.7', '2001:db8::1'],
    asked: [
      { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
      { IpAddress: { 'aws:SourceIp': '10.0.0.0/7' } },
      { NotIpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
      { NotIpAddress: { 'aws:SourceIp': '0.0.0.0/0' } },
      { IpAddressIfExists: { 'aws:SourceIp': '10.0.0.0/7' } },
    ],
  },
  'aws:TagKeys': {
    held: [undefined, ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']],
    asked: [
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } },
      { 'ForAllValues:StringNotEquals': { 'aws:TagKeys': ['a', 'b'] } },
      { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['a', 'b'] } },
      { 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': 'a' } },
      { 'ForAllValues:StringLikeIfExists': { 'aws:TagKeys': 'b*' } },
      { Null: { 'aws:TagKeys': 'false' } },
    ],
  },
  's3:max-keys': {
    held: [undefined, '4', '5', '6', '9', '10', '11'],
    asked: [
      { NumericLessThan: { 's3:max-keys': '5' } },
      { NumericLessThanEquals: { 's3:max-keys': '5' } },
      { NumericGreaterThan: { 's3:max-keys': '10' } },
      { NumericNotEquals: { 's3:max-keys': ['5', '10'] } },
      { NumericGreaterThanEqualsIfExists: { 's3:max-keys': '10' } },
    ],
  },
};

export const ACTIONS = ['s3:GetObject', 's3:PutObject'] as const;
const BUCKET = 'arn:aws:s3:::data';
export const RESOURCES = [`${BUCKET}/a`, `${BUCKET}/b`] as const;

/** With actions and resources that stand for all that policies do not name. */
export const ALL_ACTIONS = [...ACTIONS, 's3:DeleteObject', 'ec2:RunInstances'];
export const ALL_RESOURCES = [...RESOURCES, `${BUCKET}/c`, 'arn:aws:s3:::other/c'];

const CALLERS: readonly Caller[] = [
  { kind: 'role', arn: ROLE },
  { kind: 'user', arn: USER },
  { kind: 'role', arn: `arn:aws:iam::${ACCOUNT}:role/unheard-of` },
  { kind: 'user', arn: `arn:aws:iam::${ACCOUNT}:user/unheard-of` },
  { kind: 'role', arn: `arn:aws:iam::${OTHER}:role/partner` },
  { kind: 'role', arn: `arn:aws:iam::${OTHER}:role/unheard-of` },
  { kind: 'root', account: OTHER },
  { kind: 'role', arn: 'arn:aws:iam::999988887777:role/unheard-of' },
  { kind: 'service', name: 'bedrock.amazonaws.com' },
  { kind: 'service', name: 'unheard-of.amazonaws.com' },
  { kind: 'anonymous' },
];

const PRINCIPALS: readonly [SpelledPrincipal, ...SpelledPrincipal[]] = [
  '*',
  { AWS: ROLE },
  { AWS: USER },
  { AWS: ACCOUNT },
  { AWS: `arn:aws:iam::${OTHER}:root` },
  { AWS: [`arn:aws:iam::${OTHER}:role/partner`, ROLE] },
  { Service: 'bedrock.amazonaws.com' },
];

/** Everything that is random about files and question. */
export class Universe {
  public readonly keys: readonly string[];
  public readonly access: Access;
  public readonly condition: Block | undefined;

  public constructor(private readonly dice: Dice) {
    const [first = '', ...names] = Object.keys(KEYS);
    this.keys = [...new Set(dice.some([first, ...names], 2))];
    this.access = this.files();
    this.condition = dice.chance(0.7) ? this.block() : undefined;
  }

  /** The same files after somebody has changed a statement of the role, taken it away, or added one. */
  public edited(): Access {
    const [first, ...others] = this.access.identities;
    if (first === undefined) return this.access;
    const [statements = []] = first.policies.map((policy) => policy.statements);
    const at = Math.floor(this.dice.one([0, 0.25, 0.5, 0.75]) * statements.length);
    const more = this.dice.chance(0.7) ? policy(this.statement(false)).statements : [];
    const kept = this.dice.chance(0.7) ? statements.filter((_, i) => i !== at) : statements;
    return {
      ...this.access,
      identities: [{ ...first, policies: [{ ...policy([]), statements: [...kept, ...more] }] }, ...others],
    };
  }

  /** All requests there are, as far as policies can tell them apart. */
  public *requests(actions: readonly string[] = ACTIONS, resources: readonly string[] = RESOURCES): Generator<Request> {
    for (const caller of CALLERS)
      for (const action of actions)
        for (const resource of resources)
          for (const context of this.contexts(this.keys)) yield { caller, action, resource, context };
  }

  private *contexts([key, ...others]: readonly string[]): Generator<Request['context']> {
    if (key === undefined) {
      yield {};
      return;
    }
    for (const rest of this.contexts(others))
      for (const value of KEYS[key]?.held ?? []) yield value === undefined ? rest : { ...rest, [key]: value };
  }

  private files(): Access {
    const { dice } = this;
    const place = policy([]).place;
    return files({
      identities: [
        role(this.statements(4), dice.chance(0.3) ? { boundary: policy(this.statements(2)) } : {}),
        user(this.statements(2)),
      ],
      resources: dice.chance(0.6) ? [resource(BUCKET, this.statements(3, true))] : [resource(BUCKET)],
      endpoints: dice.chance(0.3)
        ? [{ id: 'vpce-1', service: 's3', policy: policy(this.statements(2, true)), place }]
        : [],
      serviceControls: dice.chance(0.2) ? [[policy(this.statements(2))]] : [],
      resourceControls: dice.chance(0.2) ? [[policy({ ...this.statement(true), Effect: 'Deny' })]] : [],
    });
  }

  private statements(most: number, principals = false): Spelled[] {
    return Array.from({ length: 1 + Math.floor(most * 0.999) }, () => this.statement(principals));
  }

  private statement(principals: boolean): Spelled {
    const { dice } = this;
    const [what, where] = [
      dice.one(['s3:GetObject', 's3:PutObject', 's3:*', '*']),
      dice.one([...RESOURCES, `${BUCKET}/*`, '*']),
    ];
    const who = principals ? { [dice.chance(0.1) ? 'NotPrincipal' : 'Principal']: dice.one(PRINCIPALS) } : {};
    return {
      Effect: dice.chance(0.35) ? 'Deny' : 'Allow',
      ...who,
      ...(dice.chance(0.15) ? { NotAction: what } : { Action: what }),
      ...(dice.chance(0.15) ? { NotResource: where } : { Resource: where }),
      ...(dice.chance(0.6) && { Condition: { ...this.block(), ...(dice.chance(0.3) && this.block()) } }),
    };
  }

  private block(): Block {
    const [first = '', ...others] = this.keys;
    const { asked } = KEYS[this.dice.one([first, ...others])] ?? {};
    return asked === undefined ? {} : this.dice.one(asked);
  }
}

/** What going through all requests comes to: `unknown` where the decision on one does not tell, and no other refutes. */
export function bruteForce(universe: Universe, conditions: readonly Condition[]): 'proved' | 'refuted' | 'unknown' {
  let outcome: 'proved' | 'unknown' = 'proved';
  for (const request of universe.requests()) {
    const decided = decide(universe.access, request).outcome;
    if (decided === 'explicitly denied' || decided === 'implicitly denied') continue;
    const truths = conditions.map((condition) => holds(condition, '2012-10-17', request, universe.access).truth);
    const fine = truths.length > 0 && truths.every((truth) => truth === true);
    if (fine) continue;
    if (decided === 'allowed' && (truths.length === 0 || truths.includes(false))) return 'refuted';
    outcome = 'unknown';
  }
  return outcome;
}
