import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import type { Construct } from 'constructs';
import { CustomRole } from '../identity/custom-role';
import type { WorkloadIdentity } from '../identity/workload-identity';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import type { GoogleProject } from '../place/google-project';

/** Kinds of jobs for which an organization can demand a network, a key and an account: no others are granted. */
const KINDS = ['customJobs', 'hyperparameterTuningJobs', 'pipelineJobs'] as const;

const VERBS = ['cancel', 'create', 'get', 'list'] as const;

const START = KINDS.flatMap((kind) => VERBS.map((verb) => `aiplatform.${kind}.${verb}`));

/**
 * Who may start jobs.
 *
 * Source: https://cloud.google.com/vertex-ai/docs/general/iam-permissions
 */
export class TrainingGrants {
  public constructor(
    private readonly scope: Construct,
    private readonly project: GoogleProject,
    private readonly jobRole: WorkloadIdentity,
  ) {}

  /**
   * Lets a member start jobs of their own code, hyperparameter tuning and pipelines, and act as the account of jobs and no other.
   *
   * Vertex AI knows no names in conditions: it is for all of the project. That a job has a network, a key and this account, `TrainingConstraints` of
   * the organization demand. Runs on a schedule are not among it, since no constraint holds for them.
   *
   * @throws MemberPublic, MemberFormat if that is nobody in particular
   * @throws MemberUnnamed if neither the member's construct nor its spelling is known while the app is synthesised
   */
  public startJobs(grantee: IMemberRef): void {
    const { scope, id } = placeOfGrant('StartJobs', grantee, this.scope);
    if (scope.node.tryFindChild(id) !== undefined) return;
    new ProjectIamMember(scope, id, {
      project: this.project.projectId,
      role: this.role().name,
      member: somebody(grantee),
    });
    this.jobRole.grants.actAs(grantee);
  }

  private role(): CustomRole {
    const known = this.scope.node.tryFindChild('StartRole');
    if (known instanceof CustomRole) return known;
    return new CustomRole(this.scope, 'StartRole', {
      project: this.project,
      permissions: START,
      description: 'Start training jobs',
    });
  }
}
