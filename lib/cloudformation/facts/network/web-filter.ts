import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact, WebFilter } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { leadsToModel } from './door-target';
import { graphqlApi } from './graphql-api';
import { leads as apiLeads } from './rest-api';

/** What `AWS::WAFv2::WebACL` tells, where it is in front of a gateway or of a door to a model. */
export function webAcl(acl: Subject): Fact[] {
  const { properties } = acl;
  if (!guardsModel(acl)) return [];
  const rules = properties.get('Rules');
  const blocksRest = properties.get('DefaultAction', 'Block').isSet;
  const logs = acl.referredBy('AWS::WAFv2::LoggingConfiguration', 'ResourceArn');
  return [
    fact('web-filter', acl, {
      blocks: rules.as(some([blocksRest, ...rules.items.map(turnsAway)])),
      limitsRate: rules.as(some(rules.items.map(limits))),
      counting: rules.items.flatMap(counts),
      attacks: ATTACKS.map(({ what, groups }) => ({
        what,
        holds: some([blocksRest, ...rules.items.map((rule) => every([knows(rule, groups), turnsAway(rule)]))]),
      })),
      logs: logs.length > 0,
      credentials: logs.flatMap(({ properties: log }) => credentialsIn(log.get('RedactedFields'))),
    }),
  ];
}

/** More than anybody asks is no limit: WAF takes numbers up to two thousand million. */
const MOST_REQUESTS = 100_000;

function limits(rule: Field): Maybe<boolean> {
  const statement = rule.get('Statement', 'RateBasedStatement');
  const limit = statement.get('Limit').number(0).value;
  return every([statement.isSet, turnsAway(rule), Unknown.is(limit) ? limit : limit <= MOST_REQUESTS]);
}

/** What AWS keeps rules for, and the groups that hold them. */
const ATTACKS = [
  { what: 'common attacks on web applications', groups: /^AWSManagedRulesCommonRuleSet$/ },
  { what: 'requests that try known holes', groups: /^AWSManagedRulesKnownBadInputsRuleSet$/ },
  { what: 'addresses of bad repute', groups: /^AWSManagedRules(AmazonIpReputation|AnonymousIp)List$/ },
];

/** Groups of others, and one's own, count for whatever their names say. */
function knows(rule: Field, groups: RegExp): Maybe<boolean> {
  const group = rule.get('Statement', 'ManagedRuleGroupStatement');
  const { text: vendor = 'AWS' } = group.get('VendorName');
  return some([
    rule.get('Statement', 'RuleGroupReferenceStatement').isSet,
    every([group.isSet, some([not(matches(vendor, /^AWS$/)), matches(group.get('Name').text ?? '', groups)])]),
  ]);
}

/** Header fields that hold what somebody signs in with. */
const CREDENTIALS = ['authorization', 'cookie'];

const credentialsIn = (fields: Field) =>
  CREDENTIALS.map((what) => ({
    place: fields.place,
    what,
    leftOut:
      fields.unknown ??
      some(
        fields.items.map((field) =>
          matches(field.get('SingleHeader', 'Name').text ?? '', new RegExp(`^${what}$`, 'i')),
        ),
      ),
  }));

const counts = (rule: Field): WebFilter['counting'] =>
  [rule.get('Action', 'Count'), rule.get('OverrideAction', 'Count')].map(({ place, isSet }) => ({
    place,
    counts: isSet,
  }));

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
