import { ComputeHealthCheck } from '@cdktf/provider-google/lib/compute-health-check';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Annotations } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import type { AppNoRequest } from '../proof/no-request';
import { nobodyThrough } from '../proof/nobody-through';
import { endpointGroupOf, letProxyCall, waysAround } from './cloud-run-target';
import { GatewayFront } from './gateway-front';
import { GatewayGrants, type GatewayMode } from './gateway-grants';
import { GatewayWebAcl } from './gateway-web-acl';
import { RequestRecord } from './request-record';
import { type EndpointTarget, VerifiedAccessEndpoint } from './verified-access-endpoint';
import type {
  ProtectedBackendProps,
  ProtectedCloudRunProps,
  ProtectedProps,
  VerifiedAccessGatewayProps,
} from './verified-access-gateway-props';

export type { ICloudRunService } from './cloud-run-target';
export type { GatewayMode } from './gateway-grants';
export type { Reauthentication } from './reauthentication';
export type {
  ProtectedBackendProps,
  ProtectedCloudRunProps,
  ProtectedProps,
  VerifiedAccessGatewayProps,
} from './verified-access-gateway-props';

/**
 * A gateway to internal applications that judges each request by who sends it, from which device and from where: Identity-Aware Proxy on a
 * load balancer of its own, which speaks HTTPS only.
 *
 * Nobody gets through to whom no rule applies. Only people of the organization can, since Google keeps the client that they sign in with.
 *
 * Cloud Run is protected behind the load balancer, and not by a proxy of its own: conditions on access levels hold there only.
 * Source: https://cloud.google.com/iam/docs/conditions-attribute-reference#access-levels
 *
 * Before the first deployment, turn on `iap.googleapis.com` and have its agent made once:
 * `gcloud beta services identity create --service=iap.googleapis.com`.
 *
 * @example
 * const gateway = new VerifiedAccessGateway(stack, 'Gateway', {
 *   project,
 *   accessPolicy: AccessPolicy.fromName('accessPolicies/123456789012'),
 *   rules: [AccessRule.allow(Member.group('claims@example.com')).on(DevicePosture.endpointVerification()).from('DE')],
 *   mode: 'audit',
 * });
 * gateway.protectCloudRun('Claims', { domain: 'claims.example.com', service });
 */
export class VerifiedAccessGateway extends GoogleConstruct {
  /** The address that the domains of all applications must lead to. */
  public readonly ipAddress: string;

  /** The load balancer, without its backends. */
  public readonly front: GatewayFront;

  /** The project that it is in, with what it protects. */
  public readonly project: GoogleProject;

  private readonly endpoints: VerifiedAccessEndpoint[] = [];
  private readonly grants: GatewayGrants;
  private readonly mode: GatewayMode;
  private readonly securityPolicy: string;

  /**
   * @throws AccessRuleEmpty if there is no rule
   * @throws AccessLevelMissing if a rule asks for no access level, or in `audit` for none besides the device
   * @throws OrganizationMissing if levels must be made and there is no access policy
   * @throws CertificateMap if the map is none
   * @throws GatewayEmpty, when the app is synthesised, if it protects no application
   * @throws AuditConfigTwice, when the app is synthesised, if something else records what Identity-Aware Proxy does in the project
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: VerifiedAccessGatewayProps,
  ) {
    super(scope, id);
    const { project, rules, accessPolicy, mode = 'enforced', certificateMap } = props;
    this.project = project;
    this.mode = mode;
    this.grants = new GatewayGrants(this, 'Rules', { rules, accessPolicy, mode });
    this.securityPolicy = props.securityPolicy ?? new GatewayWebAcl(this, 'WebAcl', { project }).securityPolicyId;
    this.front = new GatewayFront(this, 'Front', { project, ...(certificateMap !== undefined && { certificateMap }) });
    this.ipAddress = this.front.address.address;
    if (mode === 'audit') this.warn();
    if (props.recordsRequests !== false) new RequestRecord(this, 'RequestRecord', { project });
  }

  /**
   * A filter of Cloud Logging for requests whose device does not meet a rule: who would be kept out, in `audit`, and who is, without.
   * Nothing where no rule asks about devices.
   *
   * Source: https://cloud.google.com/iap/docs/audit-log-howto
   */
  public get auditFilter(): string | undefined {
    return this.grants.auditFilter;
  }

  /**
   * A way to a service of Cloud Run, which answers nobody else: only the load balancer reaches it, and only the proxy may call it.
   *
   * @throws DomainFormat, DomainTwice if the domain is none, or of another application
   * @throws TargetOpen, when the app is synthesised, if the service can be reached past the gateway
   */
  public protectCloudRun(id: string, props: ProtectedCloudRunProps): VerifiedAccessEndpoint {
    const { service } = props;
    const { project } = this.props;
    const endpoint = this.protect(id, props, (made) => ({
      protocol: 'HTTPS',
      backend: [{ group: endpointGroupOf(made, project, service) }],
    }));
    letProxyCall(endpoint, project, service);
    endpoint.node.addValidation({ validate: () => waysAround(service) });
    return endpoint;
  }

  /**
   * A way to groups of machines or of network endpoints.
   *
   * @throws DomainFormat, DomainTwice if the domain is none, or of another application
   * @throws BackendsEmpty if there is no group
   * @throws TimeoutSeconds if the time is too short or too long
   */
  public protectBackend(id: string, props: ProtectedBackendProps): VerifiedAccessEndpoint {
    const { backends, protocol = 'HTTPS', portName = 'https', timeoutSeconds = 30 } = props;
    if (backends.length === 0) {
      throw new ConfigError('BackendsEmpty', "'backends' must hold at least one group, got none", this);
    }
    if (!Number.isInteger(timeoutSeconds) || timeoutSeconds < 1 || timeoutSeconds > 86_400) {
      const reason = `'timeoutSeconds' must be a whole number from 1 to 86400, got ${timeoutSeconds}`;
      throw new ConfigError('TimeoutSeconds', reason, this);
    }
    return this.protect(id, props, (endpoint) => ({
      protocol,
      portName,
      timeoutSec: timeoutSeconds,
      backend: [...backends],
      healthChecks: [this.healthCheck(endpoint, props.healthCheckPath ?? '/')],
    }));
  }

  /**
   * Begins what `zeroTrust.require` takes, about everybody who comes to any application that the gateway protects by now:
   * `gateway.letsNobodyIn().unless({ Bool: { 'device.is_corp_owned_device': 'true' } })`.
   *
   * Keys are what conditions and access levels of the files read: `origin.region_code`, `origin.ip`, `device.is_corp_owned_device`. Levels
   * that are made elsewhere are asked by their name: `{ 'ForAnyValue:StringEquals': { 'request.auth.access_levels': level } }`.
   *
   * @throws GatewayEmpty if it protects none yet
   */
  public letsNobodyIn(): AppNoRequest {
    if (this.endpoints.length > 0) return nobodyThrough(this.endpoints.map(({ backend }) => backend));
    const reason =
      'a gateway must protect an application before it is asked about, got none; ask after the last of them';
    throw new ConfigError('GatewayEmpty', reason, this);
  }

  private protect(
    id: string,
    { domain, ownRules }: ProtectedProps,
    target: (endpoint: VerifiedAccessEndpoint) => EndpointTarget,
  ): VerifiedAccessEndpoint {
    const { project, accessPolicy, reauthentication = {} } = this.props;
    const grants =
      ownRules === undefined
        ? this.grants
        : new GatewayGrants(this, `${id}Rules`, { rules: ownRules, accessPolicy, mode: this.mode });
    const { front, securityPolicy } = this;
    const endpoint = new VerifiedAccessEndpoint(this, id, {
      project,
      front,
      grants,
      domain,
      securityPolicy,
      reauthentication,
      target,
    });
    this.endpoints.push(endpoint);
    return endpoint;
  }

  private healthCheck(endpoint: VerifiedAccessEndpoint, requestPath: string): string {
    return new ComputeHealthCheck(endpoint, 'HealthCheck', {
      project: this.props.project.projectId,
      name: stableName(endpoint, { room: 63, separator: '-' }),
      httpsHealthCheck: { portSpecification: 'USE_SERVING_PORT', requestPath },
      logConfig: { enable: true },
    }).id;
  }

  private warn(): void {
    const reason =
      "'mode' is 'audit': whomever the rules name is let in whatever the device; see 'auditFilter', then leave it out";
    Annotations.of(this).addWarning(`GatewayAudit: ${reason}`);
  }
}
