import type { ComputeBackendServiceBackend } from '@cdktf/provider-google/lib/compute-backend-service';
import type { GoogleProject } from '../place/google-project';
import type { IAccessPolicyRef } from './access-policy';
import type { AccessRule } from './access-rule';
import type { ICloudRunService } from './cloud-run-target';
import type { GatewayMode } from './gateway-grants';
import type { Reauthentication } from './reauthentication';

/** Properties of a `VerifiedAccessGateway`. */
export interface VerifiedAccessGatewayProps {
  readonly project: GoogleProject;

  /** Who gets through, to every application that has no rules of its own. Each rule asks for an access level. */
  readonly rules: readonly AccessRule[];

  /**
   * The access policy in which the levels of `.on()`, `.from()` and `.cel()` are made. Needs rights on it.
   *
   * @default - none; rules then name levels that are there, with `.meeting(AccessLevel.fromName(...))`
   */
  readonly accessPolicy?: IAccessPolicyRef;

  /**
   * With `audit`, what rules ask of the device is evaluated and logged, and keeps nobody out: begin so where devices or licences for them
   * may be missing, look at who would be kept out with `auditFilter`, and leave it out then.
   *
   * In `audit`, Identity-Aware Proxy still demands that people sign in, are named by a rule, and meet its other levels: where they come
   * from, expressions that do not read `device`, and levels that are there already. Whatever their device, they are let in.
   *
   * @default 'enforced'
   */
  readonly mode?: GatewayMode;

  /**
   * The map of Certificate Manager that holds certificates for all domains:
   * '//certificatemanager.googleapis.com/projects/PROJECT/locations/global/certificateMaps/MAP'.
   *
   * @default - Google makes a certificate for each domain, once its name leads to `ipAddress`
   */
  readonly certificateMap?: string;

  /**
   * The id of a security policy of Cloud Armor that sees each request first.
   *
   * @default - a new one: a rate limit, adaptive protection, and the rules that Google keeps against known attacks
   */
  readonly securityPolicy?: string;

  /**
   * How often people must show again that it is them. 'none' where identities cannot, as those of workforce pools.
   *
   * @default - every eight hours, with a second factor
   */
  readonly reauthentication?: Reauthentication | 'none';

  /**
   * Whether to have Identity-Aware Proxy record each request that it decides on, of the whole project. Without, only what is refused shows.
   *
   * Set it to false where an `AuditTrail` of the project, its folder or the organization records it: two would fight.
   *
   * @default true
   */
  readonly recordsRequests?: boolean;
}

/** What every application can have. */
export interface ProtectedProps {
  /** The name of the application, such as 'claims.example.com'. It must lead to `ipAddress`. */
  readonly domain: string;

  /**
   * Who gets through to this application, in place of the rules of the gateway.
   *
   * @default - the rules of the gateway
   */
  readonly ownRules?: readonly AccessRule[];
}

/** A service of Cloud Run that a gateway protects. */
export interface ProtectedCloudRunProps extends ProtectedProps {
  /** The service, in the project of the gateway. */
  readonly service: ICloudRunService;
}

/** Groups of machines or of network endpoints that a gateway protects. */
export interface ProtectedBackendProps extends ProtectedProps {
  /**
   * The groups, by their ids, and how requests are spread: `[{ group: neg.id, balancingMode: 'RATE', maxRatePerEndpoint: 100 }]`.
   *
   * Their firewalls must let in the load balancer (35.191.0.0/16 and 130.211.0.0/22) and nobody else: whoever is inside their network
   * comes past the gateway. Let the application check the header `x-goog-iap-jwt-assertion` for `audience`.
   */
  readonly backends: readonly ComputeBackendServiceBackend[];

  /**
   * What they speak; always encrypted.
   *
   * @default 'HTTPS'
   */
  readonly protocol?: 'HTTPS' | 'HTTP2';

  /**
   * The named port of groups of machines.
   *
   * @default - 'https'
   */
  readonly portName?: string;

  /**
   * The path at which they say that they are well, to anybody.
   *
   * @default '/'
   */
  readonly healthCheckPath?: string;

  /**
   * Seconds that an answer may take, 1 to 86,400.
   *
   * @default 30
   */
  readonly timeoutSeconds?: number;
}
