import type { Maybe } from '../../core';

/**
 * A right that leads around what guards models.
 *
 * - `second-plane`: runs models where guardrails and the log of calls do not reach
 * - `inline-agent`: runs an agent that the caller makes up
 * - `batch`: runs a model over a file of prompts
 * - `within`: runs a model as a part of something else
 * - `api-key`: makes or uses keys that work from anywhere
 * - `blind`: switches off what sees or guards the use of models
 * - `loosen`: changes what sees or guards the use of models
 * - `widen`: gives itself, or another, further rights
 * - `any-identity`: steps into every identity that lets it in
 * - `workspace`: opens workspaces from any network
 */
export type Door =
  | 'second-plane'
  | 'inline-agent'
  | 'batch'
  | 'within'
  | 'api-key'
  | 'blind'
  | 'loosen'
  | 'widen'
  | 'any-identity'
  | 'workspace';

/** A side door, and who can use it. */
export interface SideDoor {
  readonly door: Door;
  /** The actions, as the provider spells them. */
  readonly what: string;
  /** Whether it is open, and nothing else closes it. */
  readonly open: Maybe<boolean>;
  /** Whether the same identity runs models, by this door or another. */
  readonly runsModels: Maybe<boolean>;
  /** Whether pipelines use it, by tokens of another issuer, to deploy what is about AI. */
  readonly byPipeline: Maybe<boolean>;
  /** Whether the same identity must show a guardrail when it runs a model. */
  readonly besideGuardrail: Maybe<boolean>;
}
