import { not } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { leads as apiLeads } from './rest-api';

/** What `AWS::ApiGateway::DomainName` tells, where it leads to an API in front of a model. */
export function domainName(domain: Subject): Fact[] {
  const inFront = domain
    .referredBy('AWS::ApiGateway::BasePathMapping', 'DomainName')
    .flatMap(({ properties }) => properties.get('RestApiId').target('AWS::ApiGateway::RestApi') ?? [])
    .some(apiLeads);
  if (!inFront) return [];
  const policy = domain.properties.get('SecurityPolicy');
  return [
    fact('door-channel', domain, {
      encrypted: true,
      modern: policy.as(not(matches(policy.text ?? 'TLS_1_2', /^(TLS_1_0|SecurityPolicy_TLS1[01]_)/))),
    }),
  ];
}
