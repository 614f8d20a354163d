import type { Budget } from '../solve';
import type { Hints } from './hints';
import type { ServiceFacts } from './service-facts';

/** What is trusted to say which requests services authorise, in one way in which names turn out. */
export interface Trusted {
  readonly facts: ServiceFacts;
  /** As `openNames` gives them. */
  readonly open: readonly string[] | undefined;
}

/** How to look for a request. */
export interface SearchOptions {
  readonly hints: Hints;
  readonly budget: Partial<Budget>;
  /** How policies spell keys, by their names in lower case. */
  readonly spelled: ReadonlyMap<string, string>;
  /** What is trusted to say which requests services authorise. @default nothing is */
  readonly trusted?: Trusted;
}
