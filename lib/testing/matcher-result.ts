/** What a matcher answers, as jest and its kin ask for it. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}
