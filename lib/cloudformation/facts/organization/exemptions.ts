import type { PolicyPart } from '../../../policy';
import type { Field } from '../../field';
import { type Statement, statementsOf } from '../../statement';
import { Subject } from '../../subject';
import { shapeOf } from '../../text';

const ROLE = /^arn:[^:]*:iam::([^:]*):role\/(.*)$/s;

/** Where only services of AWS make roles. Those that are linked to a service obey no such policy anyway. */
const OF_AWS = /^(aws-reserved\/sso\.amazonaws\.com|aws-service-role)\//;

/**
 * Roles that are exempt from a denial by a name that somebody else can take: a pattern, or a name in whatever account, unless a service control
 * policy of the template keeps others from making roles of that name.
 */
export function takenExemptions(content: Field, subject: Subject): PolicyPart[] {
  const kept = keptNames(subject);
  return statementsOf(content)
    .filter(({ isDeny }) => isDeny === true)
    .flatMap((statement) => statement.conditionsOn('aws:PrincipalArn'))
    .filter(({ operator }) => /Not/.test(operator))
    .flatMap(({ field }) => field.items)
    .filter(({ text }) => text !== undefined && canBeTaken(shapeOf(text), kept))
    .map((item) => ({ place: item.place, what: `'${item.text}'` }));
}

function canBeTaken(arn: string, kept: ReadonlySet<string>): boolean {
  const [, account = '', name = ''] = ROLE.exec(arn) ?? [];
  if (name === '') return /[*?]/.test(arn);
  if (OF_AWS.test(name)) return false;
  return (/[*?]/.test(account) || /[*?]/.test(name)) && !kept.has(arn);
}

/** Roles that nobody makes but who is exempt, by the policies of the template that hold in the same places. */
function keptNames(subject: Subject): ReadonlySet<string> {
  const alike = [...subject.resource.template.resources.values()]
    .filter(({ type }) => type === subject.type)
    .map((resource) => Subject.of(resource, subject.world))
    .filter((other) => other.exists && isControl(other) && targetsOf(other) === targetsOf(subject));
  const kept = alike
    .flatMap(({ properties }) => statementsOf(properties.get('Content')))
    .filter((statement) => statement.isDeny === true && keepsNames(statement));
  return new Set(kept.flatMap(({ resources }) => resources.map(shapeOf)));
}

const keepsNames = (statement: Statement): boolean =>
  ['iam:CreateRole', 'iam:UpdateAssumeRolePolicy'].every((action) => statement.speaksOf(action) === true) &&
  statement.conditions.every(({ key, operator }) => key === 'aws:principalarn' && /Not/.test(operator));

const isControl = ({ properties }: Subject): boolean => properties.get('Type').text === 'SERVICE_CONTROL_POLICY';

const targetsOf = ({ properties }: Subject): string => properties.get('TargetIds').texts.map(String).sort().join();
