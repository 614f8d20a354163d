import { every, type Maybe, not, some, Unknown } from '../../../core';
import { DATA_CLASSES, type DataClass } from '../../../core/data-class';
import type { Fact } from '../../../policy';
import { bucketStatements, deniesEveryone } from '../../bucket-protection';
import { fact } from '../../fact';
import type { PolicyCondition, Statement } from '../../statement';
import type { Subject } from '../../subject';
import { matches, shapeOf, unknownIn } from '../../text';
import { isLearnedFrom } from './dataset-use';

/** A version is read, and tagged, by an action of its own: the newest one, too. */
const READING = ['s3:GetObject', 's3:GetObjectVersion'];

/** What changes what an object is said to be. */
const TAGGING = [
  's3:PutObjectTagging',
  's3:PutObjectVersionTagging',
  's3:DeleteObjectTagging',
  's3:DeleteObjectVersionTagging',
];

/** Tests by which a service is let off. */
const OF_SERVICES = /^aws:(principalisawsservice|viaawsservice)$/;

const SCAN_TAG = 's3:existingobjecttag/guarddutymalwarescanstatus';
const CLASS_TAG = /^aws:principaltag\/ai-data-class$/;

/** What `AWS::S3::Bucket` tells, where models learn from it. */
export function trainingData(bucket: Subject): Fact[] {
  if (!isLearnedFrom(bucket)) return [];
  const statements = bucketStatements(bucket);
  const refused = (test: (condition: PolicyCondition) => Maybe<boolean>) =>
    every(READING.map((action) => some(statements.map((statement) => refuses(statement, action, test)))));
  const scanned = every([isScannedAndTagged(bucket), refused(isScanned)]);
  const sealed = every(TAGGING.map((action) => some(statements.map((statement) => seals(statement, action)))));
  return [
    fact('training-data', bucket, {
      scanned,
      scanSealed: scanned === false ? undefined : sealed,
      keptToClass: needsClearance(bucket) ? refused(clears(classOf(bucket))) : undefined,
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
function refuses(
  statement: Statement,
  action: string,
  test: (condition: PolicyCondition) => Maybe<boolean>,
): Maybe<boolean> {
  if (!statement.mayDeny(action)) return false;
  const { conditions, hiddenConditions } = statement;
  if (hiddenConditions !== undefined) return every([deniesEveryone(statement), hiddenConditions]);
  const tests = conditions.filter((condition) => !isSparing(condition));
  return every([
    deniesEveryone(statement),
    statement.speaksOf(action),
    onEveryObject(statement),
    tests.length > 0,
    ...tests.map(test),
    ...conditions.filter(isSparing).map(sparesFew),
  ]);
}

/** Whether an action is denied to everybody but those who are named one by one: a whole organization is none who scans. */
function seals(statement: Statement, action: string): Maybe<boolean> {
  if (!statement.mayDeny(action)) return false;
  const { conditions, hiddenConditions } = statement;
  return every([
    deniesEveryone(statement),
    statement.speaksOf(action),
    onEveryObject(statement),
    hiddenConditions ?? true,
    ...conditions.flatMap((condition) => [condition.key === NAME, sparesFew(condition)]),
  ]);
}

/** Whether it reaches all that is in the bucket, and not only what is called so. */
const onEveryObject = ({ excludesResources, resources }: Statement): Maybe<boolean> =>
  !excludesResources && some(resources.map((one) => unknownIn(one) ?? /^[^/]*\/?\*$/.test(shapeOf(one))));

const NAME = 'aws:principalarn';

const isSparing = ({ key }: PolicyCondition): boolean => key === NAME || OF_SERVICES.test(key);

/** Whether a test lets off those who are named one by one, or services: another one would have the rest let off. */
function sparesFew({ key, operator, forAny, values }: PolicyCondition): Maybe<boolean> {
  if (forAny) return false;
  if (key !== NAME) return every([operator === 'Bool', ...values.map((value) => matches(value, /^false$/i))]);
  return every([/^(Arn|String)Not/.test(operator), ...values.map((value) => not(matches(value, /[*?]/)))]);
}

/** Two negations: what bears no tag at all is refused as well. */
const isScanned = (condition: PolicyCondition): Maybe<boolean> =>
  every([
    condition.key === SCAN_TAG && isNegated(condition),
    condition.values.length > 0,
    ...condition.values.map((value) => matches(value, /^NO_THREATS_FOUND$/)),
  ]);

/** Whether a test asks for the class, or one of those above: all of them where deployment decides the class. */
function clears(dataClass: DataClass | undefined): (condition: PolicyCondition) => Maybe<boolean> {
  const classes = DATA_CLASSES.slice(dataClass === undefined ? 0 : DATA_CLASSES.indexOf(dataClass));
  return (condition) =>
    every([
      CLASS_TAG.test(condition.key) && isNegated(condition),
      condition.values.length > 0,
      ...condition.values.map((value) => matches(value, new RegExp(`^(${classes.join('|')})$`))),
    ]);
}

/** Of a test of any value, nothing is refused where there is none. */
const isNegated = ({ operator, forAny }: PolicyCondition): boolean =>
  !forAny && /^StringNot(Equals|Like)/.test(operator);

const classOf = ({ properties }: Subject): DataClass | undefined => {
  const tag = properties.get('Tags').items.find((one) => one.get('Key').text === 'ai-data-class');
  return DATA_CLASSES.find((one) => one === tag?.get('Value').text);
};

const needsClearance = ({ properties }: Subject): boolean =>
  properties.get('Tags').items.some((tag) => {
    const [key, value] = [tag.get('Key').text, tag.get('Value').text];
    return key === 'ai-data-class' && (Unknown.is(value) || /^(confidential|restricted)$/.test(`${value}`));
  });
