import { applies, type Decision, decide, type Step } from '../decide';
import type { Access, Condition, Request, Statement } from '../model';
import { mendings } from './mendings';
import { narrowings } from './narrowings';
import type { Question } from './question';
import { rewritten } from './replaced';

/** One way of changing statements of the files. */
export interface Change {
  /** The statement where it was found. */
  readonly statement: Statement;
  /** The same change of the same statement, in any way in which the files, and the conditions of the question, can turn out. */
  readonly change: (statement: Statement, conditions: readonly Condition[]) => Statement;
  /** As a sentence without its full stop. */
  readonly said: string;
}

/** Most statements whose change is tried: each makes another policy. */
const MOST_TRIED = 4;

/**
 * Changes of one statement that close a request, those first that one would rather make: where requests may be fine on a condition, the
 * guard that asks for it; where none is, what allows them.
 */
export function* changesFor(
  access: Access,
  request: Request,
  trace: Decision['trace'],
  question: Pick<Question, 'actions' | 'resources' | 'conditions'>,
): Generator<Change> {
  const asked = new Set(question.conditions.map(({ key }) => key.toLowerCase()));
  const isAbout = ({ conditions }: Statement) => conditions.some(({ key }) => asked.has(key.toLowerCase()));
  const guards = found(trace, 'does not apply', 'Deny');
  const allowing = found(trace, 'allows', 'Allow').filter(isShown).toSorted(rightsFirst).slice(0, MOST_TRIED);
  const { conditions } = question;
  const denies = ({ statement, change }: Change) =>
    applies(change(statement, conditions), '2012-10-17', request, access).truth === true;
  const closes = (change: Change) => /denied/.test(decide(changed(access, change, conditions), request).outcome);
  yield* guards.filter(isAbout).flatMap(mendings).filter(denies);
  // The first that closes it is mostly enough, and to decide again takes time where files are large.
  for (const statement of allowing) {
    for (const change of narrowings(statement, question, request)) if (closes(change)) yield change;
  }
  yield* guards
    .filter((guard) => !isAbout(guard))
    .flatMap(mendings)
    .filter(denies);
}

/** The files with the statement changed that is meant, which is found by its place. */
export function changed(access: Access, { statement, change }: Change, conditions: readonly Condition[]): Access {
  return rewritten(access, (one) => (one === statement || isSame(one, statement) ? change(one, conditions) : one));
}

function isSame({ place, sid }: Statement, other: Statement): boolean {
  const { file, resource, at } = other.place;
  return sid === other.sid && place.at === at && place.resource === resource && place.file === file;
}

/** Who takes a right from one takes it from nobody else, and what a resource leaves to its account is also how it is recovered. */
const rightsFirst = (one: Statement, other: Statement): number =>
  Number(one.principals !== undefined) - Number(other.principals !== undefined);

/** What the files do not show, nobody can change in them. */
const isShown = ({ place }: Statement) => place.file !== '';

function found(trace: Decision['trace'], result: Step['result'], effect: Statement['effect']): readonly Statement[] {
  return trace.flatMap((step) => (step.result === result && step.statement?.effect === effect ? [step.statement] : []));
}
