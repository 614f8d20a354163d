import { CloudRunV2Service } from '@cdktf/provider-google/lib/cloud-run-v2-service';
import { Construct } from 'constructs';
import { GovernedKey, type PrivateModelNetwork, type WorkloadIdentity } from 'zero-trust-ai-constructs/google';
import { CLAIMS, REGION } from './names';

export interface ClaimsDeskProps {
  readonly identity: WorkloadIdentity;
  readonly network: PrivateModelNetwork;
  readonly image: string;
}

/** An internal web app on Cloud Run: reached through a load balancer only, and reaching nothing but the network. */
export class ClaimsDesk extends Construct {
  public readonly service: CloudRunV2Service;

  public constructor(scope: Construct, id: string, { identity, network, image }: ClaimsDeskProps) {
    super(scope, id);
    const key = new GovernedKey(this, 'Key', { project: CLAIMS, location: REGION });
    this.service = new CloudRunV2Service(this, 'Service', {
      project: CLAIMS.projectId,
      name: 'claims-desk',
      location: REGION,
      ingress: 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER',
      invokerIamDisabled: false,
      dependsOn: [...key.letUse('Run', CLAIMS.agentOf('run.googleapis.com'))],
      binaryAuthorization: { useDefault: true },
      template: {
        serviceAccount: identity.email,
        containers: [{ image }],
        encryptionKey: key.keyName,
        vpcAccess: {
          egress: 'ALL_TRAFFIC',
          networkInterfaces: [{ network: network.networkId, subnetwork: network.subnetworks[REGION] }],
        },
      },
    });
  }
}
