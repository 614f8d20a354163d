import { InputError } from '../../core';
import type { Condition } from '../model';
import { type ConditionBlock, conditionsOf } from './condition-block';

/** What no request may do. */
export interface Forbidden {
  /** Actions, in which `*` and `?` are wildcards: 'bedrock:InvokeModel*'. */
  readonly action: string | readonly string[];
  /** ARNs, in which `*` and `?` are wildcards, logical ids or paths of constructs. @default any resource */
  readonly resource?: string | readonly string[];
  /** ARNs, logical ids or paths of constructs. @default whoever a policy may let in */
  readonly principal?: string | readonly string[];
}

/** Something that is said of every request, and that is proved or refuted: no request does what is forbidden, with exceptions. */
export interface Question {
  readonly actions: readonly string[];
  /** Any resource where there is none. */
  readonly resources: readonly string[];
  /** Whoever a policy may let in where there is none. */
  readonly principals: readonly string[];
  /** Requests for which all of these hold are fine; where there is none, no request is. */
  readonly conditions: readonly Condition[];
  /** Who may. */
  readonly excepted: readonly string[];
}

/** A question that can still be given more exceptions: a request is fine if all conditions hold, or if one who is excepted makes it. */
export class AskedQuestion implements Question {
  public readonly actions: readonly string[];
  public readonly resources: readonly string[];
  public readonly principals: readonly string[];

  public constructor(
    private readonly forbidden: Forbidden,
    public readonly conditions: readonly Condition[] = [],
    public readonly excepted: readonly string[] = [],
  ) {
    this.actions = named('action', forbidden.action);
    this.resources = named('resource', forbidden.resource);
    this.principals = named('principal', forbidden.principal);
  }

  /** Excepts requests for which this condition holds too. */
  public unless(condition: ConditionBlock): AskedQuestion {
    return new AskedQuestion(this.forbidden, [...this.conditions, ...conditionsOf(condition)], this.excepted);
  }

  /** Excepts all requests that one of these makes: ARNs, logical ids or paths of constructs. */
  public exceptBy(...principals: readonly string[]): AskedQuestion {
    return new AskedQuestion(this.forbidden, this.conditions, [...this.excepted, ...named('principal', principals)]);
  }
}

/** The beginning of a question: it is none before it is told what is excepted, if anything is. */
export class NoRequest {
  private readonly question: AskedQuestion;

  public constructor(forbidden: Forbidden) {
    this.question = new AskedQuestion(forbidden);
  }

  /** No such request is allowed, unless this condition holds: operators, their keys, and values, as IAM writes them. */
  public unless(condition: ConditionBlock): AskedQuestion {
    return this.question.unless(condition);
  }

  /** No such request is allowed at all. */
  public byAnyone(): AskedQuestion {
    return this.question;
  }

  /** No such request is allowed, unless one of these makes it: ARNs, logical ids or paths of constructs. */
  public exceptBy(...principals: readonly string[]): AskedQuestion {
    return this.question.exceptBy(...principals);
  }
}

/**
 * Begins a statement about every request: `noRequest({ action: 'bedrock:InvokeModel*' }).unless({ StringEquals: { 'aws:SourceVpce': id } })`.
 */
export function noRequest(forbidden: Forbidden): NoRequest {
  return new NoRequest(forbidden);
}

function named(what: string, given: string | readonly string[] | undefined): readonly string[] {
  const names = given === undefined ? [] : [given].flat();
  if (!names.includes('') && (given === undefined || names.length > 0)) return names;
  throw new InputError('EmptyName', 'question', `'${what}' is empty; name one, or leave it out`);
}
