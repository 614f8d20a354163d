import { every, not, some } from '../../../core';
import type { Fact, Opening } from '../../../policy';
import { fact } from '../../fact';
import { speaksOfAi } from '../../speaks-of-ai';
import type { Statement } from '../../statement';
import { matches, shapeOf } from '../../text';
import { type Holder, runsModels } from './holder';
import { runsForProvider } from './identity';
import type { Permissions } from './permissions';
import { isAnything } from './resource-pattern';
import { serviceTrusts } from './trust';

/** What reads, writes or opens data, one for each kind of it. */
const DATA = [
  's3:GetObject',
  's3:PutObject',
  's3:DeleteObject',
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:Scan',
  'dynamodb:PutItem',
  'secretsmanager:GetSecretValue',
  'ssm:GetParameter',
  'kms:Decrypt',
  'sqs:ReceiveMessage',
  'logs:GetLogEvents',
  'logs:PutLogEvents',
];

/** Policies of AWS that open all data of a kind, by what stands after `policy/` in their ARN. */
const READY_MADE =
  /:aws:policy\/(AmazonS3(FullAccess|ReadOnlyAccess)|AmazonDynamoDB(FullAccess|ReadOnlyAccess)|SecretsManagerReadWrite|AmazonSSM(FullAccess|ReadOnlyAccess))$/;

/** Puts an image where somebody runs it. */
const PUSH = 'ecr:PutImage';

/** Tests that say from where a request comes, and not what it is about. */
const FROM = /^aws:(source(ip|vpc|vpce|account|arn)|principal\w+|vpceaccount|securetransport|requestedregion)$/;

/** What may be done with data of anybody by who runs models, or whom a service takes on that runs them; and with images of anybody, beside AI. */
export function dataGrantsOf(holder: Holder): Fact[] {
  const { permissions, subject } = holder;
  const runs = runsModels(holder) !== false || runsForProvider(serviceTrusts(subject));
  const reading = runs ? permissions.allows : [];
  const pushing = speaksOfAi(subject.resource.template) ? permissions.allows.filter((it) => it.names(PUSH)) : [];
  const everywhere = [
    ...reading.flatMap((statement) => openedBy(permissions, statement, DATA)),
    ...(runs ? holder.managed : []).flatMap(openedReadyMade),
  ];
  const pushesAnywhere = pushing.flatMap((statement) => openedBy(permissions, statement, [PUSH]));
  if (everywhere.length + pushesAnywhere.length === 0) return [];
  return [fact('data-grant', subject, { everywhere, pushesAnywhere })];
}

function openedBy(permissions: Permissions, statement: Statement, wanted: readonly string[]): Opening[] {
  const actions = wanted.filter((action) => statement.speaksOf(action) !== false);
  if (actions.length === 0 || statement.conditions.some(({ key }) => !FROM.test(key))) return [];
  const open = every([
    statement.isAllow,
    statement.excludesResources || some(statement.resources.map(isAnything)),
    some(actions.map((action) => every([statement.speaksOf(action), not(permissions.closes(statement, action))]))),
  ]);
  return open === false ? [] : [{ place: statement.resourceField.place, what: listed(actions), open }];
}

function openedReadyMade({ arn, field }: Holder['managed'][number]): Opening[] {
  const open = matches(arn, READY_MADE);
  return open === true ? [{ place: field.place, what: `'${shapeOf(arn).replace(/^.*policy\//, '')}'`, open }] : [];
}

const listed = (actions: readonly string[]): string =>
  actions.length > 3 ? `${actions.slice(0, 3).join(', ')} and more` : actions.join(', ');
