import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import type { Construct } from 'constructs';
import { CustomRole } from '../identity/custom-role';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import type { GoogleProject } from '../place/google-project';

/**
 * What applying a guardrail is, exactly.
 *
 * Source: https://cloud.google.com/iam/docs/roles-permissions/modelarmor
 */
const APPLY = ['modelarmor.templates.useToSanitizeUserPrompt', 'modelarmor.templates.useToSanitizeModelResponse'];

/** Grants of a `ModelGuardrail`. */
export class ModelGuardrailGrants {
  public constructor(
    private readonly guardrail: Construct,
    private readonly project: GoogleProject,
  ) {}

  /**
   * Lets a member put prompts and answers through the guardrail, and not change it.
   *
   * The right is given on the project, since Terraform has none for a single guardrail: it covers every guardrail of the project.
   * Where callers name the guardrail on calls of Gemini, Vertex AI applies it: grant it to `project.agentOf('aiplatform.googleapis.com')`
   * of the project that they call in.
   *
   * @throws MemberPublic, MemberFormat if that is nobody in particular
   * @throws MemberUnnamed if neither the member's construct nor its spelling is known while the app is synthesised
   */
  public apply(grantee: IMemberRef): void {
    const member = somebody(grantee);
    const { scope, id } = placeOfGrant('Apply', grantee, this.guardrail);
    if (scope.node.tryFindChild(id) !== undefined) return;
    new ProjectIamMember(scope, id, { project: this.project.projectId, role: this.role.name, member });
  }

  private get role(): CustomRole {
    const known = this.guardrail.node.tryFindChild('ApplyRole');
    if (known instanceof CustomRole) return known;
    return new CustomRole(this.guardrail, 'ApplyRole', { project: this.project, permissions: APPLY });
  }
}
