import type { ArtifactRegistryRepository } from '@cdktf/provider-google/lib/artifact-registry-repository';
import { ArtifactRegistryRepositoryIamMember } from '@cdktf/provider-google/lib/artifact-registry-repository-iam-member';
import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import type { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import type { Construct } from 'constructs';
import { APPROVE_MODEL, REGISTER_MODEL, SIGN } from '../../access/google/life-cycle';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { DutyRole } from '../duties/duty-role';
import { CustomRole } from '../identity/custom-role';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, sameSpelling, somebody } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import type { ReleaseAttestor } from './release-attestor';
import type { SigningKey } from './signing-key';

/** What a registry is made of, as far as grants need to know it. */
export interface GrantedRegistry {
  readonly project: GoogleProject;
  readonly store: StorageBucket;
  readonly images: ArtifactRegistryRepository;
  readonly signingKey: SigningKey;
  readonly attestor: ReleaseAttestor;
}

/** What somebody does with a registry, and the permissions that it takes. */
const DOES = { register: REGISTER_MODEL, sign: SIGN, approve: APPROVE_MODEL } as const;

type Duty = keyof typeof DOES;

/** What each right is, exactly, and on what it is given. */
const RIGHTS = {
  Store: ['storage.objects.create'],
  Read: ['storage.objects.get', 'storage.objects.list'],
  Upload: ['aiplatform.models.upload'],
  Look: ['aiplatform.models.get', 'aiplatform.models.list'],
  Push: [
    'artifactregistry.repositories.downloadArtifacts',
    'artifactregistry.repositories.get',
    'artifactregistry.repositories.uploadArtifacts',
    'artifactregistry.tags.create',
  ],
  Pull: ['artifactregistry.repositories.downloadArtifacts', 'artifactregistry.repositories.get'],
} as const;

type Right = keyof typeof RIGHTS;

/** Somebody who has duties here. */
interface Holder {
  readonly grantee: IMemberRef;
  readonly duties: ReadonlySet<Duty>;
}

/** Who may do what with a registry. Nobody may delete or replace what is there, nor take it out. */
export class ModelRegistryGrants {
  private readonly holders = new Map<string, Holder>();

  public constructor(
    private readonly scope: Construct,
    private readonly registry: GrantedRegistry,
  ) {}

  /**
   * Lets a member put models into the store and into the registry of Vertex AI, and images into the repository. They are approved by somebody else.
   *
   * @throws RegistryDuties if the member also approves
   * @throws BeyondDuty if the member has a duty of which this is none
   * @throws MemberPublic, MemberFormat if that is nobody in particular
   * @throws MemberUnnamed if neither the member's construct nor its spelling is known while the app is synthesised
   */
  public register(grantee: IMemberRef): void {
    this.note(grantee, 'register');
    for (const right of ['Store', 'Upload', 'Push'] as const) this.allow(right, grantee);
    this.read(grantee);
  }

  /**
   * Lets a member sign models with the key of the registry, and put the signatures into the store.
   *
   * @throws RegistryDuties, BeyondDuty, MemberPublic, MemberFormat, MemberUnnamed as `register` does
   */
  public sign(grantee: IMemberRef): void {
    this.note(grantee, 'sign');
    this.registry.signingKey.grantSign(grantee);
    this.allow('Store', grantee);
    this.read(grantee);
  }

  /**
   * Lets a member approve: sign that a model or an image may be used, with a key of its own, and attest it.
   *
   * @throws RegistryDuties, BeyondDuty, MemberPublic, MemberFormat, MemberUnnamed as `register` does
   */
  public approve(grantee: IMemberRef): void {
    this.note(grantee, 'approve');
    this.registry.attestor.grantAttest(grantee);
    // An approval of a model lies beside it. Objects are added there, and none is replaced.
    this.allow('Store', grantee);
    this.read(grantee);
  }

  /**
   * Lets a member read models, images, signatures and approvals, and verify them.
   *
   * @throws MemberPublic, MemberFormat, MemberUnnamed as `register` does
   */
  public read(grantee: IMemberRef): void {
    for (const right of ['Read', 'Look', 'Pull'] as const) this.allow(right, grantee);
    this.registry.signingKey.grantVerify(grantee);
    this.registry.attestor.grantVerify(grantee);
  }

  /** Members that have a duty. */
  public holdersOf(duty: Duty): readonly IMemberRef[] {
    return [...this.holders.values()].flatMap(({ grantee, duties }) => (duties.has(duty) ? [grantee] : []));
  }

  private note(grantee: IMemberRef, duty: Duty): void {
    this.refuseOtherDuty(grantee, duty);
    const { member } = grantee;
    const spelled = sameSpelling(grantee);
    const duties = new Set([...(this.holders.get(spelled)?.duties ?? []), duty]);
    if (duties.has('approve') && duties.size > 1) {
      const got = Token.isUnresolved(member) ? 'the same member' : `'${member}'`;
      const reason = `'grantee' must approve nothing that it registers or signs, got ${got} for ${[...duties].join(' and ')}; let another approve`;
      throw new ConfigError('RegistryDuties', reason, this.scope);
    }
    this.holders.set(spelled, { grantee, duties });
  }

  /** Where the organization has a `DutyFence`, it would take it back without a word. */
  private refuseOtherDuty(grantee: IMemberRef, duty: Duty): void {
    if (!(grantee instanceof DutyRole) || !grantee.leavesToOthers(DOES[duty])) return;
    const reason = `'grantee' must be somebody whose duty it is to ${duty}, got the ${grantee.duty} ${grantee.node.path}; grant it to whoever has that duty`;
    throw new ConfigError('BeyondDuty', reason, this.scope);
  }

  private allow(right: Right, grantee: IMemberRef): void {
    const { scope, id } = placeOfGrant(right, grantee, this.scope);
    if (scope.node.tryFindChild(id) !== undefined) return;
    const { project, store, images } = this.registry;
    const binding = { role: this.role(right).name, member: somebody(grantee) };
    if (right === 'Store' || right === 'Read') {
      new StorageBucketIamMember(scope, id, { ...binding, bucket: store.name });
    } else if (right === 'Push' || right === 'Pull') {
      const { location, repositoryId: repository } = images;
      new ArtifactRegistryRepositoryIamMember(scope, id, {
        ...binding,
        project: project.projectId,
        location,
        repository,
      });
    } else {
      new ProjectIamMember(scope, id, { ...binding, project: project.projectId });
    }
  }

  private role(right: Right): CustomRole {
    const id = `${right}Role`;
    const known = this.scope.node.tryFindChild(id);
    if (known instanceof CustomRole) return known;
    return new CustomRole(this.scope, id, { project: this.registry.project, permissions: RIGHTS[right] });
  }
}
