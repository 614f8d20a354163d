import { every, type Maybe, some } from '../../../core';
import type { Fact, Place } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { leadsToModel } from './door-target';
import { graphqlApi } from './graphql-api';
import { leads as apiLeads } from './rest-api';

/** What `AWS::WAFv2::WebACL` tells, where it is in front of a gateway or of a door to a model. */
export function webAcl(acl: Subject): Fact[] {
  const { properties } = acl;
  if (!guardsModel(acl)) return [];
  const rules = properties.get('Rules');
  const limits = rules.items.map((rule) => every([rule.get('Statement', 'RateBasedStatement').isSet, turnsAway(rule)]));
  return [
    fact('web-filter', acl, {
      blocks: rules.as(some([properties.get('DefaultAction', 'Block').isSet, ...rules.items.map(turnsAway)])),
      limitsRate: rules.as(some(limits)),
      counting: rules.items.flatMap(counts),
    }),
  ];
}

const counts = (rule: Field): Place[] =>
  [rule.get('Action', 'Count'), rule.get('OverrideAction', 'Count')]
    .filter((action) => action.isSet === true)
    .map(({ place }) => place);

/** The types whose web firewall is of interest, and whether one of them is. */
const GUARDED: Readonly<Record<string, (subject: Subject) => boolean>> = {
  'AWS::EC2::VerifiedAccessInstance': () => true,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': leadsToModel,
  'AWS::ApiGateway::RestApi': apiLeads,
  'AWS::AppSync::GraphQLApi': (api) => graphqlApi(api).length > 0,
};

/** Whether a web firewall is in front of a gateway or of a door to a model. */
export const guardsModel = (acl: Subject): boolean =>
  acl
    .referredBy('AWS::WAFv2::WebACLAssociation', 'WebACLArn')
    .some(({ properties }) => isOfInterest(properties.get('ResourceArn')));

function isOfInterest(field: Field): boolean {
  const target = field.target(...Object.keys(GUARDED));
  return target !== undefined && (GUARDED[target.type]?.(target) ?? false);
}

/** A rule blocks, or a group of rules is not told only to count. */
const turnsAway = (rule: Field): Maybe<boolean> =>
  some([
    ...['Block', 'Captcha', 'Challenge'].map((action) => rule.get('Action', action).isSet),
    rule.get('OverrideAction', 'None').isSet,
  ]);
