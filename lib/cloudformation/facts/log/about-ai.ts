import type { Field } from '../../field';
import { speaksOfAi } from '../../speaks-of-ai';
import type { Subject } from '../../subject';
import { useOf } from '../data/dataset-use';
import { leadsToModel } from '../network/door-target';
import { leads as httpLeads } from '../network/http-api';
import { once } from '../network/once';
import { leads as restLeads } from '../network/rest-api';
import { hasWorkload, holdsModels } from '../network/standing';
import { guardsModel } from '../network/web-filter';
import { receivedBy } from './received';

const RESOLVER = 'AWS::Route53Resolver::ResolverQueryLoggingConfig';

/** Whether the network that is named here has to do with models. */
function ofModels(network: Field): boolean {
  const target = network.target('AWS::EC2::VPC', 'AWS::EC2::Subnet');
  return target !== undefined && (target.type === 'AWS::EC2::VPC' ? holdsModels(target) : hasWorkload(target));
}

/** Whether what is named here is of a type, and of interest. */
const leads =
  (property: string, type: string, counts: (target: Subject) => boolean) =>
  ({ properties }: Subject): boolean => {
    const target = properties.get(property).target(type);
    return target !== undefined && counts(target);
  };

/** What many write logs about that has nothing to do with AI, by its type, and how to tell; the others always count. */
const ORDINARY: Readonly<Record<string, (sender: Subject) => boolean>> = {
  'AWS::ApiGateway::Stage': leads('RestApiId', 'AWS::ApiGateway::RestApi', restLeads),
  'AWS::ApiGatewayV2::Stage': leads('ApiId', 'AWS::ApiGatewayV2::Api', httpLeads),
  'AWS::EC2::FlowLog': ({ properties }) => ofModels(properties.get('ResourceId')),
  'AWS::ElasticLoadBalancing::LoadBalancer': () => false,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': leadsToModel,
  'AWS::KinesisFirehose::DeliveryStream': (stream) => stream.mentionedBy(...FEEDING).some(isAboutAi),
  'AWS::Logs::DeliveryDestination': (destination) =>
    destination
      .mentionedBy('AWS::Logs::Delivery')
      .some(({ properties }) => ofSource(properties.get('DeliverySourceName'))),
  'AWS::Logs::SubscriptionFilter': () => false,
  'AWS::NetworkFirewall::LoggingConfiguration': leads(
    'FirewallArn',
    'AWS::NetworkFirewall::Firewall',
    ({ properties }) => ofModels(properties.get('VpcId')),
  ),
  [RESOLVER]: (config) =>
    config.mentionedBy(`${RESOLVER}Association`).some(({ properties }) => ofModels(properties.get('ResourceId'))),
  'AWS::S3::Bucket': once((bucket) => useOf(bucket) !== undefined || receivedBy(bucket).length > 0),
  'AWS::WAFv2::LoggingConfiguration': leads('ResourceArn', 'AWS::WAFv2::WebACL', guardsModel),
};

const FEEDING = [
  'AWS::EC2::FlowLog',
  'AWS::EC2::VerifiedAccessInstance',
  'AWS::Logs::DeliveryDestination',
  'AWS::Logs::SubscriptionFilter',
  'AWS::WAFv2::LoggingConfiguration',
];

/** Whether a delivery takes the log of something elsewhere that is about AI. */
function ofSource(name: Field): boolean {
  const source = name.target('AWS::Logs::DeliverySource');
  const logged = source?.properties.get('ResourceArn').target();
  return logged !== undefined && speaksOfAi(logged.resource.template);
}

/** Whether what somebody writes logs about can have to do with AI: it stands beside it, or leads to it. */
export const isAboutAi = (sender: Subject): boolean =>
  speaksOfAi(sender.resource.template) || (ORDINARY[sender.type]?.(sender) ?? true);
