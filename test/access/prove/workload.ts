import type { Access } from '../../../lib/access/model';
import { noRequest, type Question } from '../../../lib/access/prove';
import { files, role, type Spelled } from '../decide/built';
import { Dice, seeded } from '../decide/random';

type Block = NonNullable<Spelled['Condition']>;

/** The endpoint that guards ask for. */
export const ENDPOINT = 'vpce-0a1b2c3d4e5f60718';

/** Questions of one size, as teams that run AI ask them. */
export interface Workload {
  /** Everything is denied that does not come by the endpoint: proved. */
  readonly guardProof: Asked;
  /** The same, but the guard leaves something out: refuted. */
  readonly guardHole: Asked;
  /** Some of what is allowed is taken away: nothing becomes possible. */
  readonly subset: Change;
  /** One more statement: something becomes possible, unless it was already. */
  readonly noNewAccess: Change;
}

export interface Asked {
  readonly access: Access;
  readonly question: Question;
}

export interface Change {
  readonly before: Access;
  readonly after: Access;
}

const of = (statements: readonly Spelled[]): Access => files({ identities: [role(statements)] });

const byEndpoint = noRequest({ action: ['bedrock:*', 'bedrock-agentcore:*', 's3:*', 'kms:*', 'sagemaker:*'] }).unless({
  StringEquals: { 'aws:SourceVpce': ENDPOINT },
});
const guard: Spelled = {
  Sid: 'OnlyByTheEndpoint',
  Effect: 'Deny',
  Action: '*',
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:SourceVpce': ENDPOINT } },
};

/** Questions of as many statements, the same for the same seed. */
export function workload(seed: number, statements: number): Workload {
  const dice = new Dice(seeded(seed));
  const all = Array.from({ length: statements }, (_, i) => statement(dice, i));
  const fewer = all.filter(({ Effect }) => Effect === 'Deny' || dice.chance(0.7));
  const open: Spelled = { Effect: 'Allow', Action: 'bedrock-agentcore:InvokeAgentRuntime', Resource: HOLE };
  const hole: Spelled = { ...guard, NotResource: HOLE };
  const { Resource: _, ...leaky } = hole;
  return {
    guardProof: { access: of([...all, guard]), question: byEndpoint },
    guardHole: { access: of([...all, open, leaky]), question: byEndpoint },
    subset: { before: of(all), after: of(fewer) },
    noNewAccess: { before: of(all), after: of([...all, { ...statement(dice, statements), Effect: 'Allow' }]) },
  };
}

/** What no other statement denies. */
const HOLE = 'arn:aws:bedrock-agentcore:eu-central-1:111122223333:runtime/*';

const ACTIONS = [
  'bedrock:InvokeModel',
  'bedrock:InvokeModel*',
  'bedrock:Converse*',
  'bedrock:ApplyGuardrail',
  'bedrock:*',
  's3:GetObject',
  's3:GetObject*',
  's3:PutObject',
  's3:*Object',
  's3:List*',
  'kms:Decrypt',
  'kms:GenerateDataKey*',
  'kms:*',
  'sagemaker:InvokeEndpoint',
  'sagemaker:Invoke*',
  'sagemaker:Create*',
  'logs:PutLogEvents',
  'secretsmanager:GetSecretValue',
  'sts:AssumeRole',
] as const;

function statement(dice: Dice, number: number): Spelled {
  const [first, ...others] = ACTIONS;
  const action = dice.some([first, ...others], 3);
  const resource = dice.some([resourceOf(dice), resourceOf(dice), resourceOf(dice)], 3);
  const denies = dice.chance(0.3);
  return {
    Sid: `S${number}`,
    Effect: denies ? 'Deny' : 'Allow',
    ...(!denies && dice.chance(0.07) ? { NotAction: action } : { Action: action }),
    ...(dice.chance(0.05) ? { NotResource: resource } : { Resource: resource }),
    ...(dice.chance(0.6) && { Condition: { ...block(dice), ...(dice.chance(0.3) && block(dice)) } }),
  };
}

function resourceOf(dice: Dice): string {
  const number = dice.one(NUMBERS);
  return dice.one([
    '*',
    `arn:aws:bedrock:*::foundation-model/${dice.one(['anthropic', 'amazon', 'meta'])}.*`,
    `arn:aws:bedrock:eu-central-1:111122223333:inference-profile/p${number}`,
    `arn:aws:s3:::bucket-${number}`,
    `arn:aws:s3:::bucket-${number}/*`,
    `arn:aws:s3:::bucket-${number}/team-?/*`,
    `arn:aws:kms:eu-central-1:111122223333:key/${number}*`,
    `arn:aws:sagemaker:*:111122223333:endpoint/e${number}-*`,
    `arn:aws:iam::111122223333:role/app-${number}`,
  ]);
}

const NUMBERS: readonly [string, ...string[]] = ['0', ...Array.from({ length: 149 }, (_, i) => `${i + 1}`)];

function block(dice: Dice): Block {
  const number = dice.one(NUMBERS);
  return dice.one<Block>([
    { StringEquals: { 'aws:SourceVpce': [ENDPOINT, `vpce-${number}`] } },
    { StringNotEqualsIfExists: { 'aws:SourceVpce': `vpce-${number}` } },
    { StringLike: { 'aws:PrincipalTag/team': `team-${number}*` } },
    { StringNotLike: { 's3:prefix': [`home/${number}/*`, 'public/*'] } },
    { ArnLike: { 'aws:SourceArn': `arn:aws:lambda:*:111122223333:function:f${number}-*` } },
    { ArnNotLike: { 'aws:SourceArn': 'arn:aws:lambda:eu-*:111122223333:function:*' } },
    { IpAddress: { 'aws:SourceIp': `10.${number}.0.0/16` } },
    { NotIpAddress: { 'aws:SourceIp': ['10.0.0.0/8', `192.168.${number}.0/24`] } },
    { DateLessThan: { 'aws:CurrentTime': `2027-01-${dice.one(['01', '15', '31'])}T00:00:00Z` } },
    { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    { Null: { 'aws:SourceVpc': dice.one(['true', 'false']) } },
    { NumericLessThan: { 's3:max-keys': `${Number(number) + 1}` } },
    { NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': `${number}` } },
    { 'ForAnyValue:StringEquals': { 'aws:TagKeys': [`k${number}`, 'owner'] } },
    { 'ForAllValues:StringLike': { 'aws:TagKeys': ['owner', `k${number}*`] } },
  ]);
}
