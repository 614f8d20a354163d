import { ComputeGlobalAddress } from '@cdktf/provider-google/lib/compute-global-address';
import { ComputeGlobalForwardingRule } from '@cdktf/provider-google/lib/compute-global-forwarding-rule';
import { ComputeManagedSslCertificate } from '@cdktf/provider-google/lib/compute-managed-ssl-certificate';
import { ComputeSslPolicy } from '@cdktf/provider-google/lib/compute-ssl-policy';
import { ComputeTargetHttpsProxy } from '@cdktf/provider-google/lib/compute-target-https-proxy';
import { ComputeUrlMap } from '@cdktf/provider-google/lib/compute-url-map';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/** As many certificates of its own as a proxy takes. */
const MOST_CERTIFICATES = 15;

/** Properties of a `GatewayFront`. */
export interface GatewayFrontProps {
  readonly project: GoogleProject;

  /**
   * The map that certificates of all domains are in.
   *
   * @default - a certificate of Google's for each domain
   */
  readonly certificateMap?: string;
}

/** A domain, and the backend that its requests go to. */
interface Route {
  readonly domain: string;
  readonly matcher: string;
  readonly backend: string;
}

/** An address on the internet that speaks HTTPS only, and sends what is asked of a domain to its backend. */
export class GatewayFront extends GoogleConstruct {
  public readonly address: ComputeGlobalAddress;
  public readonly urlMap: ComputeUrlMap;
  public readonly proxy: ComputeTargetHttpsProxy;
  private readonly project: GoogleProject;
  private readonly hasMap: boolean;
  private readonly routes: Route[] = [];
  private readonly certificates: string[] = [];

  /** @throws CertificateMap if the map is none */
  public constructor(scope: Construct, id: string, { project, certificateMap }: GatewayFrontProps) {
    super(scope, id);
    this.project = project;
    this.hasMap = certificateMap !== undefined;
    this.checkMap(certificateMap);
    const named = { project: project.projectId, name: stableName(this, { room: 63, separator: '-' }) };
    this.address = new ComputeGlobalAddress(this, 'Address', { ...named, addressType: 'EXTERNAL' });
    this.urlMap = new ComputeUrlMap(this, 'UrlMap', named);
    this.proxy = new ComputeTargetHttpsProxy(this, 'Proxy', {
      ...named,
      urlMap: this.urlMap.id,
      sslPolicy: new ComputeSslPolicy(this, 'SslPolicy', { ...named, profile: 'RESTRICTED', minTlsVersion: 'TLS_1_2' })
        .id,
      certificateMap,
    });
    new ComputeGlobalForwardingRule(this, 'ForwardingRule', {
      ...named,
      target: this.proxy.id,
      ipAddress: this.address.id,
      ipProtocol: 'TCP',
      portRange: '443',
      loadBalancingScheme: 'EXTERNAL_MANAGED',
    });
    this.node.addValidation({ validate: () => this.emptiness() });
  }

  /**
   * Sends what is asked of a domain to a backend, and has its certificate made.
   *
   * @throws DomainFormat if it is no domain
   * @throws DomainTwice if another backend has it
   * @throws CertificatesTooMany if there are more domains than a proxy takes certificates
   */
  public route(of: Construct, domain: string, backend: string): void {
    this.checkDomain(domain);
    this.routes.push({ domain, matcher: stableName(of, { room: 63, separator: '-' }), backend });
    this.urlMap.putHostRule(this.routes.map((route) => ({ hosts: [route.domain], pathMatcher: route.matcher })));
    this.urlMap.putPathMatcher(this.routes.map((route) => ({ name: route.matcher, defaultService: route.backend })));
    // Whoever asks for another name is sent to the first: no application gets requests that are not for it.
    const [first] = this.routes;
    this.urlMap.putDefaultUrlRedirect({
      hostRedirect: first?.domain ?? domain,
      httpsRedirect: true,
      redirectResponseCode: 'FOUND',
      stripQuery: true,
    });
    if (!this.hasMap) this.certify(of, domain);
  }

  private certify(of: Construct, domain: string): void {
    if (this.certificates.length === MOST_CERTIFICATES) {
      const how = "give a 'certificateMap' of Certificate Manager";
      const reason = `'domain' must be one of ${MOST_CERTIFICATES} at most, got another, '${domain}'; ${how}`;
      throw new ConfigError('CertificatesTooMany', reason, this);
    }
    const certificate = new ComputeManagedSslCertificate(of, 'Certificate', {
      project: this.project.projectId,
      name: certificateName(of, domain),
      managed: { domains: [domain] },
      // It stays in use until the one for another domain is there.
      lifecycle: { createBeforeDestroy: true },
    });
    this.certificates.push(certificate.id);
    this.proxy.sslCertificates = this.certificates;
  }

  private checkDomain(domain: string): void {
    const isDomain = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(
      domain,
    );
    if (!Token.isUnresolved(domain) && !isDomain) {
      const reason = `'domain' must be the whole name of a host in lower case, such as 'claims.example.com', got '${domain}'`;
      throw new ConfigError('DomainFormat', reason, this);
    }
    if (this.routes.every((route) => route.domain !== domain)) return;
    throw new ConfigError('DomainTwice', `'domain' must be of one application, got '${domain}' twice`, this);
  }

  private checkMap(map: string | undefined): void {
    const isMap =
      /^\/\/certificatemanager\.googleapis\.com\/projects\/[^/]+\/locations\/global\/certificateMaps\/[^/]+$/;
    if (map === undefined || Token.isUnresolved(map) || isMap.test(map)) return;
    const allowed = '//certificatemanager.googleapis.com/projects/PROJECT/locations/global/certificateMaps/MAP';
    throw new ConfigError('CertificateMap', `'certificateMap' must be ${allowed}, got '${map}'`, this);
  }

  private emptiness(): string[] {
    if (this.routes.length > 0) return [];
    return [
      "GatewayEmpty: a gateway must protect an application, got none; call 'protectCloudRun' or 'protectBackend'",
    ];
  }
}

/** The name holds the domain, so that a certificate for another can stand beside it. */
function certificateName(of: Construct, domain: string): string {
  if (Token.isUnresolved(domain)) return stableName(of, { room: 63, separator: '-' });
  return `c-${domain.replace(/\./g, '-').slice(0, 52).replace(/-$/, '')}-${of.node.addr.slice(-8)}`;
}
