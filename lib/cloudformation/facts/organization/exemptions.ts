import type { PolicyPart } from '../../../policy';
import type { Field } from '../../field';
import { type PolicyCondition, type Statement, statementsOf } from '../../statement';
import { Subject } from '../../subject';
import { shapeOf } from '../../text';

const ROLE = /^arn:[^:]*:iam::([^:]*):role\/(.*)$/s;

/** Where only services of AWS make roles. Those that are linked to a service obey no such policy anyway. */
const OF_AWS = /^(aws-reserved\/sso\.amazonaws\.com|aws-service-role)\//;

/**
 * Those who are exempt from a denial by what somebody else can take: a pattern, or a name in whatever account, a tag, or the name that a caller
 * gives a session; unless a service control policy of the template keeps it from others. Of a policy about resources, callers may be of accounts
 * that no such policy holds in.
 */
export function takenExemptions(content: Field, subject: Subject): PolicyPart[] {
  const keeping = isControl(subject) ? controlsBeside(subject) : [];
  const kept = new Set(keeping.filter(keepsNames).flatMap(({ resources }) => resources.map(shapeOf)));
  const denials = statementsOf(content).filter(({ isDeny }) => isDeny === true);
  return denials.flatMap((statement) =>
    statement.conditions
      .filter(({ operator }) => /Not/.test(operator))
      .flatMap((condition) => [...namesIn(condition, kept), ...(isControl(subject) ? tagsIn(condition, keeping) : [])]),
  );
}

const namesIn = ({ key, field }: PolicyCondition, kept: ReadonlySet<string>): PolicyPart[] => {
  const isTaken = key === WHO ? (text: string) => canBeTaken(text, kept) : key === SESSION ? isAnybodys : () => false;
  return field.items
    .filter(({ text }) => text !== undefined && isTaken(shapeOf(text)))
    .map((item) => ({ place: item.place, what: `'${item.text}'` }));
};

const WHO = 'aws:principalarn';

/** The id of a role, ':', and the name that the session was given by whoever took the role on. */
const SESSION = 'aws:userid';
const isAnybodys = (text: string): boolean => /^\*/.test(text);

const TAG = /^aws:principaltag\/(.+)$/;

/** What gives somebody a tag. */
const TAGGING = ['iam:TagRole', 'iam:CreateRole', 'sts:TagSession'];

function tagsIn({ key, spelled, field }: PolicyCondition, keeping: readonly Statement[]): PolicyPart[] {
  const [, tag] = TAG.exec(key) ?? [];
  if (tag === undefined) return [];
  const isAbout = ({ conditions }: Statement) =>
    conditions.some((one) => one.key === `aws:requesttag/${tag}` || one.key === 'aws:tagkeys');
  const isKept = TAGGING.every((action) =>
    keeping.some((statement) => statement.speaksOf(action) === true && isAbout(statement)),
  );
  return isKept ? [] : [{ place: field.place, what: `'${spelled}'` }];
}

function canBeTaken(arn: string, kept: ReadonlySet<string>): boolean {
  const [, account = '', name = ''] = ROLE.exec(arn) ?? [];
  if (name === '') return /[*?]/.test(arn);
  if (OF_AWS.test(name)) return false;
  return (/[*?]/.test(account) || /[*?]/.test(name)) && !kept.has(arn);
}

/** Denials of the service control policies of the template that hold in the same places. */
function controlsBeside(subject: Subject): readonly Statement[] {
  return [...subject.resource.template.resources.values()]
    .filter(({ type }) => type === subject.type)
    .map((resource) => Subject.of(resource, subject.world))
    .filter((other) => other.exists && isControl(other) && targetsOf(other) === targetsOf(subject))
    .flatMap(({ properties }) => statementsOf(properties.get('Content')))
    .filter(({ isDeny }) => isDeny === true);
}

const keepsNames = (statement: Statement): boolean =>
  ['iam:CreateRole', 'iam:UpdateAssumeRolePolicy'].every((action) => statement.speaksOf(action) === true) &&
  statement.conditions.every(({ key, operator }) => key === 'aws:principalarn' && /Not/.test(operator));

const isControl = ({ properties }: Subject): boolean => properties.get('Type').text === 'SERVICE_CONTROL_POLICY';

const targetsOf = ({ properties }: Subject): string => properties.get('TargetIds').texts.map(String).sort().join();
