import {
  allow,
  bare,
  bucket,
  by,
  deny,
  doc,
  G,
  getAtt,
  I,
  MODEL,
  OBJ,
  type Row,
  res,
  role,
  say,
  t,
  VPCE,
} from './template';

/** Names that only deployment knows, conditions and parameters. */
export const NAMES: readonly Row[] = [
  [
    'token of another role',
    t({ R: role([allow('iam:PassRole', getAtt('A'))]), A: bare(), Z: bare() }),
    ['iam:PassRole', '--on', 'Z'],
    'proved',
  ],
  [
    'same token',
    t({ R: role([allow('iam:PassRole', getAtt('A'))]), A: bare() }),
    ['iam:PassRole', '--on', 'A'],
    'refuted',
  ],
  [
    'literal name',
    t({ R: role([allow('iam:PassRole', 'arn:aws:iam::111122223333:role/a1')]), A: bare({ RoleName: 'a1' }) }),
    ['iam:PassRole', '--on', 'A'],
    'not proved',
  ],
  [
    'other literal name',
    t({ R: role([allow('iam:PassRole', 'arn:aws:iam::111122223333:role/a2')]), A: bare({ RoleName: 'a1' }) }),
    ['iam:PassRole', '--on', 'A'],
    'proved',
  ],
  [
    'name pattern of generated',
    t({ R: role([allow('iam:PassRole', 'arn:aws:iam::*:role/App*')]), A: bare() }),
    ['iam:PassRole', '--on', 'A'],
    'not proved',
  ],
  [
    'import',
    t({ R: role([allow('iam:PassRole', { 'Fn::ImportValue': 'x' })]), A: bare({ RoleName: 'a1' }) }),
    ['iam:PassRole', '--on', 'A'],
    'not proved',
  ],
  [
    'import deny',
    t({
      R: role([allow('iam:PassRole'), deny('iam:PassRole', { 'Fn::ImportValue': 'x' })]),
      A: bare({ RoleName: 'a1' }),
    }),
    ['iam:PassRole', '--on', 'A'],
    'not proved',
  ],
  [
    'parameter arn',
    t({ R: role([allow(G, { Ref: 'N' })]) }, { Parameters: { N: { Type: 'String' } } }),
    [G, '--on', 'arn:aws:s3:::secret/*'],
    'not proved',
  ],
  [
    'allowed values',
    t(
      { R: role([allow(G, { Ref: 'N' })]) },
      { Parameters: { N: { Type: 'String', AllowedValues: ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'] } } },
    ),
    [G, '--on', 'arn:aws:s3:::secret/*'],
    'proved',
  ],
  [
    'allowed values 2',
    t(
      { R: role([allow(G, { Ref: 'N' })]) },
      { Parameters: { N: { Type: 'String', AllowedValues: ['arn:aws:s3:::a/*', 'arn:aws:s3:::secret/*'] } } },
    ),
    [G, '--on', 'arn:aws:s3:::secret/*'],
    'refuted',
  ],
  [
    'allowed pattern',
    t(
      { R: role([allow(G, { 'Fn::Sub': 'arn:aws:s3:::${N}/*' })]) },
      { Parameters: { N: { Type: 'String', AllowedPattern: 'team-[a-z]+' } } },
    ),
    [G, '--on', 'arn:aws:s3:::secret/*'],
    'proved',
  ],
  [
    'allowed pattern of a whole ARN, by its beginning',
    t(
      { R: role([allow(I, { Ref: 'N' })]) },
      { Parameters: { N: { Type: 'String', AllowedPattern: '^arn:aws:bedrock:.*$' } } },
    ),
    [I],
    'refuted',
  ],
  [
    'allowed pattern of a whole ARN, in any partition',
    t(
      { R: role([allow(G, { Ref: 'N' })]) },
      { Parameters: { N: { Type: 'String', AllowedPattern: '^arn:aws[a-z-]*:s3:::.+$' } } },
    ),
    [G],
    'refuted',
  ],
  [
    'allowed pattern of a whole ARN, by its end',
    t(
      { R: role([allow(I, { Ref: 'N' })]) },
      { Parameters: { N: { Type: 'String', AllowedPattern: '^.*foundation-model/x$' } } },
    ),
    [I],
    'not proved',
  ],
  [
    'allowed pattern unanchored',
    t(
      { R: role([allow(G, { 'Fn::Sub': 'arn:aws:s3:::${N}/*' })]) },
      { Parameters: { N: { Type: 'String', AllowedPattern: 'team-[a-z*]+' } } },
    ),
    [G, '--on', 'arn:aws:s3:::team-secret/*'],
    'not proved',
  ],
  [
    'parameter as endpoint',
    t(
      { R: role([allow(I), deny(I, '*', { StringNotEquals: { 'aws:SourceVpce': { Ref: 'N' } } })]) },
      { Parameters: { N: { Type: 'String' } } },
    ),
    [I, ...VPCE],
    'not proved',
  ],
  [
    'parameter with a default',
    t(
      { R: role([allow(I), deny(I, '*', { StringNotEquals: { 'aws:SourceVpce': { Ref: 'N' } } })]) },
      { Parameters: { N: { Type: 'String', Default: 'vpce-1' } } },
    ),
    [I, ...VPCE],
    'not proved',
  ],
  [
    'list parameter',
    t(
      { R: role([allow(I), deny(I, '*', { StringNotEquals: { 'aws:SourceVpce': { Ref: 'N' } } })]) },
      { Parameters: { N: { Type: 'CommaDelimitedList' } } },
    ),
    [I, ...VPCE],
    'not proved',
  ],
  [
    'parameter star in StringNotLike',
    t(
      { R: role([allow(I), deny(I, '*', { StringNotLike: { 'aws:SourceVpce': { Ref: 'N' } } })]) },
      { Parameters: { N: { Type: 'String' } } },
    ),
    [I, '--unless', 'StringEquals:aws:SourceVpce=${N}'],
    'not proved',
  ],
  [
    'parameter equal to itself',
    t(
      { R: role([allow(I), deny(I, '*', { StringNotEquals: { 'aws:SourceVpce': { Ref: 'N' } } })]) },
      { Parameters: { N: { Type: 'String' } } },
    ),
    [I, '--unless', 'StringEquals:aws:SourceVpce=${N}'],
    'proved',
  ],
  [
    'condition',
    t(
      { R: role([allow(I), { 'Fn::If': ['Guarded', deny(I), { Ref: 'AWS::NoValue' }] }]) },
      {
        Parameters: { P1: { Type: 'String', AllowedValues: ['a', 'b'] } },
        Conditions: { Guarded: { 'Fn::Equals': [{ Ref: 'P1' }, 'a'] } },
      },
    ),
    [I],
    'refuted',
  ],
  [
    'both ways',
    t(
      { R: role([allow(I), { 'Fn::If': ['Guarded', deny(I), deny('bedrock:*')] }]) },
      { Parameters: { P1: { Type: 'String' } }, Conditions: { Guarded: { 'Fn::Equals': [{ Ref: 'P1' }, 'a'] } } },
    ),
    [I],
    'proved',
  ],
  [
    'deny resource conditional',
    t(
      {
        R: role([allow(I)]),
        D: res(
          'AWS::IAM::RolePolicy',
          { RoleName: { Ref: 'R' }, PolicyName: 'x', PolicyDocument: doc([deny(I)]) },
          { Condition: 'Guarded' },
        ),
      },
      { Parameters: { P1: { Type: 'String' } }, Conditions: { Guarded: { 'Fn::Equals': [{ Ref: 'P1' }, 'a'] } } },
    ),
    [I],
    'refuted',
  ],
  [
    'region condition',
    t(
      { R: role([allow(I), { 'Fn::If': ['Guarded', deny(I), { Ref: 'AWS::NoValue' }] }]) },
      { Conditions: { Guarded: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-central-1'] } } },
    ),
    [I],
    'refuted',
  ],
  [
    'NoValue condition',
    t(
      {
        R: role([
          {
            ...allow(I),
            Condition: {
              'Fn::If': ['Guarded', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }, { Ref: 'AWS::NoValue' }],
            },
          },
        ]),
      },
      { Parameters: { P1: { Type: 'String' } }, Conditions: { Guarded: { 'Fn::Equals': [{ Ref: 'P1' }, 'a'] } } },
    ),
    [I, ...VPCE],
    'refuted',
  ],
  [
    'never',
    t(
      { R: role([{ 'Fn::If': ['Never', allow(I), { Ref: 'AWS::NoValue' }] }]) },
      {
        Parameters: { P1: { Type: 'String' } },
        Conditions: {
          Never: { 'Fn::And': [{ 'Fn::Equals': [{ Ref: 'P1' }, 'a'] }, { 'Fn::Equals': [{ Ref: 'P1' }, 'b'] }] },
        },
      },
    ),
    [I],
    'unknown',
  ],
  [
    'mapping',
    t(
      { R: role([allow(I, { 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'model'] })]) },
      { Mappings: { M: { 'eu-central-1': { model: MODEL }, 'eu-west-1': { model: `${MODEL}2` } } } },
    ),
    [I, '--on', `${MODEL}2`],
    'refuted',
  ],
  [
    'mapping other',
    t(
      { R: role([allow(I, { 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'model'] })]) },
      { Mappings: { M: { 'eu-central-1': { model: MODEL }, 'eu-west-1': { model: `${MODEL}2` } } } },
    ),
    [I, '--on', `${MODEL}3`],
    'proved',
  ],
  [
    'transform in a policy',
    t({ R: role([deny(G), { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://x' } } }]) }),
    [I],
    'not proved',
  ],
  [
    'transform in a role',
    t({ R: bare({ 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://x' } } }) }),
    [I],
    'not proved',
  ],
  ['dynamic reference', t({ R: role([allow(I, '{{resolve:ssm:model}}')]) }), [I, '--on', MODEL], 'not proved'],
  [
    'principal by parameter',
    t({ ...bucket(say({ AWS: { Ref: 'N' } }, allow(G, OBJ))) }, { Parameters: { N: { Type: 'String' } } }),
    [G],
    'not proved',
  ],
  [
    'principal by parameter, deny',
    t(
      { R: role([allow(G)]), ...bucket(say({ AWS: { Ref: 'N' } }, deny(G, OBJ))) },
      { Parameters: { N: { Type: 'String' } } },
    ),
    [G, '--on', OBJ, ...by('R')],
    'not proved',
  ],
  ['principal import', t({ ...bucket(say({ AWS: { 'Fn::ImportValue': 'N' } }, allow(G, OBJ))) }), [G], 'not proved'],
  [
    'bucket policy on a bucket by parameter',
    t(
      {
        B: res('AWS::S3::Bucket', { BucketName: 'data-b' }),
        BP: res('AWS::S3::BucketPolicy', { Bucket: { Ref: 'N' }, PolicyDocument: doc([say('*', allow(G, '*'))]) }),
      },
      { Parameters: { N: { Type: 'String' } } },
    ),
    [G, '--on', 'B'],
    'not proved',
  ],
  [
    'bucket policy by name',
    t({
      B: res('AWS::S3::Bucket', { BucketName: 'data-b' }),
      BP: res('AWS::S3::BucketPolicy', { Bucket: 'data-b', PolicyDocument: doc([say('*', allow(G, OBJ))]) }),
    }),
    [G, '--on', 'B'],
    'refuted',
  ],
  [
    'bucket policy on a bucket not shown',
    t({ BP: res('AWS::S3::BucketPolicy', { Bucket: 'data-b', PolicyDocument: doc([say('*', allow(G, OBJ))]) }) }),
    [G],
    'refuted',
  ],
  [
    'bucket policy by SSM parameter',
    t({
      B: res('AWS::S3::Bucket', { BucketName: 'data-b' }),
      BP: res('AWS::S3::BucketPolicy', { Bucket: '{{resolve:ssm:b}}', PolicyDocument: doc([say('*', allow(G, '*'))]) }),
    }),
    [G, '--on', 'B'],
    'not proved',
  ],
  [
    'seventy patterns of roles, with which an account has nothing to do',
    t({
      R: role(
        Array.from({ length: 70 }, (_, i) =>
          allow('bedrock:*', '*', { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::*:role/r${i}-*` } }),
        ),
        { RoleName: 'app' },
      ),
    }),
    [I],
    'proved',
  ],
];
