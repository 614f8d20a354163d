import type { Request } from '../lib/access/model';
import { MODEL, ROLE, type Spelled } from '../test/access/decide/built';
import { Dice, seeded } from '../test/access/decide/random';

const dice = new Dice(seeded(100));
const ACTIONS = [
  'bedrock:InvokeModel',
  's3:GetObject',
  's3:PutObject',
  'kms:Decrypt',
  'sagemaker:InvokeEndpoint',
] as const;
const BLOCKS: readonly [NonNullable<Spelled['Condition']>, ...NonNullable<Spelled['Condition']>[]] = [
  { StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } },
  { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '192.0.2.0/24'] } },
  { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  { DateLessThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } },
  { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/a*' } },
  { StringNotEqualsIfExists: { 'aws:RequestTag/team': '${aws:PrincipalTag/team}' } },
];

function statement(i: number): Spelled {
  const denies = dice.chance(0.3);
  const resources = [
    `arn:aws:s3:::bucket-${i}/*`,
    `arn:aws:s3:::b*-${i}/x`,
    `arn:aws:bedrock:*:*:*/${i}`,
    '*',
  ] as const;
  return {
    Sid: `S${i}`,
    Effect: denies ? 'Deny' : 'Allow',
    Action: dice.some(['bedrock:Invoke*', ...ACTIONS, 's3:*', 'kms:*'], 4),
    Resource: denies ? resources[1] : dice.some(resources, 2),
    Condition: {
      ...dice.one(BLOCKS),
      ...dice.one(BLOCKS),
      ...(!denies && { StringEquals: { 'aws:PrincipalOrgID': `o-${i % 80}` } }),
    },
  };
}

function asked(): Request {
  return {
    caller: { kind: 'role', arn: ROLE },
    action: dice.one(ACTIONS),
    resource: dice.chance(0.5) ? MODEL : `arn:aws:s3:::bucket-${dice.one(['1', '2', '3'])}/x`,
    context: {
      'aws:SourceIp': dice.one(['10.1.2.3', '198.51.100.1']),
      'aws:PrincipalOrgID': dice.one(['o-79', 'o-99']),
      'aws:CurrentTime': '2026-11-28T00:00:00Z',
      ...(dice.chance(0.7) && { 'aws:SourceVpce': 'vpce-1', 'aws:MultiFactorAuthPresent': 'true' }),
    },
  };
}

/** A policy of a hundred statements, and requests of the role that it hangs on: the same on every machine. */
export const STATEMENTS: readonly Spelled[] = Array.from({ length: 100 }, (_, i) => statement(i));
export const REQUESTS: readonly Request[] = Array.from({ length: 1000 }, asked);
