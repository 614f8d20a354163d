import { DnsResponsePolicy } from '@cdktf/provider-google/lib/dns-response-policy';
import { DnsResponsePolicyRule } from '@cdktf/provider-google/lib/dns-response-policy-rule';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import type { IApprovedModels } from '../../core/approved-models';
import { publicAiDomains } from '../../core/public-ai-apis';
import { GoogleConstruct } from '../google-construct';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import type { INetworkRef } from './network-ref';

/** Properties of a `PublicAiBlock`. */
export interface PublicAiBlockProps {
  /** Where the policy is kept. */
  readonly project: GoogleProject;

  /** The networks that have a way to the internet, one at least. A `PrivateModelNetwork` has none. A network has one such policy at the most. */
  readonly networks: readonly Pick<INetworkRef, 'networkId'>[];

  /**
   * What the organization approved: the providers in its `publicApis` are left out.
   *
   * @default - no public API is approved
   */
  readonly approved?: IApprovedModels;
}

/** Addresses at which nobody answers. */
const NOWHERE = { A: '0.0.0.0', AAAA: '::' };

/** Seconds for which an answer may be kept. */
const TTL = 300;

/**
 * Leads whoever asks a network where the public APIs of providers of models are to an address at which nobody answers.
 *
 * It stops what looks names up in the network. Whoever knows an address, or asks a resolver elsewhere, gets around it: a network without a
 * way out is the stronger measure.
 *
 * Source: https://cloud.google.com/dns/docs/zones/manage-response-policies
 *
 * @throws NetworksMissing if no network is given
 */
export class PublicAiBlock extends GoogleConstruct {
  public readonly policy: DnsResponsePolicy;

  public constructor(scope: Construct, id: string, props: PublicAiBlockProps) {
    super(scope, id);
    const { networks, approved } = props;
    if (networks.length === 0) {
      throw new ConfigError(
        'NetworksMissing',
        "'networks' must hold one at least, got none; name who looks names up",
        this,
      );
    }
    const project = props.project.projectId;
    this.policy = new DnsResponsePolicy(this, 'Policy', {
      project,
      responsePolicyName: stableName(this, { room: 63, separator: '-' }),
      description: 'Nobody asks models outside of what is guarded and logged',
      networks: networks.map(({ networkId }) => ({ networkUrl: networkId })),
    });
    for (const domain of publicAiDomains(approved?.publicApis)) this.block(project, domain);
  }

  /** The name, and all names below it. */
  private block(project: string, domain: string): void {
    const name = domain.replaceAll('.', '-');
    for (const [id, dnsName] of Object.entries({ [name]: `${domain}.`, [`below-${name}`]: `*.${domain}.` })) {
      new DnsResponsePolicyRule(this, id, {
        project,
        responsePolicy: this.policy.responsePolicyName,
        ruleName: id,
        dnsName,
        localData: {
          localDatas: Object.entries(NOWHERE).map(([type, address]) => ({
            name: dnsName,
            type,
            ttl: TTL,
            rrdatas: [address],
          })),
        },
      });
    }
  }
}
