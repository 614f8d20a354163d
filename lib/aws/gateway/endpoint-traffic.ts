import { Token } from 'aws-cdk-lib';
import type { ICertificateRef } from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IHostedZoneRef } from 'aws-cdk-lib/aws-route53';
import { ConfigError } from '../../core';

/** Options of a web application. */
export interface HttpsTrafficOptions {
  /**
   * The name that users type, such as `console.example.com`.
   *
   * Another name makes another endpoint, and takes the application off the old name while that happens.
   * To move without an outage, add an endpoint with the new name under another id, and remove the old one once nobody uses it.
   */
  readonly domain: string;

  /**
   * A public certificate for the domain, in the same region. Let ACM renew it.
   *
   * Another certificate makes another endpoint, and CloudFormation cannot create that while the old one holds the domain:
   * remove the endpoint in one deployment, and add it in the next.
   */
  readonly certificate: ICertificateRef;

  /**
   * The public zone in which the domain becomes an alias (CNAME) of the endpoint. The domain may not be the zone's own name.
   *
   * @default - you make the alias, to `endpoint.endpointDomain`
   */
  readonly hostedZone?: IHostedZoneRef;

  /**
   * The port at which the application speaks TLS. The certificate there may be self-signed.
   *
   * @default 443
   */
  readonly port?: number;
}

/** What an endpoint carries: web requests, each of which is judged, or TCP connections, which are judged when they open. */
export class EndpointTraffic {
  /**
   * Web requests from browsers, encrypted up to the application.
   *
   * @throws ApplicationDomain if the domain is not a whole name, such as `console.example.com`
   */
  public static https(options: HttpsTrafficOptions): EndpointTraffic {
    const { domain } = options;
    if (!Token.isUnresolved(domain) && !/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(domain)) {
      throw new ConfigError(
        'ApplicationDomain',
        `'domain' must be a name in lower case such as 'console.example.com', got '${domain}'`,
      );
    }
    return new EndpointTraffic([ec2.Port.tcp(options.port ?? 443)], options);
  }

  /**
   * TCP connections from the Connectivity Client, on these ports.
   *
   * @throws EndpointPorts if a port is not one TCP port or a range of them, or none is given
   */
  public static tcp(...ports: ec2.Port[]): EndpointTraffic {
    const wrong = ports.find((port) => !isTcp(port));
    if (ports.length > 0 && wrong === undefined) return new EndpointTraffic(ports);
    throw new ConfigError(
      'EndpointPorts',
      `'ports' must hold TCP ports such as \`ec2.Port.tcp(22)\`, got ${wrong ?? 'none'}`,
    );
  }

  private constructor(
    public readonly ports: readonly ec2.Port[],
    /** The web application, where it is one. */
    public readonly https?: HttpsTrafficOptions,
  ) {}
}

function isTcp(port: ec2.Port): boolean {
  const { ipProtocol, fromPort } = port.toRuleJson();
  return ipProtocol === 'tcp' && (Token.isUnresolved(fromPort) || fromPort > 0);
}
