import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { CustomRole } from '../identity/custom-role';
import { placeOfGrant } from '../naming/grant-id';
import { type IMemberRef, somebody } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import { betaProviderOf, fromBeta } from './beta-provider';
import type { CaptureDestination } from './data-capture';

/** The endpoint that is granted, as far as a grant needs to know it. */
export interface GrantedEndpoint {
  readonly project: GoogleProject;
  readonly location: string;

  /** Id of the endpoint, as a reference, so that the grant waits for it. */
  readonly endpoint: string;
  readonly capture: CaptureDestination;
}

/**
 * What each right is, exactly: no predefined role allows one of them alone.
 *
 * Source: https://cloud.google.com/vertex-ai/docs/general/iam-permissions
 */
const RIGHTS = {
  Predict: ['aiplatform.endpoints.predict'],
  Get: ['aiplatform.endpoints.get'],
} as const;

/**
 * Who may use an endpoint, and its captured data. Each right is given on the endpoint, never on the project.
 *
 * Whoever has a role such as roles/aiplatform.user on the project calls every endpoint in it all the same: give none. Deploying has no verb
 * here, since `aiplatform.endpoints.deploy` may also let its holder take other models out of the project.
 *
 * Source: https://cloud.google.com/vertex-ai/docs/general/access-control
 */
export class VertexEndpointGrants {
  public constructor(
    private readonly scope: Construct,
    private readonly endpoint: GrantedEndpoint,
  ) {}

  /**
   * Lets a member ask the model, at once or as a stream.
   *
   * The member must also come from a network of a project that the endpoint lets connect.
   *
   * @throws MemberPublic, MemberFormat if that is nobody in particular
   * @throws MemberUnnamed if neither the member's construct nor its spelling is known while the app is synthesised
   */
  public predict(grantee: IMemberRef): void {
    this.allow('Predict', grantee);
  }

  /** Lets a member see how the endpoint is set up, which clients need that look it up before they call it; under the same conditions as `predict`. */
  public get(grantee: IMemberRef): void {
    this.allow('Get', grantee);
  }

  /**
   * Lets a member read what was captured. Queries also need `bigquery.jobs.create` in the project that pays for them.
   *
   * @throws CaptureNotOwn if the dataset was made elsewhere
   */
  public readCapturedData(grantee: IMemberRef): void {
    const { governed } = this.endpoint.capture;
    if (governed === undefined) {
      const reason =
        "'dataCapture' must be a dataset of the endpoint's own to be granted here, got one made elsewhere; grant it there";
      throw new ConfigError('CaptureNotOwn', reason, this.scope);
    }
    governed.admitReader(grantee);
  }

  private allow(right: keyof typeof RIGHTS, grantee: IMemberRef): void {
    const { endpoint } = this;
    const { scope, id } = placeOfGrant(right, grantee, this.scope);
    if (scope.node.tryFindChild(id) !== undefined) return;
    const { GoogleVertexAiEndpointIamMember } = fromBeta(scope, () => {
      const loaded: typeof import('@cdktf/provider-google-beta/lib/google-vertex-ai-endpoint-iam-member') =
        require('@cdktf/provider-google-beta/lib/google-vertex-ai-endpoint-iam-member');
      return loaded;
    });
    new GoogleVertexAiEndpointIamMember(scope, id, {
      // The resource has no attribute for the region whose address it calls.
      provider: betaProviderOf(scope, endpoint.location),
      project: endpoint.project.projectId,
      location: endpoint.location,
      endpoint: endpoint.endpoint,
      role: this.role(right).name,
      member: somebody(grantee),
    });
  }

  private role(right: keyof typeof RIGHTS): CustomRole {
    const id = `${right}Role`;
    const known = this.scope.node.tryFindChild(id);
    if (known instanceof CustomRole) return known;
    const { project } = this.endpoint;
    return new CustomRole(this.scope, id, { project, permissions: RIGHTS[right] });
  }
}
