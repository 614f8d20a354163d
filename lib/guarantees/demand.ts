import type { Question } from '../access';
import { type Formula, not, TRUE } from '../access/formula';
import type { Access } from '../access/model';
import { isOneOf } from '../access/prove/ask-request';
import type { CallerClass } from '../access/prove/caller-class';
import type { Place } from '../core';
import type { GuaranteeName } from '../policy';
import type { Breach } from './breach';
import type { TrustedWay } from './trusted-way';

/** What nobody may, in one way in which the files can turn out; nothing where there is nothing to ask in it. */
export type Forbidding = (access: Access, way: TrustedWay) => Question | undefined;

/** Something that nobody may do, in any way in which the files can turn out. */
export interface Demand {
  readonly name: GuaranteeName;
  /** What is guarded by it: where it is said to hold. */
  readonly guarded: readonly Place[];
  /** ARNs of the way are the best names in it. */
  readonly forbidden: Forbidding;
  /** What holds of the requests that it is about, besides what they do. @default it is about all of them */
  readonly given?: (caller: CallerClass) => Formula;
  /** The files without what says nothing of those who are asked about. @default all of them */
  readonly within?: (access: Access) => Access;
  /** Whether the trusted base may. @default false */
  readonly unlessTrusted?: boolean;
  /** Whether policies that the files do not mention are taken to grant anything. @default false */
  readonly openWorld?: boolean;
  /** Whether such callers are asked about. @default everyone */
  readonly asks?: (caller: CallerClass, access: Access) => boolean;
  /** What the same caller has to be able to as well, each by itself, for it to be broken. @default nothing */
  readonly alsoWith?: readonly Forbidding[];
  /** What closes it better than what the question itself tells, as a sentence without its full stop. @default nothing does */
  readonly closing?: (breach: Breach) => string | undefined;
}

/** Whether somebody is of the account: what is not about a resource is done in the account of whoever does it. */
export const isOfAccount = ({ account }: CallerClass, access: Access): boolean => account === access.account;

/** What is about somebody else than the caller: to pass on what one is anyway adds nothing. */
export const aboutAnother = ({ name }: CallerClass): Formula =>
  name === undefined ? TRUE : not(isOneOf('resource', [name], new Map()));
