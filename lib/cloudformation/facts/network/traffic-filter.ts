import { type Maybe, not, Unknown } from '../../../core';
import type { Fact, Peer, Reach } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, Reference, shapeOf, type TextLike, unknownIn } from '../../text';
import { leadsToModel } from './door-target';
import { guardsModels, vpcAt } from './standing';

/** What `AWS::EC2::SecurityGroup` tells, with the rules that stand beside it. */
export function securityGroup(group: Subject): Fact[] {
  const guards = guardsModels(group) || guardsDoor(group);
  if (!guards && !guardsGateway(group)) return [];
  const block = vpcAt(group.properties.get('VpcId'))?.properties.get('CidrBlock').text;
  const [inward, outward] = [rulesOf(group, 'SecurityGroupIngress'), rulesOf(group, 'SecurityGroupEgress')];
  const peers = (rules: readonly Field[]) => rules.flatMap((rule) => peersIn(rule, block));
  return [
    fact('traffic-filter', group, {
      // Who comes through a gateway comes past its group: only what goes on from there is filtered.
      admits: guards ? peers(inward) : [],
      sends: sendsAnywhere(group) ?? peers(outward),
      ways: [...(guards ? inward : []), ...outward].filter((rule) => isToSomebody(rule, group)).map(wayIn),
    }),
  ];
}

const guardsDoor = (group: Subject): boolean =>
  group.referredBy('AWS::ElasticLoadBalancingV2::LoadBalancer', 'SecurityGroups').some(leadsToModel);

const guardsGateway = (group: Subject): boolean =>
  group.referredBy('AWS::EC2::VerifiedAccessEndpoint', 'SecurityGroupIds').length > 0;

/** Whether a rule is for some, and for others: not for everyone, for nobody, or within the group itself. */
function isToSomebody(rule: Field, group: Subject): boolean {
  const within = ['SourceSecurityGroupId', 'DestinationSecurityGroupId'].some((key) =>
    group.is(rule.get(key).target(group.type)),
  );
  const isFor = (block: RegExp) => BLOCKS.some((key) => block.test(shapeOf(rule.get(key).text ?? '')));
  return !within && !isFor(/^(0\.0\.0\.0|::)\/0$/) && !isFor(NOBODY);
}

/** Addresses that nobody has, or that each has for itself: a group that must have a rule has one of these. */
const NOBODY = /^(255\.255\.255\.255\/32|127\.\d+\.\d+\.\d+\/\d+|::1\/128)$/;

const PORTS = 65_536;

function wayIn(rule: Field) {
  const { text: protocol = '-1' } = rule.get('IpProtocol');
  const isAny = matches(protocol, /^-1$/);
  const hasPorts = matches(protocol, /^(tcp|udp|6|17)$/i) === true;
  const open = Unknown.is(isAny) ? isAny : isAny ? PORTS : hasPorts ? portsOf(rule) : 0;
  return { place: rule.place, ports: rule.unknown ?? open };
}

function portsOf(rule: Field): Maybe<number> {
  const [first, last] = [rule.get('FromPort'), rule.get('ToPort')];
  if (first.isSet !== false && isNamed(first) && `${first.text}` === `${last.text}`) return 1;
  const [from, to] = [first.number(0).value, last.number(PORTS - 1).value];
  if (Unknown.is(from)) return from;
  return Unknown.is(to) ? to : to - from + 1;
}

/** Whether it is known what stands there, if only by its name: one port, whichever it is. */
const isNamed = ({ text = '' }: Field): boolean => unknownIn(text)?.name !== '?';

const rulesOf = (group: Subject, name: string): readonly Field[] => [
  ...group.properties.get(name).items,
  ...group.referredBy(`AWS::EC2::${name}`, 'GroupId').map(({ properties }) => properties),
];

/** A group without any rule for what goes out has one that lets out everything. */
function sendsAnywhere(group: Subject): Peer[] | undefined {
  const field = group.properties.get('SecurityGroupEgress');
  return rulesOf(group, 'SecurityGroupEgress').length === 0 ? [{ place: field.place, reach: 'anyone' }] : undefined;
}

const BLOCKS = ['CidrIp', 'CidrIpv6'];

/** The address blocks of a rule; a rule that names a group or a list of prefixes has none. */
function peersIn(rule: Field, block: TextLike | undefined): Peer[] {
  const whole = rule.unknown;
  if (whole !== undefined) return [{ place: rule.place, reach: whole }];
  return BLOCKS.flatMap((key): Peer[] => {
    const field = rule.get(key);
    const { text } = field;
    return text === undefined ? [] : [{ place: field.place, reach: reachOf(text, block) }];
  });
}

function reachOf(text: TextLike, block: TextLike | undefined): Maybe<Reach> {
  const hidden = unknownIn(text);
  if (hidden !== undefined) return sameBlock(text, block) === true ? 'network' : hidden;
  if (sameBlock(text, block) === true) return 'network';
  const [, address = '', bits = '128'] = /^(.*)\/(\d+)$/.exec(shapeOf(text)) ?? [];
  const isOwn = /^(10|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(address);
  if (isOwn) return Number(bits) <= 16 ? 'network' : 'named';
  return Number(bits) < (address.includes(':') ? 16 : 8) ? 'anyone' : 'named';
}

/** Whether a block is that of the VPC: by reference to it, or as it is spelled there. */
function sameBlock(text: TextLike, block: TextLike | undefined): Maybe<boolean> {
  if (text instanceof Reference) return /^CidrBlock(s|Associations)?/.test(text.attribute ?? '');
  return block === undefined ? false : not(Unknown.is(text) ? text : String(text) !== String(block));
}
