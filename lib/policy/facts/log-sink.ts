import type { Maybe } from '../../core';

/** What sends log entries to where they are kept. */
export interface LogSink {
  /** Whether it stands above projects, in a folder, an organization or an account for bills. */
  readonly above: boolean;
  readonly on: Maybe<boolean>;
  /** Whether it writes under an identity that no other sink has. */
  readonly ownWriter: Maybe<boolean>;
  /** Whether it takes what arises in the projects below it. */
  readonly takesChildren: Maybe<boolean>;
  /** Whether entries are kept from where they arise, since it takes them first. */
  readonly intercepts: Maybe<boolean>;
}

/** Something that drops log entries before they are kept. */
export interface LogDrop {
  /** What drops them, such as 'an exclusion of a sink'. */
  readonly by: string;
  readonly active: Maybe<boolean>;
}

/** That calls of a service are recorded, where no rule about the trail of AI tells it. */
export interface AuditScope {
  readonly service: string;
  /** Whether somebody's calls are left out. */
  readonly spares: Maybe<boolean>;
}
