import { allow, deny, doc, G, I, one, type Row, res, role, t } from './template';

/** Policy variables, in both versions of the language. */
export const VARIABLES: readonly Row[] = [
  [
    'username',
    t({
      U: res('AWS::IAM::User', {
        UserName: 'bob',
        Policies: [{ PolicyName: 'p', PolicyDocument: doc(allow(G, 'arn:aws:s3:::b/${aws:username}/*')) }],
      }),
    }),
    [G, '--on', 'arn:aws:s3:::b/bob/*'],
    'refuted',
  ],
  [
    'other',
    t({
      U: res('AWS::IAM::User', {
        UserName: 'bob',
        Policies: [{ PolicyName: 'p', PolicyDocument: doc(allow(G, 'arn:aws:s3:::b/${aws:username}/*')) }],
      }),
    }),
    [G, '--on', 'arn:aws:s3:::b/al/*'],
    'proved',
  ],
  ['missing', one(allow(G, 'arn:aws:s3:::b/${aws:username}/*')), [G], 'proved'],
  ['star', one(allow(G, 'arn:aws:s3:::b/${*}')), [G, '--on', 'arn:aws:s3:::b/x'], 'proved'],
  ['star itself', one(allow(G, 'arn:aws:s3:::b/${*}')), [G], 'refuted'],
  [
    'old version',
    t({
      U: res('AWS::IAM::User', {
        UserName: 'bob',
        Policies: [
          { PolicyName: 'p', PolicyDocument: doc(allow(G, 'arn:aws:s3:::b/${aws:username}/*'), '2008-10-17') },
        ],
      }),
    }),
    [G, '--on', 'arn:aws:s3:::b/bob/*'],
    'proved',
  ],
  [
    'no version',
    t({
      U: res('AWS::IAM::User', {
        UserName: 'bob',
        Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: allow(G, 'arn:aws:s3:::b/${aws:username}/*') } }],
      }),
    }),
    [G, '--on', 'arn:aws:s3:::b/bob/*'],
    'proved',
  ],
  [
    'Deny with missing',
    one(allow(G), deny(G, 'arn:aws:s3:::b/${aws:username}/*')),
    [G, '--on', 'arn:aws:s3:::b/*'],
    'refuted',
  ],
  [
    'tag variable with default',
    one(allow(G, "arn:aws:s3:::b/${aws:PrincipalTag/team, 'none'}/*")),
    [G, '--on', 'arn:aws:s3:::b/none/*'],
    'refuted',
  ],
  [
    'tag of the role, which sessions may override',
    t({
      R: role([allow(I, '*', { StringEquals: { 'aws:PrincipalTag/team': 'blue' } })], {
        Tags: [{ Key: 'team', Value: 'red' }],
      }),
    }),
    [I],
    'proved',
  ],
  ['userid variable', one(allow(G, 'arn:aws:s3:::b/${aws:userid}/*')), [G, '--on', 'arn:aws:s3:::b/*'], 'refuted'],
  [
    'variable in condition',
    one(allow(I, '*', { StringEquals: { 'aws:RequestTag/owner': '${aws:PrincipalTag/owner}' } })),
    [I, '--unless', 'StringEquals:aws:RequestTag/owner=${aws:PrincipalTag/owner}'],
    'proved',
  ],
];
