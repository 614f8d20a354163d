import type { ConditionBlock } from '../access/prove/condition-block';
import { type AskedQuestion, noRequest as begin, type Question } from '../access/prove/question';
import { type Named, principalInQuestion, resourceInQuestion } from './named-in-questions';

/** What no request may do. */
export interface ForbiddenInApp {
  /** Permissions as roles spell them, in which `*` and `?` are wildcards: 'aiplatform.endpoints.predict'. */
  readonly action: string | readonly string[];

  /** On what. @default - any resource */
  readonly resource?: Named | readonly Named[];

  /** By whom. @default - whoever a policy may let in: groups, other accounts and strangers included */
  readonly principal?: Named | readonly Named[];
}

/** Something that is said of every request, about an app. */
export class AppQuestion implements Question {
  public readonly actions: readonly string[];
  public readonly resources: readonly string[];
  public readonly principals: readonly string[];
  public readonly conditions: Question['conditions'];
  public readonly excepted: readonly string[];

  public constructor(private readonly asked: AskedQuestion) {
    this.actions = asked.actions;
    this.resources = asked.resources;
    this.principals = asked.principals;
    this.conditions = asked.conditions;
    this.excepted = asked.excepted;
  }

  /** Excepts requests for which this condition holds too, such as `{ 'ForAnyValue:StringEquals': { 'request.auth.access_levels': level } }`. */
  public unless(condition: ConditionBlock): AppQuestion {
    return new AppQuestion(this.asked.unless(condition));
  }

  /** Excepts all requests that one of these makes. */
  public exceptBy(...principals: readonly Named[]): AppQuestion {
    return new AppQuestion(this.asked.exceptBy(...principals.map(principalInQuestion)));
  }
}

/** The beginning of a question: it is none before it is told what is excepted, if anything is. */
export class AppNoRequest {
  public constructor(private readonly question: AppQuestion) {}

  /** No such request is allowed, unless this condition holds. */
  public unless(condition: ConditionBlock): AppQuestion {
    return this.question.unless(condition);
  }

  /** No such request is allowed at all. */
  public byAnyone(): AppQuestion {
    return this.question;
  }

  /** No such request is allowed, unless one of these makes it. */
  public exceptBy(...principals: readonly Named[]): AppQuestion {
    return this.question.exceptBy(...principals);
  }
}

/**
 * Begins a statement about every request, in which constructs of the app may be named:
 * `noRequest({ action: 'aiplatform.endpoints.predict', resource: endpoint }).exceptBy(adjuster)`.
 *
 * @throws QuestionUnresolved if it names what only deployment knows, and no construct
 */
export function noRequest({ action, resource, principal }: ForbiddenInApp): AppNoRequest {
  const asked = begin({
    action,
    ...(resource !== undefined && { resource: [resource].flat().map(resourceInQuestion) }),
    ...(principal !== undefined && { principal: [principal].flat().map(principalInQuestion) }),
  });
  return new AppNoRequest(new AppQuestion(asked.byAnyone()));
}
