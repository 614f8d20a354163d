import type { Terms } from '../../../lib/guarantees';
import type { GuaranteeName } from '../../../lib/policy';
import { allow, bare, doc, getAtt, res, role, say, t } from '../../access/end-to-end/template';
import { asked, broken, held } from '../asked';
import { GUARDED } from '../guarded';

type Seed = readonly [what: string, resources: object, request?: string, terms?: Terms];

const check = (name: GuaranteeName, seeds: readonly Seed[]) =>
  test.each(seeds.map((seed) => [seed[0], seed] as const))(`${name}: %s`, (_, [, resources, request, terms]) => {
    const outcomes = asked(t({ ...GUARDED, ...resources }), terms);
    if (request === undefined) {
      expect(broken(outcomes, name)).toEqual([]);
      expect(new Set(held(outcomes, name))).toEqual(new Set([true]));
    } else {
      expect(broken(outcomes, name).join('; ')).toContain(request);
    }
  });

const ROOT = { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } };
const OTHER = { AWS: 'arn:aws:iam::999900001111:root' };
const onKey = (...statements: object[]) => ({
  Key: res('AWS::KMS::Key', { KeyPolicy: doc([say(ROOT, allow('kms:*')), ...statements]) }),
});
const onLogs = (...statements: object[]) => ({
  LogsPolicy: res('AWS::S3::BucketPolicy', { Bucket: { Ref: 'Logs' }, PolicyDocument: doc(statements) }),
});
const IN_ORG = { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } };
const objects = { 'Fn::Sub': '${Logs.Arn}/*' };
const runs = (principal: unknown, Condition?: object) => ({
  Caller: role([allow('bedrock:InvokeModel', 'arn:aws:bedrock:*::foundation-model/m')], {
    AssumeRolePolicyDocument: doc([
      say(principal, { Effect: 'Allow', Action: 'sts:AssumeRole', ...(Condition && { Condition }) }),
    ]),
  }),
});

check('not-public', [
  ['nobody', {}],
  ['logs that anybody reads', onLogs(say('*', allow('s3:GetObject', objects))), 'without credentials may s3:GetObject'],
  ['logs that anybody of an organization reads', onLogs(say('*', allow('s3:GetObject', objects, IN_ORG)))],
  [
    'logs that are read from a network of the account',
    onLogs(say('*', allow('s3:GetObject', objects, { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }))),
  ],
  ['a key that any account uses', onKey(say({ AWS: '*' }, allow('kms:Decrypt'))), 'kms:Decrypt'],
  [
    'a key that the account uses by a service',
    onKey(
      say(
        { AWS: '*' },
        allow('kms:Decrypt', '*', { StringEquals: { 'kms:CallerAccount': { Ref: 'AWS::AccountId' } } }),
      ),
    ),
  ],
  [
    'a bucket that holds no logs',
    {
      Site: res('AWS::S3::Bucket'),
      SitePolicy: res('AWS::S3::BucketPolicy', {
        Bucket: { Ref: 'Site' },
        PolicyDocument: doc([say('*', allow('s3:GetObject', { 'Fn::Sub': '${Site.Arn}/*' }))]),
      }),
    },
  ],
  ['a role that runs models, for anybody', runs({ AWS: '*' }), 'sts:AssumeRole'],
  [
    'a role of what hosts a model, for anybody',
    {
      Host: res('AWS::SageMaker::Model', { ExecutionRoleArn: getAtt('R'), PrimaryContainer: { Image: 'i' } }),
      R: bare({ AssumeRolePolicyDocument: doc([say({ AWS: '*' }, { Effect: 'Allow', Action: 'sts:AssumeRole' })]) }),
    },
    'sts:AssumeRole',
  ],
  ['a role that runs models, for a service', runs({ Service: 'lambda.amazonaws.com' })],
  [
    'a role that runs no models',
    { R: bare({ AssumeRolePolicyDocument: doc([say({ AWS: '*' }, { Effect: 'Allow', Action: 'sts:AssumeRole' })]) }) },
  ],
  ['a service that writes logs', onLogs(say({ Service: 'cloudtrail.amazonaws.com' }, allow('s3:PutObject', objects)))],
]);

check('not-shared', [
  ['nobody', {}],
  [
    'logs that another account reads',
    onLogs(say(OTHER, allow('s3:GetObject', objects))),
    'account 999900001111 may s3:GetObject',
  ],
  [
    'the same, declared',
    onLogs(say(OTHER, allow('s3:GetObject', objects))),
    undefined,
    { sharedWith: ['999900001111'] },
  ],
  ['logs that an organization reads', onLogs(say('*', allow('s3:GetObject', objects, IN_ORG))), 's3:GetObject'],
  [
    'the same, declared',
    onLogs(say('*', allow('s3:GetObject', objects, IN_ORG))),
    undefined,
    { sharedWith: ['o-abcdefghij'] },
  ],
  [
    'another organization',
    onLogs(say('*', allow('s3:GetObject', objects, IN_ORG))),
    's3:GetObject',
    { sharedWith: ['o-other'] },
  ],
  ['a key for another account', onKey(say(OTHER, allow('kms:Decrypt'))), 'kms:Decrypt'],
  ['a role that runs models, for another account', runs(OTHER), 'sts:AssumeRole'],
  ['a role that runs models, for the account', runs(ROOT)],
  [
    'logs that a role of the account reads',
    { ...onLogs(say({ AWS: getAtt('R') }, allow('s3:GetObject', objects))), R: bare() },
  ],
]);
