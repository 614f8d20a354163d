import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { CedarPolicy } from '../../cedar';
import { ConfigError } from '../../core';
import { GovernedKey } from '../custody/governed-key';
import type { TrustedBaseProps } from '../custody/trusted-base';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import { LogSource } from '../log/log-source';
import type { AppNoRequest } from '../proof/no-request';
import { nobodyThrough } from '../proof/nobody-through';
import { AccessPolicy } from './access-policy';
import type { AccessRule } from './access-rule';
import {
  type CidrTargetProps,
  cidrTarget,
  type DatabaseTargetProps,
  databaseTarget,
  type EndpointTarget,
  type LoadBalancerTargetProps,
  loadBalancerTarget,
  type NetworkInterfaceTargetProps,
  networkInterfaceTarget,
} from './endpoint-target';
import { GatewayWebAcl } from './gateway-web-acl';
import type { TrustProvider } from './trust-provider';
import { VerifiedAccessEndpoint } from './verified-access-endpoint';

/** Properties of a `VerifiedAccessGateway`. */
export interface VerifiedAccessGatewayProps extends TrustedBaseProps {
  /** Who vouches: one provider for users, and any for their devices. */
  readonly trustProviders: readonly TrustProvider[];

  /** Who gets through, to every endpoint. An endpoint can ask for more in rules of its own. */
  readonly rules: readonly AccessRule[];

  /** Where every decision is logged, with what the trust providers said: mail addresses and serial numbers are among it. */
  readonly logs: ImmutableLogBucket;

  /**
   * A log group that gets the same, to search it and to raise alarms.
   *
   * @default - none
   */
  readonly logGroup?: ILogGroupRef;

  /**
   * Encrypts what Verified Access keeps: policies, and what it needs in order to talk to the trust providers.
   *
   * @default - a new key that only the trusted base can weaken
   */
  readonly encryptionKey?: IKeyRef;

  /**
   * The ARN of a regional web ACL that sees each web request first. You see to its logs.
   *
   * @default - a new one: a rate limit, and the rules that AWS keeps against known attacks
   */
  readonly webAclArn?: string;

  /**
   * A domain whose names lead to the machines behind endpoints for ranges of addresses, such as `machines.example.com`.
   *
   * Delegate it to the name servers that `gateway.cidrNameServers` holds.
   *
   * @default - none
   */
  readonly cidrDomain?: string;

  /**
   * Whether to use cryptography that is validated to FIPS 140. Can be changed in place.
   *
   * @default - as the service decides
   */
  readonly fips?: boolean;
}

/** What every endpoint can have. */
export interface GatewayEndpointProps {
  /**
   * What must permit besides the rules of the gateway.
   *
   * @default - the rules of the gateway decide alone
   */
  readonly rules?: readonly AccessRule[];
}

/**
 * A gateway to internal applications that judges each request by who sends it, from which device and from where.
 *
 * Nobody gets through to whom no rule applies. Applications are reached through the gateway only, and need no public address.
 *
 * @throws TrustProviderUsers if not exactly one trust provider vouches for users
 * @throws TrustProviderReference if two trust providers share a reference
 * @throws PermitsAnyone if a rule permits without asking a trust provider
 */
export class VerifiedAccessGateway extends Construct {
  public readonly encryptionKey: IKeyRef;
  public readonly group: ec2.IVerifiedAccessGroupRef;

  /** Who gets through to every endpoint, as plain data. */
  public readonly policies: readonly CedarPolicy[];

  /** The name servers of `cidrDomain`. */
  public readonly cidrNameServers: string[];

  private readonly trustProviders: readonly TrustProvider[];
  private readonly sseSpecification: { readonly customerManagedKeyEnabled: true; readonly kmsKeyArn: string };

  public constructor(scope: Construct, id: string, props: VerifiedAccessGatewayProps) {
    super(scope, id);
    this.trustProviders = props.trustProviders;
    this.checkTrustProviders();
    const policy = new AccessPolicy({ ...props, traffic: 'any' }, this);
    policy.requireTrust();
    this.policies = policy.policies;
    this.encryptionKey = props.encryptionKey ?? this.ownKey(props);
    this.sseSpecification = { customerManagedKeyEnabled: true, kmsKeyArn: this.encryptionKey.keyRef.keyArn };
    const instance = this.instance(props);
    this.cidrNameServers = instance.attrCidrEndpointsCustomSubDomainNameServers;
    this.group = new ec2.CfnVerifiedAccessGroup(this, 'Group', {
      verifiedAccessInstanceId: instance.attrVerifiedAccessInstanceId,
      policyDocument: policy.document,
      policyEnabled: true,
      sseSpecification: this.sseSpecification,
    });
    this.protect(instance, props.webAclArn ?? new GatewayWebAcl(this, 'WebAcl', props).webAclArn);
  }

  /**
   * A way to the application behind an internal load balancer.
   *
   * @throws LoadBalancerPublic if the load balancer faces the internet
   */
  public addLoadBalancer(id: string, props: LoadBalancerTargetProps & GatewayEndpointProps): VerifiedAccessEndpoint {
    return this.add(id, loadBalancerTarget(props, this), props);
  }

  /** A way to a single network interface. */
  public addNetworkInterface(
    id: string,
    props: NetworkInterfaceTargetProps & GatewayEndpointProps,
  ): VerifiedAccessEndpoint {
    return this.add(id, networkInterfaceTarget(props), props);
  }

  /** A way to a database: an instance, a cluster, or a proxy. */
  public addDatabase(id: string, props: DatabaseTargetProps & GatewayEndpointProps): VerifiedAccessEndpoint {
    return this.add(id, databaseTarget(props, this), props);
  }

  /** A way to the machines in a range of addresses. */
  public addCidr(id: string, props: CidrTargetProps & GatewayEndpointProps): VerifiedAccessEndpoint {
    return this.add(id, cidrTarget(props, this), props);
  }

  /**
   * Begins what `zeroTrust.require` takes, about everybody who comes to any endpoint of the gateway:
   * `gateway.letsNobodyIn().unless({ NumericGreaterThanEquals: { 'context.devices.assessment.overall': 80 } })`.
   *
   * Keys are what policies read: the request, and under its reference what each trust provider says. Groups of users are a list, which
   * `ForAnyValue:StringEquals` asks.
   */
  public letsNobodyIn(): AppNoRequest {
    return nobodyThrough(this);
  }

  /** @internal The reference of the provider that vouches for users. */
  public get _usersReference(): string {
    return this.trustProviders.find(({ vouchesForUsers }) => vouchesForUsers)?.reference ?? '';
  }

  private add(id: string, target: EndpointTarget, { rules }: GatewayEndpointProps): VerifiedAccessEndpoint {
    const traffic = target.traffic.https ? 'http' : 'tcp';
    const mute = traffic === 'tcp' && this.trustProviders.find((provider) => !provider.carriesTcp);
    if (mute) {
      const reason = `'nativeApplication' of the provider '${mute.reference}' must be given for TCP connections, got none`;
      throw new ConfigError('NativeApplicationMissing', reason, this);
    }
    const { trustProviders, group, sseSpecification } = this;
    const policy = rules && new AccessPolicy({ rules, trustProviders, traffic }, this);
    return new VerifiedAccessEndpoint(this, id, { group, target, policy, sseSpecification });
  }

  private instance({ logs, logGroup, fips, cidrDomain }: VerifiedAccessGatewayProps): ec2.CfnVerifiedAccessInstance {
    const { bucket, prefix, ready } = logs.addSource(LogSource.verifiedAccess());
    const providers = this.trustProviders.map((provider) => provider._bind(this, this.sseSpecification));
    const instance = new ec2.CfnVerifiedAccessInstance(this, 'Resource', {
      verifiedAccessTrustProviderIds: providers.map((provider) => provider.attrVerifiedAccessTrustProviderId),
      fipsEnabled: fips,
      cidrEndpointsCustomSubDomain: cidrDomain,
      loggingConfigurations: {
        includeTrustContext: true,
        logVersion: 'ocsf-1.0.0-rc.2',
        s3: { enabled: true, bucketName: bucket.bucketName, bucketOwner: bucket.env.account, prefix },
        cloudWatchLogs: logGroup && { enabled: true, logGroup: logGroup.logGroupRef.logGroupName },
      },
    });
    instance.node.addDependency(ready);
    return instance;
  }

  /** A web ACL goes before an instance, and with it before all endpoints that carry web requests. */
  private protect(instance: ec2.CfnVerifiedAccessInstance, webAclArn: string): void {
    const resourceArn = Stack.of(this).formatArn({
      service: 'ec2',
      resource: 'verified-access-instance',
      resourceName: instance.attrVerifiedAccessInstanceId,
    });
    new CfnWebACLAssociation(this, 'WebAclAssociation', { webAclArn, resourceArn });
  }

  private ownKey(props: TrustedBaseProps): GovernedKey {
    return new GovernedKey(this, 'Key', {
      deployer: props.deployer,
      breakGlass: props.breakGlass,
      description: `Verified Access of ${this.node.path}`,
      grantsForAwsResources: true,
    });
  }

  private checkTrustProviders(): void {
    const references = this.trustProviders.map(({ reference }) => reference);
    const twice = references.find((reference, i) => references.indexOf(reference) !== i);
    if (twice !== undefined) {
      const reason = `'trustProviders' must have a reference each, got '${twice}' twice; rules could not tell them apart`;
      throw new ConfigError('TrustProviderReference', reason, this);
    }
    const users = this.trustProviders.filter((provider) => provider.vouchesForUsers);
    if (users.length === 1) return;
    const got = users.map(({ reference }) => reference).join(', ') || 'none';
    const reason = `'trustProviders' must hold one that vouches for users, got ${got}; devices alone say nothing of who sits before them`;
    throw new ConfigError('TrustProviderUsers', reason, this);
  }
}
