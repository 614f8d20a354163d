import type { Maybe } from '../../core';
import type { Opening } from './grant';

/** A role, a person or a group, to whom rights are given. */
export interface Identity {
  /** Whether it stands for a person or program with a name and lasting credentials, and not for something that others take on. */
  readonly lasting: boolean;
  /** Whether it is allowed something in AI services. */
  readonly usesAi: Maybe<boolean>;
  /** Whether it may run models, or a service that runs models takes it on. */
  readonly runsModels: Maybe<boolean>;
  /** Whether it bears a boundary, which limits whatever is granted. */
  readonly bounded: Maybe<boolean>;
  /** Whether those of the same files usually bear one. */
  readonly othersBounded: boolean;
  /** What runs as it. */
  readonly workloads: readonly string[];
  /** Whether tokens of another issuer take it on, as pipelines have them. */
  readonly federated: Maybe<boolean>;
  /** Services that may take it on. */
  readonly services: readonly string[];
  /** Rights to network interfaces that are there for the service which runs the code, and that the code has too. */
  readonly codeOnInterfaces: readonly Opening[];
  /** For how many hours it can be taken on at once. */
  readonly sessionHours: Maybe<number>;
  /** Whether it may approve versions of models. */
  readonly approves: Maybe<boolean>;
  /** Whether it may put models where they answer. */
  readonly deploys: Maybe<boolean>;
  /** Whether it may make models from data. */
  readonly trains: Maybe<boolean>;
}

/** A role that people take on, and that may approve versions of models. */
export interface DutyEntry {
  /** Whether they show a second factor for it. */
  readonly asksForFactor: Maybe<boolean>;
}
