import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { type Statement, statementsOf } from '../../statement';
import type { TextLike } from '../../text';
import type { Holder } from './holder';
import { arnParts, isAnything } from './resource-pattern';

const PASS = 'iam:PassRole';

/** That an identity may pass roles on to services. */
export function passingsOf({ permissions, leading, subject }: Holder): Fact[] {
  return leading
    .filter((statement) => statement.names(PASS))
    .map((statement) => {
      const inVain = some([not(statement.isAllow), permissions.closes(statement, PASS)]);
      const namesServices = some([inVain, statement.requires('iam:PassedToService'), everyRoleTrustsOne(statement)]);
      const namesIdentities = some([inVain, not(onAnyRole(statement))]);
      return fact('passing', subject, {
        namesServices: statement.field.as(namesServices),
        namesIdentities: statement.resourceField.as(namesIdentities),
      });
    });
}

const onAnyRole = (statement: Statement): Maybe<boolean> =>
  statement.excludesResources || some(statement.resources.map(isAnyRole));

const isAnyRole = (resource: TextLike): Maybe<boolean> =>
  /^role\/\*/.test(arnParts(resource)?.resource ?? '') || isAnything(resource);

/** A role of the files that one service alone can take on can be passed to no other. */
function everyRoleTrustsOne(statement: Statement): Maybe<boolean> {
  if (statement.excludesResources) return false;
  return every(statement.resourceField.items.map(trustsOneService));
}

function trustsOneService(field: Field): boolean {
  const role = field.target('AWS::IAM::Role');
  if (role === undefined) return false;
  const principals = statementsOf(role.properties.get('AssumeRolePolicyDocument'))
    .filter(({ isAllow }) => isAllow !== false)
    .flatMap((trust) => trust.principals);
  return principals.length === 1 && principals[0]?.kind === 'Service';
}
