import { InputError, isCalled } from '../../core';
import { certified } from '../certify';
import type { Formula } from '../formula';
import type { Access, Door } from '../model';
import { certainly } from '../prove/certainty';
import { likeAny } from '../prove/glob-match';
import { Patience } from '../prove/patience';
import type { CertifiedPart, Counterexample, Proof, ProofOptions, Way } from '../prove/proof';
import type { Question } from '../prove/question';
import type { Found } from '../prove/search';
import { assumptionsAt } from './assumptions';
import { checkConditions } from './conditions';
import { explainedAt } from './explain';
import { isAtDoors, THROUGH_DOOR } from './question';
import { type DoorProblem, searchAtDoor, throughDoor } from './search';

/** One door in one way in which the files can turn out. */
interface Asked extends DoorProblem {
  readonly when: readonly string[];
}

/**
 * Whether what a question says of everybody who comes to gateways is so.
 *
 * @throws InputError `UnknownAction`, `UnknownResource`, `UnknownKey`, `UnfitOperator`, `CallerAtGateway`: a question that is mistyped proves nothing
 */
export function proveAtDoors(ways: readonly Way[], question: Question, options: ProofOptions): Proof {
  checkQuestion(question);
  const asked = ways.flatMap(({ access, when }) =>
    doorsNamed(access, question.resources).map(
      (door): Asked => ({ access, when, door, conditions: question.conditions }),
    ),
  );
  checkFound(asked, ways, question);
  checkConditions(
    question.conditions,
    asked.map(({ door }) => door),
  );
  return new DoorProver(asked, question, options).prove();
}

class DoorProver {
  private readonly patience = new Patience();
  private readonly parts: CertifiedPart[] = [];
  private readonly unknown: string[] = [];
  private queries = 0;

  public constructor(
    private readonly asked: readonly Asked[],
    private readonly question: Question,
    private readonly options: ProofOptions,
  ) {}

  public prove(): Proof {
    for (const one of this.asked) {
      const counterexample = this.ask(one);
      if (counterexample !== undefined) return this.proof('refuted', false, { counterexample });
      if (this.patience.isOver) this.unknown.push(this.patience.because);
      if (this.patience.isOver) break;
    }
    if (this.options.openWorld === true) this.unknown.push(OPEN_WORLD);
    if (this.unknown.length > 0) return this.proof('unknown', null, { why: this.unknown.join('; ') });
    return this.proof('proved', this.question.conditions.length === 0 ? null : this.isVacuous());
  }

  private ask(one: Asked): Counterexample | undefined {
    this.queries++;
    const { door, when, conditions } = one;
    const found = this.search(one);
    const caller = `anyone who comes to ${door.label}`;
    if (found.outcome === 'one') {
      const isProved = (changed: Door) => this.search({ ...one, door: changed }).outcome === 'none';
      return explainedAt(door, found.request, { caller, when, conditions, isProved });
    }
    if (found.outcome === 'unknown') {
      const where = when.length === 0 ? '' : ` where ${when.join(' and ')}`;
      this.unknown.push(`${caller}${where}: ${found.because}`);
    } else if (found.part !== undefined) this.parts.push({ caller, when, ...found.part });
    return undefined;
  }

  private search(one: DoorProblem): Found {
    return searchAtDoor(one, { budget: this.options.budget ?? {} });
  }

  /** Whether nobody at all gets through; nothing where that is unknown. */
  private isVacuous(): boolean | null {
    const outcomes = this.asked.map((one) => this.getsThrough(throughDoor(one)));
    if (outcomes.includes(true)) return false;
    return outcomes.includes(undefined) ? null : true;
  }

  private getsThrough(formula: Formula): boolean | undefined {
    const budget = this.options.budget ?? {};
    if (certified(certainly(formula), { budget }).outcome === 'satisfiable') return true;
    return certified(formula, { budget }).outcome === 'unsatisfiable' ? false : undefined;
  }

  private proof(
    outcome: Proof['outcome'],
    vacuous: boolean | null,
    more: Pick<Proof, 'why' | 'counterexample'> = {},
  ): Proof {
    return {
      outcome,
      ...more,
      vacuous,
      assumptions: assumptionsAt(this.asked.map(({ door }) => door)),
      certificates: outcome === 'proved' ? this.parts : [],
      work: { queries: this.queries, ms: performance.now() - this.patience.started },
    };
  }
}

const OPEN_WORLD = 'gateways that the files do not hold may let in anybody';

function checkQuestion({ actions, principals, excepted }: Question): void {
  const other = actions.find((action) => !isAtDoors(action));
  if (other !== undefined) {
    const reason = `'${other}' is asked of AWS, and '${THROUGH_DOOR}' of gateways; ask about each by itself`;
    throw new InputError('UnknownAction', 'question', reason);
  }
  const [principal] = [...principals, ...excepted];
  if (principal === undefined) return;
  const reason = `'${principal}' is a caller of AWS, and whoever comes to a gateway is none; ask about users by a condition, such as on context.REFERENCE.groups`;
  throw new InputError('CallerAtGateway', 'question', reason);
}

/** Ways through gateways that a question names: themselves, or the groups and gateways around them; all where it names none. */
function doorsNamed({ doors = [] }: Access, names: readonly string[]): readonly Door[] {
  if (names.length === 0 || names.includes('*')) return doors;
  return doors.filter((door) => names.some((name) => isNamed(door, name)));
}

const isNamed = ({ arn, within }: Door, name: string): boolean =>
  name.startsWith('arn:') ? likeAny([name])(arn) : within.some((place) => isCalled(place, name));

function checkFound(asked: readonly Asked[], ways: readonly Way[], { resources }: Question): void {
  const doors = ways.flatMap(({ access }) => access.doors ?? []);
  const wrong = resources.find((name) => name !== '*' && !doors.some((door) => isNamed(door, name)));
  if (wrong === undefined && asked.length > 0) return;
  const reason =
    wrong === undefined
      ? 'the files hold no way through a gateway; name the template that makes its endpoints'
      : `the files hold no way through a gateway '${wrong}'; give the logical id or the path of an endpoint, its group or its instance`;
  throw new InputError('UnknownResource', 'question', reason);
}
