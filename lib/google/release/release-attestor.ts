import { BinaryAuthorizationAttestor } from '@cdktf/provider-google/lib/binary-authorization-attestor';
import { BinaryAuthorizationAttestorIamMember } from '@cdktf/provider-google/lib/binary-authorization-attestor-iam-member';
import { ContainerAnalysisNote } from '@cdktf/provider-google/lib/container-analysis-note';
import { ContainerAnalysisNoteIamMember } from '@cdktf/provider-google/lib/container-analysis-note-iam-member';
import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import type { Construct } from 'constructs';
import { GoogleConstruct } from '../google-construct';
import { CustomRole } from '../identity/custom-role';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { SIGNING_ALGORITHM, type SigningKey } from './signing-key';

/** Properties of a `ReleaseAttestor`. */
export interface ReleaseAttestorProps {
  readonly project: GoogleProject;

  /** What attestations are signed with. */
  readonly signingKey: SigningKey;

  /** What people see. */
  readonly displayName: string;
}

/**
 * Who says of images that they may run: a note to which attestations are attached, and the key whose signatures count.
 *
 * An attestation takes two rights in two places, and the key: none of them alone says anything.
 *
 * Source: https://cloud.google.com/binary-authorization/docs/attestations
 */
export class ReleaseAttestor extends GoogleConstruct {
  public readonly attestor: BinaryAuthorizationAttestor;
  public readonly note: ContainerAnalysisNote;

  /** `projects/PROJECT/attestors/ATTESTOR`, for an `ImageAdmission`. */
  public readonly attestorName: string;

  private readonly project: GoogleProject;
  private readonly signingKey: SigningKey;

  public constructor(scope: Construct, id: string, { project, signingKey, displayName }: ReleaseAttestorProps) {
    super(scope, id);
    this.project = project;
    this.signingKey = signingKey;
    const name = stableName(this, { room: 63, separator: '-' });
    this.note = new ContainerAnalysisNote(this, 'Note', {
      project: project.projectId,
      name,
      attestationAuthority: { hint: { humanReadableName: displayName } },
      lifecycle: { preventDestroy: true },
    });
    this.attestor = new BinaryAuthorizationAttestor(this, 'Resource', {
      project: project.projectId,
      name,
      description: displayName,
      attestationAuthorityNote: {
        noteReference: this.note.name,
        publicKeys: [
          {
            id: signingKey.firstVersion.id,
            pkixPublicKey: { publicKeyPem: signingKey.publicKeyPem, signatureAlgorithm: SIGNING_ALGORITHM },
          },
        ],
      },
      lifecycle: { preventDestroy: true },
    });
    this.attestorName = this.attestor.id;
    this.letServiceRead();
  }

  /**
   * Lets a member attest: sign, attach to the note, and write the attestation down.
   *
   * @throws MemberPublic, MemberFormat, MemberUnnamed as grants of the key do
   */
  public grantAttest(grantee: IMemberRef): void {
    const { scope, id } = placeOfGrant('Attest', grantee, this);
    if (scope.node.tryFindChild(id) !== undefined) return;
    const member = somebody(grantee);
    new ContainerAnalysisNoteIamMember(scope, id, {
      project: this.project.projectId,
      note: this.note.name,
      role: this.role('Attach', ['containeranalysis.notes.attachOccurrence', 'containeranalysis.notes.get']).name,
      member,
    });
    new ProjectIamMember(scope, `${id}-Occurrences`, {
      project: this.project.projectId,
      role: this.role('Occurrences', ['containeranalysis.occurrences.create']).name,
      member,
    });
    this.signingKey.grantSign(grantee);
    this.grantVerify(grantee);
  }

  /** Lets a member look at the attestor, and ask it of an image. Errors as for `grantAttest`. */
  public grantVerify(grantee: IMemberRef): void {
    const { scope, id } = placeOfGrant('AskAttestor', grantee, this);
    if (scope.node.tryFindChild(id) !== undefined) return;
    const permissions = ['binaryauthorization.attestors.get', 'binaryauthorization.attestors.verifyImageAttested'];
    new BinaryAuthorizationAttestorIamMember(scope, id, {
      project: this.project.projectId,
      attestor: this.attestor.name,
      role: this.role('Ask', permissions).name,
      member: somebody(grantee),
    });
  }

  /** Binary Authorization looks up what is attached, and nobody else's notes. */
  private letServiceRead(): void {
    const permissions = ['containeranalysis.notes.get', 'containeranalysis.notes.listOccurrences'];
    new ContainerAnalysisNoteIamMember(this, 'ServiceReads', {
      project: this.project.projectId,
      note: this.note.name,
      role: this.role('Service', permissions).name,
      member: this.project.agentOf('binaryauthorization.googleapis.com'),
    });
  }

  private role(what: string, permissions: readonly string[]): CustomRole {
    const id = `${what}Role`;
    const known = this.node.tryFindChild(id);
    if (known instanceof CustomRole) return known;
    return new CustomRole(this, id, { project: this.project, permissions });
  }
}
