import { allow, deny, found, GUARDED } from './resources';

const RULE = 'ZTA-IAM-020';

const boundary = (...statements: readonly object[]) => ({
  Boundary: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: statements } } },
});
const EVIDENCE = [
  'access-analyzer:*',
  'cloud*:*',
  'config:*',
  'ec2:*',
  'events:*',
  'guardduty:*',
  'kms:*',
  'logs:*',
  's3:*',
  'securityhub:*',
];
const OTHERS = {
  Effect: 'Allow',
  NotAction: ['bedrock*:*', 'iam:*', 'sagemaker:CallWithBearerToken', ...EVIDENCE],
  Resource: '*',
};
const BESIDE = 'bedrock-mantle:CreateInference';
const unless = (operator: string, arn: string) => ({ [operator]: { 'aws:PrincipalArn': arn } });
const FOR_AWS = { Bool: { 'kms:GrantIsForAWSResource': 'true' } };
const BY_HAND = { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } };
const DEPLOYER = 'arn:aws:iam::111122223333:role/deployer';
const SPARED = unless('ArnNotEquals', DEPLOYER);
const USE = allow(['bedrock:InvokeModel', 'bedrock:ApplyGuardrail']);
const GUARD = deny('bedrock:InvokeModel', '*', { StringNotEquals: GUARDED });

test('a boundary that closes all of it', () => {
  expect(found(RULE, boundary(OTHERS, USE, GUARD))).toEqual([]);
});

test.each([
  ['the second interface', [OTHERS, USE, GUARD, allow('bedrock-mantle:CreateInference')], 3],
  ['keys of users', [OTHERS, USE, GUARD, allow('iam:CreateServiceSpecificCredential')], 3],
  ['searching the web', [OTHERS, USE, GUARD, allow('bedrock-websearch:*')], 3],
  ['stopping the trail', [OTHERS, USE, GUARD, allow('cloudtrail:StopLogging')], 3],
  ['deleting what the locks hold', [OTHERS, USE, GUARD, allow('s3:*'), deny('cloudtrail:*')], 3],
  ['a key of access', [OTHERS, USE, GUARD, allow('iam:CreateAccessKey')], 3],
  ['keys for anybody', [OTHERS, USE, GUARD, allow('kms:CreateGrant')], 3],
  ['keys for services', [OTHERS, USE, GUARD, allow('kms:CreateGrant'), deny('kms:CreateGrant', '*', FOR_AWS)], 3],
  ['passing on who is spared', [OTHERS, USE, GUARD, allow('iam:PassRole'), deny(BESIDE, '*', SPARED)], 3],
  ['further policies', [OTHERS, USE, GUARD, allow('iam:AttachRolePolicy')], 3],
  ['a Deny that spares everyone', [OTHERS, USE, GUARD, allow(BESIDE), deny(BESIDE, '*', unless('ArnNotLike', '*'))], 3],
  ['an Allow for everyone by name', [OTHERS, USE, GUARD, allow(BESIDE, '*', unless('ArnLike', '*'))], 3],
  ['a model without a guardrail', [OTHERS, USE, deny('bedrock:InvokeInlineAgent')], 1],
])('%s', (_what, statements, index) => {
  expect(found(RULE, boundary(...statements))).toEqual([`fail Boundary/Properties/PolicyDocument/Statement/${index}`]);
});

test.each([
  [
    'policies for those under the boundary',
    allow('iam:AttachRolePolicy', '*', { StringEquals: { 'iam:PermissionsBoundary': DEPLOYER } }),
  ],
  ['what is for somebody else', allow(BESIDE, '*', unless('ArnEquals', DEPLOYER))],
  ['what is for the name *', allow(BESIDE, '*', unless('StringEquals', '*'))],
  ['keys that only services get', allow('kms:CreateGrant', '*', FOR_AWS)],
])('%s', (_what, statement) => {
  expect(found(RULE, boundary(OTHERS, USE, GUARD, statement))).toEqual([]);
});

test.each([
  ['keys are denied to all but services', [allow('kms:CreateGrant'), deny('kms:CreateGrant', '*', BY_HAND)]],
  ['nobody who is spared is passed on', [allow('iam:PassRole'), deny(BESIDE, '*', SPARED), deny('iam:P*', DEPLOYER)]],
  ['others are passed on', [allow('iam:PassRole', `${DEPLOYER}s`), deny(BESIDE, '*', SPARED)]],
  ['those who are spared have a pattern', [allow('iam:PassRole'), deny(BESIDE, '*', unless('ArnNotLike', '*/sso-*'))]],
])('%s', (_what, statements) => {
  expect(found(RULE, boundary(OTHERS, USE, GUARD, ...statements))).toEqual([]);
});

test('several ways of one kind are told as one', () => {
  const ways = ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail', 'kms:DisableKey', 'logs:DeleteLogGroup'];
  expect(found(RULE, boundary(OTHERS, USE, GUARD, allow(ways)))).toHaveLength(1);
});

test('a boundary that is about something else', () => {
  expect(found(RULE, boundary(allow('*'), deny('s3:DeleteBucket')))).toEqual([]);
});
