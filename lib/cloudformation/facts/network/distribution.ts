import { not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { leadsToModel } from './door-target';
import { functionUrl } from './function-url';
import { leads as apiLeads } from './rest-api';

/** What `AWS::CloudFront::Distribution` tells, where it stands in front of a door to a model. */
export function distribution(subject: Subject): Fact[] {
  const config = subject.properties.get('DistributionConfig');
  const origins = config.get('Origins').items.filter(leads);
  if (origins.length === 0) return [];
  const behaviors = [config.get('DefaultCacheBehavior'), ...config.get('CacheBehaviors').items];
  const plain = [
    ...behaviors.map((behavior) => matches(behavior.get('ViewerProtocolPolicy').text ?? '', /^allow-all$/)),
    ...origins.map((origin) =>
      matches(origin.get('CustomOriginConfig', 'OriginProtocolPolicy').text ?? '', /^(http-only|match-viewer)$/),
    ),
  ];
  const version = config.get('ViewerCertificate', 'MinimumProtocolVersion');
  return [
    fact('door-channel', subject, {
      encrypted: config.as(not(some(plain))),
      modern: version.as(matches(version.text ?? 'TLSv1', /^TLSv1\.[23]/)),
    }),
  ];
}

const DOORS = ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::Lambda::Url', 'AWS::ApiGateway::RestApi'];

function leads(origin: Field): boolean {
  const door = origin.get('DomainName').target(...DOORS);
  return door !== undefined && (leadsToModel(door) || functionUrl(door).length > 0 || apiLeads(door));
}
