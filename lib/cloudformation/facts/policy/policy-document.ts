import { actionTable, RESOURCE_CONTROLS } from '../../../access/actions';
import type { Fact, PolicyDocument, Slip } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { speaksOfAi } from '../../speaks-of-ai';
import { type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { documentsOf } from './documents';
import { deniedButNamed, emptyTests, isOld, unreadVariables } from './grammar';
import { emptyDenials, turnedRound } from './guarding';
import { listedActions, unknownActions, unmetActions } from './known-actions';
import { askedAsOne, askedAsSeveral, foreignKeys, unknownKeys } from './known-keys';
import { isResourceControl, unheededActions } from './resource-control';

/** What the policies of a resource say that they cannot mean, where anything in the template is about AI. */
export function policyDocuments(subject: Subject): Fact[] {
  if (!speaksOfAi(subject.resource.template)) return [];
  return documentsOf(subject).flatMap((document) => {
    const statements = statementsOf(document);
    const found = read(subject, document, statements);
    return Object.values(found).some(isSlip) ? [fact('policy-document', subject, found)] : [];
  });
}

/** Most policies mean what they say, and need not be judged. */
const isSlip = (told: PolicyDocument[keyof PolicyDocument]): boolean => typeof told !== 'string' && told.length > 0;

/** Types whose policies, by their documentation, speak of actions that the reference knows on other resources only. */
const OWN_GRAMMAR = new Set(['AWS::SageMaker::ModelPackageGroup']);

function read(subject: Subject, document: Field, statements: readonly Statement[]): PolicyDocument {
  const table = actionTable();
  const each = (slipsOf: (statement: Statement) => readonly Slip[]) => statements.flatMap(slipsOf);
  const listed = new Map(statements.map((statement) => [statement, listedActions(statement, table)]));
  const listedBy = (statement: Statement) => listed.get(statement) ?? [];
  return {
    asOf: table.date,
    heededAsOf: RESOURCE_CONTROLS.date,
    unknownActions: each((statement) => unknownActions(statement, listedBy(statement), table)),
    unknownKeys: each((statement) => unknownKeys(statement, table)),
    foreignKeys: each((statement) => foreignKeys(statement, listedBy(statement), table)),
    unmetActions: OWN_GRAMMAR.has(subject.type)
      ? []
      : each((statement) => unmetActions(statement, listedBy(statement), table)),
    askedAsOne: each((statement) => askedAsOne(statement, table)),
    askedAsSeveral: each((statement) => askedAsSeveral(statement, table)),
    emptyTests: each(emptyTests),
    deniedButNamed: each(deniedButNamed),
    emptyDenials: each(emptyDenials),
    turnedRound: each(turnedRound),
    unreadVariables: isOld(document.json.get('Version')) ? each(unreadVariables) : [],
    unheededActions: isResourceControl(subject)
      ? each((statement) => unheededActions(statement, listedBy(statement), table))
      : [],
  };
}
