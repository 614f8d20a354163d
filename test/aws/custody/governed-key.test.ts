import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { GovernedKey, type GovernedKeyProps } from '../../../lib/aws';
import { ACCOUNT, ADMIN, as, ask, DEPLOYER, decide, deployedPolicies, ENVS } from '../log-estate';

const GLASS = `arn:aws:iam::${ACCOUNT}:role/glass`;

function key(props: Partial<GovernedKeyProps> = {}, env = {}) {
  const stack = new Stack(new App(), 'Stack', env);
  new GovernedKey(stack, 'Key', { description: 'Prompts', ...props });
  return stack;
}

const breakGlass = () => iam.Role.fromRoleArn(new Stack(), 'Glass', GLASS);

const WEAKENING = [
  'kms:CreateGrant',
  'kms:DeleteAlias',
  'kms:DeleteImportedKeyMaterial',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:ImportKeyMaterial',
  'kms:PutKeyPolicy',
  'kms:ReplicateKey',
  'kms:RevokeGrant',
  'kms:ScheduleKeyDeletion',
  'kms:UpdateAlias',
  'kms:UpdatePrimaryRegion',
];
const onKey = (role: string, policy: ReturnType<ReturnType<typeof deployedPolicies>['key']>) =>
  WEAKENING.map((action) => ask(policy, { ...as(role), action }));

test('it rotates, and stays when its stack goes', () => {
  const template = Template.fromStack(key());
  template.hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { Description: 'Prompts', EnableKeyRotation: true, PendingWindowInDays: 30 },
  });
});

test('its policy is the same in a stack that says where it goes', () => {
  const [agnostic, explicit] = ENVS.map(([, env]) => deployedPolicies(key({}, env)).key('Key'));
  expect(explicit).toEqual(agnostic);
});

test('only the trusted base disables, deletes, re-grants or re-keys it', () => {
  const policy = deployedPolicies(key()).key('Key');
  const answers = decide([...onKey(ADMIN, policy), ...onKey(DEPLOYER, policy)]);
  expect(answers.slice(0, WEAKENING.length)).toEqual(WEAKENING.map(() => 'ExplicitlyDenied'));
  expect(answers.slice(WEAKENING.length)).toEqual(WEAKENING.map(() => 'Allowed'));
});

test('everyday use stays a matter of the account', () => {
  const policy = deployedPolicies(key()).key('Key');
  const use = ['kms:Decrypt', 'kms:EnableKey', 'kms:CancelKeyDeletion', 'kms:GenerateDataKey'];
  const answers = decide(use.map((action) => ask(policy, { ...as(ADMIN), action })));
  expect(answers).toEqual(use.map(() => 'Allowed'));
});

test.each([
  ['the deployment role', {}, DEPLOYER],
  ['the break-glass role', { breakGlass: breakGlass() }, GLASS],
])('%s recovers it without a policy of its own, and decrypts nothing', (_name, props, role) => {
  const policy = deployedPolicies(key(props)).key('Key');
  const alone = { ...as(role), identity: [] };
  const recover = ['kms:CancelKeyDeletion', 'kms:EnableKey', 'kms:GetKeyPolicy', 'kms:PutKeyPolicy', 'kms:RevokeGrant'];
  const answers = decide([...recover, 'kms:Decrypt'].map((action) => ask(policy, { ...alone, action })));
  expect(answers).toEqual([...recover.map(() => 'Allowed'), 'ImplicitlyDenied']);
});

test('grants for resources of AWS services are open only where asked for, and only those', () => {
  const asked = (forResource: string) => ({
    ...as(ADMIN),
    action: 'kms:CreateGrant',
    context: { ...as(ADMIN).context, 'kms:GrantIsForAWSResource': forResource },
  });
  const closed = deployedPolicies(key()).key('Key');
  const open = deployedPolicies(key({ grantsForAwsResources: true })).key('Key');
  const { 'kms:GrantIsForAWSResource': _, ...silent } = asked('true').context;
  expect(
    decide([
      ask(closed, asked('true')),
      ask(open, asked('true')),
      ask(open, asked('false')),
      ask(open, { ...asked('true'), context: silent }),
    ]),
  ).toEqual(['ExplicitlyDenied', 'Allowed', 'ExplicitlyDenied', 'ExplicitlyDenied']);
});

test('the account can always manage it by its own policies', () => {
  Template.fromStack(key()).hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: 'kms:*',
          Principal: {
            AWS: {
              'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']],
            },
          },
        }),
      ]),
    },
  });
});
