import type { ConditionBlock } from './condition-block';
import type { AskedQuestion, Question } from './question';

/** How an app of a framework spells what its questions name. */
export interface AppSpelling<Named> {
  principal(named: Named): string;
  condition(block: ConditionBlock): ConditionBlock;
}

/** Something that is said of every request, about an app. */
export class AppQuestion<Named> implements Question {
  public readonly actions: readonly string[];
  public readonly resources: readonly string[];
  public readonly principals: readonly string[];
  public readonly conditions: Question['conditions'];
  public readonly excepted: readonly string[];

  public constructor(
    private readonly asked: AskedQuestion,
    private readonly spelling: AppSpelling<Named>,
  ) {
    this.actions = asked.actions;
    this.resources = asked.resources;
    this.principals = asked.principals;
    this.conditions = asked.conditions;
    this.excepted = asked.excepted;
  }

  /** Excepts requests for which this condition holds too: operators, their keys, and values, as IAM writes them. */
  public unless(condition: ConditionBlock): AppQuestion<Named> {
    return new AppQuestion(this.asked.unless(this.spelling.condition(condition)), this.spelling);
  }

  /** Excepts all requests that one of these makes. */
  public exceptBy(...principals: readonly Named[]): AppQuestion<Named> {
    const names = principals.map((named) => this.spelling.principal(named));
    return new AppQuestion(this.asked.exceptBy(...names), this.spelling);
  }
}

/** The beginning of a question: it is none before it is told what is excepted, if anything is. */
export class AppNoRequest<Named> {
  public constructor(private readonly question: AppQuestion<Named>) {}

  /** No such request is allowed, unless this condition holds: operators, their keys, and values, as IAM writes them. */
  public unless(condition: ConditionBlock): AppQuestion<Named> {
    return this.question.unless(condition);
  }

  /** No such request is allowed at all. */
  public byAnyone(): AppQuestion<Named> {
    return this.question;
  }

  /** No such request is allowed, unless one of these makes it. */
  public exceptBy(...principals: readonly Named[]): AppQuestion<Named> {
    return this.question.exceptBy(...principals);
  }
}
