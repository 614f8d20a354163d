import { A1, allow, bare, by, deny, getAtt, key, type Row, res, role, say, t, X } from './template';

const D = 'kms:Decrypt';
const DELEGATE = say({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }, allow('kms:*'));

/** Keys of KMS, which must leave to the account what identities may do. */
export const KEYS: readonly Row[] = [
  [
    'no delegation',
    t({ R: role([allow(D)]), ...key(say({ Service: 'logs.amazonaws.com' }, allow('kms:*'))) }),
    [D, '--on', 'K', ...by('R')],
    'proved',
  ],
  ['delegation', t({ R: role([allow(D)]), ...key(DELEGATE) }), [D, '--on', 'K'], 'refuted'],
  ['delegation without identity', t({ R: bare(), ...key(DELEGATE) }), [D, '--on', 'K', ...by('R')], 'proved'],
  ['no key policy', t({ R: role([allow(D)]), K: res('AWS::KMS::Key', {}) }), [D, '--on', 'K'], 'refuted'],
  ['role named', t({ R: bare(), ...key(say({ AWS: getAtt('R') }, allow('kms:*'))) }), [D, ...by('R')], 'refuted'],
  [
    'literal account',
    t({ R: role([allow(D)]), ...key(say({ AWS: A1 }, allow('kms:*'))) }),
    [D, '--on', 'K', ...by('R')],
    'not proved',
  ],
  [
    'literal account with a colon pattern',
    t({ R: role([allow(D)]), ...key(say({ AWS: '222233334444' }, allow('kms:*'))) }),
    [D, '--on', 'K', ...by('R')],
    'not proved',
  ],
  [
    'kms by anyone in the account',
    t({
      R: bare(),
      ...key(
        say({ AWS: '*' }, allow('kms:*', '*', { StringEquals: { 'kms:CallerAccount': { Ref: 'AWS::AccountId' } } })),
      ),
    }),
    [D, ...by('R')],
    'not proved',
  ],
  [
    'kms in the name of s3',
    t({
      R: role([allow(D)]),
      ...key({ ...DELEGATE, Condition: { StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' } } }),
    }),
    [D, '--on', 'K', '--unless', 'StringEquals:kms:ViaService=s3.eu-central-1.amazonaws.com'],
    'proved',
  ],
  ['kms another account', t({ ...key(say({ AWS: X }, allow(D))) }), [D], 'refuted'],
  [
    'kms deny NotPrincipal-ish',
    t({
      R: role([allow(D)]),
      Z: role([allow(D)]),
      ...key(DELEGATE, say('*', deny(D, '*', { ArnNotEquals: { 'aws:PrincipalArn': getAtt('R') } }))),
    }),
    [D, '--on', 'K', ...by('Z')],
    'proved',
  ],
  [
    'kms deny NotPrincipal-ish 2',
    t({
      R: role([allow(D)]),
      Z: role([allow(D)]),
      ...key(DELEGATE, say('*', deny(D, '*', { ArnNotEquals: { 'aws:PrincipalArn': getAtt('R') } }))),
    }),
    [D, '--on', 'K', ...by('R')],
    'refuted',
  ],
  [
    'kms deny by session arn',
    t({
      R: role([allow(D)], { RoleName: 'r1' }),
      ...key(
        DELEGATE,
        say('*', deny(D, '*', { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:sts::*:assumed-role/r1/*' } })),
      ),
    }),
    [D, '--on', 'K'],
    'proved',
  ],
];
