import { allow, bare, by, doc, getAtt, type Row, res, role, say, t, X } from './template';

const trusting = (...s: unknown[]) => res('AWS::IAM::Role', { RoleName: 'rt', AssumeRolePolicyDocument: doc(s) });

/** Who may take a role on. */
export const TRUST: readonly Row[] = [
  [
    'trust root and identity',
    t({
      R: role([allow('sts:AssumeRole')]),
      T: trusting(
        say(
          { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } },
          { Effect: 'Allow', Action: 'sts:AssumeRole' },
        ),
      ),
    }),
    ['sts:AssumeRole', '--on', 'T', ...by('R')],
    'refuted',
  ],
  [
    'trust root only',
    t({
      R: bare(),
      T: trusting(
        say(
          { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } },
          { Effect: 'Allow', Action: 'sts:AssumeRole' },
        ),
      ),
    }),
    ['sts:AssumeRole', '--on', 'T', ...by('R')],
    'proved',
  ],
  [
    'trust role only',
    t({ R: bare(), T: trusting(say({ AWS: getAtt('R') }, { Effect: 'Allow', Action: 'sts:AssumeRole' })) }),
    ['sts:AssumeRole', '--on', 'T', ...by('R')],
    'refuted',
  ],
  [
    'identity only',
    t({
      R: role([allow('*')]),
      T: trusting(say({ Service: 'lambda.amazonaws.com' }, { Effect: 'Allow', Action: 'sts:AssumeRole' })),
    }),
    ['sts:AssumeRole', '--on', 'T', ...by('R')],
    'proved',
  ],
  [
    'oidc',
    t({
      T: trusting(
        say(
          { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
          },
        ),
      ),
    }),
    ['sts:AssumeRoleWithWebIdentity', '--unless', 'StringLike:token.actions.githubusercontent.com:sub=repo:o/r:*'],
    'refuted',
  ],
  [
    'oidc with sub',
    t({
      T: trusting(
        say(
          { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
          {
            Effect: 'Allow',
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:o/r:*' } },
          },
        ),
      ),
    }),
    ['sts:AssumeRoleWithWebIdentity', '--unless', 'StringLike:token.actions.githubusercontent.com:sub=repo:o/r:*'],
    'proved',
  ],
  [
    'trust of everyone',
    t({ T: trusting(say({ AWS: '*' }, { Effect: 'Allow', Action: 'sts:AssumeRole' })) }),
    ['sts:AssumeRole', '--on', 'T'],
    'refuted',
  ],
  [
    'trust external id',
    t({
      T: trusting(
        say(
          { AWS: X },
          { Effect: 'Allow', Action: 'sts:AssumeRole', Condition: { StringEquals: { 'sts:ExternalId': 'e' } } },
        ),
      ),
    }),
    ['sts:AssumeRole', '--on', 'T', '--unless', 'StringEquals:sts:ExternalId=e'],
    'proved',
  ],
];
