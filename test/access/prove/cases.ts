import type { Access } from '../../../lib/access/model';
import { noRequest, type Question } from '../../../lib/access/prove';
import { ACCOUNT, files, policy, ROLE, resource, role, type Spelled, type SpelledPrincipal } from '../decide/built';

/** What is said of every request, of which files, and whether it is proved (P), refuted (R), unknown (U), or proved of nothing (V). */
export type Case = readonly [what: string, access: Access, question: Question, expected: 'P' | 'R' | 'U' | 'V'];

type Block = NonNullable<Spelled['Condition']>;
const X = 'vpce-0a1b2c3d';
const PATH = 'aws:SourceVpce';
const MFA = 'aws:MultiFactorAuthPresent';
const IP = 'aws:SourceIp';
const TIME = 'aws:CurrentTime';

const RUN: Spelled = { Action: 'bedrock:InvokeModel', Resource: '*' };
const invoke = noRequest({ action: 'bedrock:InvokeModel' });
const viaEndpoint = invoke.unless({ StringEquals: { [PATH]: X } });
const withMfa = invoke.unless({ Bool: { [MFA]: true } });
const nobody = invoke.byAnyone();

const of = (...statements: readonly Spelled[]) => files({ identities: [role(statements)] });
const allowedIf = (Condition: Block) => of({ ...RUN, Condition });
const denied = (denial: Spelled) => of(RUN, { ...RUN, Effect: 'Deny', ...denial });
const deniedIf = (Condition: Block) => denied({ Condition });

const BUCKET = 'arn:aws:s3:::data';
const GET: Spelled = { Action: 's3:GetObject', Resource: `${BUCKET}/*` };
const read = noRequest({ action: 's3:GetObject', resource: `${BUCKET}/*` });
const bucketFor = (Principal: SpelledPrincipal, extra: Spelled = {}) =>
  files({ resources: [resource(BUCKET, { ...GET, Principal, ...extra })] });
const ORG = 'o-exampleorgid';
const insideOrg = read.unless({ StringEquals: { 'aws:PrincipalOrgID': ORG } });
const ofTheAccount = read.unless({ StringEquals: { 'aws:PrincipalAccount': ACCOUNT } });

const TARGET = `arn:aws:iam::${ACCOUNT}:role/target`;
const trusting = (Principal: SpelledPrincipal, Condition: Block = {}, Action = 'sts:AssumeRoleWithWebIdentity') =>
  files({ identities: [role([], { arn: TARGET, trust: policy({ Action, Principal, Condition }) })] });
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
const SUB = 'token.actions.githubusercontent.com:sub';
const ONE_REPOSITORY = 'repo:bank/claims:ref:refs/heads/main';
const bySub = noRequest({ action: 'sts:AssumeRoleWithWebIdentity' }).unless({
  StringEquals: { [SUB]: ONE_REPOSITORY },
});

const TOPIC = `arn:aws:sns:us-east-1:${ACCOUNT}:alarms`;
const publish = noRequest({ action: 'sns:Publish', resource: TOPIC });
const topicFor = (Principal: SpelledPrincipal, Condition: Block = {}) =>
  files({
    resources: [resource(TOPIC, { Action: 'sns:Publish', Resource: TOPIC, Principal, Condition }, { holds: [] })],
  });
const fromAccount = publish.unless({ StringEquals: { 'aws:SourceAccount': ACCOUNT } });
const fromSomewhere = publish.unless({ StringLike: { 'aws:SourceArn': `arn:aws:*:*:${ACCOUNT}:*` } });

/** Of the cases that decide what is right, those about proofs; the number is that of the case. */
export const CASES: readonly Case[] = [
  ['1 a guard that denies without the endpoint', deniedIf({ StringNotEquals: { [PATH]: X } }), viaEndpoint, 'P'],
  [
    '2 ForAnyValue may not heed IfExists',
    deniedIf({ 'ForAnyValue:StringNotEqualsIfExists': { [PATH]: X } }),
    viaEndpoint,
    'U',
  ],
  [
    '2 IfExists on a negated test changes nothing',
    deniedIf({ StringNotEqualsIfExists: { [PATH]: X } }),
    viaEndpoint,
    'P',
  ],
  [
    '3 a guard that asks for the key first spares who comes without',
    deniedIf({ StringNotEquals: { [PATH]: X }, Null: { [PATH]: 'false' } }),
    viaEndpoint,
    'R',
  ],
  ['4 an allowance through the endpoint only', allowedIf({ StringEquals: { [PATH]: X } }), viaEndpoint, 'P'],
  [
    '5 IfExists on an allowance lets who comes without in',
    allowedIf({ StringEqualsIfExists: { [PATH]: X } }),
    viaEndpoint,
    'R',
  ],
  [
    '6 a negated test of an allowance holds without the key',
    allowedIf({ StringNotEquals: { [PATH]: 'vpce-0e' } }),
    viaEndpoint,
    'R',
  ],
  ['7 Bool false spares who says nothing of MFA', deniedIf({ Bool: { [MFA]: 'false' } }), withMfa, 'R'],
  ['8 BoolIfExists false does not', deniedIf({ BoolIfExists: { [MFA]: 'false' } }), withMfa, 'P'],
  ['9 an allowance with MFA', allowedIf({ Bool: { [MFA]: 'true' } }), withMfa, 'P'],
  ['10 Null true spares who says that there was none', deniedIf({ Null: { [MFA]: 'true' } }), withMfa, 'R'],
  [
    '18 one value asked of a key that holds several',
    allowedIf({ StringEquals: { 'aws:TagKeys': 'a' } }),
    invoke.unless({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }),
    'U',
  ],
  [
    '11 every one of no values is like anything',
    allowedIf({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }),
    invoke.unless({ Null: { 'aws:TagKeys': false } }),
    'R',
  ],
  [
    '12 unless the key must be there',
    allowedIf({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' }, Null: { 'aws:TagKeys': 'false' } }),
    invoke.unless({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } }),
    'P',
  ],
  [
    '16 one value that is not listed, in a denial, spares who has none',
    deniedIf({ 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': 'a' } }),
    invoke.unless({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } }),
    'R',
  ],
  [
    '31 a wildcard inside a part of an ARN',
    of({ Action: 'bedrock:InvokeModel', Resource: 'arn:aws:bedrock:*/x' }),
    noRequest({ action: 'bedrock:InvokeModel', resource: 'arn:aws:bedrock:us-east-1::foundation-model/x' }).byAnyone(),
    'U',
  ],
  [
    '39 a block within a wider one',
    allowedIf({ IpAddress: { [IP]: '10.0.0.0/8' } }),
    invoke.unless({ IpAddress: { [IP]: '10.0.0.0/7' } }),
    'P',
  ],
  [
    '39 and the wider one within it',
    allowedIf({ IpAddress: { [IP]: '10.0.0.0/7' } }),
    invoke.unless({ IpAddress: { [IP]: '10.0.0.0/8' } }),
    'R',
  ],
  [
    '38 every address of version 4 is not every address',
    deniedIf({ NotIpAddress: { [IP]: '0.0.0.0/0' } }),
    invoke.unless({ IpAddress: { [IP]: '0.0.0.0/0' } }),
    'P',
  ],
  [
    '40 until a moment, and before it',
    allowedIf({ DateLessThanEquals: { [TIME]: '2027-01-01T00:00:00Z' } }),
    invoke.unless({ DateLessThan: { [TIME]: '2027-01-01T00:00:00Z' } }),
    'R',
  ],
  [
    '40 before a moment, and until it',
    allowedIf({ DateLessThan: { [TIME]: '2027-01-01T00:00:00Z' } }),
    invoke.unless({ DateLessThanEquals: { [TIME]: '2027-01-01T00:00:00Z' } }),
    'P',
  ],
  [
    '41 after one moment and before an earlier one is never',
    allowedIf({
      DateGreaterThan: { [TIME]: '2027-01-01T00:00:00Z' },
      DateLessThan: { [TIME]: '2026-01-01T00:00:00Z' },
    }),
    viaEndpoint,
    'V',
  ],
  [
    '42 seconds since 1970 and a date are one moment',
    allowedIf({ DateEquals: { [TIME]: '1735689600' } }),
    invoke.unless({ DateEquals: { [TIME]: '2025-01-01T00:00:00Z' } }),
    'P',
  ],
  [
    '42 and the other way round',
    allowedIf({ DateEquals: { [TIME]: '2025-01-01T00:00:00Z' } }),
    invoke.unless({ DateEquals: { [TIME]: '1735689600' } }),
    'P',
  ],
  [
    '55 a resource control policy does nothing for a service that AWS does not list',
    files({
      identities: [role(RUN)],
      resourceControls: [
        [policy({ ...RUN, Effect: 'Deny', Principal: '*', Condition: { StringNotEquals: { [PATH]: X } } })],
      ],
    }),
    viaEndpoint,
    'R',
  ],
  [
    '55 but for one that it lists',
    files({
      identities: [role(GET)],
      resources: [resource(BUCKET)],
      resourceControls: [
        [
          policy({
            Action: 's3:*',
            Resource: '*',
            Effect: 'Deny',
            Principal: '*',
            Condition: { StringNotEquals: { [PATH]: X } },
          }),
        ],
      ],
    }),
    read.unless({ StringEquals: { [PATH]: X } }),
    'P',
  ],
  ['60 a provider without its subject', trusting({ Federated: PROVIDER }), bySub, 'R'],
  ['60 and with it', trusting({ Federated: PROVIDER }, { StringEquals: { [SUB]: ONE_REPOSITORY } }), bySub, 'P'],
  [
    '61 anyone, on behalf of the account',
    topicFor({ AWS: '*' }, { StringEquals: { 'aws:SourceAccount': ACCOUNT } }),
    fromAccount,
    'P',
  ],
  [
    '61 anyone, on behalf of anything',
    topicFor({ AWS: '*' }, { StringLike: { 'aws:SourceArn': '*' } }),
    fromAccount,
    'R',
  ],
  ['62 a service on behalf of anybody', topicFor({ Service: 'bedrock.amazonaws.com' }), fromAccount, 'R'],
  [
    '62 a service on behalf of the account',
    topicFor({ Service: 'bedrock.amazonaws.com' }, { ArnLike: { 'aws:SourceArn': `arn:aws:bedrock:*:${ACCOUNT}:*` } }),
    fromSomewhere,
    'P',
  ],
  [
    '63 anyone of the organization',
    bucketFor('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': ORG } } }),
    insideOrg,
    'P',
  ],
  [
    '63 anyone outside the organization',
    bucketFor('*', { Condition: { StringNotEquals: { 'aws:PrincipalOrgID': ORG } } }),
    insideOrg,
    'R',
  ],
  [
    '64 a denial that spares a role without its session',
    files({
      identities: [role(GET)],
      resources: [resource(BUCKET, { ...GET, Effect: 'Deny', NotPrincipal: { AWS: [ROLE, ACCOUNT] } })],
    }),
    read.byAnyone(),
    'U',
  ],
  [
    '65 everyone but one',
    files({ resources: [resource(BUCKET, { ...GET, NotPrincipal: { AWS: ROLE } })] }),
    ofTheAccount,
    'R',
  ],
  ['66 everyone', bucketFor('*'), ofTheAccount, 'R'],
  [
    '67 a guard for calls that no service passes on',
    deniedIf({ StringNotEquals: { [PATH]: X }, Bool: { 'aws:ViaAWSService': 'false' } }),
    viaEndpoint,
    'R',
  ],
  ['68 another role', of(RUN), noRequest({ action: 'bedrock:InvokeModel', principal: TARGET }).byAnyone(), 'P'],
  ['68 the role itself', of(RUN), noRequest({ action: 'bedrock:InvokeModel', principal: ROLE }).byAnyone(), 'R'],
  [
    '71 everything but what begins with data- and a small letter',
    of(
      { Action: 's3:*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: 's3:*',
        Resource: [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `arn:aws:s3:::data-${letter}?*`),
      },
    ),
    noRequest({ action: 's3:GetObject', resource: 'arn:aws:s3:::data-a*' }).byAnyone(),
    'R',
  ],
  ['74 nothing is allowed at all', of(), viaEndpoint, 'V'],
  ['76 an action on a resource of another kind', of({ ...RUN, Resource: 'arn:aws:s3:::b' }), nobody, 'R'],
];
