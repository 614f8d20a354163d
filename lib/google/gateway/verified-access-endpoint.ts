import {
  ComputeBackendService,
  type ComputeBackendServiceConfig,
} from '@cdktf/provider-google/lib/compute-backend-service';
import type { Construct } from 'constructs';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import type { AppNoRequest } from '../proof/no-request';
import { nobodyThrough } from '../proof/nobody-through';
import type { GatewayFront } from './gateway-front';
import type { GatewayGrants } from './gateway-grants';
import { type Reauthentication, reauthenticate } from './reauthentication';

/** What a backend differs in from others. */
export type EndpointTarget = Pick<
  ComputeBackendServiceConfig,
  'backend' | 'protocol' | 'portName' | 'timeoutSec' | 'healthChecks'
>;

/** Properties of a `VerifiedAccessEndpoint`. */
export interface VerifiedAccessEndpointProps {
  readonly project: GoogleProject;
  readonly front: GatewayFront;
  readonly grants: GatewayGrants;
  readonly domain: string;
  readonly securityPolicy: string;
  readonly reauthentication: Reauthentication | 'none';
  target(endpoint: VerifiedAccessEndpoint): EndpointTarget;
}

/**
 * The way through a gateway to one application. Made by `gateway.protectCloudRun` and `gateway.protectBackend`.
 *
 * Its id names what it makes: another id makes another backend, and people are locked out while that happens.
 */
export class VerifiedAccessEndpoint extends GoogleConstruct {
  public readonly backend: ComputeBackendService;

  /** What the application must find as `aud` in the header `x-goog-iap-jwt-assertion`, which proves that a request came this way. */
  public readonly audience: string;

  public constructor(scope: Construct, id: string, props: VerifiedAccessEndpointProps) {
    super(scope, id);
    const { project, front, grants, domain, securityPolicy, reauthentication } = props;
    this.backend = new ComputeBackendService(this, 'Backend', {
      project: project.projectId,
      name: stableName(this, { room: 63, separator: '-' }),
      loadBalancingScheme: 'EXTERNAL_MANAGED',
      ...props.target(this),
      // Without a client of ours: Google keeps one, which is not ours to state.
      iap: { enabled: true },
      securityPolicy,
      logConfig: { enable: true, sampleRate: 1 },
      lifecycle: { ignoreChanges: ['iap[0].oauth2_client_id'] },
    });
    this.audience = `/projects/${project.number}/global/backendServices/${this.backend.generatedId}`;
    grants.grantOn(this, project, this.backend.name);
    if (reauthentication !== 'none') reauthenticate(this, project, this.backend.name, reauthentication);
    front.route(this, domain, this.backend.id);
  }

  /** Begins what `zeroTrust.require` takes, about everybody who comes to this application: as `letsNobodyIn` of the gateway does. */
  public letsNobodyIn(): AppNoRequest {
    return nobodyThrough([this.backend]);
  }
}
