/** An accepted finding, as it was written: exceptions are judged like everything else. */
export interface ExceptionFact {
  /** Whether its rule exists. */
  readonly ruleKnown: boolean;
  /** Whether its rule is one of those that nobody can take on. */
  readonly fatal: boolean;
  /** What it lacks of reason, owner and expiry. */
  readonly lacks: readonly string[];
  /** Whether its last day has passed. */
  readonly expired: boolean;
  /** How many findings of its rule lie within what it covers. */
  readonly covered: number;
  /** Whether it names neither a resource nor a construct below the whole. */
  readonly coversAll: boolean;
  /** Whether the resource that it names lies outside the scope that it was written for. */
  readonly outsideScope: boolean;
  /** Whether it holds longer than the organisation allows. */
  readonly tooLong: boolean;
  /** Whether a second approver is asked for and is not there, or is the owner. */
  readonly unapproved: boolean;
  /** Whether it is an acknowledgement of the framework, which knows neither owner nor expiry. */
  readonly acknowledgement: boolean;
}
