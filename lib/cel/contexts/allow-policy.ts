import { list, record, shape, text } from '../cel-type';
import type { CelContext } from '../context';
import { tagFunctions } from './tags';
import { EXTRACT, TEXT_ENDS } from './texts';
import { TIME_FUNCTIONS } from './time';

const EQUAL = ['==', '!='];

const LEVEL = shape(
  /^accessPolicies\/\d+\/accessLevels\/[A-Za-z]\w*$/,
  "an access level by its whole name, such as 'accessPolicies/199923665455/accessLevels/CorpNet'",
);

const ATTRIBUTE = shape(
  /^(iam\.googleapis\.com\/modifiedGrantsByRole|storage\.googleapis\.com\/objectListPrefix|aiplatform\.googleapis\.com\/(memoryScope|sessionUserId))$/,
  "an attribute of an API, such as 'iam.googleapis.com/modifiedGrantsByRole'",
);

const RESOURCE = record({
  service: text({ only: EQUAL }),
  type: text({ only: EQUAL }),
  name: text({ only: [...EQUAL, 'startsWith', 'endsWith', 'extract'] }),
});

const API = record({});
const COMPUTE = record({});

/**
 * What the conditions of allow policies read of a request.
 *
 * Where a service does not say what a condition reads, that part of it never grants.
 *
 * @see https://cloud.google.com/iam/docs/conditions-attribute-reference
 */
export const ALLOW_CONDITION: CelContext = {
  holder: 'a condition of an allow policy',
  variables: {
    resource: RESOURCE,
    request: record({
      time: 'timestamp',
      auth: record({ access_levels: list(text({ like: LEVEL }), ['in']) }),
      path: text({ only: [...EQUAL, 'startsWith', 'endsWith', 'extract'] }),
      host: text({ only: [...EQUAL, 'startsWith', 'endsWith', 'extract'] }),
    }),
    destination: record({ ip: text({ only: EQUAL }), port: 'int' }),
    api: API,
    compute: COMPUTE,
  },
  functions: [
    ...TEXT_ENDS,
    EXTRACT,
    ...TIME_FUNCTIONS,
    ...tagFunctions(RESOURCE),
    { name: 'getAttribute', on: API, arguments: [text({ like: ATTRIBUTE }), 'any'], result: 'any' },
    { name: 'hasOnly', on: list('string'), arguments: [list('string')], result: 'bool' },
    { name: 'isForwardingRuleCreationOperation', on: COMPUTE, arguments: [], result: 'bool' },
    { name: 'matchLoadBalancingSchemes', on: COMPUTE, arguments: [list('string')], result: 'bool' },
  ],
  macros: [],
};

const PRINCIPAL_TYPE = shape(
  /^iam\.googleapis\.com\/(WorkspaceIdentity|WorkforcePoolIdentity|WorkloadPoolIdentity|ServiceAccount|AgentPoolIdentity)$/,
  "a type of principal, such as 'iam.googleapis.com/ServiceAccount'",
);

/**
 * What the conditions of bindings of principal access boundaries read: who sends the request.
 *
 * @see https://cloud.google.com/iam/docs/conditions-attribute-reference#principal
 */
export const BOUNDARY_CONDITION: CelContext = {
  holder: 'a condition of a principal access boundary',
  variables: {
    principal: record({
      type: text({ only: [...EQUAL, 'in'], like: PRINCIPAL_TYPE }),
      subject: text({ only: [...EQUAL, 'in', 'startsWith', 'endsWith'] }),
    }),
  },
  functions: TEXT_ENDS,
  macros: [],
};
