import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { governing } from '../custody/governed-key';
import { TrustedBase, type TrustedBaseProps } from '../custody/trusted-base';

/** The one way in which the key signs: what `zta verify` takes of a key of P-256. */
export const SIGNING_ALGORITHM = 'ECDSA_SHA_256';

/**
 * The key that models are signed with: it never leaves KMS, and signs for those only who are named.
 *
 * Nobody else signs, whatever their own policies allow, administrators included; the trusted base may change who does. It outlives its
 * stack, so that what it signed can be told from what it did not; for that the public half is enough, which is no secret.
 *
 * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
 */
export class SigningKey extends kms.Key {
  private readonly signers: string[] = [];
  private readonly nobodyElse: iam.PolicyStatement;

  public constructor(scope: Construct, id: string, props: TrustedBaseProps & { readonly description: string }) {
    super(scope, id, {
      description: props.description,
      keySpec: kms.KeySpec.ECC_NIST_P256,
      keyUsage: kms.KeyUsage.SIGN_VERIFY,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.nobodyElse = new iam.PolicyStatement({
      sid: 'OnlySignersSign',
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: ['kms:Sign'],
      resources: ['*'],
    });
    for (const statement of [...governing(TrustedBase.of(this, props)), this.nobodyElse]) {
      this.addToResourcePolicy(statement);
    }
  }

  /** Takes a role out of the ban on signing. It still needs a statement that allows it to sign. */
  public admitSigner(roleArn: string): void {
    if (this.signers.includes(roleArn)) return;
    this.signers.push(roleArn);
    this.nobodyElse.addCondition('ArnNotEquals', { 'aws:PrincipalArn': [...this.signers] });
  }
}
