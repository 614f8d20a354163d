import { type Maybe, not, Unknown } from '../../../core';
import type { Fact, Peer, Reach } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { Reference, shapeOf, type TextLike, unknownIn } from '../../text';
import { leadsToModel } from './door-target';
import { guardsModels, vpcAt } from './standing';

/** What `AWS::EC2::SecurityGroup` tells, with the rules that stand beside it. */
export function securityGroup(group: Subject): Fact[] {
  if (!guardsModels(group) && !guardsDoor(group)) return [];
  const block = vpcAt(group.properties.get('VpcId'))?.properties.get('CidrBlock').text;
  const peers = (rules: readonly Field[]) => rules.flatMap((rule) => peersIn(rule, block));
  return [
    fact('traffic-filter', group, {
      admits: peers(rulesOf(group, 'SecurityGroupIngress')),
      sends: sendsAnywhere(group) ?? peers(rulesOf(group, 'SecurityGroupEgress')),
    }),
  ];
}

const guardsDoor = (group: Subject): boolean =>
  group.referredBy('AWS::ElasticLoadBalancingV2::LoadBalancer', 'SecurityGroups').some(leadsToModel);

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
