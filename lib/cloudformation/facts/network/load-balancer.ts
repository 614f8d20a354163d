import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { DoorEntry, Fact } from '../../../policy';
import { fact } from '../../fact';
import { type Field, Read } from '../../field';
import type { Subject } from '../../subject';
import { matches, shapeOf } from '../../text';
import { forwardsToModel, leadsToModel, mayForward } from './door-target';
import { filled } from './filled';

const LB = 'AWS::ElasticLoadBalancingV2';

/** What a load balancer in front of a model tells. */
export function loadBalancer(subject: Subject): Fact[] {
  if (!leadsToModel(subject)) return [];
  const web = matches(subject.properties.get('Type').text ?? 'application', /^application$/);
  // The other kinds pass connections on, and read no requests.
  const beside = (by: Maybe<boolean>): Maybe<boolean> => some([not(web), by]);
  const groups = filled(subject.properties.get('SecurityGroups'));
  const attributes = subject.properties.get('LoadBalancerAttributes');
  return [
    fact('front-door', subject, {
      of: 'load balancer',
      public: isPublic(subject),
      filtered: beside(isFiltered(subject)),
      sideDoor: false,
      anyNetwork: false,
      ownFilter: new Read(beside(groups.value), groups.place),
      passesMalformed: attributes.as(every([web, passesMalformed(attributes)])),
    }),
  ];
}

/** Whether a web firewall of the files is in front of a door. */
export const isFiltered = (door: Subject): boolean => door.mentionedBy('AWS::WAFv2::WebACLAssociation').length > 0;

function passesMalformed(attributes: Field): Maybe<boolean> {
  const drops = attributes.items.map((attribute) =>
    attribute.get('Key').text === 'routing.http.drop_invalid_header_fields.enabled'
      ? attribute.get('Value').boolean(false).value
      : (attribute.unknown ?? false),
  );
  return not(some(drops));
}

/** A load balancer that says nothing faces the internet. */
function isPublic({ properties }: Subject): Read<boolean> {
  const scheme = properties.get('Scheme');
  return scheme.as(not(matches(scheme.text ?? 'internet-facing', /^internal$/)));
}

/** What a listener tells, where it, or one of its rules, forwards to a model, or may. */
export function listener(subject: Subject): Fact[] {
  const { properties } = subject;
  const mutual = matches(properties.get('MutualAuthentication', 'Mode').text ?? '', /^verify$/);
  const rules = subject.referredBy(`${LB}::ListenerRule`, 'ListenerArn').map((rule) => [rule, 'Actions'] as const);
  const entries = [[subject, 'DefaultActions'] as const, ...rules].filter(([{ properties: own }, name]) => {
    const actions = own.get(name);
    return forwardsToModel(actions) || mayForward(actions, subject) !== undefined;
  });
  const reachable = publicBalancer(properties.get('LoadBalancerArn'));
  return [
    ...(leadsToModel(subject) ? [channel(subject)] : []),
    ...entries.map(([entry, name]) => {
      const actions = entry.properties.get(name);
      const asked = asks(actions, mutual);
      const open = asked === 'nothing' && !forwardsToModel(actions) ? mayForward(actions, subject) : undefined;
      return fact('door-entry', entry, { of: 'load balancer', public: reachable, asks: actions.as(open ?? asked) });
    }),
  ];
}

function publicBalancer(field: Field): Maybe<boolean> {
  const balancer = field.target(`${LB}::LoadBalancer`);
  return balancer === undefined ? new Unknown('the load balancer is not in the files') : isPublic(balancer).value;
}

function asks(actions: Field, mutual: Maybe<boolean>): DoorEntry['asks'] {
  const identified = not(every([mutual, ...actions.items.map((action) => identifies(action.get('Type')))].map(not)));
  return Unknown.is(identified) ? identified : identified ? 'identity' : 'nothing';
}

const identifies = (type: Field): Maybe<boolean> =>
  matches(type.text ?? '', /^(authenticate-(oidc|cognito)|jwt-validation)$/);

/** Policies that take TLS 1.2 and newer alone; the one that a listener takes where it names none takes TLS 1.0. */
const MODERN = /^ELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)-/;

function channel(subject: Subject): Fact {
  const { properties } = subject;
  const protocol = properties.get('Protocol');
  const policy = properties.get('SslPolicy');
  const negotiates = /^(HTTPS|TLS)$/.test(protocol.text === undefined ? '' : shapeOf(protocol.text));
  return fact('door-channel', subject, {
    encrypted: protocol.as(encrypted(protocol, properties.get('Port'))),
    modern: negotiates ? policy.as(matches(policy.text ?? '', MODERN)) : true,
  });
}

/** What passes through a listener of plain TCP may be encrypted by what stands behind; the port tells what is meant. */
function encrypted(protocol: Field, port: Field): Maybe<boolean> {
  const { text } = protocol;
  if (text !== undefined && /^(HTTP|TCP)$/.test(shapeOf(text)))
    return text === 'TCP' && port.text !== undefined && not(matches(port.text, /^80$/));
  return not(matches(text ?? '', /^$/));
}
