import { DataGoogleKmsCryptoKeyVersion } from '@cdktf/provider-google/lib/data-google-kms-crypto-key-version';
import { KmsCryptoKey } from '@cdktf/provider-google/lib/kms-crypto-key';
import { KmsCryptoKeyIamMember } from '@cdktf/provider-google/lib/kms-crypto-key-iam-member';
import { KmsKeyRing } from '@cdktf/provider-google/lib/kms-key-ring';
import type { Construct } from 'constructs';
import { GoogleConstruct } from '../google-construct';
import { CustomRole } from '../identity/custom-role';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/** The one way in which the key signs: what `zta verify` takes of a key of P-256. */
export const SIGNING_ALGORITHM = 'EC_SIGN_P256_SHA256';

/** Properties of a `SigningKey`. */
export interface SigningKeyProps {
  /** The project that keeps the key; best one of its own. */
  readonly project: GoogleProject;

  /** Where the key is, such as 'europe-west4'. */
  readonly location: string;
}

const DAY = 86_400;

/** What each right is, exactly. Source: https://cloud.google.com/kms/docs/reference/permissions-and-roles */
const RIGHTS = {
  Sign: ['cloudkms.cryptoKeyVersions.useToSign', 'cloudkms.cryptoKeyVersions.viewPublicKey'],
  Verify: ['cloudkms.cryptoKeyVersions.viewPublicKey'],
} as const;

/**
 * A key that signs: it never leaves its module, signs for those who are granted, and outlives its stack, so that what it signed can be told from what it
 * did not. A destroyed version can be brought back for 30 days. It does not rotate by itself, as no such key of Cloud KMS does.
 *
 * Whoever has `roles/cloudkms.signer` or more on its project signs as well: keep it in a project of its own.
 */
export class SigningKey extends GoogleConstruct {
  public readonly key: KmsCryptoKey;

  private readonly project: GoogleProject;
  private version: DataGoogleKmsCryptoKeyVersion | undefined;

  public constructor(scope: Construct, id: string, { project, location }: SigningKeyProps) {
    super(scope, id);
    this.project = project;
    const ring = new KmsKeyRing(this, 'Ring', {
      project: project.projectId,
      name: stableName(this, { room: 63, separator: '-' }),
      location,
      lifecycle: { preventDestroy: true },
    });
    this.key = new KmsCryptoKey(this, 'Key', {
      keyRing: ring.id,
      name: 'key',
      purpose: 'ASYMMETRIC_SIGN',
      destroyScheduledDuration: `${30 * DAY}s`,
      versionTemplate: { algorithm: SIGNING_ALGORITHM, protectionLevel: 'HSM' },
      lifecycle: { preventDestroy: true },
    });
  }

  /** The first version of the key: what `gcloud kms asymmetric-sign` takes, and its public half. */
  public get firstVersion(): DataGoogleKmsCryptoKeyVersion {
    this.version ??= new DataGoogleKmsCryptoKeyVersion(this, 'Version', { cryptoKey: this.key.id, version: 1 });
    return this.version;
  }

  /** PEM text of the public half, once the key is made. */
  public get publicKeyPem(): string {
    return this.firstVersion.publicKey.get(0).pem;
  }

  /**
   * Lets a member sign.
   *
   * @throws MemberPublic, MemberFormat if that is nobody in particular
   * @throws MemberUnnamed if neither the member's construct nor its spelling is known while the app is synthesised
   */
  public grantSign(grantee: IMemberRef): void {
    this.allow('Sign', grantee);
  }

  /** Lets a member fetch the public half. Errors as for `grantSign`. */
  public grantVerify(grantee: IMemberRef): void {
    this.allow('Verify', grantee);
  }

  private allow(right: keyof typeof RIGHTS, grantee: IMemberRef): void {
    const { scope, id } = placeOfGrant(right, grantee, this);
    if (scope.node.tryFindChild(id) !== undefined) return;
    const role = this.role(right).name;
    new KmsCryptoKeyIamMember(scope, id, { cryptoKeyId: this.key.id, role, member: somebody(grantee) });
  }

  private role(right: keyof typeof RIGHTS): CustomRole {
    const id = `${right}Role`;
    const known = this.node.tryFindChild(id);
    if (known instanceof CustomRole) return known;
    return new CustomRole(this, id, { project: this.project, permissions: RIGHTS[right] });
  }
}
