import type { Formula } from '../formula';
import type { Caller, Identity } from '../model';
import type { Known } from './ask-request';

/** Callers whom policies cannot tell apart, but by the keys of their requests. */
export interface CallerClass {
  /** As a person calls them: 'any other role of the account'. */
  readonly label: string;
  readonly kind: Exclude<Caller['kind'], 'member'>;
  /** Account of the caller, where it has one; `other` for any that the policies do not name. */
  readonly account: string | undefined;
  /** ARN of the role or user, name of the service or provider; nothing where any will do. */
  readonly name: string | undefined;
  /** Last part of the ARN of the session, where a policy names it. */
  readonly session?: string;
  /** Whether it is all of a kind, so that the name of whoever makes a request of theirs is only an example. @default false */
  readonly any?: boolean;
  readonly identity?: Identity;
  /** What is known of the keys of all their requests. */
  readonly known: Known;
  /** What else holds for the keys of all their requests. */
  readonly given: Formula;
}
