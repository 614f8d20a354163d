import { every, type Maybe, not, some } from '../../../core';
import type { Fact, ReachOfOthers } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { statementsHeldBy } from '../../identity-policies';
import { covers, type Statement } from '../../statement';
import type { Subject } from '../../subject';
import { HOLE, shapeOf, type TextLike, unknownIn } from '../../text';
import { opensWholeService } from '../../whole-service';

interface Right {
  readonly what: ReachOfOthers;
  readonly actions: readonly string[];
  /** What belongs to somebody else, by its ARN. */
  readonly another: readonly string[];
}

const ACCOUNT = 'us-east-1:111122223333';
const AGENTS = `arn:aws:bedrock-agentcore:${ACCOUNT}`;
const LOGS = `arn:aws:logs:${ACCOUNT}:log-group:/aws/bedrock-agentcore/runtimes/another_agent-0a1b2c3d4e-DEFAULT`;

const RIGHTS: readonly Right[] = [
  { what: 'logs', actions: actionsOf('logs', 'PutLogEvents DeleteLogStream'), another: [`${LOGS}:log-stream:runtime`] },
  {
    what: 'memory',
    actions: actionsOf(
      'bedrock-agentcore',
      'CreateEvent DeleteEvent GetEvent ListEvents GetMemoryRecord ListMemoryRecords RetrieveMemoryRecords',
      'BatchCreateMemoryRecords BatchUpdateMemoryRecords BatchDeleteMemoryRecords DeleteMemoryRecord',
    ),
    another: [`${AGENTS}:memory/another_memory-0a1b2c3d4e`],
  },
  {
    what: 'credentials',
    actions: actionsOf('bedrock-agentcore', 'GetResourceOauth2Token GetResourceApiKey GetResourcePaymentToken'),
    another: ['oauth2credentialprovider', 'apikeycredentialprovider', 'paymentcredentialprovider'].map(
      (kind) => `${AGENTS}:token-vault/default/${kind}/another`,
    ),
  },
  {
    what: 'identities',
    actions: actionsOf(
      'bedrock-agentcore',
      'GetWorkloadAccessToken GetWorkloadAccessTokenForJWT GetWorkloadAccessTokenForUserId',
    ),
    another: [`${AGENTS}:workload-identity-directory/default/workload-identity/another-0a1b2c3d4e`],
  },
];

function actionsOf(service: string, ...names: readonly string[]): string[] {
  return names.flatMap((some) => some.split(' ').map((name) => `${service}:${name}`));
}

/** What the role of an agent or of its gateway reaches that is not its own. Nothing where the files do not hold the role. */
export function reachesOf(subject: Subject, roleArn: Field): Fact[] {
  const role = roleArn.target('AWS::IAM::Role');
  const statements = role === undefined ? [] : statementsHeldBy(role);
  return statements.flatMap((statement) => [
    ...RIGHTS.flatMap((right) => reach(subject, statement, right)),
    ...users(subject, statement, statements),
  ]);
}

function reach(subject: Subject, statement: Statement, { what, actions, another }: Right): Fact[] {
  const held = every([statement.isAllow, speaksOfAny(statement, actions)]);
  if (held === false) return [];
  const field = statement.resourceField;
  const covered =
    statement.excludesResources || some(statement.resources.map((pattern) => coversAny(pattern, another)));
  const ofOthers = every([held, covered, not(isNarrowed(statement))]);
  return [fact('agent-reach', subject, { what, ofOthers: field.as(ofOthers) })];
}

/** Whether a statement speaks of one of the actions, and not just of everything. */
function speaksOfAny(statement: Statement, actions: readonly string[]): Maybe<boolean> {
  const patterns = statement.actions.filter((pattern) => !opensWholeService(shapeOf(pattern)));
  return some(patterns.flatMap((pattern) => actions.map((action) => covers(pattern, action))));
}

const FOR_ANY_USER = 'bedrock-agentcore:GetWorkloadAccessTokenForUserId';

/** To act for users whom no token names is more than to act for those who have signed in. */
function users(subject: Subject, statement: Statement, all: readonly Statement[]): Fact[] {
  const held = every([statement.isAllow, speaksOfAny(statement, [FOR_ANY_USER])]);
  if (held === false) return [];
  const denied = some(all.map((other) => every([other.isDeny, other.speaksOf(FOR_ANY_USER), other.onAnything])));
  const ofOthers = every([held, not(denied)]);
  return [fact('agent-reach', subject, { what: 'users', ofOthers: statement.actionField.as(ofOthers) })];
}

/** Keys of conditions that tell one agent or user from another. */
const NARROWING = /^(aws:resourcetag\/|bedrock-agentcore:(namespace|actorid|sessionid|strategyid)$)/;

function isNarrowed(statement: Statement): Maybe<boolean> {
  const keys = statement.conditions.map(({ key }) => key).filter((key) => NARROWING.test(key));
  return keys.length === 0 ? false : statement.requires(...keys);
}

/**
 * Whether a pattern of ARNs covers one of these, in whatever account and region.
 *
 * What deployment fills into the rest of the pattern names something of these files, and never what is somebody else's.
 */
function coversAny(pattern: TextLike, arns: readonly string[]): Maybe<boolean> {
  const shape = shapeOf(pattern).replace(HOME, (_home, service, region, account) =>
    ['arn:*', service, ...[region, account].flatMap((part) => (part === undefined ? [] : ['*']))].join(':'),
  );
  const coversOne = (hole: string) => arns.some((arn) => wildcard(shape, hole).test(arn));
  if (coversOne(NOTHING)) return true;
  const unknown = unknownIn(pattern);
  return unknown !== undefined && coversOne('.*') ? unknown : false;
}

/** Partition, service, region and account: a pattern may end after each of them. */
const HOME = /^arn:[^:]*:([^:]*)(:[^:]*)?(:[^:]*)?/;

const NOTHING = '[^\\s\\S]';

function wildcard(shape: string, hole: string): RegExp {
  const source = shape
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.')
    .replaceAll(HOLE, hole);
  return new RegExp(`^${source}$`, 's');
}
