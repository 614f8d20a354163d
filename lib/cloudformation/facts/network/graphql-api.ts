import { not, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { integrates } from './door-target';
import { isFiltered } from './load-balancer';

/** What `AWS::AppSync::GraphQLApi` tells, where one of its sources leads to a model. */
export function graphqlApi(api: Subject): Fact[] {
  if (!api.referredBy('AWS::AppSync::DataSource', 'ApiId').some(leads)) return [];
  const { properties } = api;
  const visibility = properties.get('Visibility');
  const isPublic = not(matches(visibility.text ?? 'GLOBAL', /^PRIVATE$/));
  const ways = [properties, ...properties.get('AdditionalAuthenticationProviders').items];
  return [
    fact('front-door', api, {
      of: 'api',
      public: visibility.as(isPublic),
      filtered: isFiltered(api),
      sideDoor: false,
      anyNetwork: false,
      ownFilter: true,
      passesMalformed: false,
    }),
    ...ways.map((way) => entry(api, way.get('AuthenticationType'), isPublic)),
  ];
}

function leads({ properties }: Subject): boolean {
  return (
    properties.get('Type').text === 'AMAZON_BEDROCK_RUNTIME' ||
    integrates(
      properties.get('LambdaConfig', 'LambdaFunctionArn'),
      properties.get('HttpConfig', 'Endpoint'),
      properties.get('ServiceRoleArn'),
    )
  );
}

function entry(api: Subject, type: Field, isPublic: ReturnType<typeof not>): Fact {
  const byKey = matches(type.text ?? '', /^API_KEY$/);
  const asks = Unknown.is(byKey) ? byKey : byKey ? 'key' : 'identity';
  return fact('door-entry', api, { of: 'api', public: isPublic, asks: type.as<'key' | 'identity'>(asks) });
}
