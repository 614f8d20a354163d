import { Unknown } from '../../../core';
import type { DoorEntry, Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, shapeOf } from '../../text';
import { integrates } from './door-target';
import { once } from './once';
import { operationsOf } from './open-api';
import { sideDoor } from './rest-api';

const V2 = 'AWS::ApiGatewayV2';

/** What `AWS::ApiGatewayV2::Api` tells, where one of its routes leads to a model. Web firewalls do not come before these. */
export function httpApi(api: Subject): Fact[] {
  if (!leads(api)) return [];
  const { properties } = api;
  const door = fact('front-door', api, {
    of: 'api',
    public: true,
    filtered: true,
    sideDoor: sideDoor(api),
    anyNetwork: false,
    ownFilter: true,
    passesMalformed: false,
  });
  const made = properties.get('Target');
  if (isSocket(api)) return [door, connection(api)];
  return [
    door,
    ...(integrates(made) ? [entry(api, made, 'nothing')] : []),
    ...operationsOf(api).map(({ at, asks }) => entry(api, at, asks)),
  ];
}

const isSocket = ({ properties }: Subject): boolean => properties.get('ProtocolType').text === 'WEBSOCKET';

/** Whether an API stands in front of a model. */
export const leads: (api: Subject) => boolean = once(
  (api) =>
    integrates(api.properties.get('Target')) ||
    operationsOf(api).length > 0 ||
    api.referredBy(`${V2}::Route`, 'ApiId').some(routeLeads),
);

function routeLeads({ properties }: Subject): boolean {
  const integration = properties.get('Target').target(`${V2}::Integration`)?.properties;
  return integration !== undefined && integrates(integration.get('IntegrationUri'), integration.get('CredentialsArn'));
}

/** A socket asks once, where it is opened. */
function connection(api: Subject): Fact {
  const route = api
    .referredBy(`${V2}::Route`, 'ApiId')
    .find(({ properties }) => properties.get('RouteKey').text === '$connect');
  return route === undefined ? entry(api, api.properties, 'nothing') : routeEntry(route);
}

/** What `AWS::ApiGatewayV2::Route` tells, where it leads to a model. */
export function route(subject: Subject): Fact[] {
  const { properties } = subject;
  const api = properties.get('ApiId').target(`${V2}::Api`);
  const key = properties.get('RouteKey').text;
  const asksBefore = key !== undefined && /^(OPTIONS |\$connect$)/.test(shapeOf(key));
  return asksBefore || (api !== undefined && isSocket(api)) || !routeLeads(subject) ? [] : [routeEntry(subject)];
}

function routeEntry(subject: Subject): Fact {
  const type = subject.properties.get('AuthorizationType');
  const open = matches(type.text ?? 'NONE', /^NONE$/);
  return entry(subject, type, Unknown.is(open) ? open : open ? 'nothing' : 'identity');
}

const entry = (subject: Subject, at: Field, asks: DoorEntry['asks']): Fact =>
  fact('door-entry', subject, { of: 'api', public: true, asks: at.as(asks) });
