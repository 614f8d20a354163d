import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A door through which agents reach their tools. */
export interface ToolGateway {
  /** Whether it takes calls from anyone, without asking who it is. */
  readonly anonymous: Maybe<boolean>;
  /** Whether it leaves to others who may call: anyone may, or everyone who says who they are. */
  readonly leavesDecision: Maybe<boolean>;
  /** Whether code of the owner sees each call before it reaches a tool. */
  readonly intercepted: Maybe<boolean>;
  /** Whether policies are asked about each call. */
  readonly asksPolicies: Maybe<boolean>;
  /** Whether what the policies answer counts. */
  readonly enforcesPolicies: Maybe<boolean>;
  /** Whether callers are told what went wrong inside. */
  readonly tellsInternals: Maybe<boolean>;
  /** Whether it is encrypted with a key of its owner. */
  readonly ownKey: Maybe<boolean>;
  /** Whether calls pass where its firewall gives no answer. */
  readonly firewallFailsOpen: Maybe<boolean>;
  readonly interceptors: readonly Interceptor[];
}

/** Code that sees the calls of a gateway. */
export interface Interceptor {
  readonly place: Place;
  /** Whether it is given the headers of the caller, with whatever credentials they carry. */
  readonly seesHeaders: Maybe<boolean>;
}
