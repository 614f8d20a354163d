import { KmsCryptoKey } from '@cdktf/provider-google/lib/kms-crypto-key';
import { KmsCryptoKeyIamMember } from '@cdktf/provider-google/lib/kms-crypto-key-iam-member';
import { KmsKeyRing } from '@cdktf/provider-google/lib/kms-key-ring';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { GoogleProject } from '../place/google-project';

const DAY = 86_400;

const KEY_NAME = /^projects\/[^/]+\/locations\/([^/]+)\/keyRings\/[^/]+\/cryptoKeys\/[^/]+$/;

/** A key that encrypts what services keep. */
export interface IKeyRef {
  /** `projects/PROJECT/locations/LOCATION/keyRings/RING/cryptoKeys/KEY`. */
  readonly keyName: string;

  /** Where the key is, such as 'europe-west4'; undefined where that is known at deployment only. */
  readonly location?: string | undefined;

  /**
   * Lets a member encrypt and decrypt with the key. Depend on what it returns: services ask for the right when they are given the key.
   *
   * A member who has the right already keeps the grant that gave it.
   *
   * @param member as policies spell it, such as `project.agentOf('storage.googleapis.com')`
   * @returns nothing where the key is kept elsewhere, whose keeper grants it
   */
  letUse(id: string, member: string): readonly KmsCryptoKeyIamMember[];
}

/** Properties of a `GovernedKey`. */
export interface GovernedKeyProps {
  /** The project that keeps the key; best one of its own, apart from what the key encrypts. */
  readonly project: GoogleProject;

  /** Where the key is: the region, or multi-region, of what it encrypts, such as 'europe-west4'. */
  readonly location: string;

  /**
   * What guards the key.
   *
   * @default 'HSM'
   */
  readonly protectionLevel?: 'HSM' | 'SOFTWARE';
}

/**
 * A key that rotates every 90 days, that no `terraform destroy` takes away, and of which a destroyed version can be brought back for 30 days.
 *
 * Key rings are never deleted, and their names never free again.
 */
export class GovernedKey extends GoogleConstruct implements IKeyRef {
  /** A key that is kept elsewhere. Whoever keeps it grants it to the services that use it. */
  public static fromKeyName(keyName: string): IKeyRef {
    if (Token.isUnresolved(keyName) || keyName.includes('${')) return { keyName, letUse: () => [] };
    const [, location] = KEY_NAME.exec(keyName) ?? [];
    if (location !== undefined) return { keyName, location, letUse: () => [] };
    const allowed = 'projects/PROJECT/locations/LOCATION/keyRings/RING/cryptoKeys/KEY';
    throw new ConfigError('KeyName', `'keyName' must be ${allowed}, got '${keyName}'`);
  }

  public readonly key: KmsCryptoKey;
  public readonly location: string | undefined;

  private readonly granted = new Map<string, KmsCryptoKeyIamMember>();

  public constructor(scope: Construct, id: string, { project, location, protectionLevel = 'HSM' }: GovernedKeyProps) {
    super(scope, id);
    this.location = Token.isUnresolved(location) ? undefined : location;
    const name = this.node.path
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(-40)
      .replace(/^-/, '');
    const ring = new KmsKeyRing(this, 'Ring', {
      project: project.projectId,
      name: `${name}-${this.node.addr.slice(-8)}`,
      location,
      lifecycle: { preventDestroy: true },
    });
    this.key = new KmsCryptoKey(this, 'Key', {
      keyRing: ring.id,
      name: 'key',
      purpose: 'ENCRYPT_DECRYPT',
      rotationPeriod: `${90 * DAY}s`,
      destroyScheduledDuration: `${30 * DAY}s`,
      versionTemplate: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protectionLevel },
      lifecycle: { preventDestroy: true },
    });
  }

  public get keyName(): string {
    return this.key.id;
  }

  public letUse(id: string, member: string): readonly KmsCryptoKeyIamMember[] {
    const role = 'roles/cloudkms.cryptoKeyEncrypterDecrypter';
    const grant =
      this.granted.get(member) ?? new KmsCryptoKeyIamMember(this, id, { cryptoKeyId: this.key.id, role, member });
    this.granted.set(member, grant);
    return [grant];
  }
}
