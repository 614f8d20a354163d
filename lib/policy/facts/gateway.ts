import type { Maybe } from '../../core';
import type { Place } from '../place';

/** What judges each request to an application by who sends it, and from which device. */
export interface Gateway {
  /** Whether somebody vouches for the users. */
  readonly knowsUsers: Maybe<boolean>;
  /** Those who vouch for devices, and whether a policy ever asks them. */
  readonly devices: readonly { readonly place: Place; readonly name: string; readonly asked: Maybe<boolean> }[];
  /** Whether its decisions are logged. */
  readonly logs: Maybe<boolean>;
  /** Whether the log holds what a decision was made on. */
  readonly logsReasons: Maybe<boolean>;
  /** Whether the log is in the newest format of the provider. */
  readonly logsInNewFormat: Maybe<boolean>;
  /** Whether a firewall for web applications sees each request before. */
  readonly hasFirewall: Maybe<boolean>;
}
