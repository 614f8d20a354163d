import { every, type Maybe, not, some } from '../../../core';
import type { Fact, Trust } from '../../../policy';
import { fact } from '../../fact';
import { type PolicyPrincipal, type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { Pseudo, shapeOf, Text, type TextLike, unknownIn } from '../../text';
import { type Holder, mayConcernAi } from './holder';
import { demandsItself, type Permissions } from './permissions';

/** What tells apart whoever has an identity in AWS. */
const WHO = [
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:SourceVpc',
  'aws:SourceVpce',
];

/** What an agreement between two accounts rests on, besides. */
const AGREED = [...WHO, 'sts:ExternalId'];

/** On whose behalf a service comes. */
const BEHALF = ['aws:SourceAccount', 'aws:SourceArn', 'aws:SourceOrgID', 'aws:SourceOrgPaths'];

/** Statements of a trust policy that let somebody in, or may. */
export const trustsOf = (role: Subject): readonly Statement[] =>
  statementsOf(role.properties.get('AssumeRolePolicyDocument')).filter(({ isAllow }) => isAllow !== false);

/** Whether tokens of another issuer take a role on, as pipelines have them. */
export const isFederated = (role: Subject): Maybe<boolean> =>
  some(
    trustsOf(role).map((statement) => every([statement.isAllow, statement.speaksOf('sts:AssumeRoleWithWebIdentity')])),
  );

/** Services that a role lets in. */
export const serviceTrusts = (role: Subject): readonly string[] => [
  ...new Set(
    trustsOf(role).flatMap(({ principals }) =>
      principals.filter(({ kind }) => kind === 'Service').map(({ name }) => shapeOf(name)),
    ),
  ),
];

/** In which ways a role is taken on, those for federated users left out. */
export function trustFacts(holder: Holder): Fact[] {
  const { subject: role, permissions } = holder;
  const denies = statementsOf(role.properties.get('AssumeRolePolicyDocument')).filter(({ isDeny }) => isDeny !== false);
  const way = { role, permissions, denies, ofAi: mayConcernAi(holder) };
  return trustsOf(role).flatMap((statement) => [
    ...(statement.excludesPrincipals ? [everyoneBut(way, statement)] : []),
    ...statement.principals.flatMap((principal) => through(way, statement, principal)),
  ]);
}

interface Way {
  readonly role: Subject;
  readonly permissions: Permissions;
  readonly denies: readonly Statement[];
  /** Whether the role can have to do with AI. */
  readonly ofAi: boolean;
}

function everyoneBut(way: Way, statement: Statement): Fact {
  const confined = statement.field.get('NotPrincipal').as(asks(way, statement, WHO));
  return fact('trust', way.role, { who: 'anyone', name: "'NotPrincipal'", confined, says: 'never' });
}

function through(way: Way, statement: Statement, { kind, name, field }: PolicyPrincipal): Fact[] {
  const tell = (who: Trust['who'], confined: Maybe<boolean>, says: Trust['says'] = 'never') => [
    fact('trust', way.role, {
      who,
      name: `'${name}'`,
      confined: field.as(some([not(statement.isAllow), confined])),
      says,
    }),
  ];
  if (kind === '*') return tell('anyone', asks(way, statement, WHO));
  if (kind === 'Service') return tell('service', asks(way, statement, BEHALF), saysBehalf(name, way.ofAi));
  if (kind !== 'AWS' || !way.ofAi) return [];
  const foreign = isForeign(name, way.role);
  if (foreign === false) return [];
  return tell('account', some([not(foreign), every([foreign, asks(way, statement, AGREED)])]));
}

const asks = ({ permissions, denies }: Way, statement: Statement, keys: readonly string[]): Maybe<boolean> =>
  some([
    demandsItself(statement, keys),
    ...denies.map((deny) => every([deny.isDeny, permissions.sparesOnly(deny, keys)])),
  ]);

/** Services whose documentation asks for these conditions for every role, and those that do not tell on all of their ways. */
const SAYS: readonly (readonly [RegExp, Trust['says']])[] = [
  [/^bedrock(-agentcore)?\./, 'always'],
  [/^(sagemaker|comprehend|forecast|kendra|lexv2|personalize|qbusiness|rekognition|textract|transcribe)\./, 'mostly'],
];

/** A service that only deployment names is of interest where the role can have to do with AI. */
function saysBehalf(name: TextLike, ofAi: boolean): Trust['says'] {
  const service = shapeOf(name);
  const known = SAYS.find(([pattern]) => pattern.test(service))?.[1];
  const isOpen = ofAi && !BEGUN.test(service);
  return known ?? (isOpen ? unknownIn(name) : undefined) ?? 'never';
}

/** What deployment fills in behind the first dot makes no other service of it. */
const BEGUN = /^[a-z0-9-]+\./;

/** Whether it stands for all of another account: one whose users are named is agreed upon by that. */
function isForeign(name: TextLike, role: Subject): Maybe<boolean> {
  const account = accountOf(name);
  if (account === undefined || account instanceof Pseudo) return false;
  if (typeof account !== 'string') return unknownIn(account) ?? false;
  return account !== role.resource.template.environment.account;
}

/** The account, where nobody in it is named. */
function accountOf(name: TextLike): TextLike | undefined {
  const shape = shapeOf(name);
  const [, id] = /^arn:[^:]*:iam::(.*):root$/s.exec(shape) ?? [];
  if (id === undefined)
    return /^\d{12}$/.test(shape) || !(typeof name === 'string' || name instanceof Text) ? name : undefined;
  if (/^\d{12}$/.test(id)) return id;
  return name instanceof Text ? name.holes.find((hole) => `${hole}` !== '${AWS::Partition}') : undefined;
}
