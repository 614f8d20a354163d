import { ComputeGlobalAddress } from '@cdktf/provider-google/lib/compute-global-address';
import { ComputeGlobalForwardingRule } from '@cdktf/provider-google/lib/compute-global-forwarding-rule';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import { PrivateName } from './private-name';

/**
 * Domains of Google's services that an endpoint answers for, each with every name below it.
 *
 * Source: https://cloud.google.com/vpc/docs/configure-private-google-access-hybrid
 */
export const GOOGLE_API_DOMAINS = [
  'googleapis.com',
  'gcr.io',
  'pkg.dev',
  'run.app',
  'aiplatform-notebook.cloud.google.com',
  'aiplatform-notebook.googleusercontent.com',
  'kernels.googleusercontent.com',
  'notebooks.cloud.google.com',
  'notebooks.googleusercontent.com',
] as const;

/** Properties of a `GoogleApisEndpoint`. */
export interface GoogleApisEndpointProps {
  readonly project: GoogleProject;
  readonly networkId: string;

  /** A private IPv4 address in no subnetwork of the network. */
  readonly address: string;

  /** Domains besides `GOOGLE_API_DOMAINS`, without a dot at their end. */
  readonly otherDomains: readonly string[];

  /** Whether zones kept elsewhere answer for the domains. */
  readonly centralDns: boolean;

  /** Where Google registers the endpoint; Google's own default is us-central1. */
  readonly serviceDirectoryRegion: string | undefined;
}

/**
 * The one address at which a network reaches Google's APIs: those that a service perimeter can hold, and no others.
 *
 * Source: https://cloud.google.com/vpc/docs/configure-private-service-connect-apis
 */
export class GoogleApisEndpoint extends GoogleConstruct {
  public readonly forwardingRule: ComputeGlobalForwardingRule;

  /** @throws DomainFormat if one of `otherDomains` is no domain */
  public constructor(scope: Construct, id: string, props: GoogleApisEndpointProps) {
    super(scope, id);
    const { project, networkId, serviceDirectoryRegion } = props;
    const address = new ComputeGlobalAddress(this, 'Address', {
      project: project.projectId,
      name: stableName(this, { room: 63, separator: '-' }),
      addressType: 'INTERNAL',
      purpose: 'PRIVATE_SERVICE_CONNECT',
      network: networkId,
      address: props.address,
    });
    this.forwardingRule = new ComputeGlobalForwardingRule(this, 'Rule', {
      project: project.projectId,
      // Google takes at most 20 letters and digits here.
      name: `apis${this.node.addr.slice(-8)}`,
      target: 'vpc-sc',
      // Left out, the provider would ask for a load balancer on the internet.
      loadBalancingScheme: '',
      network: networkId,
      ipAddress: address.id,
      ...(serviceDirectoryRegion !== undefined && { serviceDirectoryRegistrations: { serviceDirectoryRegion } }),
    });
    if (props.centralDns) return;
    for (const domain of new Set([...GOOGLE_API_DOMAINS, ...props.otherDomains])) {
      this.refuseMalformed(domain);
      const dnsName = `${domain}.`;
      new PrivateName(this, domain, { project, networkId, dnsName, address: props.address, wildcard: true });
    }
  }

  private refuseMalformed(domain: string): void {
    const labels = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
    if (!Token.isUnresolved(domain) && labels.test(domain)) return;
    const reason = `'googleDomains' must hold domains such as 'composer.cloud.google.com', got '${domain}'`;
    throw new ConfigError('DomainFormat', reason, this);
  }
}
