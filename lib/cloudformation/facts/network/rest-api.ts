import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { DoorEntry, Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { type PolicyCondition, type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { integrates } from './door-target';
import { namesPrincipals } from './endpoint-policy';
import { isFiltered } from './load-balancer';
import { once } from './once';
import { operationsOf } from './open-api';

const API = 'AWS::ApiGateway::RestApi';

/** What `AWS::ApiGateway::RestApi` tells, where one of its methods leads to a model. */
export function restApi(api: Subject): Fact[] {
  if (!leads(api)) return [];
  const { properties } = api;
  const policy = properties.get('Policy');
  const isPrivate = privateApi(properties);
  const anyNetwork = every([isPrivate, not(limitsNetworks(statementsOf(policy)))]);
  return [
    fact('front-door', api, {
      of: 'api',
      public: properties.get('EndpointConfiguration', 'Types').as(isPublic(api)),
      filtered: isFiltered(api),
      sideDoor: sideDoor(api),
      anyNetwork: policy.as(anyNetwork),
      ownFilter: true,
      passesMalformed: false,
    }),
    ...operationsOf(api).map(({ at, asks: own }) =>
      fact('door-entry', api, {
        of: 'api',
        public: isPublic(api),
        asks: at.as(signed(api) === true ? 'identity' : own),
      }),
    ),
  ];
}

/** Whether a REST API stands in front of a model: by one of its methods, or by the description of them. */
export const leads: (api: Subject) => boolean = once(
  (api) =>
    operationsOf(api).length > 0 ||
    api
      .referredBy('AWS::ApiGateway::Method', 'RestApiId')
      .some(({ properties }) => integration(properties.get('Integration'))),
);

const integration = (field: Field): boolean =>
  integrates(field.get('Uri'), field.get('Credentials'), field.get('ConnectionId'));

/** Whether an API answers at its own address besides the one that it is mapped to. */
export function sideDoor(api: Subject) {
  const mapped = api.mentionedBy('AWS::ApiGateway::BasePathMapping', 'AWS::ApiGatewayV2::ApiMapping').length > 0;
  const closed = api.properties.get('DisableExecuteApiEndpoint');
  return closed.as(mapped ? not(closed.boolean(false).value) : false);
}

const privateApi = (properties: Field): Maybe<boolean> =>
  some(properties.get('EndpointConfiguration', 'Types').texts.map((type) => matches(type, /^PRIVATE$/)));

const isPublic = ({ properties }: Subject): Maybe<boolean> =>
  not(some([privateApi(properties), limitsNetworks(statementsOf(properties.get('Policy')))]));

const NETWORK = /^aws:(sourcevpce?|sourceip|vpcsourceip|vpceaccount|vpceorgid|vpceorgpaths)$/;
const CALLER = /^aws:(principal(arn|account|orgid|orgpaths)|userid)$/;

/** Whether a policy takes calls from some networks alone: its Allows require one, or a Deny turns away the rest. */
function limitsNetworks(statements: readonly Statement[]): Maybe<boolean> {
  const allows = statements.filter(({ isAllow }) => isAllow !== false);
  const denies = statements.filter(({ isDeny }) => isDeny !== false);
  return some([
    denies.some(({ conditions }) => conditions.some((condition) => isOtherwise(condition))),
    every([
      allows.length > 0,
      ...allows.map((statement) =>
        some([namesPrincipals(statement), requires(statement, NETWORK), requires(statement, CALLER)]),
      ),
    ]),
  ]);
}

const isOtherwise = ({ operator, key }: PolicyCondition): boolean =>
  NETWORK.test(key) && /^(String|Ip|)Not/.test(operator);

const requires = (statement: Statement, key: RegExp): Maybe<boolean> =>
  statement.requires(
    ...statement.conditions.filter((condition) => key.test(condition.key)).map((condition) => condition.key),
  );

/** What `AWS::ApiGateway::Method` tells, where it leads to a model. Browsers ask with OPTIONS before they say who it is. */
export function method(subject: Subject): Fact[] {
  const { properties } = subject;
  if (properties.get('HttpMethod').text === 'OPTIONS' || !integration(properties.get('Integration'))) return [];
  const type = properties.get('AuthorizationType');
  const api = properties.get('RestApiId').target(API);
  return [
    fact('door-entry', subject, {
      of: 'api',
      public: api === undefined ? true : isPublic(api),
      asks: type.as(asks(type, properties.get('ApiKeyRequired'), api)),
    }),
  ];
}

function asks(type: Field, key: Field, api: Subject | undefined): DoorEntry['asks'] {
  const open = matches(type.text ?? 'NONE', /^NONE$/);
  if (open !== true) return Unknown.is(open) ? open : 'identity';
  const named = api === undefined ? false : signed(api);
  if (named !== false) return Unknown.is(named) ? named : 'identity';
  const { value } = key.boolean(false);
  return Unknown.is(value) ? value : value ? 'key' : 'nothing';
}

/** Whether the policy of an API takes calls from named callers alone, who then have to say who they are. */
function signed({ properties }: Subject): Maybe<boolean> {
  const allows = statementsOf(properties.get('Policy')).filter(({ isDeny }) => isDeny !== true);
  return every([
    allows.length > 0,
    ...allows.map((statement) => some([namesPrincipals(statement), requires(statement, CALLER)])),
  ]);
}
