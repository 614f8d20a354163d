import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct, IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { addToRole } from '../identity/role-statements';
import { roleOf, stableRoleArn } from '../naming/stable-role-arn';
import { approving, keeping, type RegistryArns, reading, registering, signing } from './registry-statements';
import type { SigningKey } from './signing-key';

type Duty = 'register' | 'approve' | 'sign';

/** What the registry is made of, as far as a grant needs to know it. */
export interface GrantedRegistry {
  readonly arns: RegistryArns;
  readonly signingKey: SigningKey;
}

/** Who may do what in a registry. Whoever is granted anything is denied to share it, and to copy out of it. */
export class ModelRegistryGrants {
  private readonly holders = new Map<IConstruct, Set<Duty>>();
  private readonly kept = new Set<IConstruct>();

  public constructor(
    private readonly scope: Construct,
    private readonly registry: GrantedRegistry,
  ) {}

  /**
   * Lets a role register versions that wait for approval, each with the digest of the model in its metadata, under `sha256`.
   *
   * @throws GranteeNotRole if the grantee is not a role
   * @throws RoleImmutable if the role's policy cannot be changed
   * @throws RegistryDuties if the role approves versions as well
   */
  public register(grantee: iam.IGrantable): void {
    this.grant(grantee, 'register', registering);
  }

  /**
   * Lets a role approve and reject versions, and neither register, change nor deploy them.
   *
   * @throws GranteeNotRole, RoleImmutable as `register` does
   * @throws RegistryDuties if the role registers or signs versions as well
   */
  public approve(grantee: iam.IGrantable): void {
    this.grant(grantee, 'approve', approving);
  }

  /**
   * Lets a role sign models with the key of the registry, which nobody else may.
   *
   * @throws GranteeNotRole, RoleImmutable as `register` does
   * @throws RegistryDuties if the role approves versions as well
   * @throws GrantAcrossStacks if the role is in another stack and has no name of its own
   */
  public sign(grantee: iam.IGrantable): void {
    const roleArn = stableRoleArn(grantee, this.scope);
    this.grant(grantee, 'sign', signing);
    this.registry.signingKey.admitSigner(roleArn);
  }

  /**
   * Lets a role read what is registered, and verify signatures.
   *
   * @throws GranteeNotRole, RoleImmutable as `register` does
   */
  public read(grantee: iam.IGrantable): void {
    this.add(grantee, reading(this.registry.arns));
  }

  /** Roles that were granted a duty. */
  public holdersOf(duty: Duty): readonly IConstruct[] {
    return [...this.holders].flatMap(([role, duties]) => (duties.has(duty) ? [role] : []));
  }

  private grant(grantee: iam.IGrantable, duty: Duty, statements: (arns: RegistryArns) => iam.PolicyStatement[]): void {
    const role = roleOf(grantee, this.scope);
    const duties = this.holders.get(role) ?? new Set();
    if (duties.has(duty)) return;
    this.refuseBoth(role, [...duties, duty]);
    this.add(grantee, [...statements(this.registry.arns), ...(duty === 'sign' ? [] : reading(this.registry.arns))]);
    this.holders.set(role, duties.add(duty));
  }

  private add(grantee: iam.IGrantable, statements: iam.PolicyStatement[]): void {
    const role = roleOf(grantee, this.scope);
    addToRole(grantee, [...statements, ...(this.kept.has(role) ? [] : keeping(this.registry.arns))], this.scope);
    this.kept.add(role);
  }

  private refuseBoth(role: IConstruct, duties: readonly Duty[]): void {
    if (!duties.includes('approve') || duties.length === 1) return;
    throw new ConfigError(
      'RegistryDuties',
      `'grantee' must approve nothing that it registers or signs, got ${role.node.path} for ${duties.join(' and ')}; ` +
        'let another role approve',
      this.scope,
    );
  }
}
