import { every, type Maybe, not, some } from '../../../core';
import type { Fact, Opening } from '../../../policy';
import * as ai from '../../ai-actions';
import { fact } from '../../fact';
import { covers, type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { shapeOf, type TextLike } from '../../text';
import { listed } from './grant';
import { namesAll, Permissions, type Request } from './permissions';
import { coversResource } from './resource-pattern';

/** Whether a managed policy is one that limits: an identity of the files bears it, or its name says so. */
export function isBoundary(policy: Subject): boolean {
  const { resource, properties } = policy;
  const name = properties.get('ManagedPolicyName').text;
  if (bearersOf(policy).length > 0) return true;
  return /boundary/i.test(`${resource.logicalId} ${name ?? ''}`);
}

const bearersOf = (policy: Subject): readonly Subject[] =>
  policy
    .mentionedBy('AWS::IAM::Role', 'AWS::IAM::User')
    .filter(({ properties }) => policy.is(properties.get('PermissionsBoundary').target(policy.type)));

/** What a boundary leaves open that it should not. */
export function boundaryFacts(policy: Subject): Fact[] {
  const statements = statementsOf(policy.properties.get('PolicyDocument'));
  const permissions = Permissions.alone(statements);
  const own = ownName(policy, statements);
  return [
    fact('boundary', policy, {
      borne: bearersOf(policy).length > 0,
      escapes: [
        ...ai.TAKE_BOUNDARY_OFF.flatMap((action) => left(permissions, action)),
        ...ai.REWRITE_POLICY.filter((action) => permissions.closesAll(action, own) !== true).flatMap((action) =>
          left(permissions, action),
        ),
        ...ai.LEAVE_BOUNDARY_OUT.flatMap((action) => left(permissions, action, { keys: BOUNDARY })),
      ],
      aboutAi: some(statements.map((statement) => every([statement.isDeny, limitsAi(statement)]))),
      leaves: [
        ...ai.RUN_PROVIDED.flatMap((action) => left(permissions, action, { keys: ['bedrock:GuardrailIdentifier'] })),
        ...left(permissions, GRANT, { request: BY_HAND }),
        ...sparedBy(statements).flatMap((on) => left(permissions, PASS, { on })),
        ...WAYS_AROUND.flatMap((action) => left(permissions, action)),
        ...leftOf(permissions, ai.TAMPER),
        ...leftOf(
          permissions,
          ai.WIDEN.filter((action) => !ai.REWRITE_POLICY.includes(action)),
          { keys: BOUNDARY },
        ),
      ],
      unconfined: CONFINED.flatMap(([without, actions, request]) =>
        leftOf(permissions, actions, { request }).map((opening) => ({
          ...opening,
          what: `${opening.what} ${without}`,
        })),
      ),
    }),
  ];
}

/** How the boundary's statements name the boundary itself; anything, where they do not. */
const ownName = (policy: Subject, statements: readonly Statement[]): TextLike =>
  statements.flatMap(({ resourceField }) => resourceField.items).find((item) => policy.is(item.target(policy.type)))
    ?.text ?? '*';

/** Opens a key to somebody, unless a service of AWS asks for it on the caller's behalf. */
const GRANT = 'kms:CreateGrant';
const BY_HAND: Request = { 'kms:grantisforawsresource': 'false' };

/** Hands a role over to a service, which then acts as that. */
const PASS = 'iam:PassRole';

/** Whom a boundary lets do what it denies to all others; whoever bears it and acts as one of them is free. */
function sparedBy(statements: readonly Statement[]): readonly TextLike[] {
  const spared = statements
    .filter(({ isDeny }) => isDeny === true)
    .flatMap((statement) => statement.conditionsOn('aws:PrincipalArn'))
    .filter(({ operator }) => /^(Arn|String)Not/.test(operator))
    .flatMap(({ values }) => values)
    .filter((value) => !/[*?]/.test(shapeOf(value)));
  return [...new Map(spared.map((value) => [`${value}`, value])).values()];
}

/** What to ask of jobs, notebooks and hosted models: how one goes without, and the request for it. */
const CONFINED: readonly (readonly [without: string, actions: readonly string[], request: Request])[] = [
  ['without network isolation', ai.ISOLATE, { 'sagemaker:networkisolation': null }],
  ['with network isolation turned off', ai.ISOLATE, { 'sagemaker:networkisolation': 'false' }],
  ['outside of networks', ai.PLACE_IN_NETWORK, { 'sagemaker:vpcsubnets': null }],
  ['with a way to the internet', ai.MAKE_NOTEBOOK, { 'sagemaker:directinternetaccess': 'Enabled' }],
  ['past the network', ai.MAKE_DOMAIN, { 'sagemaker:appnetworkaccesstype': 'PublicInternetOnly' }],
  // Some kinds of instances have disks of their own, and take no key.
  [
    'without a key of the account',
    ai.STORE_ON_VOLUME,
    { 'sagemaker:volumekmskeyarn': null, 'sagemaker:instancetypes': 'ml.m5.large' },
  ],
  ['as approved', ai.APPROVE, { 'sagemaker:modelapprovalstatus': 'Approved' }],
];

const BOUNDARY = ['iam:PermissionsBoundary'];

const WAYS_AROUND = [...ai.RUN_BESIDE, ...ai.READ_WEB, ...ai.RUN_INLINE_AGENT, ...ai.API_KEYS, ...ai.BLIND];

const limitsAi = (statement: Statement): Maybe<boolean> =>
  statement.actionField.texts.some((pattern) =>
    ai.AI_SERVICES.some((service) => covers(pattern, `${service}:`) === true || `${pattern}`.startsWith(`${service}:`)),
  );

/** What a right is asked about besides its action. */
interface Asked {
  /** Keys of which one must have a value that is named. */
  readonly keys?: readonly string[];
  readonly request?: Request;
  /** One resource; some resource, where none is named. */
  readonly on?: TextLike;
}

/** The statement that opens an action to whoever bears the boundary, where it is open as it is asked about. */
function left(permissions: Permissions, action: string, { keys = [], request = {}, on }: Asked = {}): Opening[] {
  return permissions.allows
    .filter(
      (statement) => statement.speaksOf(action) !== false && statement.conditionsOn('aws:PrincipalArn').every(namesAll),
    )
    .flatMap((statement) => {
      const open = every([
        statement.isAllow,
        statement.speaksOf(action),
        on === undefined || every([speaksOn(statement, on), not(permissions.closesAll(action, on))]),
        not(permissions.closes(statement, action, request)),
        keys.length === 0 || not(permissions.demands(statement, action, '*', keys)),
      ]);
      const what = on === undefined ? action : `${action} on ${on}`;
      return open === false ? [] : [{ place: statement.field.place, what, open }];
    });
}

const speaksOn = ({ excludesResources, resourceField }: Statement, on: TextLike): Maybe<boolean> => {
  const named = some(resourceField.texts.map((pattern) => coversResource(pattern, on)));
  return excludesResources ? not(named) : named;
};

/** Several actions that are open, told as one. */
function leftOf(permissions: Permissions, actions: readonly string[], asked: Asked = {}): Opening[] {
  const found = actions.flatMap((action) => left(permissions, action, asked).slice(0, 1));
  const [first] = found;
  if (first === undefined) return [];
  return [
    { place: first.place, what: listed(found.map(({ what }) => what)), open: some(found.map(({ open }) => open)) },
  ];
}
