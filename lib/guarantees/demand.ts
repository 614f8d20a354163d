import type { Question } from '../access';
import type { Access } from '../access/model';
import type { CallerClass } from '../access/prove/caller-class';
import type { Place } from '../core';
import type { GuaranteeName } from '../policy';

/** Something that nobody may do, in any way in which the files can turn out. */
export interface Demand {
  readonly name: GuaranteeName;
  /** What is guarded by it: where it is said to hold. */
  readonly guarded: readonly Place[];
  /** What nobody may, in one way; nothing where nothing is guarded in it. ARNs of that way are the best names in it. */
  readonly forbidden: (access: Access) => Question | undefined;
  /** Whether the trusted base may. @default false */
  readonly unlessTrusted?: boolean;
  /** Whether policies that the files do not mention are taken to grant anything. @default false */
  readonly openWorld?: boolean;
  /** Whether such callers are asked about. @default everyone */
  readonly asks?: (caller: CallerClass, access: Access) => boolean;
  /** What else has to be so for it to be broken, as the end of a sentence: " and lambda:CreateFunction"; nothing where it is not so. */
  readonly besides?: (caller: CallerClass, access: Access) => string | undefined;
}
