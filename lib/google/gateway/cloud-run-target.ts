import { CloudRunV2ServiceIamMember } from '@cdktf/provider-google/lib/cloud-run-v2-service-iam-member';
import { ComputeRegionNetworkEndpointGroup } from '@cdktf/provider-google/lib/compute-region-network-endpoint-group';
import type { Construct } from 'constructs';
import { Token } from '../cdktf';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';

/**
 * A service of Cloud Run: a `CloudRunV2Service`, whose settings are checked, or the name and region of one that is made elsewhere, whose
 * owner must see that `ingress` is 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER', and that callers are asked who they are.
 */
export interface ICloudRunService {
  readonly name: string;

  /** The region. */
  readonly location: string;
}

/** What a service says of itself, where it is made by the same app. */
interface Settings {
  readonly ingressInput: unknown;
  readonly invokerIamDisabledInput: unknown;
}

const ONLY_LOAD_BALANCERS = 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER';

const hasSettings = (service: object): service is Settings =>
  'ingressInput' in service && 'invokerIamDisabledInput' in service;

/** What is wrong with a service that a gateway protects: ways to it that lead past the gateway. */
export function waysAround(service: ICloudRunService): string[] {
  if (!hasSettings(service)) return [];
  const { ingressInput: ingress, invokerIamDisabledInput: isOpen } = service;
  const mistakes: string[] = [];
  if (ingress !== ONLY_LOAD_BALANCERS && !Token.isUnresolved(ingress)) {
    const got = ingress === undefined ? 'none, which lets everybody reach its run.app address' : `'${ingress}'`;
    mistakes.push(`TargetOpen: 'ingress' of the service must be '${ONLY_LOAD_BALANCERS}', got ${got}`);
  }
  if (isOpen !== undefined && isOpen !== false) {
    mistakes.push(
      "TargetOpen: 'invokerIamDisabled' of the service must be false, got another value; anybody may call it",
    );
  }
  return mistakes;
}

/** What a load balancer sends requests for the service to. */
export function endpointGroupOf(scope: Construct, project: GoogleProject, service: ICloudRunService): string {
  return new ComputeRegionNetworkEndpointGroup(scope, 'EndpointGroup', {
    project: project.projectId,
    name: stableName(scope, { room: 63, separator: '-' }),
    region: service.location,
    networkEndpointType: 'SERVERLESS',
    cloudRun: { service: service.name },
  }).id;
}

/** Lets Identity-Aware Proxy call the service: on behalf of whom it lets through, and nobody else. */
export function letProxyCall(scope: Construct, project: GoogleProject, service: ICloudRunService): void {
  new CloudRunV2ServiceIamMember(scope, 'Invoker', {
    project: project.projectId,
    location: service.location,
    name: service.name,
    role: 'roles/run.invoker',
    member: project.agentOf('iap.googleapis.com'),
  });
}
