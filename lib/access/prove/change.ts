import { applies, type Decision, decide, type Step } from '../decide';
import type { Access, Condition, Request, Statement } from '../model';
import { replaced } from './replaced';

/** The smallest change of one statement that closes a request, as a sentence without its full stop. */
export function changeFor(
  access: Access,
  request: Request,
  trace: Decision['trace'],
  conditions: readonly Condition[],
): string | undefined {
  const asked = new Set(conditions.map(({ key }) => key.toLowerCase()));
  const about = ({ conditions }: Statement) => conditions.some(({ key }) => asked.has(key.toLowerCase()));
  const guards = found(trace, 'does not apply', 'Deny');
  const allowing = found(trace, 'allows', 'Allow').filter(isShown).slice(0, MOST_TRIED);
  const denies = ({ changed }: Change) => applies(changed, '2012-10-17', request, access).truth === true;
  const closes = ({ statement, changed }: Change) =>
    /denied/.test(decide(replaced(access, statement, changed), request).outcome);
  const change =
    guards.filter(about).flatMap(mendings).find(denies) ??
    allowing.flatMap((statement) => narrowings(statement, conditions, request)).find(closes) ??
    guards.flatMap(mendings).find(denies);
  return change?.said;
}

/** What the files do not show, nobody can change in them. */
const isShown = ({ place }: Statement) => place.file !== '';

/** Most statements whose change is tried: each makes another policy. */
const MOST_TRIED = 4;

function found(trace: Decision['trace'], result: Step['result'], effect: Statement['effect']): readonly Statement[] {
  return trace.flatMap((step) => (step.result === result && step.statement?.effect === effect ? [step.statement] : []));
}

interface Change {
  readonly statement: Statement;
  readonly changed: Statement;
  readonly said: string;
}

/** Ways in which one test of a guard may be too narrow. */
function mendings(statement: Statement): readonly Change[] {
  return statement.conditions.flatMap((condition, i) => {
    const others = statement.conditions.filter((_, j) => j !== i);
    const { operator, key } = condition;
    const changes: Change[] = [];
    const name = nameOf(statement);
    if (operator !== 'Null' && !condition.ifExists) {
      const changed = { ...statement, conditions: [...others, { ...condition, ifExists: true }] };
      const said = `Write '${prefix(condition)}${operator}IfExists' in place of '${prefix(condition)}${operator}' for '${key}' in ${name}`;
      changes.push({ statement, changed, said });
    }
    const said = `Take the test of '${key}' with '${prefix(condition)}${operator}' out of ${name}`;
    changes.push({ statement, changed: { ...statement, conditions: others }, said });
    return changes;
  });
}

/** Ways in which what allows can allow less. */
function narrowings(
  statement: Statement,
  conditions: readonly Condition[],
  { action, resource }: Request,
): readonly Change[] {
  const name = nameOf(statement);
  const needed = conditions.filter((condition) => !statement.conditions.some((one) => same(one, condition)));
  const conditional: Change = {
    statement,
    changed: { ...statement, conditions: [...statement.conditions, ...needed] },
    said: `Add the condition ${needed.map(spelled).join(' and ')} to ${name}`,
  };
  const [test] = statement.actions.patterns;
  const scoped: Change = {
    statement,
    changed: { ...statement, effect: 'Allow', actions: { patterns: [], excluded: false } },
    said:
      statement.actions.excluded || test === '*'
        ? `List in ${name} only what is needed, without '${action}'`
        : `Take '${action}' on '${resource}' out of ${name}`,
  };
  return needed.length > 0 ? [conditional, scoped] : [scoped];
}

const same = (one: Condition, other: Condition) =>
  one.operator === other.operator &&
  one.key.toLowerCase() === other.key.toLowerCase() &&
  one.values.join() === other.values.join();

const prefix = ({ set }: Condition) => (set === undefined ? '' : set === 'all' ? 'ForAllValues:' : 'ForAnyValue:');

const spelled = (condition: Condition) =>
  `{ '${prefix(condition)}${condition.operator}${condition.ifExists ? 'IfExists' : ''}': { '${condition.key}': ${JSON.stringify(condition.values.length === 1 ? condition.values[0] : condition.values)} } }`;

function nameOf({ sid, place }: Statement): string {
  return sid === undefined
    ? `the statement at ${place.resource}/${place.at}`
    : `the statement '${sid}' of ${place.resource}`;
}
