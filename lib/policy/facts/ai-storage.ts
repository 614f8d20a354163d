import type { Maybe } from '../../core';

/** A place where data of AI comes to lie. */
export interface AiStorage {
  /** What lies there. */
  readonly holds: AiStorageContent;
  /** Whether it is encrypted with a key of the account, and not with one that the provider keeps. */
  readonly ownKey: Maybe<boolean>;
}

/**
 * What comes to lie somewhere.
 *
 * - `volume`: what a container needs while it works
 * - `output`: what a job or an endpoint hands out
 * - `ingested`: documents, while they are taken in
 * - `workspace`: what people who make models write and load
 * - `features`: what models are trained on and asked with, as a feature store keeps it
 * - `vectors`: what documents became, so that they can be found by their meaning
 * - `record`: what is written down about a model
 */
export type AiStorageContent = 'volume' | 'output' | 'ingested' | 'workspace' | 'features' | 'vectors' | 'record';
