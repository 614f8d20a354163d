/** What a matcher answers, as jest and its kin ask for it. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/** What jest and its kin tell a matcher about its call. */
export interface MatcherCall {
  readonly isNot?: boolean;
}
