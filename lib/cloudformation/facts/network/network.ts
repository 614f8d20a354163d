import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact, Network } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { holdsModels, vpcAt } from './standing';

/** What `AWS::EC2::VPC` tells, where models, callers of models, or ways to them stand in it. */
export function vpc(subject: Subject): Fact[] {
  if (!holdsModels(subject)) return [];
  return [
    fact('network', subject, {
      logged: logged(subject.referredBy('AWS::EC2::FlowLog', 'ResourceId')),
      namesLogged: subject.referredBy(`${RESOLVER}::ResolverQueryLoggingConfigAssociation`, 'ResourceId').length > 0,
      namesFiltered: subject.referredBy(`${RESOLVER}::FirewallRuleGroupAssociation`, 'VpcId').length > 0,
    }),
  ];
}

const RESOLVER = 'AWS::Route53Resolver';

function logged(logs: readonly Subject[]): Network['logged'] {
  const whole = some(logs.map(({ properties }) => matches(properties.get('TrafficType').text ?? '', /^ALL$/)));
  if (Unknown.is(whole)) return whole;
  return whole ? 'all' : logs.length > 0 ? 'part' : 'none';
}

/** What `AWS::Route53Resolver::FirewallRuleGroup` tells, where it decides for such a VPC. */
export function firewallRuleGroup(group: Subject): Fact[] {
  const networks = group
    .referredBy(`${RESOLVER}::FirewallRuleGroupAssociation`, 'FirewallRuleGroupId')
    .flatMap(({ properties }) => vpcAt(properties.get('VpcId')) ?? []);
  if (!networks.some(holdsModels)) return [];
  const rules = group.properties.get('FirewallRules');
  const of = (action: RegExp) => rules.items.map((rule) => every([does(rule, action), holdsEverything(rule)]));
  const blocksTheRest = every([some(of(/^BLOCK$/)), not(some(of(/^(ALLOW|ALERT)$/)))]);
  return [fact('name-filter', group, { blocksTheRest: rules.as(blocksTheRest) })];
}

const does = (rule: Field, action: RegExp): Maybe<boolean> => matches(rule.get('Action').text ?? '', action);

function holdsEverything(rule: Field): Maybe<boolean> {
  const list = rule.get('FirewallDomainListId').target(`${RESOLVER}::FirewallDomainList`);
  if (list === undefined) return rule.unknown ?? false;
  const { properties } = list;
  if (properties.get('DomainFileUrl').isSet !== false)
    return new Unknown('the list of domains stands in a file elsewhere');
  return some(properties.get('Domains').texts.map((domain) => matches(domain, /^\*\.?$/)));
}
