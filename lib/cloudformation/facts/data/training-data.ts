import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { bucketStatements, deniesEveryone, onObjects } from '../../bucket-protection';
import { fact } from '../../fact';
import type { PolicyCondition, Statement } from '../../statement';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { isLearnedFrom } from './dataset-use';

const READING = 's3:GetObject';

/** What changes what an object is said to be. */
const TAGGING = ['s3:PutObjectTagging', 's3:DeleteObjectTagging'];

/** Tests by which somebody who is named, or a service, is let off. */
const SPARING = /^aws:(principalarn|principalisawsservice|viaawsservice)$/;

const SCAN_TAG = 's3:existingobjecttag/guarddutymalwarescanstatus';
const CLASS_TAG = /^aws:principaltag\/ai-data-class$/;

/** What `AWS::S3::Bucket` tells, where models learn from it. */
export function trainingData(bucket: Subject): Fact[] {
  if (!isLearnedFrom(bucket)) return [];
  const statements = bucketStatements(bucket);
  const gated = some(statements.map((statement) => refuses(statement, isScanned)));
  const scanned = every([isScannedAndTagged(bucket), gated]);
  const sealed = every(TAGGING.map((action) => some(statements.map((statement) => seals(statement, action)))));
  return [
    fact('training-data', bucket, {
      scanned,
      scanSealed: scanned === false ? undefined : sealed,
      keptToClass: needsClearance(bucket)
        ? some(statements.map((statement) => refuses(statement, isCleared)))
        : undefined,
    }),
  ];
}

/** GuardDuty says what it found where it is told to. */
const isScannedAndTagged = (bucket: Subject): Maybe<boolean> =>
  some(
    bucket.mentionedBy('AWS::GuardDuty::MalwareProtectionPlan').map(({ properties }) => {
      const { text } = properties.get('Actions', 'Tagging', 'Status');
      return text === undefined ? false : matches(text, /^ENABLED$/);
    }),
  );

/** Whether reading is denied to everybody but those who pass a test, and those who are let off by name. */
function refuses(statement: Statement, test: (condition: PolicyCondition) => Maybe<boolean>): Maybe<boolean> {
  if (!statement.mayDeny(READING)) return false;
  const { conditions, hiddenConditions } = statement;
  if (hiddenConditions !== undefined) return every([deniesEveryone(statement), hiddenConditions]);
  const tests = conditions.filter(({ key }) => !SPARING.test(key));
  return every([
    deniesEveryone(statement),
    statement.speaksOf(READING),
    onObjects(statement),
    tests.length > 0,
    ...tests.map(test),
  ]);
}

/** Whether an action is denied to everybody but those who are named one by one: a whole organization is none who scans. */
function seals(statement: Statement, action: string): Maybe<boolean> {
  if (!statement.mayDeny(action)) return false;
  const { conditions, hiddenConditions } = statement;
  return every([
    deniesEveryone(statement),
    statement.speaksOf(action),
    onObjects(statement),
    hiddenConditions ?? true,
    ...conditions.flatMap(({ key, operator, values }) => [
      key === 'aws:principalarn' && /^(Arn|String)Not/.test(operator),
      ...values.map((value) => not(matches(value, /[*?]/))),
    ]),
  ]);
}

/** Two negations: what bears no tag at all is refused as well. */
const isScanned = ({ key, operator, values }: PolicyCondition): Maybe<boolean> =>
  every([
    key === SCAN_TAG && isNegated(operator),
    values.length > 0,
    ...values.map((value) => matches(value, /^NO_THREATS_FOUND$/)),
  ]);

const isCleared = ({ key, operator, values }: PolicyCondition): Maybe<boolean> =>
  every([
    CLASS_TAG.test(key) && isNegated(operator),
    values.length > 0,
    ...values.map((value) => not(matches(value, /[*?]/))),
  ]);

const isNegated = (operator: string): boolean => /^StringNot(Equals|Like)/.test(operator);

const needsClearance = ({ properties }: Subject): boolean =>
  properties.get('Tags').items.some((tag) => {
    const [key, value] = [tag.get('Key').text, tag.get('Value').text];
    return key === 'ai-data-class' && (Unknown.is(value) || /^(confidential|restricted)$/.test(`${value}`));
  });
