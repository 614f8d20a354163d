import type { TrafficKind } from '../../../cedar';
import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { filled } from '../network/filled';
import { type DoorPolicy, doorPolicy } from './door-policy';
import { type Trust, trustOf } from './trust';

export const INSTANCE = 'AWS::EC2::VerifiedAccessInstance';
export const GROUP = 'AWS::EC2::VerifiedAccessGroup';
export const ENDPOINT = 'AWS::EC2::VerifiedAccessEndpoint';

/** What `AWS::EC2::VerifiedAccessGroup` tells. Its policy may leave something to those of its endpoints. */
export function group(subject: Subject): Fact[] {
  const trust = trustBehind(subject);
  const own = policyOf(subject, trust);
  const doors = endpointsOf(subject).map((endpoint) => policyOf(endpoint, trust));
  const eachDecides = doors.length > 0 && every(doors.map(isThere));
  const lets = (lax: Lax) =>
    every([is(lax, own), not(every([eachDecides, ...doors.map((policy) => not(is(lax, policy)))]))]);
  return [door(subject, own, some([isThere(own), eachDecides]), lets), gatewayRecord(subject)];
}

/** What `AWS::EC2::VerifiedAccessEndpoint` tells. Its policy may leave something to that of its group. */
export function endpoint(subject: Subject): Fact[] {
  const shared = subject.properties.get('VerifiedAccessGroupId').target(GROUP);
  const trust = trustBehind(shared);
  const own = policyOf(subject, trust);
  const before = shared ? policyOf(shared, trust) : new Unknown('its group is not in the files');
  const lets = (lax: Lax) => every([is(lax, own), some([not(isThere(before)), is(lax, before)])]);
  return [door(subject, own, some([isThere(own), isThere(before)]), lets), gatewayRecord(subject)];
}

/** In what a policy can be lax. */
type Lax = 'permitsBlindly' | 'ignoresUsers';

const is = (lax: Lax, policy: Maybe<DoorPolicy | undefined>): Maybe<boolean> =>
  Unknown.is(policy) ? policy : (policy?.[lax] ?? false);

export const endpointsOf = (shared: Subject): readonly Subject[] =>
  shared.referredBy(ENDPOINT, 'VerifiedAccessGroupId');

function door(
  subject: Subject,
  own: Maybe<DoorPolicy | undefined>,
  decided: Maybe<boolean>,
  lets: (lax: Lax) => Maybe<boolean>,
): Fact {
  const document = subject.properties.get('PolicyDocument');
  const read = <T>(pick: (policy: DoorPolicy) => Maybe<T>, absent: T) =>
    document.as<T>(Unknown.is(own) ? own : own === undefined ? absent : pick(own));
  return fact('gateway-door', subject, {
    decided,
    inForce: subject.properties.get('PolicyEnabled').as(some([not(document.isSet), enabled(subject)])),
    letsAnyoneIn: document.as(lets('permitsBlindly')),
    ignoresUsers: document.as(lets('ignoresUsers')),
    encrypted: encrypted(subject),
    ownFilter: subject.type === ENDPOINT ? filled(subject.properties.get('SecurityGroupIds')) : true,
    mistake: read<string | undefined>(({ mistake }) => mistake, undefined),
    unguarded: read<string | undefined>(({ unguarded }) => unguarded, undefined),
    moot: read<string | undefined>(({ moot }) => moot, undefined),
    believesClients: read(({ believesClients }) => believesClients, false),
  });
}

function enabled({ properties }: Subject): Maybe<boolean> {
  const field = properties.get('PolicyEnabled');
  if (field.isSet === false) return new Unknown("whether it is in force is not said by 'PolicyEnabled'");
  return field.boolean(false).value;
}

/** The policy of a group or endpoint, where it has one that is in force, or may be. */
export function policyOf(subject: Subject, trust: Maybe<Trust>): Maybe<DoorPolicy | undefined> {
  const document = subject.properties.get('PolicyDocument');
  if (document.isSet === false || enabled(subject) === false) return undefined;
  const text = document.string('').value;
  return Unknown.is(text) ? text : doorPolicy(text, trafficOf(subject), trust);
}

/** Who vouches for those who come through a group. */
function trustBehind(shared: Subject | undefined): Maybe<Trust> {
  const instance = shared?.properties.get('VerifiedAccessInstanceId').target(INSTANCE);
  return instance ? trustOf(instance) : new Unknown('its instance is not in the files');
}

const isThere = (policy: Maybe<DoorPolicy | undefined>): Maybe<boolean> =>
  Unknown.is(policy) ? policy : policy !== undefined;

/** What comes through: a group takes both, and so may an endpoint whose protocol only deployment knows. */
export function trafficOf({ type, properties }: Subject): TrafficKind {
  if (type !== ENDPOINT) return 'any';
  const protocols = ['LoadBalancerOptions', 'NetworkInterfaceOptions', 'RdsOptions', 'CidrOptions'].flatMap((options) =>
    properties.get(options, 'Protocol').items.map(({ text }) => text),
  );
  const [protocol] = protocols;
  if (typeof protocol !== 'string') return 'any';
  return protocol === 'tcp' ? 'tcp' : 'http';
}

/** Plain TCP is encrypted by whoever speaks through it, or not: that cannot be seen. */
function encrypted({ properties }: Subject): Read<boolean> {
  const protocols = ['LoadBalancerOptions', 'NetworkInterfaceOptions'].map((options) =>
    properties.get(options, 'Protocol'),
  );
  const [plain = properties.get('EndpointType')] = protocols.filter(({ isSet }) => isSet !== false);
  return plain.as(not(matches(plain.text ?? '', /^http$/i)));
}

/** What groups, endpoints and trust providers keep. */
export function gatewayRecord(subject: Subject): Fact {
  const encryption = subject.properties.get('SseSpecification');
  return fact('gateway-record', subject, { ownKey: encryption.as(isOwn(encryption)) });
}

const isOwn = (encryption: Field): Maybe<boolean> =>
  every([encryption.get('CustomerManagedKeyEnabled').boolean(false).value, ownKey(encryption.get('KmsKeyArn')).value]);
