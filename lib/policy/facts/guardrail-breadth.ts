import type { Maybe } from '../../core';

/** What a guardrail looks at beside harm and attacks, and what it keeps. */
export interface GuardrailBreadth {
  /** Whether it looks for addresses that lead to something harmful. */
  readonly looksForAddresses: Maybe<boolean>;
  /** Whether it reads every language that it can. */
  readonly readsLanguages: Maybe<boolean>;
  /** Whether prompts and answers that it looks at are left out of the log of all. */
  readonly keepsContentOut: Maybe<boolean>;
}

/** That a service is switched on for a project. */
export interface ServiceSwitch {
  readonly service: string;
  /** Whether it stays on when the deployment is removed. */
  readonly stays: Maybe<boolean>;
}
