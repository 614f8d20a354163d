import { Unknown } from '../../../core';
import type { PolicyCondition, Statement } from '../../statement';
import { statementsOf } from '../../statement';
import { Subject } from '../../subject';
import { undeclared } from './declarations';
import { DENIED_WAYS, type DeniedWays } from './denied-ways';

/** A way, and whether a statement denies it. */
interface Way {
  readonly what: string;
  isDeniedBy(statement: Statement): boolean;
}

/**
 * Ways that no policy of the files denies, where they deny most others of the same class, and this policy is one of those that do. Who denies
 * one alone means to.
 */
export function overlookedWays(policy: Subject, type: string): readonly string[] {
  if (type === 'DECLARATIVE_POLICY_EC2') return undeclared(policy.properties.get('Content'));
  const own = denialsOf(policy);
  const all = policiesOf(policy, type).flatMap(denialsOf);
  if (all.some(({ field }) => Unknown.is(field.unknown))) return [];
  return (DENIED_WAYS[type] ?? []).flatMap((rows) => {
    const ways = rows.flatMap(waysOf);
    const open = ways.filter((way) => !all.some((statement) => way.isDeniedBy(statement)));
    const takesPart = ways.some((way) => own.some((statement) => way.isDeniedBy(statement)));
    return takesPart && open.length * 2 < ways.length ? open.map(({ what }) => what) : [];
  });
}

const policiesOf = ({ resource, world }: Subject, type: string): readonly Subject[] =>
  [...resource.template.among.resources()]
    .filter((other) => other.type === resource.type)
    .map((other) => Subject.of(other, world))
    .filter(({ exists, properties }) => exists && properties.get('Type').text === type);

const denialsOf = ({ properties }: Subject): readonly Statement[] =>
  statementsOf(properties.get('Content')).filter(({ isAllow }) => isAllow !== true);

const waysOf = (row: DeniedWays): readonly Way[] =>
  row.actions.map((action) => ({
    what: `${action}${row.left}`,
    isDeniedBy: (statement) => statement.speaksOf(action) !== false && applies(statement, row),
  }));

/** Whether a denial is for such requests. What only deployment knows is taken for what is meant. */
function applies(statement: Statement, { when, keys }: DeniedWays): boolean {
  const tests = statement.conditionsOn(...keys);
  if (when === 'resource') return sparesNobodyElse(statement);
  return isForAll(statement) || tests.some((test) => MEETS[when](test));
}

/** Whether nothing but who asks decides, and on which resource. */
const sparesNobodyElse = ({ conditions }: Statement): boolean =>
  conditions.every(({ key }) => key === 'aws:principalarn');

const isForAll = (statement: Statement): boolean => !statement.excludesResources && sparesNobodyElse(statement);

const says = ({ values }: PolicyCondition, word: string): boolean =>
  values.some((value) => typeof value !== 'string' || value.toLowerCase() === word);

const bool = (word: string) => (test: PolicyCondition) => test.operator === 'Bool' && says(test, word);

const MEETS: Readonly<Record<Exclude<DeniedWays['when'], 'resource'>, (test: PolicyCondition) => boolean>> = {
  always: () => false,
  missing: (test) => test.operator === 'Null' && says(test, 'true'),
  true: bool('true'),
  false: bool('false'),
  other: ({ operator }) => /Not/.test(operator),
};
