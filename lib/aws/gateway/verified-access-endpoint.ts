import { Duration } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { CedarPolicy } from '../../cedar';
import type { AppNoRequest } from '../proof/no-request';
import { nobodyThrough } from '../proof/nobody-through';
import type { AccessPolicy } from './access-policy';
import type { EndpointTarget } from './endpoint-target';
import type { HttpsTrafficOptions } from './endpoint-traffic';
import { waysAround } from './ways-around';

/** Properties of a `VerifiedAccessEndpoint`. */
export interface VerifiedAccessEndpointProps {
  readonly group: ec2.IVerifiedAccessGroupRef;
  readonly target: EndpointTarget;

  /**
   * What must permit besides the policy of the group.
   *
   * @default - the policy of the group decides alone
   */
  readonly policy?: AccessPolicy;

  readonly sseSpecification: ec2.CfnVerifiedAccessEndpoint.SseSpecificationProperty;
}

/**
 * The way through a gateway to one application. Made by `gateway.addLoadBalancer` and its like.
 *
 * Synthesis fails, with `TargetOpen`, while a security group of the application lets in every address.
 *
 * It holds no data, but another security group, domain, certificate or target makes another endpoint, and people are locked out
 * while that happens. The security group is therefore the endpoint's own, and never changes.
 */
export class VerifiedAccessEndpoint extends Construct implements ec2.IConnectable {
  /** What the endpoint connects to. Nothing but its target, unless you add to it. */
  public readonly connections: ec2.Connections;

  /** The name that the domain of a web application must be an alias of, or at which the Connectivity Client connects. */
  public readonly endpointDomain: string;

  /** The policy that must permit besides that of the group, as plain data; none where the group's decides alone. */
  public readonly policies: readonly CedarPolicy[];

  public constructor(scope: Construct, id: string, props: VerifiedAccessEndpointProps) {
    super(scope, id);
    const { target, policy } = props;
    const securityGroup = this.securityGroupFor(target);
    const endpoint = new ec2.CfnVerifiedAccessEndpoint(this, 'Resource', {
      attachmentType: 'vpc',
      verifiedAccessGroupId: props.group.verifiedAccessGroupRef.verifiedAccessGroupId,
      securityGroupIds: [securityGroup.securityGroupId],
      sseSpecification: props.sseSpecification,
      ...target.properties,
      ...(target.traffic.https && this.application(target.traffic.https)),
      ...(policy && { policyDocument: policy.document, policyEnabled: true }),
    });
    this.connections = securityGroup.connections;
    this.endpointDomain = endpoint.attrEndpointDomain;
    this.policies = policy?.policies ?? [];
    if (target.traffic.https) this.alias(target.traffic.https);
    this.node.addValidation({ validate: () => waysAround(this, target.destination) });
  }

  /** Begins what `zeroTrust.require` takes, about everybody who comes to this endpoint: as `letsNobodyIn` of the gateway does. */
  public letsNobodyIn(): AppNoRequest {
    return nobodyThrough(this);
  }

  private securityGroupFor({ vpc, destination, traffic }: EndpointTarget): ec2.SecurityGroup {
    const group = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc,
      // A constant: another description makes another group, and that makes another endpoint.
      description: 'Verified Access endpoint: out to its application, and nowhere else',
      allowAllOutbound: false,
    });
    for (const port of traffic.ports) group.connections.allowTo(destination, port, 'From Verified Access');
    return group;
  }

  private application({ domain, certificate }: HttpsTrafficOptions) {
    // Made from the id, so that it changes only when everything does.
    const prefix = this.node.id.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return {
      applicationDomain: domain,
      domainCertificateArn: certificate.certificateRef.certificateArn,
      endpointDomainPrefix: prefix.slice(0, 20).replace(/^-+|-+$/g, '') || 'application',
    };
  }

  private alias({ domain, hostedZone }: HttpsTrafficOptions): void {
    if (hostedZone === undefined) return;
    new route53.CfnRecordSet(this, 'Alias', {
      hostedZoneId: hostedZone.hostedZoneRef.hostedZoneId,
      name: domain,
      type: 'CNAME',
      ttl: `${Duration.minutes(5).toSeconds()}`,
      resourceRecords: [this.endpointDomain],
    });
  }
}
