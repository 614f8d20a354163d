import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { TrustedBase, type TrustedBaseProps } from './trusted-base';

/** Makes what a key encrypts unreadable, or hands the key to somebody else. */
export const KEY_WEAKENING = [
  'kms:DeleteAlias',
  'kms:DeleteImportedKeyMaterial',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:ImportKeyMaterial',
  'kms:PutKeyPolicy',
  'kms:ReplicateKey',
  'kms:ScheduleKeyDeletion',
  'kms:UpdateAlias',
  'kms:UpdatePrimaryRegion',
];

/** Brings a key back: what the recovery principal may do. It holds no right to decrypt. */
const KEY_RECOVERY = [
  'kms:CancelKeyDeletion',
  'kms:DescribeKey',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
];

/** Properties of a `GovernedKey`. */
export interface GovernedKeyProps extends TrustedBaseProps {
  /** What the key encrypts, in a few words. */
  readonly description: string;

  /**
   * Whether principals may let AWS services that hold their resources use the key on.
   *
   * Needed for what AWS encrypts on behalf of a resource: volumes, Verified Access, guardrails. A grant to anyone else stays denied.
   *
   * @default false
   */
  readonly grantsForAwsResources?: boolean;
}

/**
 * A customer-managed key that stays usable: it rotates, outlives its stack, and only the trusted base can disable, delete, re-grant or re-key it.
 *
 * The policy keeps one recovery path: IAM of the account (root delegation), and the break-glass role or, without one, the deployer by name.
 *
 * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
 */
export class GovernedKey extends kms.Key {
  public constructor(scope: Construct, id: string, props: GovernedKeyProps) {
    super(scope, id, {
      description: props.description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const statement of governing(TrustedBase.of(this, props), props)) this.addToResourcePolicy(statement);
  }
}

/** What the policy of a key holds, besides root delegation, so that only the trusted base can take the key away. */
export function governing(
  base: TrustedBase,
  { grantsForAwsResources = false }: Pick<GovernedKeyProps, 'grantsForAwsResources'> = {},
): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      sid: 'Recovery',
      principals: [new iam.ArnPrincipal(base.breakGlassArn ?? base.deployerArn)],
      actions: KEY_RECOVERY,
      resources: ['*'],
    }),
    denyToOthers('OnlyTrustedBaseChangesTheKey', KEY_WEAKENING, base.everyoneElse),
    denyToOthers('OnlyTrustedBaseGrantsTheKey', ['kms:CreateGrant', 'kms:RevokeGrant'], {
      ...base.everyoneElse,
      ...(grantsForAwsResources && { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } }),
    }),
  ];
}

function denyToOthers(sid: string, actions: string[], conditions: iam.Conditions): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid,
    effect: iam.Effect.DENY,
    principals: [new iam.AnyPrincipal()],
    actions,
    resources: ['*'],
    conditions,
  });
}
