import type { Access, Door } from '../../../../lib/access/model';
import { accessOf } from '../../../../lib/cloudformation/access';
import { stacksOf } from '../../reading';

/** A gateway as a template has it: properties that are given take the place of those that are not. */
export interface Gateway {
  readonly group?: Readonly<Record<string, unknown>>;
  readonly endpoint?: Readonly<Record<string, unknown>>;
  readonly providers?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly more?: Readonly<Record<string, unknown>>;
}

export const GROUP = 'c242c5b0-6081-1845-6fa8-6e0d9513c107';
export const OTHER = '90676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f';

const user = (type: string) => ({ TrustProviderType: 'user', UserTrustProviderType: type });
const device = (type: string) => ({ TrustProviderType: 'device', DeviceTrustProviderType: type });

export const PROVIDERS = {
  people: user('iam-identity-center'),
  devices: device('crowdstrike'),
  macs: device('jamf'),
};

export function template({ group = {}, endpoint = {}, providers = PROVIDERS, more = {} }: Gateway) {
  const trust = Object.entries(providers).map(([name, properties]) => [
    `Trust${name}`,
    { Type: 'AWS::EC2::VerifiedAccessTrustProvider', Properties: { PolicyReferenceName: name, ...properties } },
  ]);
  return {
    Resources: {
      ...Object.fromEntries(trust),
      Gateway: {
        Type: 'AWS::EC2::VerifiedAccessInstance',
        Properties: { VerifiedAccessTrustProviderIds: Object.keys(providers).map((name) => ({ Ref: `Trust${name}` })) },
      },
      Staff: {
        Type: 'AWS::EC2::VerifiedAccessGroup',
        Properties: { VerifiedAccessInstanceId: { Ref: 'Gateway' }, ...group },
      },
      Claims: {
        Type: 'AWS::EC2::VerifiedAccessEndpoint',
        Properties: {
          VerifiedAccessGroupId: { Ref: 'Staff' },
          LoadBalancerOptions: { Protocol: 'https', Port: 443 },
          ...endpoint,
        },
      },
    },
    ...more,
  };
}

export const inForce = (text: unknown) => ({ PolicyDocument: text, PolicyEnabled: true });

/** What the template says, in each way in which it can turn out. */
export const accessTo = (gateway: Gateway) => accessOf(stacksOf({ tree: template(gateway) }));

/** The one way, and the one door in it. */
export function doorTo(gateway: Gateway): { readonly access: Access; readonly door: Door } {
  const [way] = accessTo(gateway).ways;
  const [door] = way?.access.doors ?? [];
  if (way === undefined || door === undefined) throw new Error('there is no door');
  return { access: way.access, door };
}
