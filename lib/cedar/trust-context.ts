import { type Attribute, type Attributes, optional, record, type Shape, set } from './shape';

/** What kind of traffic a policy judges: web requests, TCP connections, or both. */
export type TrafficKind = 'http' | 'tcp' | 'any';

/** Identity Center names a group by an id that begins with the directory's, or by a UUID alone. */
export const IDENTITY_CENTER_GROUP_ID = /^([0-9a-f]{10}-)?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;

/** What Verified Access says of the request itself. */
const HTTP_REQUEST = record({
  http_method: 'String',
  hostname: 'String',
  path: 'String',
  query: 'String',
  // Whatever the client chose to write: a String, so that `ip()` refuses it.
  x_forwarded_for: 'String',
  port: 'Long',
  user_agent: 'String',
  client_ip: 'Address',
});

const TCP_FLOW = record({ destination_ip: 'Address', destination_port: 'String', client_ip: 'Address' });

/** A policy of a group judges both kinds of traffic, and so has to ask which one it has before it. */
const TRAFFIC: Record<TrafficKind, Attributes> = {
  http: { http_request: HTTP_REQUEST },
  tcp: { tcp_flow: TCP_FLOW },
  any: { http_request: optional(HTTP_REQUEST), tcp_flow: optional(TCP_FLOW) },
};

/**
 * What Verified Access sends of users and devices, by kind of trust provider.
 *
 * @see https://docs.aws.amazon.com/verified-access/latest/ug/trust-data.html
 */
export const TRUST_SHAPES = {
  'identity-center': record({
    user: record({
      user_id: 'String',
      user_name: 'String',
      email: record({ address: 'String', verified: 'Boolean' }),
    }),
    groups: {
      kind: 'keyed',
      key: IDENTITY_CENTER_GROUP_ID,
      keys: 'groups of Identity Center, by their id and not by their name',
      of: record({ group_name: 'String' }),
    },
  }),
  crowdstrike: record({
    assessment: record({ overall: 'Long', os: 'Long', sensor_config: 'Long', version: 'String' }),
    cid: 'String',
    exp: 'Long',
    iat: 'Long',
    jwk_url: 'String',
    platform: 'String',
    serial_number: 'String',
    sub: 'String',
    typ: 'String',
  }),
  jamf: record({
    iss: 'String',
    iat: 'Long',
    exp: 'Long',
    sub: 'String',
    groups: set('String'),
    risk: 'String',
    osv: 'String',
  }),
  jumpcloud: record({
    device: record({ is_managed: 'Boolean' }),
    exp: 'Long',
    durt_id: 'String',
    iat: 'Long',
    iss: 'String',
    org_id: 'String',
    sub: 'String',
    system: 'String',
  }),
} satisfies Record<string, Shape>;

/**
 * What a policy may read: the request, and under its reference what each trust provider says of it.
 *
 * What a provider says may be missing from any request: nobody has signed in yet, or the device has no agent.
 */
export function requestContext(traffic: TrafficKind, trust: ReadonlyMap<string, Shape>): Attributes {
  const claims = [...trust].map(([reference, shape]): [string, Attribute] => [reference, optional(shape)]);
  return { ...TRAFFIC[traffic], ...Object.fromEntries(claims) };
}
