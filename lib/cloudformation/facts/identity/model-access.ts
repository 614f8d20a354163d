import { every, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { demandsItself, Permissions } from './permissions';

const WHO = [
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:SourceVpc',
  'aws:SourceVpce',
];

/** The property that holds the policy of a resource itself. */
const POLICY: Readonly<Record<string, string>> = {
  'AWS::Bedrock::KnowledgeBasePolicy': 'PolicyDocument',
  'AWS::Bedrock::ResourcePolicy': 'PolicyDocument',
  'AWS::SageMaker::ModelPackageGroup': 'ModelPackageGroupPolicy',
};

/** Who may use a model, a guardrail or a knowledge base by a policy at the resource itself. */
export function modelAccess(subject: Subject): Fact[] {
  const document = subject.properties.get(POLICY[subject.type] ?? '');
  if (document.isSet === false) return [];
  return [fact('model-access', subject, { grants: grantsIn(document) })];
}

function grantsIn(document: Field) {
  const statements = statementsOf(document);
  const denies = statements.filter(({ isDeny }) => isDeny !== false);
  return statements
    .filter(({ isAllow }) => isAllow !== false)
    .map((statement) => ({
      place: statement.field.get('Principal').place,
      toAnyone: every([statement.isAllow, isToAnyone(statement), not(asksWho(statement, denies))]),
    }));
}

const isToAnyone = (statement: Statement) =>
  statement.excludesPrincipals ||
  some(statement.principals.map(({ kind, field }) => kind === '*' || (field.unknown ?? false)));

const asksWho = (statement: Statement, denies: readonly Statement[]) =>
  some([
    demandsItself(statement, WHO),
    ...denies.map((deny) => every([deny.isDeny, Permissions.alone([]).sparesOnly(deny, WHO)])),
  ]);
