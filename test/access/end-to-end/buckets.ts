import { A1, allow, bare, bucket, by, deny, G, getAtt, OBJ, type Row, role, say, t, X } from './template';

/** Policies of buckets, and whom they name. */
export const BUCKETS: readonly Row[] = [
  [
    'bucket names role',
    t({ R: bare(), ...bucket(say({ AWS: getAtt('R') }, allow(G, OBJ))) }),
    [G, ...by('R')],
    'refuted',
  ],
  [
    'bucket names root',
    t({ R: bare(), ...bucket(say({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }, allow(G, OBJ))) }),
    [G, ...by('R')],
    'proved',
  ],
  [
    'bucket names account id',
    t({ R: bare(), ...bucket(say({ AWS: { Ref: 'AWS::AccountId' } }, allow(G, OBJ))) }),
    [G],
    'proved',
  ],
  ['other account', t({ ...bucket(say({ AWS: X }, allow(G, OBJ))) }), [G], 'refuted'],
  ['by that account', t({ ...bucket(say({ AWS: X }, allow(G, OBJ))) }), [G, ...by('999900001111')], 'refuted'],
  ['by another account', t({ ...bucket(say({ AWS: X }, allow(G, OBJ))) }), [G, ...by('999900001112')], 'proved'],
  [
    'by another account, open world',
    t({ ...bucket(say({ AWS: X }, allow(G, OBJ))) }),
    [G, ...by('999900001112'), '--on', 'B', '--open-world'],
    'refuted',
  ],
  [
    'by own role, open world',
    t({ R: bare(), ...bucket(say({ AWS: X }, allow(G, OBJ))) }),
    [G, ...by('R'), '--open-world'],
    'refuted',
  ],
  ['anonymous', t({ ...bucket(say('*', allow(G, OBJ))) }), [G, ...by('anonymous')], 'refuted'],
  ['AWS star', t({ ...bucket(say({ AWS: '*' }, allow(G, OBJ))) }), [G, ...by('anonymous')], 'refuted'],
  ['AWS star in list', t({ ...bucket(say({ AWS: ['*'] }, allow(G, OBJ))) }), [G, ...by('anonymous')], 'refuted'],
  [
    'org',
    t({ ...bucket(say('*', allow(G, OBJ, { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }))) }),
    [G, '--unless', 'StringEquals:aws:PrincipalOrgID=o-1'],
    'proved',
  ],
  [
    'not org',
    t({ ...bucket(say('*', allow(G, OBJ, { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } }))) }),
    [G, ...by('anonymous')],
    'refuted',
  ],
  [
    'star with source arn like star',
    t({ ...bucket(say('*', allow(G, OBJ, { StringLike: { 'aws:SourceArn': '*' } }))) }),
    [G],
    'refuted',
  ],
  [
    'service',
    t({ ...bucket(say({ Service: 'bedrock.amazonaws.com' }, allow(G, OBJ))) }),
    [G, '--unless', 'StringEquals:aws:SourceAccount=111122223333'],
    'refuted',
  ],
  [
    'service with account',
    t({
      ...bucket(
        say(
          { Service: 'bedrock.amazonaws.com' },
          allow(G, OBJ, { StringEquals: { 'aws:SourceAccount': '111122223333' } }),
        ),
      ),
    }),
    [G, '--unless', 'StringEquals:aws:SourceAccount=111122223333'],
    'proved',
  ],
  [
    'by another service',
    t({ ...bucket(say({ Service: 'bedrock.amazonaws.com' }, allow(G, OBJ))) }),
    [G, ...by('lambda.amazonaws.com')],
    'proved',
  ],
  [
    'NotPrincipal allow',
    t({ ...bucket({ NotPrincipal: { AWS: A1 }, ...allow(G, OBJ) }) }),
    [G, ...by('anonymous')],
    'refuted',
  ],
  [
    'NotPrincipal deny',
    t({ R: role([allow(G)]), ...bucket({ NotPrincipal: { AWS: getAtt('R') }, ...deny('s3:*', OBJ) }) }),
    [G, '--on', OBJ, ...by('R')],
    'not proved',
  ],
  [
    'NotPrincipal deny of others',
    t({
      R: role([allow(G)]),
      Z: role([allow(G)]),
      ...bucket({ NotPrincipal: { AWS: getAtt('R') }, ...deny('s3:*', OBJ) }),
    }),
    [G, '--on', OBJ, ...by('Z')],
    'proved',
  ],
  [
    'public policy and deny of non-org',
    t({
      ...bucket(
        say('*', allow(G, OBJ)),
        say('*', deny('s3:*', OBJ, { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } })),
      ),
    }),
    [G, '--unless', 'StringEquals:aws:PrincipalOrgID=o-1'],
    'proved',
  ],
  [
    'deny of another bucket only',
    t({ R: role([allow(G)]), ...bucket(say('*', deny(G, 'arn:aws:s3:::data-c/*'))) }),
    [G, '--on', OBJ],
    'refuted',
  ],
  [
    'bucket deny of prefix',
    t({ R: role([allow(G)]), ...bucket(say('*', deny(G, 'arn:aws:s3:::data-b/secret/*'))) }),
    [G, '--on', 'arn:aws:s3:::data-b/secret/*'],
    'proved',
  ],
  [
    'bucket deny of prefix 2',
    t({ R: role([allow(G)]), ...bucket(say('*', deny(G, 'arn:aws:s3:::data-b/secret/*'))) }),
    [G, '--on', 'B'],
    'refuted',
  ],
  [
    'bucket deny without principal',
    t({ R: role([allow(G)]), ...bucket(deny(G, OBJ)) }),
    [G, '--on', OBJ],
    'not proved',
  ],
  [
    'secure transport',
    t({
      R: role([allow(G)]),
      ...bucket(
        say(
          '*',
          deny('s3:*', [getAtt('B'), { 'Fn::Sub': '${B.Arn}/*' }], { Bool: { 'aws:SecureTransport': 'false' } }),
        ),
      ),
    }),
    [G, '--on', 'B', '--unless', 'Bool:aws:SecureTransport=true'],
    'proved',
  ],
  [
    'secure transport of the bucket only',
    t({
      R: role([allow(G)]),
      ...bucket(say('*', deny('s3:*', getAtt('B'), { Bool: { 'aws:SecureTransport': 'false' } }))),
    }),
    [G, '--on', 'B', '--unless', 'Bool:aws:SecureTransport=true'],
    'refuted',
  ],
];
