import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import type { Construct } from 'constructs';
import { CustomRole } from '../identity/custom-role';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import type { GoogleProject } from '../place/google-project';

/** Who may do something with the runs of a pipeline: `pipeline.grants.approve(approver)`. */
export class ModelPipelineGrants {
  public constructor(
    private readonly pipeline: Construct,
    private readonly project: GoogleProject,
  ) {}

  /**
   * Lets somebody approve runs that deploy, or refuse them, and see what they are to do.
   *
   * Cloud Build gives that for a whole project: nothing else that waits for approval belongs there.
   *
   * @throws MemberPublic, MemberFormat if that is everybody, a whole pool, or no member
   * @throws MemberUnnamed if neither the member's construct nor its spelling is known while the app is synthesised
   */
  public approve(approver: IMemberRef): void {
    const { scope, id } = placeOfGrant('Approve', approver, this.pipeline);
    if (scope.node.tryFindChild(id) !== undefined) return;
    const { projectId: project } = this.project;
    new ProjectIamMember(scope, id, { project, role: this.role().name, member: somebody(approver) });
  }

  private role(): CustomRole {
    const known = this.pipeline.node.tryFindChild('ApproverRole');
    if (known instanceof CustomRole) return known;
    return new CustomRole(this.pipeline, 'ApproverRole', {
      project: this.project,
      permissions: ['cloudbuild.builds.approve', 'cloudbuild.builds.get', 'cloudbuild.builds.list'],
      description: 'Approve of models that are to be deployed',
    });
  }
}
