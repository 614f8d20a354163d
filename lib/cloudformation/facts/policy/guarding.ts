import { every, some } from '../../../core';
import type { Slip } from '../../../policy';
import type { PolicyCondition, Statement } from '../../statement';
import { matches } from '../../text';

/** Denials that no request meets: for all actions, resources or principals but all. */
export function emptyDenials(statement: Statement): Slip[] {
  const { isDeny, excludesActions, excludesResources, actionField, resourceField } = statement;
  if (isDeny === false) return [];
  const fields = [...(excludesActions ? actionField.items : []), ...(excludesResources ? resourceField.items : [])];
  const all = fields.filter(({ text }) => matches(text ?? '', /^\*$/) === true);
  const tests = statement.conditions.filter(neverHolds);
  return [...all, ...tests.map(({ field }) => field)].map((field) => ({
    place: field.place,
    what: "'*'",
    opens: isDeny,
  }));
}

/** A test for everything but everything: that it also holds where there is no key is no use of a key that every request has. */
const neverHolds = ({ operator, forAny, forAll, key, values }: PolicyCondition): boolean =>
  /^(ArnNotEquals|ArnNotLike|StringNotLike)$/.test(operator) &&
  !forAny &&
  !forAll &&
  ALWAYS_THERE.test(key) &&
  values.some((value) => matches(value, /^\*$/) === true);

const ALWAYS_THERE = /^(aws:(principalarn|principalaccount|requestedregion)|sagemaker:modelarn)$/;

/** What is dangerous about a key: that it has a value, or that it is there, or that it is not. */
interface Danger {
  readonly operator: 'Bool' | 'Null';
  readonly key: RegExp;
  /** The value with which a Deny keeps something back. */
  readonly denied: RegExp;
  /** Tests of which one stands beside it, where it is meant so. @default - whatever stands beside it */
  readonly beside?: RegExp;
}

const FROM = /^aws:(source(vpc|vpce|ip)|vpcsourceip|vpce\w+|principal(arn|account|orgid|orgpaths|tag\/.+))$/;
const FOR = /^aws:source(account|orgid|orgpaths|arn)$/;

const DANGERS: readonly Danger[] = [
  { operator: 'Bool', key: /^aws:securetransport$/, denied: /^false$/i },
  { operator: 'Bool', key: /^aws:multifactorauthpresent$/, denied: /^false$/i },
  { operator: 'Bool', key: /^aws:viaawsservice$/, denied: /^false$/i, beside: FROM },
  { operator: 'Bool', key: /^aws:principalisawsservice$/, denied: /^true$/i, beside: FOR },
  { operator: 'Bool', key: /^aws:principalisawsservice$/, denied: /^false$/i, beside: FROM },
  { operator: 'Bool', key: /^kms:grantisforawsresource$/, denied: /^false$/i },
  { operator: 'Bool', key: /^sagemaker:(networkisolation|intercontainertrafficencryption)$/, denied: /^false$/i },
  { operator: 'Bool', key: /^sagemaker:enableremotedebug$/, denied: /^true$/i },
  { operator: 'Bool', key: /^s3:objectcreationoperation$/, denied: /^true$/i },
  {
    operator: 'Null',
    key: /^sagemaker:(vpcsubnets|vpcsecuritygroupids|volumekmskeyarn|outputkmskeyarn)$/,
    denied: /^true$/i,
  },
  { operator: 'Null', key: /^s3:if-none-match$/, denied: /^true$/i },
  {
    operator: 'Null',
    key: /^(sagemaker:filesystemid|s3:requestobjecttag\/guarddutymalwarescanstatus)$/,
    denied: /^false$/i,
  },
];

/** Tests of a Deny that spare what is dangerous, and hold what is not; and those of an Allow that ask for what is dangerous. */
export function turnedRound(statement: Statement): Slip[] {
  const { conditions, isDeny } = statement;
  if (isDeny === false) return allowedDanger(statement);
  const turned = conditions.filter((condition) => {
    const danger = dangerOf(condition, conditions);
    const right = danger?.denied ?? (isTestedBeside(condition, conditions) ? /^false$/i : undefined);
    return right !== undefined && some(condition.values.map((value) => matches(value, right))) === false;
  });
  return turned.map(({ field, spelled }) => ({ place: field.place, what: `'${spelled}'`, opens: isDeny }));
}

/** Keys of which an Allow can want the safe value only. */
const SAFE = /^(aws:(securetransport|multifactorauthpresent)|kms:grantisforawsresource)$/;

function allowedDanger({ conditions, isAllow }: Statement): Slip[] {
  const turned = conditions.filter(
    ({ operator, key, values }) =>
      operator === 'Bool' && SAFE.test(key) && every(values.map((value) => matches(value, /^false$/i))) === true,
  );
  return turned.map(({ field, spelled }) => ({ place: field.place, what: `'${spelled}'`, opens: isAllow }));
}

const dangerOf = ({ operator, key }: PolicyCondition, all: readonly PolicyCondition[]): Danger | undefined =>
  DANGERS.find(
    (danger) =>
      danger.operator === operator &&
      danger.key.test(key) &&
      (danger.beside === undefined || all.some((other) => danger.beside?.test(other.key))),
  );

/** Whether the value of a key is asked for as well, so that the key has to be there. */
const isTestedBeside = (condition: PolicyCondition, all: readonly PolicyCondition[]): boolean =>
  condition.operator === 'Null' && all.some((other) => other !== condition && other.key === condition.key);
