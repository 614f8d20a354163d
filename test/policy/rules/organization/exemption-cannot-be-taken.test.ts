import { deny, document, type Json, judgedBy, policy, serviceControl } from './policies';

const found = judgedBy('ZTA-ORG-003');

const AT = 'P/Properties/Content/Statement/0/Condition';
const but = (arn: unknown, operator = 'ArnNotLike') =>
  serviceControl(deny('bedrock:*', { [operator]: { 'aws:PrincipalArn': arn } }));
const NAMED = 'arn:aws:iam::*:role/break-glass';
const kept = (more: Json = {}) =>
  deny('iam:*', { ArnNotLike: { 'aws:PrincipalArn': NAMED }, ...more }, { Resource: [NAMED] });

const byTag = deny('bedrock:*', { StringNotEquals: { 'aws:PrincipalTag/Admin': 'true' } });
const keptTag = (action: string) => deny(action, { Null: { 'aws:RequestTag/Admin': 'false' } });

test.each<[string, string[], ReturnType<typeof policy>]>([
  ['a pattern of names', [`fail ${AT}/ArnNotLike/aws:PrincipalArn`], but('arn:aws:iam::111122223333:role/admin-*')],
  ['one of several', [`fail ${AT}/ArnNotLike/aws:PrincipalArn/1`], but(['arn:aws:iam::111122223333:role/one', NAMED])],
  ['a pattern of texts', [`fail ${AT}/StringNotLike/aws:PrincipalArn`], but('*break-glass*', 'StringNotLike')],
  [
    'every account, in whatever partition',
    [`fail ${AT}/ArnNotEquals/aws:PrincipalArn`],
    but('arn:*:iam::*:role/break-glass', 'ArnNotEquals'),
  ],
  [
    'a role with a wildcard behind a part known later',
    [`fail ${AT}/ArnNotLike/aws:PrincipalArn`],
    but({ 'Fn::Sub': 'arn:${AWS::Partition}:iam::*:role/x' }),
  ],
  ['one role', [], but('arn:aws:iam::111122223333:role/break-glass')],
  ['a role of the template', [], but({ 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/x' })],
  ['a permission set', [], but('arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_BreakGlass_*')],
  [
    'a name that is kept from others',
    [],
    serviceControl(deny('bedrock:*', { ArnNotLike: { 'aws:PrincipalArn': NAMED } }), kept()),
  ],
  [
    'a name that is kept from some',
    [
      `fail ${AT}/ArnNotLike/aws:PrincipalArn`,
      'fail P/Properties/Content/Statement/1/Condition/ArnNotLike/aws:PrincipalArn',
    ],
    serviceControl(
      deny('bedrock:*', { ArnNotLike: { 'aws:PrincipalArn': NAMED } }),
      kept({ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }),
    ),
  ],
  [
    'a tag that anybody may give themselves',
    [`fail ${AT}/StringNotEquals/aws:PrincipalTag~1Admin`],
    serviceControl(byTag),
  ],
  ['a tag that nobody gives', [], serviceControl(byTag, keptTag('iam:*'), keptTag('sts:TagSession'))],
  [
    'a tag that roles are not given, and sessions are',
    [`fail ${AT}/StringNotEquals/aws:PrincipalTag~1Admin`],
    serviceControl(byTag, keptTag('iam:*')),
  ],
  [
    'the name of a session',
    [`fail ${AT}/StringNotLike/aws:userid`],
    serviceControl(deny('bedrock:*', { StringNotLike: { 'aws:userid': '*:admin' } })),
  ],
  ['sessions of one role', [], serviceControl(deny('bedrock:*', { StringNotLike: { 'aws:userid': 'AROAEXAMPLE:*' } }))],
  [
    'a name that is kept, and that callers of other accounts may have',
    [`fail ${AT}/ArnNotLike/aws:PrincipalArn`],
    {
      ...policy(
        'RESOURCE_CONTROL_POLICY',
        document({ ...deny('s3:*', { ArnNotLike: { 'aws:PrincipalArn': NAMED } }), Principal: '*' }),
      ),
      Q: Object(serviceControl(kept())['P']),
    },
  ],
  ['those only who are denied', [], serviceControl(deny('bedrock:*', { ArnLike: { 'aws:PrincipalArn': NAMED } }))],
])('%s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});

test('a name is kept by another policy, if that hangs on the same', () => {
  const { P } = but(NAMED);
  const other = (TargetIds: readonly string[]) => ({
    Q: { ...Object(policy('SERVICE_CONTROL_POLICY', document(kept()), { Properties: { TargetIds } })['P']) },
  });
  expect(found({ P, ...other(['ou-ab12-cdefgh34']) })).toEqual([]);
  expect(found({ P, ...other(['ou-ab12-otherone']) }).length).toBeGreaterThan(0);
});
