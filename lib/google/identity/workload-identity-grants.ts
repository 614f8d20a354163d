import { ServiceAccountIamMember } from '@cdktf/provider-google/lib/service-account-iam-member';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import { CustomRole } from './custom-role';
import type { WorkloadIdentity } from './workload-identity';

/** Who may act as the service account of a workload. Rights are added; nobody else's are taken away. */
export class WorkloadIdentityGrants {
  public constructor(
    private readonly identity: WorkloadIdentity,
    private readonly project: GoogleProject,
  ) {}

  /**
   * Lets somebody run something as the account, such as the pipeline that deploys the workload: with roles/iam.serviceAccountUser.
   *
   * Whoever may, may do all that the workload may.
   *
   * @throws MemberPublic, MemberFormat if that is everybody, a whole pool, or no member
   * @throws MemberUnnamed if neither the member's construct nor its spelling is known while the app is synthesised
   */
  public actAs(member: IMemberRef): void {
    this.allow('ActAs', 'roles/iam.serviceAccountUser', member);
  }

  /**
   * Lets somebody get short-lived access tokens of the account, and nothing else that impersonation offers: neither sign in its name, nor delegate.
   *
   * Whoever may, may do all that the workload may.
   *
   * @throws MemberPublic, MemberFormat if that is everybody, a whole pool, or no member
   * @throws MemberUnnamed if neither the member's construct nor its spelling is known while the app is synthesised
   */
  public issueTokens(member: IMemberRef): void {
    this.allow('IssueTokens', this.tokenRole().name, member);
  }

  private tokenRole(): CustomRole {
    const known = this.identity.node.tryFindChild('TokenRole');
    if (known instanceof CustomRole) return known;
    return new CustomRole(this.identity, 'TokenRole', {
      project: this.project,
      permissions: ['iam.serviceAccounts.getAccessToken'],
      description: 'Get access tokens of a service account',
    });
  }

  private allow(verb: string, role: string, member: IMemberRef): void {
    const { scope, id } = placeOfGrant(verb, member, this.identity);
    if (scope.node.tryFindChild(id) !== undefined) return;
    const serviceAccountId = this.identity.name;
    new ServiceAccountIamMember(scope, id, { serviceAccountId, role, member: somebody(member) });
  }
}
